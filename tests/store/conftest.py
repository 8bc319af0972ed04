"""Every engine the contract is held to, started once a run and stopped at its end."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import boto3
import pytest

from cramp_coach.store.choose import open_store
from cramp_coach.store.record import Store
from cramp_coach.store.sqlite import SqliteStore
from tests.store.engines import Table, dynamodb_local, engine_names, ministack, sessions_table
from tests.store.race import PATIENCE_SECONDS

ENGINES = engine_names()
DYNAMODB_ENGINES = [name for name in ENGINES if name != "sqlite"]

OpenStore = Callable[[], Store]


@pytest.fixture(autouse=True, scope="module")
def boto3_of_our_own() -> None:
    """boto3's default session remembers the credentials and files that others showed it."""
    boto3.DEFAULT_SESSION = None


@pytest.fixture(scope="session")
def ministack_table(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Table]:
    scratch = tmp_path_factory.mktemp("ministack")
    with ministack(scratch) as endpoint, sessions_table(endpoint) as table:
        yield table


@pytest.fixture(scope="session")
def dynamodb_local_table(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Table]:
    scratch = tmp_path_factory.mktemp("dynamodb-local")
    with dynamodb_local(scratch) as endpoint, sessions_table(endpoint) as table:
        yield table


@pytest.fixture(params=DYNAMODB_ENGINES)
def table(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Table:
    """A table of each DynamoDB engine; the environment points botocore at it."""
    return _pointed_at(_table_of(request.param, request), monkeypatch)


@pytest.fixture(params=ENGINES)
def open_another(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> OpenStore:
    """Opens one more store, with a client of its own, on the engine in turn."""
    if request.param == "sqlite":
        return lambda: SqliteStore(tmp_path / "people.sqlite3", PATIENCE_SECONDS)
    _pointed_at(_table_of(request.param, request), monkeypatch)
    return lambda: open_store(os.environ)


@pytest.fixture
def store(open_another: OpenStore) -> Store:
    return open_another()


@pytest.fixture
def person_id() -> str:
    """Somebody nobody has written about yet."""
    return f"amzn1.ask.person.{uuid4().hex}"


def _table_of(engine: str, request: pytest.FixtureRequest) -> Table:
    table: Table = request.getfixturevalue(f"{engine.replace('-', '_')}_table")
    return table


def _pointed_at(table: Table, monkeypatch: pytest.MonkeyPatch) -> Table:
    for name, value in table.environ().items():
        monkeypatch.setenv(name, value)
    return table
