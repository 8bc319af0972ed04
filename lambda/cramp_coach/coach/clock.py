"""The cramp clock: from the first words about a cramp, through whatever is tried, to ten minutes.

Five minutes and ten are the figures of P1 and P2."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from cramp_coach.coach.script import Script
from cramp_coach.coach.timeline import GAP_SECONDS, Line, Timeline, line_of
from cramp_coach.coach.values import exactly, moment, of_type, unless_none

SPEAKS_AFTER = timedelta(minutes=5)
STOPS_AFTER = timedelta(minutes=10)
UNDER_THE_CLOCK = frozenset({"acute", "after"})
"""The purposes of the routines that are tried while a cramp lasts."""


@dataclass(frozen=True)
class Clock:
    """Runs from `since` while the cramp lasts.

    `told_at` is when it has spoken, `warned_at` when it has begun to say that coaching stops.
    """

    since: datetime
    eased: bool = False
    told_at: datetime | None = None
    warned_at: datetime | None = None

    def is_over(self, now: datetime) -> bool:
        return not self.eased and now - self.since >= STOPS_AFTER

    def has_told(self, now: datetime) -> bool:
        return self.told_at is not None and self.told_at <= now

    def seconds_to_tell(self, now: datetime) -> float | None:
        """Until it is to speak; None where it has, or need not."""
        if self.eased or self.has_told(now):
            return None
        return max((self.since + SPEAKS_AFTER - now).total_seconds(), 0.0)

    def seconds_to_stop(self, now: datetime) -> float | None:
        """Until coaching stops; None once the cramp has eased."""
        return None if self.eased else (self.since + STOPS_AFTER - now).total_seconds()

    def as_heard(self, now: datetime) -> "Clock":
        """The same clock, without what it was still to say when it was cut off at `now`."""
        told, warned = (at if at and at <= now else None for at in (self.told_at, self.warned_at))
        if (told, warned) == (self.told_at, self.warned_at):
            return self
        return replace(self, told_at=told, warned_at=warned)

    def has_warned(self, now: datetime) -> bool:
        return self.is_over(now) and self.warned_at is not None and self.warned_at <= now


@dataclass(frozen=True)
class Ticked:
    """A scene as the clock lets it be heard; where it `stops`, advice has to follow."""

    timeline: Timeline
    clock: Clock | None
    stops: bool = False


def tick(
    clock: Clock | None, script: Script, timeline: Timeline, begins: datetime, five_minutes: str
) -> Ticked:
    """With the words for five minutes where those fall; cut short where ten would pass."""
    if clock is None or script.routine.purpose not in UNDER_THE_CLOCK:
        return Ticked(timeline, clock)
    to_stop, to_tell = clock.seconds_to_stop(begins), clock.seconds_to_tell(begins)
    if to_stop is not None and to_stop <= timeline.segments[-1].start:
        short = cut(timeline, script, to_stop)
        warned_at = begins + timedelta(seconds=short.end if short.segments else 0.0)
        return Ticked(short, replace(clock, warned_at=warned_at), stops=True)
    if to_tell is None:
        return Ticked(timeline, clock)
    return _telling(clock, timeline, line_of(script, to_tell, five_minutes), begins)


def cut(timeline: Timeline, script: Script, seconds: float) -> Timeline:
    """Without the steps that would begin after `seconds`; what a person holds is still eased."""
    kept = [segment for segment in timeline.segments if segment.start < seconds]
    following = timeline.segments[len(kept) : len(kept) + 1]
    if kept and script.steps[kept[-1].step].kind in ("move", "hold"):
        kept.extend(s for s in following if script.steps[s.step].kind == "ease")
    return replace(timeline, segments=tuple(kept))


def _telling(clock: Clock, timeline: Timeline, line: Line, begins: datetime) -> Ticked:
    """With `line` in the first quiet at or after its second that has room for it, if any."""
    lasts = line.end - line.at
    ahead = (i for i, each in enumerate(timeline.segments) if each.end > line.at)
    for index in ahead:
        for quiet_from, until in _quiet(timeline, index):
            at = max(quiet_from + GAP_SECONDS, line.at)
            if at + lasts + GAP_SECONDS <= until:
                moved = replace(line, at=at, end=at + lasts)
                told = replace(clock, told_at=begins + timedelta(seconds=moved.end))
                return Ticked(_with_line(timeline, index, moved), told)
    return Ticked(timeline, clock)


def _quiet(timeline: Timeline, index: int) -> list[tuple[float, float]]:
    """From when to when nothing is said in a step."""
    segment = timeline.segments[index]
    edges = [(segment.start, segment.start), *((each.at, each.end) for each in segment.lines)]
    return [(end, at) for (_, end), (at, _) in pairwise([*edges, (segment.end, segment.end)])]


def _with_line(timeline: Timeline, index: int, line: Line) -> Timeline:
    segments = list(timeline.segments)
    lines = sorted((*segments[index].lines, line), key=lambda each: each.at)
    segments[index] = replace(segments[index], lines=tuple(lines))
    return replace(timeline, segments=tuple(segments))


def clock_to_json(clock: Clock) -> dict[str, Any]:
    return {
        "since": clock.since.isoformat(),
        "eased": clock.eased,
        "told_at": clock.told_at and clock.told_at.isoformat(),
        "warned_at": clock.warned_at and clock.warned_at.isoformat(),
    }


def clock_from_json(data: Mapping[str, Any]) -> Clock:
    """Raises KeyError, TypeError or ValueError where `data` is not a clock of this version."""
    exactly(Clock, data)
    return Clock(
        since=moment(data["since"]),
        eased=of_type(bool, data["eased"]),
        told_at=unless_none(moment, data["told_at"]),
        warned_at=unless_none(moment, data["warned_at"]),
    )
