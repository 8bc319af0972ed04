"""Where a person is in a conversation. Two timestamps are enough to know it to the second."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from cramp_coach.coach.script import Place, Script
from cramp_coach.coach.timeline import place_at, unroll
from cramp_coach.coach.words import Side

Asking = Literal[
    "calf", "scene", "more", "carry_on", "return", "settle", "massage", "rest", "say_again"
]
PAUSED: tuple[Asking, ...] = ("carry_on", "return")
"""The questions to which going on is the answer."""

BEGINNING = Place()


@dataclass(frozen=True)
class Run:
    """A routine under way. `place` began to be heard at `started_at`, or waits there if paused.

    `meanwhile` seconds of its step pass under other words, just before `started_at`.
    """

    routine: str
    started_at: datetime
    side: Side = "any"
    getting_up: bool = False
    place: Place = BEGINNING
    paused: bool = False
    meanwhile: float = 0.0

    def place_now(self, script: Script, now: datetime) -> Place:
        if self.paused:
            return self.place
        elapsed = (now - self.started_at).total_seconds()
        if elapsed < 0:
            return replace(self.place, done=self.place.done - min(-elapsed, self.meanwhile))
        return place_at(script, unroll(script, self.place), elapsed)

    def pause(self, script: Script, now: datetime) -> "Run":
        """The same run, waiting where it is now; pausing twice changes nothing."""
        return replace(self, place=self.place_now(script, now), paused=True)

    def play(self, place: Place, heard_from: datetime, meanwhile: float = 0.0) -> "Run":
        return Run(self.routine, heard_from, self.side, self.getting_up, place, meanwhile=meanwhile)


@dataclass(frozen=True)
class Session:
    """Kept for as long as Alexa keeps the conversation open, and nowhere else.

    `asking` names the question that the last response ended with, `stretch` the last stretch.
    """

    asking: Asking = "calf"
    run: Run | None = None
    stretch: str | None = None
    worse_in_a_row: int = 0
    locked_by: str | None = None


def session_to_json(session: Session) -> dict[str, Any]:
    return {
        "asking": session.asking,
        "run": session.run and run_to_json(session.run),
        "stretch": session.stretch,
        "worse_in_a_row": session.worse_in_a_row,
        "locked_by": session.locked_by,
    }


def session_from_json(data: Mapping[str, Any]) -> Session:
    """Raises KeyError, TypeError or ValueError where `data` is not a session of this version."""
    run = data["run"]
    return Session(**{**data, "run": run and run_from_json(run)})


def run_to_json(run: Run) -> dict[str, Any]:
    place = run.place
    return {
        "routine": run.routine,
        "started_at": run.started_at.isoformat(),
        "side": run.side,
        "getting_up": run.getting_up,
        "place": [place.step, round(place.done, 3), *place.owed],
        "paused": run.paused,
        "meanwhile": round(run.meanwhile, 3),
    }


def run_from_json(data: Mapping[str, Any]) -> Run:
    """Raises KeyError, TypeError or ValueError where `data` is not a run of this version."""
    step, done, *owed = data["place"]
    started_at = datetime.fromisoformat(data["started_at"])
    place = Place(step, done, tuple(owed))
    return Run(**{**data, "started_at": started_at, "place": place})
