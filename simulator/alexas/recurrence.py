"""Rules by which something comes again and again, by the clock on a wall."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from simulator.alexas.clock import moment_of, shown_at
from simulator.shape import BadShape

WEEK = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
DAY = timedelta(days=1)
_TIME = {"FREQ", "BYHOUR", "BYMINUTE"}
_ASKED = {"DAILY": _TIME, "WEEKLY": _TIME | {"BYDAY"}}
_OPTIONAL = {"BYSECOND", "INTERVAL"}


@dataclass(frozen=True)
class Rule:
    """At that time on every `interval`th day; or on that `day` of every `interval`th week."""

    at: time
    day: str | None = None
    interval: int = 1

    def falls_on(self, day: date, first: date) -> bool:
        """`first` is the first day of all."""
        if self.day is None:
            return (day - first).days % self.interval == 0
        weeks = (_monday(day) - _monday(first)).days // len(WEEK)
        return WEEK[day.weekday()] == self.day and weeks % self.interval == 0


@dataclass(frozen=True)
class Recurrence:
    """From `starts` to `ends`, both included, by a wall clock in `zone`."""

    rules: Sequence[Rule]
    starts: datetime
    zone: ZoneInfo
    ends: datetime | None = None

    def next_after(self, moment: datetime) -> datetime | None:
        """None where it is over."""
        times = (self._next(rule, moment) for rule in self.rules)
        return min(filter(None, times), default=None)

    def _next(self, rule: Rule, moment: datetime) -> datetime | None:
        for local in self._times(rule, moment):
            if self.ends and local > self.ends:
                return None
            if local >= self.starts and (at := moment_of(local, self.zone)) > moment:
                return at
        return None

    def _times(self, rule: Rule, moment: datetime) -> Iterator[datetime]:
        """From the day before on, whose time may have been put off to this one."""
        first = self.starts.date()
        day = max(first, shown_at(moment, self.zone).date() - DAY)
        for _ in range(len(WEEK) * rule.interval + 2):
            if rule.falls_on(day, first):
                yield datetime.combine(day, rule.at)
            day += DAY


def read_rule(text: str) -> Rule:
    """Raises BadShape for one that Alexa would refuse."""
    parts = dict(_parts(text))
    asked = _ASKED.get(parts.get("FREQ", ""))
    if asked is None or not asked <= parts.keys() <= asked | _OPTIONAL:
        raise BadShape(f"{text!r} is not like FREQ=DAILY;BYHOUR=21;BYMINUTE=0;INTERVAL=1;")
    if parts.get("BYDAY", "MO") not in WEEK:
        raise BadShape(f"{text!r} names no day")
    try:
        return Rule(_time(parts), parts.get("BYDAY"), _interval(parts))
    except ValueError as error:
        raise BadShape(f"{text!r} names no time") from error


def _parts(text: str) -> Iterator[tuple[str, str]]:
    for part in text.removesuffix(";").split(";"):
        key, _, value = part.partition("=")
        yield key, value


def _time(parts: dict[str, str]) -> time:
    hour, minute = int(parts["BYHOUR"]), int(parts["BYMINUTE"])
    return time(hour, minute, int(parts.get("BYSECOND", "0")))


def _interval(parts: dict[str, str]) -> int:
    interval = int(parts.get("INTERVAL", "1"))
    if not 1 <= interval <= 100:
        raise ValueError("an interval is a number from 1 on")
    return interval


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
