"""Which cramps are remembered, for how long, and on how many nights of a week they came."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cramp_coach.coach.history import (
    KEPT_FOR,
    MOST_KEPT,
    Ending,
    Use,
    begun,
    ended,
    in_a_week,
    kept,
    nights_in_a_week,
    use_from_json,
    use_to_json,
)
from tests.coach.strategies import USES
from tests.coach.talk import NIGHT

NEW_YORK = ZoneInfo("America/New_York")
SECOND = timedelta(seconds=1)


def used(at: datetime) -> Use:
    return Use("calf-bed", at)


def in_new_york(*moments: str) -> tuple[Use, ...]:
    """Uses at these local times; fold 0 where a time comes twice."""
    local = (datetime.fromisoformat(moment) for moment in moments)
    return tuple(used(at.replace(tzinfo=NEW_YORK).astimezone(UTC)) for at in local)


def nights(*moments: str) -> int:
    uses = in_new_york(*moments)
    return nights_in_a_week(uses, uses[-1].at, NEW_YORK)


@pytest.mark.parametrize(("age", "is_kept"), [(KEPT_FOR, True), (KEPT_FOR + SECOND, False)])
def test_a_use_is_kept_for_sixty_days(age: timedelta, is_kept: bool) -> None:
    use = used(NIGHT - age)
    assert (use in kept((use,), NIGHT)) == is_kept
    assert (use in begun((use,), "foot-bed", NIGHT)) == is_kept


def test_at_most_a_hundred_are_kept_the_newest() -> None:
    uses = tuple(used(NIGHT - timedelta(hours=hours)) for hours in range(MOST_KEPT, 0, -1))
    more = begun(uses, "foot-bed", NIGHT)
    assert len(more) == MOST_KEPT == 100
    assert more == (*uses[1:], Use("foot-bed", NIGHT))


@given(st.lists(USES, max_size=150).map(tuple))
def test_one_begun_is_the_last_and_open_however_many_there_were(uses: tuple[Use, ...]) -> None:
    more = begun(uses, "calf-bed", NIGHT)
    assert more[-1] == Use("calf-bed", NIGHT, "open")
    assert len(more) <= MOST_KEPT
    assert set(more[:-1]) <= set(uses)


@pytest.mark.parametrize("how", ["finished", "stopped"])
def test_the_last_one_ends_and_those_before_stay_as_they_were(how: Ending) -> None:
    earlier, last = used(NIGHT - SECOND), used(NIGHT)
    assert ended((earlier, last), how) == (earlier, Use("calf-bed", NIGHT, how))


def test_what_has_ended_does_not_end_otherwise() -> None:
    uses = (Use("calf-bed", NIGHT, "stopped"),)
    assert ended(uses, "finished") == uses


def test_where_there_was_none_none_ends() -> None:
    assert ended((), "stopped") == ()


@pytest.mark.parametrize(
    ("age", "times"),
    [(timedelta(), 1), (timedelta(days=7), 1), (timedelta(days=7, seconds=1), 0), (-SECOND, 0)],
)
def test_a_week_is_the_last_seven_days_to_the_second(age: timedelta, times: int) -> None:
    assert in_a_week((used(NIGHT - age),), NIGHT) == times
    assert nights_in_a_week((used(NIGHT - age),), NIGHT, UTC) == times


def test_before_and_after_midnight_is_one_night() -> None:
    assert nights("2026-06-10T23:30", "2026-06-11T00:30", "2026-06-11T06:59") == 1


def test_the_evening_after_is_another_night() -> None:
    assert nights("2026-06-11T06:59", "2026-06-11T21:00") == 2


def test_by_day_is_no_night() -> None:
    assert nights("2026-06-10T07:00", "2026-06-10T13:00", "2026-06-10T20:59") == 0


@pytest.mark.parametrize("sunday", ["2026-03-08", "2026-11-01"], ids=["spring", "autumn"])
def test_the_night_of_a_clock_change_is_one_night(sunday: str) -> None:
    evening = (datetime.fromisoformat(sunday) - timedelta(days=1)).date().isoformat()
    assert nights(f"{evening}T21:00", f"{sunday}T01:30", f"{sunday}T03:30", f"{sunday}T06:59") == 1
    assert nights(f"{evening}T21:00", f"{sunday}T06:59", f"{sunday}T21:00") == 2


def test_the_hour_that_comes_twice_is_one_night() -> None:
    first, second = (datetime(2026, 11, 1, hour, 30, tzinfo=UTC) for hour in (5, 6))
    assert nights_in_a_week((used(first), used(second)), second, NEW_YORK) == 1


@given(st.lists(st.integers(0, 7 * 24 * 60 - 1), max_size=20), st.sampled_from([3, 11]))
def test_there_are_no_more_nights_than_uses_nor_than_a_week_has(
    minutes: list[int], month: int
) -> None:
    now = datetime(2026, month, 9, 12, tzinfo=UTC)
    uses = tuple(used(now - timedelta(minutes=each)) for each in minutes)
    assert nights_in_a_week(uses, now, NEW_YORK) <= min(len(uses), 7)


@given(USES)
def test_a_use_comes_back_from_json_as_it_was(use: Use) -> None:
    assert use_from_json(json.loads(json.dumps(use_to_json(use)))) == use


@pytest.mark.parametrize(
    "data",
    [
        [],
        ["calf-bed"],
        [1, "2026-11-22T02:40:00+00:00", "open"],
        ["calf-bed", "2026-11-22T02:40:00", "open"],
        ["calf-bed", 7, "open"],
        ["calf-bed", "2026-11-22T02:40:00+00:00", "better"],
        ["calf-bed", "2026-11-22T02:40:00+00:00", "open", "sore"],
        {"routine": "calf-bed"},
        None,
    ],
)
def test_what_is_no_use_is_refused(data: Any) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        use_from_json(data)
