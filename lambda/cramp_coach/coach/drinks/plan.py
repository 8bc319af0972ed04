"""Drink reminders: at which times, on which days, and from which day on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise, product

from cramp_coach.coach.alerts import WEEK, Every, Weekday
from cramp_coach.coach.waking import Waking, as_minutes, minute_of, readings

USUAL_SPACING = 120
SPACINGS = range(60, 180 + 1, 15)
"""Minutes between two reminders: little and often (P26, P27); the figures are our own."""
MOST_A_DAY = 8
"""Nobody needs more than eight glasses (P27)."""
FEWEST_TO_COUNT = 4
"""Fewer times than that are named one by one."""
WORKING_WEEK: tuple[Weekday, ...] = WEEK[:5]
FRIDAY = 4

Plan = tuple[Every, ...]


@dataclass(frozen=True)
class Asked:
    """What was said of when to drink: so many minutes apart, or at such times; or nothing."""

    spacing: int | None = None
    times: tuple[time, ...] = ()
    from_at: time | None = None
    to_at: time | None = None


@dataclass(frozen=True)
class Days:
    """All week or the working week, by the day that a night began with; not before some day."""

    of_week: tuple[Weekday, ...] = WEEK
    not_before: date | None = None


EVERY_DAY = Days()


def times_asked(waking: Waking, asked: Asked) -> tuple[time, ...]:
    """Each once, in the order of the day; those that are no time for a drink are still in it."""
    if not asked.times:
        return spaced(waking, asked.spacing or USUAL_SPACING, *_stretch(waking, asked))
    meant = (_meant(waking, at) for at in asked.times)
    return in_order(waking, meant)[:MOST_A_DAY]


def spaced(
    waking: Waking,
    spacing: int = USUAL_SPACING,
    first: int | None = None,
    last: int | None = None,
) -> tuple[time, ...]:
    """From the first minute to the last, and further apart where there would be too many."""
    begin = waking.first_drink if first is None else first
    end = waking.last_drink if last is None else last
    apart = _in_quarters(min(max(spacing, SPACINGS[0]), SPACINGS[-1]))
    if (end - begin) // apart >= MOST_A_DAY:
        apart = _in_quarters((end - begin) / (MOST_A_DAY - 1))
    return tuple(
        as_minutes(minute_of(waking.up) + minute) for minute in range(begin, end + 1, apart)
    )


def spacing_of(waking: Waking, times: Sequence[time]) -> int | None:
    """How many minutes apart they are; None where they are few, or not evenly spaced."""
    minutes = [waking.since_up(at) for at in in_order(waking, times)]
    gaps = {later - earlier for earlier, later in pairwise(minutes)}
    if len(minutes) < FEWEST_TO_COUNT or len(gaps) > 1:
        return None
    [gap] = gaps
    return gap if gap in SPACINGS else None


def in_order(waking: Waking, times: Iterable[time]) -> tuple[time, ...]:
    return tuple(sorted(set(times), key=waking.since_up))


def planned(waking: Waking, times: Iterable[time], there: datetime, days: Days = EVERY_DAY) -> Plan:
    """A reminder for each; `there` is now on the person's own clock."""
    return tuple(_every(waking, at, there, days) for at in in_order(waking, times))


def days_of(waking: Waking, plan: Plan, there: datetime) -> Days:
    """As they are now; a pause that has not ended goes on."""
    whole = all(set(each.days) == set(WEEK) for each in plan)
    paused = (each.starts - _nights(waking, each.at) for each in plan if is_put_off(each, there))
    return Days(WEEK if whole else WORKING_WEEK, min(paused, default=None))


def without_the_weekend(waking: Waking, days: Days, there: datetime) -> Days:
    """At a weekend none until Monday; on another day only the working week, from now on."""
    today = waking.day_of(there)
    if today.weekday() < FRIDAY:
        return Days(WORKING_WEEK)
    return replace(days, not_before=today + timedelta(days=len(WEEK) - today.weekday()))


def is_put_off(every: Every, there: datetime) -> bool:
    """Whether a day goes by on which it would ring."""
    return every.starts > replace(every, starts=there.date()).next_after(there).date()


def last_of_day(times: Sequence[time]) -> time | None:
    """The one that the longest quiet follows; none of only one."""
    round_the_clock = sorted(set(times))
    if len(round_the_clock) < 2:
        return None
    following = (*round_the_clock[1:], round_the_clock[0])
    quiet = {
        at: (minute_of(after) - minute_of(at)) % (24 * 60)
        for at, after in zip(round_the_clock, following, strict=True)
    }
    return max(round_the_clock, key=lambda at: (quiet[at], at))


def _every(waking: Waking, at: time, there: datetime, days: Days) -> Every:
    nights = _nights(waking, at)
    of_week = tuple(WEEK[(WEEK.index(day) + nights.days) % len(WEEK)] for day in days.of_week)
    earliest = days.not_before + nights if days.not_before else there.date()
    wanted = Every(at, earliest, tuple(day for day in WEEK if day in of_week))
    return replace(wanted, starts=wanted.next_after(there).date())


def _nights(waking: Waking, at: time) -> timedelta:
    """From the day that it is spoken of to the date on which it rings."""
    return timedelta(days=waking.is_past_midnight(at))


def _meant(waking: Waking, at: time) -> time:
    """The reading that is a time for drinks; as it was said where none is."""
    return next(filter(waking.drinks_at, readings(at)), at)


def _stretch(waking: Waking, asked: Asked) -> tuple[int, int]:
    """From when to when. What was said and is no time for a drink is left to the day, and so is
    all of it where it makes no part of one."""
    whole = (waking.first_drink, waking.last_drink)
    starts, ends = _minutes(waking, asked.from_at), _minutes(waking, asked.to_at)
    as_said = asked.from_at is not None and waking.drinks_at(asked.from_at)
    from_then = starts[:1] if as_said else [whole[0]]
    parts = (*product(starts, ends), *product(from_then, ends or [whole[1]]))
    return next(((start, end) for start, end in parts if start < end), whole)


def _minutes(waking: Waking, at: time | None) -> list[int]:
    meant = readings(at) if at else ()
    return [waking.since_up(each) for each in meant if waking.drinks_at(each)]


def _in_quarters(minutes: float) -> int:
    """Rounded up, to whole quarters of an hour."""
    return int(-(-minutes // SPACINGS.step)) * SPACINGS.step
