"""Whether two clients that write about one person at the same time lose anything."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from cramp_coach.store.dynamodb import DynamoDbStore
from tests.bench.figure import Figure
from tests.store.engines import Table, ministack, sessions_table
from tests.store.race import UPDATES, kept, race

NOW = datetime(2026, 11, 22, 3, 15, tzinfo=UTC)


def figures() -> Iterator[Figure]:
    """Of UPDATES updates by two clients over DynamoDB's HTTP: the lost, and the longest wait."""
    with (
        TemporaryDirectory() as scratch,
        ministack(Path(scratch)) as endpoint,
        sessions_table(endpoint) as table,
    ):
        lost, waits = _raced(table)
    yield Figure(f"updates lost of {UPDATES} concurrent", lost, "updates", limit=0)
    yield Figure(f"longest of {UPDATES} concurrent updates", waits[-1], "s")


def _raced(table: Table) -> tuple[int, list[float]]:
    with closing(table.client()) as first, closing(table.client()) as second:
        stores = [DynamoDbStore(table.name, client) for client in (first, second)]
        waits = race(stores, "one-person", NOW)
        return UPDATES - kept(stores[0], "one-person", NOW), waits
