"""SQLite's own troubles: its file missing, locked, broken, shared, and what is left in it."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cramp_coach.store.record import KEEP_DAYS, Record, StoreUnavailable, update
from cramp_coach.store.sqlite import SqliteStore
from tests.store.race import kept, one_more

NOW = datetime(2026, 11, 22, 3, 15, tzinfo=UTC)
ADD_FIFTY = """
import sys
from pathlib import Path
from cramp_coach.store.record import update
from cramp_coach.store.sqlite import SqliteStore
from tests.store.race import PATIENCE_SECONDS, one_more
from tests.store.test_sqlite import NOW
store = SqliteStore(Path(sys.argv[1]), PATIENCE_SECONDS)
for _ in range(50):
    read = store.load("p", NOW)
    update(store, "p", read, one_more, NOW, patience_seconds=PATIENCE_SECONDS)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "people.sqlite3"


def assert_unavailable(store: SqliteStore, reason: str) -> None:
    with pytest.raises(StoreUnavailable, match=reason):
        store.load("p", NOW)
    with pytest.raises(StoreUnavailable, match=reason):
        store.save("p", Record(), NOW)
    with pytest.raises(StoreUnavailable, match=reason):
        store.forget("p")


def test_a_file_in_a_missing_directory_is_unavailable(tmp_path: Path) -> None:
    assert_unavailable(SqliteStore(tmp_path / "gone" / "people.sqlite3"), "unable to open")


def test_a_file_that_is_no_database_is_unavailable(path: Path) -> None:
    path.write_bytes(b"once upon a time" * 64)
    assert_unavailable(SqliteStore(path), "not a database")


def test_a_file_others_hold_is_unavailable(path: Path) -> None:
    store = SqliteStore(path, patience_seconds=0)
    read = store.save("p", Record(body={"cups": 1}), NOW)
    with closing(sqlite3.connect(path)) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        assert_unavailable(store, "locked")
    assert store.load("p", NOW) == read


def test_an_id_sqlite_cannot_hold_is_unavailable(path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="surrogates"):
        SqliteStore(path).load("\ud800", NOW)


@pytest.mark.parametrize("body", ["{", "[1]", "", b"\x00", 7])
def test_an_unreadable_body_is_empty_and_can_be_written_over(
    path: Path, body: object, caplog: pytest.LogCaptureFixture
) -> None:
    store = SqliteStore(path)
    store.save("amzn-p", Record(body={"cups": 1}), NOW)
    with closing(sqlite3.connect(path)) as vandal, vandal:
        vandal.execute("UPDATE records SET body = ?", (body,))
    assert store.load("amzn-p", NOW) == Record(version=1)
    assert "starts afresh" in caplog.text
    assert "amzn-p" not in caplog.text
    assert update(store, "amzn-p", Record(1), one_more, NOW) == Record(2, {"count": 1})


def test_two_processes_lose_nothing_of_each_other(path: Path) -> None:
    command = [sys.executable, "-c", ADD_FIFTY, str(path)]
    processes = [subprocess.Popen(command) for _ in range(2)]
    assert [process.wait() for process in processes] == [0, 0]
    assert kept(SqliteStore(path), "p", NOW) == 100


def test_a_refused_write_leaves_the_file_free(path: Path) -> None:
    store = SqliteStore(path, patience_seconds=0)
    store.save("p", Record(body={"cups": 1}), NOW)
    updated = update(store, "p", Record(), one_more, NOW)
    assert updated.body == {"cups": 1, "count": 1}


def test_nothing_of_a_forgotten_person_stays_in_the_file(path: Path) -> None:
    store = SqliteStore(path)
    store.save("amzn-p", Record(body={"used": "massage"}), NOW)
    assert b"massage" in path.read_bytes()
    store.forget("amzn-p")
    assert b"massage" not in path.read_bytes()
    assert b"amzn-p" not in path.read_bytes()


def test_a_write_clears_away_what_has_expired(path: Path) -> None:
    store = SqliteStore(path)
    store.save("old", Record(body={"used": "massage"}), NOW)
    store.save("new", Record(body={"used": "settle"}), NOW + timedelta(days=KEEP_DAYS))
    assert b"massage" not in path.read_bytes()
    assert b"settle" in path.read_bytes()
