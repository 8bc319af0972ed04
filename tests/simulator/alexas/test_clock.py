from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from simulator.alexas.clock import moment_of, shown_at, written

NEW_YORK = ZoneInfo("America/New_York")


@pytest.mark.parametrize(
    ("local", "in_utc"),
    [
        ("2026-03-07T02:30", "2026-03-07T07:30"),
        ("2026-03-08T01:59", "2026-03-08T06:59"),
        # Clocks go from two to three o'clock there.
        ("2026-03-08T02:30", "2026-03-08T07:00"),
        ("2026-03-08T03:00", "2026-03-08T07:00"),
        # And here from two back to one.
        ("2026-11-01T01:30", "2026-11-01T05:30"),
        ("2026-11-01T02:00", "2026-11-01T07:00"),
    ],
)
def test_a_wall_clock_is_right_on_the_days_on_which_it_is_moved(local: str, in_utc: str) -> None:
    moment = moment_of(datetime.fromisoformat(local), NEW_YORK)
    assert moment == datetime.fromisoformat(in_utc).replace(tzinfo=UTC)


def test_a_day_that_does_not_exist_is_over_at_its_end() -> None:
    moment = moment_of(datetime(2011, 12, 30, 21, 0), ZoneInfo("Pacific/Apia"))
    assert moment == datetime(2011, 12, 30, 10, 0, tzinfo=UTC)


def test_a_clock_shows_the_time_of_its_own_zone() -> None:
    moment = datetime(2026, 1, 5, 2, 40, 0, 5_900, tzinfo=UTC)
    assert shown_at(moment, ZoneInfo("Asia/Kathmandu")).isoformat() == "2026-01-05T08:25:00.005900"
    assert written(moment.astimezone(NEW_YORK)) == "2026-01-05T02:40:00.005Z"
