"""What is kept about one person, and the rules every store keeps to."""

import itertools
import json
import logging
import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Protocol

KEEP_DAYS = 60
PATIENCE_SECONDS = 2.0
SHORTEST_PAUSE_SECONDS = 0.02
LONGEST_PAUSE_SECONDS = 0.5

# Made once: every turn takes the text of a body, and mostly twice.
_ENCODER = json.JSONEncoder(allow_nan=False, separators=(",", ":"), sort_keys=True)

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Record:
    """One person's record. Version 0 was never stored; `body` is anything JSON can hold."""

    version: int = 0
    body: Mapping[str, Any] = field(default_factory=dict)


class Conflict(Exception):
    """Somebody else wrote since this version was read; `current` is what they left."""

    def __init__(self, current: Record) -> None:
        super().__init__(f"the record has moved on to version {current.version}")
        self.current = current


class StoreUnavailable(Exception):
    """The engine is slow, down, refusing or unreadable. Never says whose record it was."""


class StoreSettingsError(Exception):
    """The environment does not say where the records are; raised at start only."""


class Store(Protocol):
    """Keeps one record a person for KEEP_DAYS after it was last written."""

    def load(self, person_id: str, now: datetime) -> Record:
        """The person's record, empty when there is none or it has expired.

        Raises StoreUnavailable.
        """
        ...

    def save(self, person_id: str, record: Record, now: datetime) -> Record:
        """Write the body if `record.version` is still the stored one; the record as stored.

        Raises Conflict when it is not, StoreUnavailable, and TypeError or ValueError for a
        body that is not JSON.
        """
        ...

    def forget(self, person_id: str) -> None:
        """Delete whatever is kept about the person. Raises StoreUnavailable."""
        ...


def expiry(now: datetime) -> int:
    """When a record written now expires, in epoch seconds."""
    return int((now + timedelta(days=KEEP_DAYS)).timestamp())


def body_text(body: Mapping[str, Any]) -> str:
    """The body as ASCII JSON, the same text for the same content.

    Raises TypeError or ValueError for a body that is not JSON.
    """
    return _ENCODER.encode(dict(body))


def restored(version: int, text: object, expires_at: int | None, now: datetime) -> Record:
    """The record an engine holds; an expired or unreadable one is empty at its real version.

    Keeping the version lets the next write replace it, so that nobody is shut out for ever.
    """
    body = _readable_body(text)
    if body is None or expires_at is None:
        log.warning("a stored record cannot be read and starts afresh")
        return Record(version)
    return Record(version, body) if expires_at > now.timestamp() else Record(version)


def _readable_body(text: object) -> dict[str, Any] | None:
    try:
        body = json.loads(text) if isinstance(text, str) else None
    except ValueError:
        return None
    return body if isinstance(body, dict) else None


def update(
    store: Store,
    person_id: str,
    record: Record,
    change: Callable[[Record], Record],
    now: datetime,
    *,
    unsaved: bool = False,
    patience_seconds: float = PATIENCE_SECONDS,
    clock: Callable[[], float] = time.monotonic,
    pause: Callable[[float], None] = time.sleep,
) -> Record:
    """Apply `change` to the record as read and save it; on a conflict, to what is there now.

    A change that leaves the body as it was writes nothing, unless that is `unsaved` itself.
    `change` may run several times.
    Raises StoreUnavailable, also when conflicts outlast `patience_seconds`.
    """
    give_up_at = clock() + patience_seconds
    for lost_races in itertools.count(1):
        try:
            return _changed(store, person_id, record, change, now, unsaved=unsaved)
        except Conflict as conflict:
            record, unsaved = conflict.current, False
        rest = _rest_after(lost_races)
        if clock() + rest >= give_up_at:
            break
        pause(rest)
    raise StoreUnavailable(f"others kept writing first for {patience_seconds} s")


def _changed(
    store: Store,
    person_id: str,
    record: Record,
    change: Callable[[Record], Record],
    now: datetime,
    *,
    unsaved: bool,
) -> Record:
    # The text is taken first, so that a change made in place is noticed as well.
    before = body_text(record.body)
    changed = Record(record.version, change(record).body)
    if body_text(changed.body) == before and not unsaved:
        return record
    return store.save(person_id, changed, now)


def _rest_after(lost_races: int) -> float:
    """Seconds to wait before trying again.

    A conflict hands over the newest record, so trying again at once mostly wins; every second
    loss waits, longer each time, so that a crowd spreads out.
    """
    if lost_races % 2:
        return 0.0
    longest = min(LONGEST_PAUSE_SECONDS, SHORTEST_PAUSE_SECONDS * 2.0 ** (lost_races // 2))
    return random.uniform(0, longest)
