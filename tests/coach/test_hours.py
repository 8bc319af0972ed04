"""Night and day, where the person is."""

from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cramp_coach.coach.hours import evening_of, is_day, is_night, night_of
from tests.coach.strategies import MOMENTS

ZONES = st.integers(-12, 14).map(lambda hours: timezone(timedelta(hours=hours)))
AUCKLAND, LOS_ANGELES = ZoneInfo("Pacific/Auckland"), ZoneInfo("America/Los_Angeles")


def at(hour: int, minute: int, second: int, zone: tzinfo) -> datetime:
    """That moment of the day in `zone`, told in UTC as Alexa does."""
    return datetime(2026, 6, 10, hour, minute, second, tzinfo=zone).astimezone(UTC)


@pytest.mark.parametrize("zone", [UTC, AUCKLAND, LOS_ANGELES], ids=["utc", "east", "west"])
@pytest.mark.parametrize(
    ("hour", "minute", "second", "night"),
    [
        (20, 59, 59, False),
        (21, 0, 0, True),
        (0, 0, 0, True),
        (6, 59, 59, True),
        (7, 0, 0, False),
        (12, 0, 0, False),
    ],
)
def test_night_is_from_nine_to_seven_where_the_person_is(
    zone: tzinfo, hour: int, minute: int, second: int, night: bool
) -> None:
    assert is_night(at(hour, minute, second, zone), zone) == night


@given(MOMENTS, ZONES)
def test_where_the_zone_is_known_it_is_either_night_or_day(now: datetime, zone: tzinfo) -> None:
    assert is_night(now, zone) != is_day(now, zone)
    assert (night_of(now, zone) is not None) == is_night(now, zone)


@given(MOMENTS)
def test_where_the_zone_is_unknown_it_is_neither(now: datetime) -> None:
    assert not is_night(now, None)
    assert not is_day(now, None)


@pytest.mark.parametrize("zone", [UTC, AUCKLAND, LOS_ANGELES], ids=["utc", "east", "west"])
@pytest.mark.parametrize(
    ("hour", "night"), [(6, date(2026, 6, 9)), (21, date(2026, 6, 10)), (13, None)]
)
def test_a_night_is_that_of_its_evening(zone: tzinfo, hour: int, night: date | None) -> None:
    assert night_of(at(hour, 0, 0, zone), zone) == night


@pytest.mark.parametrize(
    ("now", "zone", "evening"),
    [
        ("2026-01-10 20:00", LOS_ANGELES, date(2026, 1, 10)),
        ("2026-01-10 12:00", LOS_ANGELES, date(2026, 1, 10)),
        ("2026-01-10 11:59", LOS_ANGELES, date(2026, 1, 9)),
        ("2026-01-10 02:40", LOS_ANGELES, date(2026, 1, 9)),
        ("2026-01-10 00:00", timezone(timedelta(hours=13)), date(2026, 1, 9)),
        ("2026-01-10 23:59", timezone(timedelta(hours=-11)), date(2026, 1, 10)),
        ("2026-01-01 01:00", UTC, date(2025, 12, 31)),
    ],
)
def test_the_small_hours_belong_to_the_evening_before(
    now: str, zone: tzinfo, evening: date
) -> None:
    there = datetime.fromisoformat(now).replace(tzinfo=zone)
    assert evening_of(there.astimezone(UTC), zone) == evening
