"""At night about half the words: the shorter forms, no comfort talk, no list of dangers."""

import re
from collections.abc import Iterator

import pytest

from cramp_coach.coach.routine import Step
from cramp_coach.coach.script import Script
from tests.content.heard import count, heard, scenes, script
from tests.content.spoken import LIBRARY, MANNERS, NIGHT

ACUTE = [each.id for each in LIBRARY.routines.values() if each.purpose == "acute"]
GATES = [
    (routine.id, step.id)
    for routine in LIBRARY.routines.values()
    for step in routine.steps
    if step.kind == "gate"
]
MOST_OF_A_ROUTINE = 0.6
SIGNS = re.compile(
    r"numb|groin|weak|bladder|bowel|injury|fever|headache|chest pain|arm\b"
    r"|face|droop|slurred|tingling|mouth|swollen|hot|red\b|thinners"
)


def told(script: Script) -> Iterator[str]:
    """What is heard, apart from what night must leave as it is: the signs of danger that a gate
    lists, and the turns and breaths that are counted out."""
    for scene in scenes(script):
        for segment in scene.segments:
            step = script.steps[segment.step]
            if step.kind != "gate":
                left_as_it_is = turns(script, step)
                yield from (each.text for each in segment.lines if each.text not in left_as_it_is)


def turns(script: Script, step: Step) -> set[str]:
    counted_out = step.beat is not None or step.kind == "breathe"
    return {cue.text for cue in script.cues(step)} if counted_out else set()


def share_told(routine: str) -> float:
    return count(told(script(routine, manner=NIGHT))) / count(told(script(routine)))


def share_heard(routine: str) -> float:
    return count(heard(script(routine, manner=NIGHT))) / count(heard(script(routine)))


@pytest.mark.parametrize("routine", ACUTE)
def test_at_night_a_routine_takes_three_fifths_of_the_words_at_most(routine: str) -> None:
    assert share_told(routine) <= MOST_OF_A_ROUTINE


def test_at_night_about_half_the_words_are_heard() -> None:
    assert 0.4 < sum(map(share_told, ACUTE)) / len(ACUTE) < 0.55
    assert 0.4 < sum(map(share_heard, ACUTE)) / len(ACUTE) < 0.57


@pytest.mark.parametrize(("routine", "gate"), GATES)
def test_at_night_a_gate_leaves_no_sign_of_danger_out(routine: str, gate: str) -> None:
    by_day, at_night = (script(routine, manner=manner) for manner in MANNERS)
    step = next(each for each in by_day.steps if each.id == gate)
    day, night = by_day.says(step).lower(), at_night.says(step).lower()
    assert set(SIGNS.findall(day)) == set(SIGNS.findall(night)) != set()
    assert night.endswith("yes or no?")
