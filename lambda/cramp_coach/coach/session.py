"""Where a person is in a conversation. Two timestamps are enough to know it to the second."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import NoneType
from typing import Any, Literal, get_args

from cramp_coach.coach.script import Place, Script
from cramp_coach.coach.timeline import place_at, unroll
from cramp_coach.coach.values import exactly, moment, of_type, one_of, seconds
from cramp_coach.coach.words import SIDES, Side

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
            return self._place_under_other_words(script, -elapsed)
        return place_at(script, unroll(script, self.place), elapsed)

    def _place_under_other_words(self, script: Script, still_to_say: float) -> Place:
        done = self.place.done - min(still_to_say, self.meanwhile)
        return replace(self.place, done=min(done, float(script.steps[self.place.step].seconds)))

    def asked(self, script: Script, now: datetime) -> bool:
        """Whether most of the question that ends this response has been heard."""
        question = unroll(script, self.place).lines[-1]
        heard = (now - self.started_at).total_seconds() - question.at
        return not self.paused and heard >= (question.end - question.at) / 2

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
    no_rub: bool = False


def session_to_json(session: Session) -> dict[str, Any]:
    return {
        "asking": session.asking,
        "run": session.run and run_to_json(session.run),
        "stretch": session.stretch,
        "worse_in_a_row": session.worse_in_a_row,
        "locked_by": session.locked_by,
        "no_rub": session.no_rub,
    }


def session_from_json(data: Mapping[str, Any]) -> Session:
    """Raises KeyError, TypeError or ValueError where `data` is not a session of this version."""
    exactly(Session, data)
    run = data["run"]
    return Session(
        asking=one_of(get_args(Asking), data["asking"]),
        run=None if run is None else run_from_json(run),
        stretch=of_type((str, NoneType), data["stretch"]),
        worse_in_a_row=of_type(int, data["worse_in_a_row"]),
        locked_by=of_type((str, NoneType), data["locked_by"]),
        no_rub=of_type(bool, data["no_rub"]),
    )


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
    exactly(Run, data)
    step, done, *owed = data["place"]
    return Run(
        routine=of_type(str, data["routine"]),
        started_at=moment(data["started_at"]),
        side=one_of(SIDES, data["side"]),
        getting_up=of_type(bool, data["getting_up"]),
        place=Place(of_type(int, step), seconds(done), tuple(of_type(str, o) for o in owed)),
        paused=of_type(bool, data["paused"]),
        meanwhile=seconds(data["meanwhile"]),
    )
