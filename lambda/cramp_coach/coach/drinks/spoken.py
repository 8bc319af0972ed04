"""Drink reminders in words: what Alexa will say, and when."""

from bisect import bisect
from collections.abc import Iterator, Sequence
from datetime import datetime, time
from itertools import groupby

from cramp_coach.coach.alerts import WEEK
from cramp_coach.coach.clock_words import clock, clocks
from cramp_coach.coach.drinks.plan import Plan, in_order, is_put_off, last_of_day, spacing_of
from cramp_coach.coach.waking import Waking
from cramp_coach.coach.words import Words

MOST_WORDS = 12
"""Of a sentence."""
NOON, EVENING = time(12), time(18)


def spoken(words: Words, at: time, times: Sequence[time]) -> str:
    """What Alexa says then; the last one of the day says that it is."""
    if at != last_of_day(times):
        return words.phrase("drink_now")
    last = "drink_last_tonight" if at >= EVENING else "drink_last_today"
    return " ".join(map(words.phrase, ("drink_now", last)))


def says(words: Words, waking: Waking, plan: Plan, there: datetime | None) -> tuple[str, ...]:
    """When they ring, and on which days; what a pause leaves out is only known with a clock."""
    times = in_order(waking, (each.at for each in plan))
    return (*_times(words, waking, times), *_days(words, plan, there))


def _times(words: Words, waking: Waking, times: Sequence[time]) -> Iterator[str]:
    """Each, or how far apart they are where they are many."""
    spacing = spacing_of(waking, times)
    if spacing is None:
        yield from _one_by_one(words, times)
        return
    yield words.phrase(f"every_{spacing}")
    yield words.phrase("drink_first", at=clock(words, times[0]))
    yield words.phrase("drink_last", at=clock(words, times[-1]))


def _one_by_one(words: Words, times: Sequence[time]) -> Iterator[str]:
    """As many of one part of the day to a sentence as it has room for."""
    for _, part in groupby(times, key=lambda at: bisect((NOON, EVENING), at)):
        begun: tuple[time, ...] = ()
        for at in part:
            if begun and len(_at(words, (*begun, at)).split()) > MOST_WORDS:
                yield _at(words, begun)
                begun = ()
            begun = (*begun, at)
        yield _at(words, begun)


def _at(words: Words, times: Sequence[time]) -> str:
    return words.phrase("drink_at", times=clocks(words, times))


def _days(words: Words, plan: Plan, there: datetime | None) -> Iterator[str]:
    if not plan:
        return
    weekends = [set(each.days) == set(WEEK) for each in plan]
    yield words.phrase(_of(weekends, "not_at_weekends", "some_at_weekends", "on_every_day"))
    put_off = [is_put_off(each, there) for each in plan] if there else []
    if any(put_off):
        yield words.phrase("not_before_monday" if all(put_off) else "some_not_before_monday")


def _of(found: Sequence[bool], none: str, some: str, every: str) -> str:
    return every if all(found) else some if any(found) else none
