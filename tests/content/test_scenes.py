"""The order of a routine: rests after holds, questions in time, gates before what they guard."""

from collections.abc import Iterator
from itertools import pairwise, product

import pytest

from cramp_coach.coach.regions import LEGS, LIMBS, PLACES, REGIONS
from cramp_coach.coach.routine import Routine, Step
from tests.content.heard import scenes, script
from tests.content.spoken import LIBRARY, MANNERS

ROUTINES = list(LIBRARY.routines.values())
EVERY_ROUTINE = pytest.mark.parametrize("routine", ROUTINES, ids=lambda routine: routine.id)
GATED_FIRST = {"back": "E4", "neck": "U13", "hand": "U8"}
HARMLESS = ("Breathe out", "Let ", "Rest ", "Stand still")
LONGEST_WITHOUT_A_QUESTION = 120


def without_a_question(steps: tuple[Step, ...]) -> Iterator[list[Step]]:
    """The steps between one question and the next."""
    scene: list[Step] = []
    for step in steps:
        scene.append(step)
        if step.asks:
            yield scene
            scene = []


def lets_go(hold: Step, after: Step) -> bool:
    """Whether the muscle can rest after a hold: in an ease, or while the other side works. A
    movement made again and again has its rests within; so has a set of the two sides in turn."""
    other_side = after.kind == "hold" and {hold.side, after.side} == {"left", "right"}
    in_turns = hold.beat is not None or hold.side in ("left", "right")
    return after.kind == "ease" or other_side or (in_turns and after.asks)


@EVERY_ROUTINE
def test_after_every_hold_the_muscle_rests(routine: Routine) -> None:
    held = [(a, b) for a, b in pairwise(routine.steps) if a.kind == "hold"]
    assert [hold.id for hold, after in held if not lets_go(hold, after)] == []


@EVERY_ROUTINE
def test_a_side_is_let_go_on_the_side_that_was_held(routine: Routine) -> None:
    held = [(a, b) for a, b in pairwise(routine.steps) if (a.kind, b.kind) == ("hold", "ease")]
    assert [hold.id for hold, ease in held if hold.side != ease.side] == []


@EVERY_ROUTINE
def test_a_movement_made_again_and_again_is_made_a_whole_number_of_times(routine: Routine) -> None:
    beats = [(step.seconds, step.beat) for step in routine.steps if step.beat]
    assert [seconds % beat for seconds, beat in beats] == [0] * len(beats)


@EVERY_ROUTINE
def test_nobody_is_left_without_a_question_for_two_minutes(routine: Routine) -> None:
    """Alexa accepts speech of up to four minutes; a person in pain should be asked sooner."""
    steps = routine.steps_for(getting_up=True)
    lengths = [sum(step.seconds for step in scene) for scene in without_a_question(steps)]
    assert max(lengths) < LONGEST_WITHOUT_A_QUESTION


@EVERY_ROUTINE
@pytest.mark.parametrize("getting_up", [True, False])
def test_nor_with_the_words_that_announce_the_holds(routine: Routine, getting_up: bool) -> None:
    for manner in MANNERS:
        ready = script(routine.id, "left", manner, getting_up=getting_up)
        assert max(scene.end for scene in scenes(ready)) < LONGEST_WITHOUT_A_QUESTION


@EVERY_ROUTINE
def test_nothing_is_rubbed_before_a_question_about_swelling(routine: Routine) -> None:
    rubs = [index for index, step in enumerate(routine.steps) if step.kind == "rub"]
    before = [step.yes for step in routine.steps[: min(rubs, default=0)]]
    assert not rubs or "U1" in before


@EVERY_ROUTINE
def test_only_limbs_are_rubbed(routine: Routine) -> None:
    kinds = {step.kind for step in routine.steps}
    assert "rub" not in kinds or routine.region in (*LIMBS, "any")


@pytest.mark.parametrize(
    "routine", [r for r in ROUTINES if r.region in GATED_FIRST], ids=lambda routine: routine.id
)
def test_back_neck_and_hand_are_asked_about_danger_before_they_are_moved(routine: Routine) -> None:
    first, gate, *_ = routine.steps
    assert (first.kind, first.seconds) == ("move", 6)
    assert (gate.kind, gate.yes) == ("gate", GATED_FIRST[routine.region])
    assert script(routine.id).says(first).startswith(HARMLESS)


@EVERY_ROUTINE
def test_the_movement_of_every_other_stretch_comes_first(routine: Routine) -> None:
    first = next(step for step in routine.steps if step.when is None)
    assert first.kind == "move" or routine.purpose in ("after", "settle")


def test_every_region_has_a_routine_in_every_position() -> None:
    made = [(r.region, r.position) for r in ROUTINES if r.purpose == "acute"]
    assert sorted(made) == sorted(product(REGIONS, PLACES))
    evenings = [(r.region, r.position) for r in ROUTINES if r.purpose == "bedtime"]
    assert sorted(evenings) == sorted((LEGS, place) for place in PLACES)


@pytest.mark.parametrize("routine", [r for r in ROUTINES if r.owes], ids=lambda routine: routine.id)
def test_what_is_owed_is_heard_by_the_first_question_that_is_no_gate(routine: Routine) -> None:
    for manner in MANNERS:
        ready = script(routine.id, "right", manner)
        asked = [ready.steps[s.segments[-1].step].kind != "gate" for s in scenes(ready)]
        scene = list(scenes(ready))[asked.index(True)]
        assert scene.owed_at(scene.end) == ()
