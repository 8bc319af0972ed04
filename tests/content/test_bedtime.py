"""The evening sets, by the trial that they are from (P37): ten seconds, three times, each leg."""

import pytest

from cramp_coach.coach.manner import Manner
from cramp_coach.coach.routine import Step
from tests.content.heard import scenes, script
from tests.content.spoken import LIBRARY, MANNERS

SETS = [each.id for each in LIBRARY.routines.values() if each.purpose == "bedtime"]
IN_TURN = ["bed-stand", "bed-seat"]
SECONDS_TO_ANSWER = 8
"""As long as Alexa waits for an answer."""


def holds(routine: str) -> list[Step]:
    return [step for step in LIBRARY.routines[routine].steps if step.kind == "hold"]


def from_pull_to_release(routine: str, manner: Manner) -> float:
    """Seconds from the first hold to the end of the last, questions and answers between."""
    start = end = now = 0.0
    ready = script(routine, manner=manner)
    for scene in scenes(ready):
        held = [each for each in scene.segments if ready.steps[each.step].kind == "hold"]
        if held:
            start = start or now + held[0].counts_from
            end = now + held[-1].end
        now += scene.end + SECONDS_TO_ANSWER
    return end - start


@pytest.mark.parametrize("routine", SETS)
def test_a_hold_of_the_evening_is_ten_seconds(routine: str) -> None:
    assert {step.seconds for step in holds(routine)} == {10}


@pytest.mark.parametrize("routine", SETS)
@pytest.mark.parametrize("side", ["left", "right"])
@pytest.mark.parametrize("muscle", ["calf", "thigh"])
def test_each_muscle_of_each_leg_is_held_three_times(routine: str, side: str, muscle: str) -> None:
    held = [step.id for step in holds(routine) if step.side == side and muscle in step.id]
    assert held == [f"{muscle}_{side}_{turn}" for turn in (1, 2, 3)]


@pytest.mark.parametrize("routine", IN_TURN)
def test_one_leg_rests_while_the_other_is_held(routine: str) -> None:
    assert [step.side for step in holds(routine)] == ["left", "right"] * 6


@pytest.mark.parametrize("routine", IN_TURN)
@pytest.mark.parametrize("manner", MANNERS, ids=["by day", "at night"])
def test_both_legs_are_done_within_three_minutes(routine: str, manner: Manner) -> None:
    assert 120 < from_pull_to_release(routine, manner) < 180


def test_lying_down_every_hold_is_followed_by_as_long_a_rest() -> None:
    """A strap cannot change feet between holds, so that this set takes longer than the others."""
    steps = LIBRARY.routines["bed-lying"].steps
    after = [steps[i + 1] for i, step in enumerate(steps) if step.kind == "hold"]
    assert {(step.kind, step.seconds) for step in after} == {("ease", 10)}
