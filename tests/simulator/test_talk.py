from datetime import datetime, time, timedelta, timezone
from pathlib import Path

import pytest

from simulator.talk import remember_at_desk, remembering_nothing, start_clock

MIDNIGHT_IN_BERLIN = datetime(2026, 1, 5, 0, 0, 30, 500, timezone(timedelta(hours=1)))


def test_the_desk_remembers_in_a_file_whose_folder_is_made(tmp_path: Path) -> None:
    environment: dict[str, str] = {}
    remember_at_desk(environment, tmp_path / "build" / "talk.sqlite3")
    assert environment == {"SESSIONS_DB": str(tmp_path / "build" / "talk.sqlite3")}
    assert (tmp_path / "build").is_dir()


@pytest.mark.parametrize("name", ["SESSIONS_DB", "SESSIONS_TABLE"])
def test_a_store_that_was_chosen_is_kept(name: str, tmp_path: Path) -> None:
    environment = {name: "elsewhere"}
    remember_at_desk(environment, tmp_path / "build" / "talk.sqlite3")
    assert environment == {name: "elsewhere"}
    assert list(tmp_path.iterdir()) == []


def test_a_conversation_that_remembers_nothing_leaves_no_file() -> None:
    environment: dict[str, str] = {}
    with remembering_nothing(environment):
        file = Path(environment["SESSIONS_DB"])
        file.touch()
    assert not file.parent.exists()


def test_it_too_keeps_a_store_that_was_chosen() -> None:
    environment = {"SESSIONS_DB": "elsewhere"}
    with remembering_nothing(environment):
        assert environment == {"SESSIONS_DB": "elsewhere"}


def test_the_clock_starts_at_the_time_of_day_asked_for() -> None:
    start = start_clock(MIDNIGHT_IN_BERLIN, time(2, 40))
    assert start.isoformat() == "2026-01-05T02:40:00+01:00"


def test_the_clock_starts_now_on_a_whole_second() -> None:
    assert start_clock(MIDNIGHT_IN_BERLIN, None).isoformat() == "2026-01-05T00:00:30+01:00"
