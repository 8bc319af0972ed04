"""Which routine was used when, and how it ended; for 60 days, and nothing of how it felt."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from typing import Any, Literal, get_args

from cramp_coach.coach.hours import night_of
from cramp_coach.coach.values import moment, of_type, one_of

KEPT_FOR = timedelta(days=60)
MOST_KEPT = 100
WEEK = timedelta(days=7)
NIGHTS_TO_TELL_A_DOCTOR = 3
"""Rule A1: cramps on three or more nights in a week are worth telling a doctor."""

Ending = Literal["open", "finished", "stopped"]
Uses = tuple["Use", ...]


@dataclass(frozen=True)
class Use:
    """One cramp coached, whatever came in between: the routine it began with, and its end."""

    routine: str
    at: datetime
    ended: Ending = "open"


def begun(uses: Uses, routine: str, now: datetime) -> Uses:
    """With one more; those past keeping are dropped."""
    return (*kept(uses, now), Use(routine, now))[-MOST_KEPT:]


def kept(uses: Uses, now: datetime) -> Uses:
    return tuple(use for use in uses if now - use.at <= KEPT_FOR)


def ended(uses: Uses, how: Ending) -> Uses:
    """The last one ended; one that has ended already stays as it did."""
    if not uses or uses[-1].ended != "open":
        return uses
    return (*uses[:-1], replace(uses[-1], ended=how))


def in_a_week(uses: Uses, now: datetime) -> int:
    """How many in the seven days before `now`."""
    return sum(timedelta(0) <= now - use.at <= WEEK for use in uses)


def nights_in_a_week(uses: Uses, now: datetime, zone: tzinfo) -> int:
    """On how many nights of the last seven days there was at least one."""
    recent = (use.at for use in uses if timedelta(0) <= now - use.at <= WEEK)
    return len({night_of(at, zone) for at in recent} - {None})


def use_to_json(use: Use) -> list[str]:
    return [use.routine, use.at.isoformat(), use.ended]


def use_from_json(data: Any) -> Use:
    """Raises KeyError, TypeError or ValueError where `data` is not a use of this version."""
    routine, at, how = of_type(list, data)
    return Use(of_type(str, routine), moment(at), one_of(get_args(Ending), how))
