"""What the coach asks of Alexa that is to ring later, and what came of asking: plain values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any, Literal, get_args

from cramp_coach.coach.values import exactly, moment, of_type, one_of, unless_none

Weekday = Literal["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
WEEK: tuple[Weekday, ...] = get_args(Weekday)

Problem = Literal[
    "no_permission",
    "device_cannot",
    "too_many",
    "rate_limited",
    "offline",
    "server_error",
    "timed_out",
    "no_token",
    "gone",
]
"""Why Alexa did not do it.

no_permission: the person has not allowed it (401). device_cannot: not on this device (403).
too_many: no room for another. rate_limited: asked too often (429). offline: the device or Alexa
cannot be reached (504). server_error: any other refusal. timed_out: no answer in time, or none
that can be read; whether it was done is not known. no_token: the request brought none to call back
with. gone: what was to be changed is no longer there (404).
"""
PROBLEMS: tuple[Problem, ...] = get_args(Problem)

Scope = Literal["timers", "reminders"]
"""What Alexa lets a skill do only with the person's permission."""
SCOPES: tuple[Scope, ...] = get_args(Scope)

Kind = Literal["timer", "reminder"]
Purpose = Literal["pack", "drink", "bedtime"]


@dataclass(frozen=True)
class Timer:
    """Rings once; `seconds` from 1 to 7,200. `label` is no other timer's. What `rings` has to be
    stopped before `text` is said; else it is said at once."""

    seconds: int
    label: str
    text: str
    rings: bool = False


@dataclass(frozen=True)
class After:
    """Once, that many seconds from now."""

    seconds: int


LASTS = timedelta(days=60)
"""No reminder outlives the record that knows of it."""


@dataclass(frozen=True)
class Every:
    """At that time of the person's own clock, on those days, from `starts` on, while it LASTS."""

    at: time
    starts: date
    days: tuple[Weekday, ...] = WEEK

    def next_after(self, wall_clock: datetime) -> datetime:
        """When it rings next, neither with a zone. Raises ValueError where it has no day."""
        first = max(self.starts, wall_clock.date())
        dates = (first + timedelta(days=ahead) for ahead in range(len(WEEK) + 1))
        rings = (datetime.combine(d, self.at) for d in dates if WEEK[d.weekday()] in self.days)
        return min(ring for ring in rings if ring > wall_clock)


@dataclass(frozen=True)
class Reminder:
    text: str
    when: After | Every


@dataclass(frozen=True)
class Create:
    """Answered with the token of what was made."""

    what: Timer | Reminder


@dataclass(frozen=True)
class Change:
    """Answered with the token, which may be another one than before."""

    token: str
    what: Reminder


@dataclass(frozen=True)
class Cancel:
    """Answered with the token; what is gone already counts as cancelled."""

    kind: Kind
    token: str


@dataclass(frozen=True)
class CancelTimers:
    """All that this skill has set for the account. Answered with nothing in particular."""


@dataclass(frozen=True)
class ListReminders:
    """Answered with all that this skill has set for the account."""


@dataclass(frozen=True)
class Listed:
    """A reminder of this skill's, as Alexa holds it."""

    token: str
    created: datetime


@dataclass(frozen=True)
class Failure:
    problem: Problem


@dataclass(frozen=True)
class Forget:
    """Erase what is kept of whoever speaks, or of the household and every voice known in it.

    Answered with nothing in particular; offline where the store was not reached."""

    household: bool = False


Order = Create | Change | Cancel | CancelTimers | ListReminders | Forget
Result = str | tuple[Listed, ...] | Failure


@dataclass(frozen=True)
class Alert:
    """What Alexa holds for this person until then, known by its token; `every` is None for what
    rings once, or nobody knows when."""

    kind: Kind
    token: str
    purpose: Purpose
    every: Every | None = None
    until: datetime | None = None


def alert_to_json(alert: Alert) -> dict[str, Any]:
    return {
        "kind": alert.kind,
        "token": alert.token,
        "purpose": alert.purpose,
        "every": alert.every and every_to_json(alert.every),
        "until": alert.until and alert.until.isoformat(),
    }


def alert_from_json(data: Mapping[str, Any]) -> Alert:
    """Raises KeyError, TypeError or ValueError where `data` is not an alert of this version."""
    exactly(Alert, data)
    return Alert(
        kind=one_of(get_args(Kind), data["kind"]),
        token=of_type(str, data["token"]),
        purpose=one_of(get_args(Purpose), data["purpose"]),
        every=unless_none(every_from_json, data["every"]),
        until=unless_none(moment, data["until"]),
    )


def every_to_json(every: Every) -> list[Any]:
    return [every.at.isoformat("minutes"), every.starts.isoformat(), *every.days]


def every_from_json(data: Any) -> Every:
    """Raises TypeError or ValueError where `data` is not of this version."""
    at, starts, *days = of_type(list, data)
    known = tuple(map(partial(one_of, WEEK), days))
    return Every(time.fromisoformat(of_type(str, at)), date.fromisoformat(starts), known)
