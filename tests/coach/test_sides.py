"""Leaving out one side of what works both."""

import pytest

from cramp_coach.coach.answers import better
from cramp_coach.coach.sides import skip_side
from cramp_coach.coach.transport import go_next, pause
from tests.coach.talk import ACUTE, LIBRARY, Talk, begin, begin_at, phrase, says

BY_SIDE = [
    routine.id for routine in LIBRARY.routines.values() if any(step.side for step in routine.steps)
]


@pytest.mark.parametrize(
    ("routine", "step", "to"),
    [
        ("quad-stand", "hold_1", "check_1"),
        ("quad-stand", "hold_3", "check_2"),
        ("neck-seat", "tilt_1", "tilt_2"),
        ("neck-stand", "tilt_2", "check_2"),
        ("back-bed", "knee_left_1", "knee_right_1"),
        ("bed-stand", "calf_left_1", "calf_right_1"),
        ("bed-seat", "thigh_right_1", "thigh_left_2"),
        ("bed-lying", "thigh_right_1", "check"),
    ],
)
def test_the_side_that_is_worked_is_left_out_from_here_on(routine: str, step: str, to: str) -> None:
    talk = begin_at(routine, step, 3)
    skipped = talk.step.side
    talk.take(skip_side)
    assert talk.step.id == to
    assert skipped not in {each.side for each in talk.script.steps}


@pytest.mark.parametrize("routine", BY_SIDE)
def test_wherever_a_side_is_skipped_its_questions_and_gates_are_still_asked(routine: str) -> None:
    steps = LIBRARY.routines[routine].steps_for(getting_up=False)
    for each in (step for step in steps if step.side and not step.asks):
        talk = begin_at(routine, each.id, 2)
        talk.take(skip_side)
        asked = [step for step in steps[steps.index(each) :] if step.asks and not step.side]
        assert [s for s in talk.script.steps[talk.place.step :] if s in asked] == asked


def test_both_sides_are_not_left_out() -> None:
    talk = begin_at("bed-stand", "calf_left_1", 3)
    talk.take(skip_side)
    here = talk.step.id
    talk.wait(2).take(skip_side)
    assert talk.step.id == here
    assert talk.run.fit.skips == "left"


@pytest.mark.parametrize("step", ["check_1", "gate", "sit_tall"])
def test_where_no_side_is_worked_nothing_is_skipped(step: str) -> None:
    talk = begin_at("neck-seat", step)
    talk.take(skip_side)
    assert (talk.step.id, talk.run.fit.skips) == (step, None)


@pytest.mark.parametrize(
    "routine", [each for each in ACUTE if LIBRARY.routines[each].sides == "one"]
)
def test_where_one_side_is_worked_the_other_is_worked_instead(routine: str) -> None:
    talk = begin(routine, "left").wait(4)
    talk.take(skip_side)
    if routine in BY_SIDE:
        assert talk.run.fit.skips == "same"
    else:
        assert (talk.run.routine, talk.run.side, talk.place.step) == (routine, "right", 0)


@pytest.mark.parametrize("routine", ["back-seat", "back-stand", "neck-bed"])
def test_where_both_are_worked_as_one_it_goes_on(routine: str) -> None:
    talk = begin(routine).wait(4)
    talk.take(skip_side)
    assert (talk.run.routine, talk.place.step, talk.run.fit.skips) == (routine, 0, None)


def test_the_rest_of_the_way_is_without_that_side() -> None:
    talk = begin_at("bed-stand", "calf_left_1", 3)
    talk.take(skip_side)
    talk.take(go_next)
    assert talk.step.id == "rest_calf_right_1"
    talk.take(go_next)
    assert talk.step.id == "calf_right_2"
    assert says("bed-stand", "calf_left_2") not in talk.words


def test_skipping_in_a_pause_goes_on_with_the_other_side() -> None:
    talk = begin_at("neck-seat", "tilt_1", 3)
    talk.take(pause)
    talk.wait(20).take(skip_side)
    assert (talk.step.id, talk.run.paused) == ("tilt_2", False)


def test_with_nothing_to_skip_what_was_asked_is_asked_again() -> None:
    assert Talk().take(skip_side) == phrase("calf_ask")
    talk = begin_at("quad-stand", "check_1").listen()
    talk.take(better)
    assert talk.take(skip_side).endswith(phrase("more_ask"))
