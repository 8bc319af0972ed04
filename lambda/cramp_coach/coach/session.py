"""Where a person is in a conversation. Two timestamps are enough to know it to the second."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from cramp_coach.coach.alerts import Scope
from cramp_coach.coach.clock import Clock
from cramp_coach.coach.script import ANYBODY, Fit, Place, Script
from cramp_coach.coach.timeline import place_after, unroll
from cramp_coach.coach.wish import Wish
from cramp_coach.coach.words import Side

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
    "warm_pack",
    "cold_pack",
    "pack_check",
    "bedtime",
    "ease_back",
    "ease_neck",
    "fluid_check",
    "checked",
    "driving",
    "injury_check",
    "awake_check",
    "skin_check",
    "agree",
    "bedtime_time",
    "look_back",
    "drinks_off",
    "forget",
]
PAUSED: tuple[Asking, ...] = ("carry_on", "return")
"""The questions to which going on is the answer."""

OFFERS: tuple[Asking, ...] = (
    *("calf", "massage", "settle", "bedtime", "ease_back", "ease_neck"),
    *("warm_pack", "cold_pack"),
)
"""The questions that an answer can end with."""

OF_A_RUN: frozenset[Asking] = frozenset({"scene", *PAUSED})
"""The questions that only make sense while a routine is under way."""

OF_A_WISH: frozenset[Asking] = frozenset({"pack_check", "injury_check", "awake_check", "agree"})
"""The questions that only make sense about something that is wished for."""

OF_A_LENGTH: frozenset[Asking] = OF_A_WISH | {"fluid_check", "bedtime_time"}
"""The questions at which a length is that of what is wished for."""

BEGINNING = Place()


@dataclass(frozen=True)
class Complaint:
    """What was named of a cramp; None where it was not."""

    region: str | None = None
    side: Side | None = None
    position: str | None = None
    getting_up: bool = False

    def after(self, before: "Complaint | None") -> "Complaint":
        """Completed with what was said before."""
        if before is None:
            return self
        return Complaint(
            self.region or before.region,
            self.side or before.side,
            self.position or before.position,
            self.getting_up or before.getting_up,
        )


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
    `complaint` what was said of a cramp that is yet to be coached, `tried` what has been offered
    since, `topic` the last question answered, and
    `position` the one that suits the person now; `no_rub`, `no_pack` and `no_nudge` what has been
    said that speaks against, and `flags` the signs of danger and the concerns heard.
    `excused` tells that an earlier advice was for somebody else. `wish` is what is being asked
    about and agreed to, `asked_for` the permissions that Alexa has asked about by now, and
    `for_alexa` tells that she started this session with a task to be done. `may_nudge` tells that
    no limit of drinks is known, having been asked about.
    """

    asking: Asking = "calf"
    run: Run | None = None
    stretch: str | None = None
    worse_in_a_row: int = 0
    locked_by: str | None = None
    no_rub: bool = False
    no_pack: bool = False
    no_nudge: bool = False
    complaint: Complaint | None = None
    tried: tuple[str, ...] = ()
    clock: Clock | None = None
    topic: str | None = None
    position: str | None = None
    flags: frozenset[str] = frozenset()
    excused: bool = False
    wish: Wish | None = None
    asked_for: frozenset[Scope] = frozenset()
    for_alexa: bool = False
    may_nudge: bool = False

    @property
    def is_free(self) -> bool:
        """Whether nothing is under way, and no answer is waited for but to an offer."""
        return self.run is None and self.asking in OFFERS

    def anew(self, **changed: Any) -> "Session":
        """A session with nothing under way that knows as well what suits the person, and what
        speaks against what."""
        return Session(
            no_rub=self.no_rub,
            no_pack=self.no_pack,
            no_nudge=self.no_nudge,
            position=self.position,
            flags=self.flags,
            excused=self.excused,
            asked_for=self.asked_for,
            for_alexa=self.for_alexa,
            may_nudge=self.may_nudge,
            **changed,
        )
