"""Where a person is in a conversation. Two timestamps are enough to know it to the second."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from functools import partial
from types import NoneType
from typing import Any, Literal, get_args

from cramp_coach.coach.clock import Clock, clock_from_json, clock_to_json
from cramp_coach.coach.manner import SLOWEST_RATE, Manner
from cramp_coach.coach.regions import LEGS, PLACES, REGIONS
from cramp_coach.coach.routine import ANY_REGION, STEP_SIDES
from cramp_coach.coach.script import ANYBODY, Fit, Place, Script
from cramp_coach.coach.timeline import place_after, unroll
from cramp_coach.coach.values import between, exactly, moment, of_type, one_of, seconds, unless_none
from cramp_coach.coach.words import SIDES, Side

PACKS = ("warm", "cold")

Asking = Literal[
    "calf",
    "scene",
    "more",
    "carry_on",
    "return",
    "settle",
    "massage",
    "rest",
    "say_again",
    "which",
    "leg",
    "back_of_leg",
    "thigh",
    "try_in_bed",
    "try_seated",
    "pack",
    "pack_check",
]
PAUSED: tuple[Asking, ...] = ("carry_on", "return")
"""The questions to which going on is the answer."""

OF_A_RUN: frozenset[Asking] = frozenset({"scene", *PAUSED})
"""The questions that only make sense while a routine is under way."""

BEGINNING = Place()


@dataclass(frozen=True)
class Complaint:
    """What was named of a cramp; None where it was not."""

    region: str | None = None
    side: Side | None = None
    position: str | None = None
    getting_up: bool = False


@dataclass(frozen=True)
class Run:
    """A routine under way. `place` began to be heard at `started_at`, or waits there if paused.

    `meanwhile` seconds of its step pass under other words, just before `started_at`; `extended`
    tells that the step has been made longer once.
    """

    routine: str
    started_at: datetime
    fit: Fit = ANYBODY
    place: Place = BEGINNING
    paused: bool = False
    meanwhile: float = 0.0
    extended: bool = False

    @property
    def side(self) -> Side:
        return self.fit.side

    def place_now(self, script: Script, now: datetime) -> Place:
        if self.paused:
            return self.place
        elapsed = (now - self.started_at).total_seconds()
        if elapsed < 0:
            return self._place_under_other_words(script, -elapsed)
        return place_after(script, self.place, elapsed)

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
        longer = self.extended and place.step == self.place.step
        return Run(self.routine, heard_from, self.fit, place, False, meanwhile, longer)


@dataclass(frozen=True)
class Session:
    """Kept for as long as Alexa keeps the conversation open, and nowhere else.

    `asking` names the question that the last response ended with, `stretch` the last stretch,
    `complaint` what was said of a cramp whose region is not clear yet, `tried` what has been
    offered since, and `pack` the pack that is being asked about; `no_rub` and `no_pack` what the
    person has said that speaks against.
    """

    asking: Asking = "calf"
    run: Run | None = None
    stretch: str | None = None
    worse_in_a_row: int = 0
    locked_by: str | None = None
    no_rub: bool = False
    no_pack: bool = False
    complaint: Complaint | None = None
    tried: tuple[str, ...] = ()
    clock: Clock | None = None
    pack: str | None = None


def session_to_json(session: Session) -> dict[str, Any]:
    return {
        "asking": session.asking,
        "run": session.run and run_to_json(session.run),
        "stretch": session.stretch,
        "worse_in_a_row": session.worse_in_a_row,
        "locked_by": session.locked_by,
        "no_rub": session.no_rub,
        "no_pack": session.no_pack,
        "complaint": session.complaint and asdict(session.complaint),
        "tried": list(session.tried),
        "clock": session.clock and clock_to_json(session.clock),
        "pack": session.pack,
    }


def session_from_json(data: Mapping[str, Any]) -> Session:
    """Raises KeyError, TypeError or ValueError where `data` is not a session of this version."""
    exactly(Session, data)
    return Session(
        asking=one_of(get_args(Asking), data["asking"]),
        run=unless_none(run_from_json, data["run"]),
        stretch=of_type((str, NoneType), data["stretch"]),
        worse_in_a_row=of_type(int, data["worse_in_a_row"]),
        locked_by=of_type((str, NoneType), data["locked_by"]),
        no_rub=of_type(bool, data["no_rub"]),
        no_pack=of_type(bool, data["no_pack"]),
        complaint=unless_none(_complaint_from_json, data["complaint"]),
        tried=tuple(of_type(str, each) for each in of_type(list, data["tried"])),
        clock=unless_none(clock_from_json, data["clock"]),
        pack=unless_none(partial(one_of, PACKS), data["pack"]),
    )


def _complaint_from_json(data: Mapping[str, Any]) -> Complaint:
    exactly(Complaint, data)
    return Complaint(
        region=of_type((str, NoneType), data["region"]),
        side=unless_none(partial(one_of, SIDES), data["side"]),
        position=unless_none(partial(one_of, PLACES), data["position"]),
        getting_up=of_type(bool, data["getting_up"]),
    )


def run_to_json(run: Run) -> dict[str, Any]:
    place, fit = run.place, run.fit
    return {
        "routine": run.routine,
        "started_at": run.started_at.isoformat(),
        "fit": {**vars(fit), "manner": [fit.manner.rate, fit.manner.quiet]},
        "place": [place.step, round(place.done, 3), *place.owed],
        "paused": run.paused,
        "meanwhile": round(run.meanwhile, 3),
        "extended": run.extended,
    }


def run_from_json(data: Mapping[str, Any]) -> Run:
    """Raises KeyError, TypeError or ValueError where `data` is not a run of this version."""
    exactly(Run, data)
    step, done, *owed = data["place"]
    return Run(
        routine=of_type(str, data["routine"]),
        started_at=moment(data["started_at"]),
        fit=_fit_from_json(data["fit"]),
        place=Place(of_type(int, step), seconds(done), tuple(of_type(str, o) for o in owed)),
        paused=of_type(bool, data["paused"]),
        meanwhile=seconds(data["meanwhile"]),
        extended=of_type(bool, data["extended"]),
    )


def _fit_from_json(data: Mapping[str, Any]) -> Fit:
    exactly(Fit, data)
    rate, quiet = data["manner"]
    return Fit(
        side=one_of(SIDES, data["side"]),
        getting_up=of_type(bool, data["getting_up"]),
        region=one_of((*REGIONS, LEGS, ANY_REGION), data["region"]),
        skips=unless_none(partial(one_of, STEP_SIDES), data["skips"]),
        manner=Manner(between(SLOWEST_RATE, 1.0, rate), of_type(bool, quiet)),
    )
