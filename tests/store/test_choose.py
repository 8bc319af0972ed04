"""Which store the environment selects, and what it costs to import."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cramp_coach.store.choose import open_store
from cramp_coach.store.record import Record
from cramp_coach.store.sqlite import SqliteStore
from tests.store.engines import DYNAMODB_LOCAL, EngineError, Table, engine_names

NOW = datetime(2026, 11, 22, 3, 15, tzinfo=UTC)
LOADED = """
import sys
from cramp_coach.store.choose import open_store
open_store({environ!r})
print(*sorted({{"boto3", "sqlite3"}} & sys.modules.keys()))
"""


def test_sessions_table_selects_dynamodb_at_botocores_endpoint(
    table: Table, person_id: str
) -> None:
    open_store(os.environ).save(person_id, Record(body={"cups": 1}), NOW)
    client = table.client()
    stored = client.get_item(TableName=table.name, Key={"person_id": {"S": person_id}})
    client.close()
    assert stored["Item"]["body"] == {"S": '{"cups":1}'}


def test_sessions_db_names_the_sqlite_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.sqlite3"
    open_store({"SESSIONS_DB": str(path)}).save("p", Record(body={"cups": 1}), NOW)
    assert SqliteStore(path).load("p", NOW) == Record(1, {"cups": 1})


@pytest.mark.parametrize("environ", [{}, {"SESSIONS_TABLE": "", "SESSIONS_DB": ""}])
def test_without_settings_the_file_is_in_the_current_directory(
    environ: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    open_store(environ).save("p", Record(), NOW)
    assert [found.name for found in tmp_path.iterdir()] == ["cramp-coach.sqlite3"]


def test_opening_sqlite_makes_no_file_before_it_is_used(tmp_path: Path) -> None:
    open_store({"SESSIONS_DB": str(tmp_path / "people.sqlite3")})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("environ", "loaded"), [({}, "sqlite3"), ({"SESSIONS_TABLE": "people"}, "boto3")]
)
def test_only_the_chosen_engine_is_imported(
    environ: dict[str, str], loaded: str, tmp_path: Path
) -> None:
    settings = Table("http://127.0.0.1:1", "people").environ()
    program = LOADED.format(environ=environ)
    run = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, **settings},
        cwd=tmp_path,
        capture_output=True,
        check=True,
        text=True,
    )
    assert run.stdout.strip() == loaded


def test_ci_must_run_amazons_engine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert engine_names({}) == ["sqlite", "ministack"]
    with pytest.raises(EngineError, match=f"java on PATH.*{DYNAMODB_LOCAL.name}"):
        engine_names({"CI": "true"})
