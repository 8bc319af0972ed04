"""Routines made by hand, each no larger than the rule it is there to show."""

from collections.abc import Mapping
from dataclasses import replace

from cramp_coach.coach.routine import Kind, Routine, Step
from cramp_coach.coach.script import Script
from cramp_coach.coach.words import StepWords
from tests.coach.talk import WORDS

CHECK = Step("check", "check", 8)


def step(kind: Kind, seconds: int, name: str = "") -> Step:
    return Step(name or kind, kind, seconds)


def routine(*steps: Step, owes: tuple[str, ...] = ()) -> Routine:
    return Routine("small", "calf", "in_bed", "acute", owes, {}, steps)


def script(*steps: Step, halfway: str | None = None, **says: str) -> Script:
    """A script that owes two lines, and whose steps say their own id, or what `says` has."""
    spoken = {each.id: _words(says.get(each.id, f"{each.id}."), halfway) for each in steps}
    return Script(routine(*steps, owes=("safety", "flags")), replace(WORDS, steps=_only(spoken)))


def _words(say: str, halfway: str | None) -> StepWords:
    return StepWords(say, f"Back to {say}", halfway)


def _only(spoken: Mapping[str, StepWords]) -> Mapping[str, Mapping[str, StepWords]]:
    return {"small": spoken}
