"""A day from getting up to going to bed, which may end past midnight."""

from datetime import date, datetime, time

import pytest

from cramp_coach.coach.preferences import Preferences
from cramp_coach.coach.waking import Waking, apart, meant, readings, waking

NIGHTS = Waking(time(18), time(10))


def hours(waking: Waking | None) -> tuple[int, int] | None:
    return (waking.up.hour, waking.bed.hour) if waking else None


def test_a_usual_day_is_from_seven_to_eleven() -> None:
    assert hours(waking(Preferences())) == (7, 23)


@pytest.mark.parametrize(
    ("told", "day"),
    [
        (Preferences(up_at=time(6)), (6, 23)),
        (Preferences(bed_at=time(22)), (7, 22)),
        (Preferences(up_at=time(18)), (18, 10)),
        (Preferences(bed_at=time(10)), (18, 10)),
        (Preferences(up_at=time(18), bed_at=time(10)), (18, 10)),
        (Preferences(up_at=time(18), bed_at=time(20)), (18, 10)),
    ],
)
def test_what_is_not_told_fits_what_is(told: Preferences, day: tuple[int, int]) -> None:
    assert hours(waking(told)) == day


@pytest.mark.parametrize(
    ("up", "bed", "day"),
    [
        (6, 10, (6, 22)),
        (18, 10, (18, 10)),
        (6, 22, (6, 22)),
        (9, 1, (9, 1)),
        (8, 12, (8, 0)),
        (6, None, (6, 23)),
        (None, 10, (7, 22)),
        (19, None, (19, 11)),
        (18, 20, None),
    ],
)
def test_of_two_readings_the_one_that_makes_a_day_is_meant(
    up: int | None, bed: int | None, day: tuple[int, int] | None
) -> None:
    said = [None if hour is None else time(hour) for hour in (up, bed)]
    assert hours(meant(Preferences(), *said)) == day


def test_half_a_day_told_by_who_works_nights_is_of_the_night() -> None:
    told = Preferences(up_at=time(18), bed_at=time(10))
    assert hours(meant(told, time(7), None)) == (19, 10)


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (Waking(), time(9), time(21)),
        (Waking(time(5), time(21)), time(9), time(19)),
        (Waking(time(10, 30), time(1)), time(10, 30), time(23)),
        (NIGHTS, time(18), time(8)),
    ],
)
def test_drinks_begin_at_nine_or_on_getting_up_and_end_two_hours_before_bed(
    day: Waking, first: time, last: time
) -> None:
    assert day.drinks_at(first)
    assert day.drinks_at(last)
    assert not day.drinks_at(first.replace(hour=first.hour - 1))
    assert not day.drinks_at(last.replace(minute=1))


def test_after_midnight_it_is_still_the_evening_before() -> None:
    assert NIGHTS.is_past_midnight(time(2))
    assert not NIGHTS.is_past_midnight(time(18))
    assert not Waking().is_past_midnight(time(21))


@pytest.mark.parametrize(
    ("day", "there", "of"),
    [
        (Waking(), datetime(2026, 11, 17, 2, 59), date(2026, 11, 16)),
        (Waking(), datetime(2026, 11, 17, 3, 0), date(2026, 11, 17)),
        (NIGHTS, datetime(2026, 11, 17, 9, 0), date(2026, 11, 16)),
        (NIGHTS, datetime(2026, 11, 17, 13, 59), date(2026, 11, 16)),
        (NIGHTS, datetime(2026, 11, 17, 14, 0), date(2026, 11, 17)),
    ],
)
def test_one_day_ends_halfway_through_the_sleep(day: Waking, there: datetime, of: date) -> None:
    assert day.day_of(there) == of


def test_a_morning_hour_may_be_of_the_evening_and_twelve_of_midnight() -> None:
    assert readings(time(9, 30)) == (time(9, 30), time(21, 30))
    assert readings(time(12)) == (time(12), time(0))
    assert readings(time(21)) == (time(21),)
    assert readings(time(0)) == (time(0),)


def test_two_times_are_apart_the_shorter_way_round() -> None:
    assert apart(time(23), time(1)) == apart(time(1), time(23)) == 120
