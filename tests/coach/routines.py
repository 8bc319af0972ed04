"""Routines made by hand, each no larger than the rule it is there to show."""

from collections.abc import Mapping
from dataclasses import replace

from cramp_coach.coach.routine import Kind, Routine, Step
from cramp_coach.coach.script import ANYBODY, Fit, Script
from cramp_coach.coach.words import StepWords
from tests.coach.talk import WORDS

CHECK = Step("check", "check", 8)
PROMISED = ("safety", "flags")


def step(kind: Kind, seconds: int, name: str = "") -> Step:
    return Step(name or kind, kind, seconds)


def routine(*steps: Step, owes: tuple[str, ...] = (), purpose: str = "acute") -> Routine:
    return Routine("small", "calf", "in_bed", purpose, "one", owes, {}, steps)


def script(*steps: Step, halfway: str | None = None, fit: Fit = ANYBODY, **says: str) -> Script:
    """A script that owes two lines, and whose steps say their own id, or what `says` has."""
    spoken = {each.id: _words(says.get(each.id, f"{each.id}."), halfway) for each in steps}
    return spoken_as(routine(*steps, owes=PROMISED), spoken, fit)


def spoken_as(made: Routine, spoken: Mapping[str, StepWords], fit: Fit = ANYBODY) -> Script:
    """A script with these words for each step."""
    return Script(made, replace(WORDS, steps={made.id: spoken}), fit)


def _words(say: str, halfway: str | None) -> StepWords:
    return StepWords(say, f"Back to {say}", halfway)
