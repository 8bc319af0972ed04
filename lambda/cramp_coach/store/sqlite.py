"""People's records in an SQLite file: the store that needs no account and no server."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from cramp_coach.store.record import (
    PATIENCE_SECONDS,
    Conflict,
    Record,
    StoreUnavailable,
    body_text,
    expiry,
    restored,
)

TABLE = """
    CREATE TABLE IF NOT EXISTS records (
        person_id TEXT PRIMARY KEY,
        version INTEGER NOT NULL,
        body TEXT NOT NULL,
        expires_at INTEGER NOT NULL
    )
"""


class SqliteStore:
    """A Store in the file at `path`, made at the first call.

    Every call opens the file for itself, so threads and processes may share it.
    """

    def __init__(self, path: Path, patience_seconds: float = PATIENCE_SECONDS) -> None:
        """`patience_seconds`: how long to wait while others hold the file."""
        self._path = path
        self._patience_seconds = patience_seconds

    def load(self, person_id: str, now: datetime) -> Record:
        with self._opened() as records:
            return _current(records, person_id, now)

    def save(self, person_id: str, record: Record, now: datetime) -> Record:
        row = (person_id, record.version + 1, body_text(record.body), expiry(now))
        with self._opened() as records:
            records.execute("BEGIN IMMEDIATE")
            current = _current(records, person_id, now)
            if current.version != record.version:
                raise Conflict(current)
            _delete_expired(records, now)
            records.execute("INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?)", row)
            records.execute("COMMIT")
        return replace(record, version=record.version + 1)

    def forget(self, person_id: str) -> None:
        with self._opened() as records:
            records.execute("DELETE FROM records WHERE person_id = ?", (person_id,))

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        """The file's table; closing it takes back a transaction that was not committed."""
        try:
            with closing(self._connected()) as records:
                # Without this a forgotten person's words stay readable in the file.
                records.execute("PRAGMA secure_delete = ON")
                records.execute(TABLE)
                yield records
        except (sqlite3.Error, UnicodeError) as error:
            raise StoreUnavailable(f"SQLite: {error}") from error

    def _connected(self) -> sqlite3.Connection:
        return sqlite3.connect(self._path, timeout=self._patience_seconds, isolation_level=None)


def _current(records: sqlite3.Connection, person_id: str, now: datetime) -> Record:
    found = records.execute(
        "SELECT version, body, expires_at FROM records WHERE person_id = ?", (person_id,)
    ).fetchone()
    if found is None:
        return Record()
    version, body, expires_at = found
    return restored(version, body, expires_at, now)


def _delete_expired(records: sqlite3.Connection, now: datetime) -> None:
    """SQLite has no time to live: each write clears away what nobody may read any more."""
    records.execute("DELETE FROM records WHERE expires_at <= ?", (now.timestamp(),))
