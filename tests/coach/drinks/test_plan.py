"""Drink reminders: how far apart, at which times, on which days, and from when on."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cramp_coach.coach.alerts import WEEK, Every
from cramp_coach.coach.drinks.plan import (
    EVERY_DAY,
    MOST_A_DAY,
    SPACINGS,
    WORKING_WEEK,
    Asked,
    Days,
    days_of,
    is_put_off,
    last_of_day,
    planned,
    spaced,
    spacing_of,
    times_asked,
    without_the_weekend,
)
from cramp_coach.coach.waking import LEAST_AWAKE, MOST_AWAKE, Waking, as_minutes, minute_of
from tests.coach.drinks.drinkers import DAYTIME, MONDAY, NIGHTLY

DAY, NIGHTS = Waking(), Waking(time(18), time(10))
FRIDAY, SATURDAY, SUNDAY = (MONDAY.replace(day=day) for day in (20, 21, 22))
NEXT_MONDAY, NEXT_TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


def hours(times: tuple[time, ...]) -> list[int]:
    return [at.hour for at in times]


def test_what_is_asked_for_anyhow_is_every_two_hours() -> None:
    assert [*times_asked(DAY, Asked())] == DAYTIME
    assert [*times_asked(NIGHTS, Asked())] == NIGHTLY


@pytest.mark.parametrize(("said", "apart"), [(180, 180), (240, 180), (160, 165), (120, 120)])
def test_they_are_at_most_three_hours_apart_in_whole_quarters(said: int, apart: int) -> None:
    assert spacing_of(DAY, times_asked(DAY, Asked(spacing=said))) == apart


@pytest.mark.parametrize("said", [5, 30, 60, 75])
def test_at_most_eight_a_day_are_set_however_often_is_asked_for(said: int) -> None:
    times = times_asked(DAY, Asked(spacing=said))
    assert len(times) <= MOST_A_DAY
    assert spacing_of(DAY, times) == 105


def test_every_hour_is_every_hour_where_the_day_is_short() -> None:
    short = Waking(time(12), time(20))
    assert hours(times_asked(short, Asked(spacing=60))) == [12, 13, 14, 15, 16, 17, 18]


@given(
    up=st.integers(0, 1439),
    awake=st.integers(LEAST_AWAKE, MOST_AWAKE),
    spacing=st.integers(1, 600),
)
def test_any_day_has_drinks_within_it_and_never_too_many(up: int, awake: int, spacing: int) -> None:
    day = Waking(as_minutes(up), as_minutes(up + awake))
    times = spaced(day, spacing)
    assert 1 <= len(times) <= MOST_A_DAY
    assert all(map(day.drinks_at, times))
    assert len(times) < 4 or spacing_of(day, times) in SPACINGS


def test_times_are_read_as_times_for_drinks_and_put_in_order() -> None:
    assert hours(times_asked(DAY, Asked(times=(time(3), time(9), time(15))))) == [9, 15]
    assert hours(times_asked(NIGHTS, Asked(times=(time(9), time(1), time(4))))) == [21, 1, 4]


def test_a_time_that_is_none_for_drinks_stays_as_it_was_said() -> None:
    assert hours(times_asked(DAY, Asked(times=(time(22), time(0))))) == [22, 0]


@pytest.mark.parametrize(
    ("from_at", "to_at", "times"),
    [
        (time(9), time(5), [9, 11, 13, 15, 17]),
        (time(10), time(16), [10, 12, 14, 16]),
        (time(1), time(5), [13, 15, 17]),
        (time(15), None, [15, 17, 19, 21]),
        (None, time(13), [9, 11, 13]),
        (time(6), time(22), [9, 11, 13, 15, 17, 19, 21]),
        (time(15), time(22), [15, 17, 19, 21]),
        (time(22), time(13), [9, 11, 13]),
    ],
)
def test_part_of_the_day_is_taken_where_it_is_part_of_it(
    from_at: time | None, to_at: time | None, times: list[int]
) -> None:
    assert hours(times_asked(DAY, Asked(from_at=from_at, to_at=to_at))) == times


def test_few_or_uneven_times_have_no_spacing() -> None:
    assert spacing_of(DAY, [time(9), time(11), time(13)]) is None
    assert spacing_of(DAY, [time(9), time(11), time(13), time(16)]) is None
    assert spacing_of(DAY, [time(9), time(13), time(17), time(21)]) is None
    assert spacing_of(DAY, []) is None


def test_each_starts_on_the_next_day_on_which_it_rings() -> None:
    starts = {each.at.hour: each.starts.day for each in planned(DAY, DAYTIME, MONDAY)}
    assert starts == {9: 17, 11: 16, 13: 16, 15: 16, 17: 16, 19: 16, 21: 16}


def test_at_its_very_minute_it_is_for_tomorrow() -> None:
    [every] = planned(DAY, [time(10)], MONDAY)
    assert every.starts == date(2026, 11, 17)


def test_the_working_week_of_a_night_shift_ends_on_saturday_morning() -> None:
    evening, morning = planned(NIGHTS, [time(2), time(20)], MONDAY, Days(WORKING_WEEK))
    assert (evening.at, evening.days) == (time(20), ("MO", "TU", "WE", "TH", "FR"))
    assert (morning.at, morning.days) == (time(2), ("TU", "WE", "TH", "FR", "SA"))
    assert (evening.starts.day, morning.starts.day) == (16, 17)


@pytest.mark.parametrize("there", [FRIDAY, SATURDAY, SUNDAY])
def test_a_weekend_is_left_out_by_starting_on_monday(there: datetime) -> None:
    days = without_the_weekend(DAY, EVERY_DAY, there)
    assert {each.starts for each in planned(DAY, DAYTIME, there, days)} == {NEXT_MONDAY}


def test_of_a_night_shift_the_mornings_start_on_tuesday() -> None:
    days = without_the_weekend(NIGHTS, EVERY_DAY, SATURDAY)
    evening, morning = planned(NIGHTS, [time(20), time(2)], SATURDAY, days)
    assert (evening.starts, morning.starts) == (NEXT_MONDAY, NEXT_TUESDAY)


def test_friday_after_midnight_is_still_thursday() -> None:
    days = without_the_weekend(NIGHTS, EVERY_DAY, FRIDAY.replace(hour=2))
    assert days == Days(WORKING_WEEK)


def test_in_the_week_all_weekends_are_left_out() -> None:
    assert without_the_weekend(DAY, EVERY_DAY, MONDAY) == Days(WORKING_WEEK)


@pytest.mark.parametrize("day", [DAY, NIGHTS])
@pytest.mark.parametrize("days", [EVERY_DAY, Days(WORKING_WEEK), Days(WEEK, NEXT_MONDAY)])
def test_the_days_of_a_plan_are_known_again(day: Waking, days: Days) -> None:
    plan = planned(day, spaced(day), SATURDAY, days)
    kept = days_of(day, plan, SATURDAY)
    assert planned(day, spaced(day), SATURDAY, kept) == plan
    assert kept.of_week == days.of_week


def test_what_was_put_off_is_so_no_more_on_monday() -> None:
    [every] = planned(DAY, [time(9)], SATURDAY, Days(WEEK, NEXT_MONDAY))
    assert is_put_off(every, SATURDAY)
    assert not is_put_off(every, SUNDAY)
    assert days_of(DAY, (every,), datetime(2026, 11, 23, 12)) == EVERY_DAY


@given(
    at=st.times(),
    starts=st.dates(date(2026, 11, 1), date(2026, 12, 1)),
    days=st.lists(st.sampled_from(WEEK), min_size=1, unique=True),
)
def test_it_rings_next_on_one_of_its_days_and_still_to_come(
    at: time, starts: date, days: list[str]
) -> None:
    every = Every(at, starts, tuple(day for day in WEEK if day in days))
    ring = every.next_after(MONDAY)
    assert (ring.date() >= starts, ring.time()) == (True, at)
    assert WEEK[ring.weekday()] in days
    assert ring > MONDAY


def test_the_last_of_the_day_is_the_one_before_the_longest_quiet() -> None:
    assert last_of_day(DAYTIME) == time(21)
    assert last_of_day(NIGHTLY) == time(8)
    assert last_of_day([time(21), time(9)]) == time(21)
    assert last_of_day([time(9)]) is None


def test_minutes_go_round_the_clock() -> None:
    assert minute_of(as_minutes(25 * 60)) == 60
