from dataclasses import replace
from datetime import date, datetime, time

import pytest

from cramp_coach.alexa.recurrence import rules
from cramp_coach.coach.alerts import WEEK, Every, Weekday

MONDAY = date(2026, 9, 21)
NINE = time(21)
NIGHTLY = Every(NINE, MONDAY)
SOME = replace(NIGHTLY, days=("FR", "MO"))


def test_every_day_is_one_rule() -> None:
    assert rules(NIGHTLY) == ["FREQ=DAILY;BYHOUR=21;BYMINUTE=0;BYSECOND=0;INTERVAL=1;"]


def test_every_day_in_any_order_is_every_day() -> None:
    assert rules(replace(NIGHTLY, days=WEEK[::-1])) == rules(NIGHTLY)


def test_fewer_days_are_a_rule_each() -> None:
    assert rules(Every(time(7, 5), MONDAY, ("FR", "MO"))) == [
        "FREQ=WEEKLY;BYDAY=MO;BYHOUR=7;BYMINUTE=5;BYSECOND=0;INTERVAL=1;",
        "FREQ=WEEKLY;BYDAY=FR;BYHOUR=7;BYMINUTE=5;BYSECOND=0;INTERVAL=1;",
    ]


def test_midnight_is_hour_nought() -> None:
    [rule] = rules(Every(time(0), MONDAY))
    assert rule == "FREQ=DAILY;BYHOUR=0;BYMINUTE=0;BYSECOND=0;INTERVAL=1;"


@pytest.mark.parametrize(
    ("now", "ring"),
    [
        (datetime(2026, 9, 21, 20, 59, 59), datetime(2026, 9, 21, 21)),
        (datetime(2026, 9, 21, 21), datetime(2026, 9, 22, 21)),
        (datetime(2026, 9, 21, 23, 59), datetime(2026, 9, 22, 21)),
        (datetime(2026, 9, 18, 12), datetime(2026, 9, 21, 21)),
        (datetime(2026, 12, 31, 22), datetime(2027, 1, 1, 21)),
    ],
)
def test_it_rings_next_when_its_time_comes_but_not_before_it_starts(
    now: datetime, ring: datetime
) -> None:
    assert NIGHTLY.next_after(now) == ring


@pytest.mark.parametrize(
    ("now", "ring"),
    [
        (datetime(2026, 9, 21, 20), datetime(2026, 9, 21, 21)),
        (datetime(2026, 9, 21, 22), datetime(2026, 9, 25, 21)),
        (datetime(2026, 9, 25, 22), datetime(2026, 9, 28, 21)),
    ],
)
def test_it_rings_on_its_days_only(now: datetime, ring: datetime) -> None:
    assert SOME.next_after(now) == ring


@pytest.mark.parametrize("day", WEEK)
def test_its_one_day_may_be_a_week_away(day: Weekday) -> None:
    weekly = replace(NIGHTLY, days=(day,))
    first = weekly.next_after(datetime(2026, 9, 21))
    assert WEEK[first.weekday()] == day
    assert (weekly.next_after(first) - first).days == 7


def test_without_a_day_it_never_rings() -> None:
    with pytest.raises(ValueError, match="empty"):
        replace(NIGHTLY, days=()).next_after(datetime(2026, 9, 21))
