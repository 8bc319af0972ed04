"""Many updates of one person at the same time, and what was kept of them."""

import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

from cramp_coach.store.record import Record, Store, update

UPDATES = 200
THREADS_A_STORE = 10
# Longer than a turn would wait: a slow machine must not be mistaken for a lost update.
PATIENCE_SECONDS = 60.0


def race(stores: Sequence[Store], person_id: str, now: datetime) -> list[float]:
    """Add one to the person's count UPDATES times, through all stores at once.

    The seconds each update waited, shortest first.
    """
    turns = [stores[turn % len(stores)] for turn in range(UPDATES)]
    with ThreadPoolExecutor(THREADS_A_STORE * len(stores)) as threads:
        return sorted(threads.map(lambda store: _add_one(store, person_id, now), turns))


def kept(store: Store, person_id: str, now: datetime) -> int:
    """How many of the updates the record still holds."""
    count: int = store.load(person_id, now).body.get("count", 0)
    return count


def one_more(record: Record) -> Record:
    return Record(body={**record.body, "count": record.body.get("count", 0) + 1})


def _add_one(store: Store, person_id: str, now: datetime) -> float:
    started = time.monotonic()
    record = store.load(person_id, now)
    update(store, person_id, record, one_more, now, patience_seconds=PATIENCE_SECONDS)
    return time.monotonic() - started
