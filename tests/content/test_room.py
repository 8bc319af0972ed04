"""Words fit the seconds they are given, by day and at the slower pace of the night."""

import re

import pytest

from cramp_coach.coach.manner import Manner
from cramp_coach.coach.routine import Routine
from cramp_coach.coach.script import NEARLY_THERE_SECONDS
from cramp_coach.coach.words import SIDES, Side
from tests.content.heard import WORDS, script
from tests.content.spoken import LIBRARY, MANNERS, scripts_of

ROUTINES = list(LIBRARY.routines.values())
EVERY_ROUTINE = pytest.mark.parametrize("routine", ROUTINES, ids=lambda routine: routine.id)
BY_DAY_AND_AT_NIGHT = pytest.mark.parametrize("manner", MANNERS, ids=["by day", "at night"])
FIRST_INSTRUCTION_SECONDS = 3


def first_sentence(text: str) -> str:
    return re.split("(?<=[.?!])", text)[0]


@EVERY_ROUTINE
@BY_DAY_AND_AT_NIGHT
@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("getting_up", [True, False])
def test_the_first_instruction_is_over_within_three_seconds(
    routine: Routine, manner: Manner, side: Side, getting_up: bool
) -> None:
    ready = script(routine.id, side, manner, getting_up=getting_up)
    first = first_sentence(ready.says(ready.steps[0]))
    assert ready.seconds_to_say(first) < FIRST_INSTRUCTION_SECONDS


@EVERY_ROUTINE
def test_the_words_of_a_step_fit_its_seconds(routine: Routine) -> None:
    for ready in scripts_of(routine, WORDS):
        steps = [step for step in ready.steps if step.kind != "hold"]
        late = [s.id for s in steps if ready.seconds_to_say(ready.says(s)) > s.seconds]
        assert late == [], ready.fit


@EVERY_ROUTINE
def test_the_words_of_a_turn_are_over_before_the_next(routine: Routine) -> None:
    for ready in scripts_of(routine, WORDS):
        for step in (step for step in ready.steps if step.beat):
            longest = max(ready.seconds_to_say(cue.text) for cue in ready.cues(step))
            assert longest < (step.beat or 0) / 2


@EVERY_ROUTINE
def test_the_halfway_of_a_hold_leaves_a_quiet_second_before_nearly_there(routine: Routine) -> None:
    ready = script(routine.id)
    for step in ready.steps:
        cues = ready.cues(step) if step.kind == "hold" and not step.beat else ()
        for halfway in cues[:-1]:
            last = step.seconds - NEARLY_THERE_SECONDS
            assert halfway.at + ready.seconds_to_say(halfway.text) + 0.5 < last
