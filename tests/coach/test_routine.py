"""What a step is, and which steps a person gets."""

from dataclasses import replace
from typing import get_args

import pytest

from cramp_coach.coach.routine import NEEDS_ITS_ANSWER, QUESTIONS, TIMED, Kind, Step, StepSide
from tests.coach.routines import CHECK, routine, step
from tests.coach.talk import LIBRARY

RIGHT = Step("right", "hold", 10, side="right")
RISE = Step("rise", "setup", 30, when="getting_up")


@pytest.mark.parametrize("kind", ["hold", "ease", "rub", "breathe"])
def test_a_step_that_is_felt_keeps_its_seconds(kind: Kind) -> None:
    assert Step("felt", kind, 20).timed


@pytest.mark.parametrize("kind", ["setup", "move", "check", "gate", "ready", "close"])
def test_a_step_that_is_told_is_told_again_instead(kind: Kind) -> None:
    assert not Step("told", kind, 8).timed


def test_only_checks_gates_and_ready_ask() -> None:
    asking = {kind for kind in get_args(Kind) if Step("any", kind, 8).asks}
    assert asking == {"check", "gate", "ready"}


def test_only_a_gate_and_ready_are_passed_by_nobody_unanswered() -> None:
    assert QUESTIONS - {"check"} == NEEDS_ITS_ANSWER


def test_no_kind_both_keeps_its_seconds_and_asks() -> None:
    assert TIMED.isdisjoint(QUESTIONS)


def test_a_person_who_lies_is_led_up() -> None:
    steps = routine(RISE, step("hold", 20), CHECK).steps_for(getting_up=True)
    assert [each.id for each in steps] == ["rise", "hold", "check"]


def test_a_person_who_stands_is_not() -> None:
    steps = routine(RISE, step("hold", 20), CHECK).steps_for(getting_up=False)
    assert [each.id for each in steps] == ["hold", "check"]


def test_getting_up_is_a_light_and_a_moment_seated_before_standing() -> None:
    rising = LIBRARY.routines["calf-stand"].steps_for(getting_up=True)
    assert [each.id for each in rising[:2]] == ["light_on", "stand_up"]
    assert sum(each.seconds for each in rising[:2]) == 42


@pytest.mark.parametrize(("skips", "left"), [("left", ["r"]), ("right", ["l"]), (None, ["l", "r"])])
def test_a_side_to_be_skipped_is_left_out_and_nothing_else(
    skips: StepSide | None, left: list[str]
) -> None:
    one, other = replace(step("hold", 10, "l"), side="left"), replace(RIGHT, id="r")
    steps = routine(one, other, CHECK).steps_for(getting_up=False, skips=skips)
    assert [each.id for each in steps] == [*left, "check"]


def test_where_nothing_is_skipped_a_step_without_a_side_stays() -> None:
    steps = routine(step("hold", 10), CHECK).steps_for(getting_up=False, skips=None)
    assert [each.id for each in steps] == ["hold", "check"]
