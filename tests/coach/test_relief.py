"""Which routine begins, on which leg, and how a person gets up for it."""

from datetime import timedelta
from functools import partial

import pytest

from cramp_coach.coach.answers import same, worse
from cramp_coach.coach.person import Person
from cramp_coach.coach.relief import (
    aim,
    aim_at_other,
    massage,
    nothing_new,
    only_calf,
    relieve,
    settle,
)
from cramp_coach.coach.transport import pause
from cramp_coach.coach.words import Side
from tests.coach.talk import POSITIONS, Talk, begin, begin_at, phrase, says

REST = says("calf-bed", "ease_1")


@pytest.mark.parametrize(("routine", "position"), POSITIONS.items())
def test_a_position_has_its_stretch(routine: str, position: str) -> None:
    talk = Talk()
    talk.take(relieve, None, position)
    assert talk.run.routine == routine


def test_somebody_who_says_nothing_of_it_is_in_bed() -> None:
    talk = Talk()
    talk.take(relieve)
    assert (talk.run.routine, talk.run.side, talk.run.getting_up) == ("calf-bed", "any", False)


def test_a_stretch_begins_at_once_and_ends_in_a_question() -> None:
    talk = Talk()
    talk.take(relieve, "left")
    assert talk.reply.say[0] == says("calf-bed", "toes_up", "left")
    assert talk.reply.ask == says("calf-bed", "check_1")
    assert talk.reply.reprompt == (talk.reply.ask,)


def test_what_is_not_said_again_stays_as_it_was() -> None:
    talk = begin("calf-seat", "right").wait(30)
    talk.take(relieve)
    assert (talk.run.routine, talk.run.side, talk.place.step) == ("calf-seat", "right", 0)


def test_who_wants_to_get_up_is_led_up_with_a_light_on() -> None:
    talk = begin("calf-bed", "left").wait(5)
    talk.take(partial(relieve, getting_up=True), None, "standing")
    assert talk.reply.say[0] == talk.script.says(talk.script.steps[0])
    assert talk.script.steps[0].id == "light_on"
    assert talk.run.side == "left"


@pytest.mark.parametrize("before", ["calf-bed", "calf-seat", "calf-stand"])
def test_who_is_up_already_is_not_led_up(before: str) -> None:
    talk = begin(before).wait(5)
    talk.take(relieve, None, "standing")
    assert talk.step.id == "step_back"


def test_who_says_at_once_that_they_stand_is_not_led_up() -> None:
    assert begin("calf-stand").step.id == "step_back"


@pytest.mark.parametrize("side", ["left", "right"])
def test_naming_the_leg_in_a_hold_fills_it_in_and_the_hold_goes_on(side: Side) -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    assert talk.take(aim, side).startswith(phrase(f"aim_{side}"))
    assert talk.run.side == side
    assert talk.second_of(REST) == pytest.approx(14)


def test_naming_the_same_leg_again_carries_on() -> None:
    talk = begin("calf-bed", "left").wait_for("hold_1", 6)
    talk.take(aim, "left")
    assert talk.second_of(REST) == pytest.approx(14)


def test_naming_the_other_leg_begins_afresh_on_it() -> None:
    talk = begin("calf-bed", "left").wait_for("hold_1", 6)
    assert talk.take(aim, "right").startswith(says("calf-bed", "toes_up", "right"))
    assert talk.place.step == 0


def test_a_leg_named_while_paused_waits_there() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    talk.take(pause)
    assert talk.take(aim, "right") == f"{phrase('aim_right')} {phrase('carry_on_ask')}"
    assert (talk.run.side, talk.run.paused, talk.seconds_left) == ("right", True, 8)


def test_a_leg_is_enough_to_begin_with() -> None:
    talk = Talk()
    assert talk.take(aim, "left").startswith(says("calf-bed", "toes_up", "left"))


@pytest.mark.parametrize(("side", "other"), [("left", "right"), ("right", "left"), (None, "any")])
def test_the_other_leg_is_coached_from_the_start(side: Side | None, other: Side) -> None:
    talk = begin("calf-seat", side).wait(40)
    talk.take(aim_at_other)
    assert (talk.run.routine, talk.run.side, talk.place.step) == ("calf-seat", other, 0)


def test_the_other_leg_is_told_of_danger_as_well() -> None:
    talk = begin("calf-bed", "left").listen()
    talk.take(aim_at_other)
    assert phrase("safety") in talk.reply.say


def test_with_no_leg_yet_the_other_is_that_one() -> None:
    talk = Talk()
    talk.take(aim_at_other)
    assert talk.run.routine == "calf-bed"


def test_massage_asks_of_swelling_before_anything_is_rubbed() -> None:
    talk = begin("calf-bed", "left").wait(30)
    talk.take(massage)
    assert talk.reply.ask == says("massage", "swollen")
    assert (talk.step.kind, talk.run.side) == ("gate", "left")


def test_settling_stays_with_the_leg() -> None:
    talk = begin("calf-bed", "left").wait(30)
    let_go = phrase("ease_off")
    assert talk.take(settle).startswith(f"{let_go} {says('settle', 'pillow', 'left')}")


def test_of_another_muscle_only_the_calf_is_known() -> None:
    assert Talk().take(only_calf) == f"{phrase('only_calf')} {phrase('calf_ask')}"


def test_a_new_beginning_forgets_that_it_was_worse() -> None:
    talk = begin("calf-bed", "left").listen()
    talk.take(worse)
    talk.take(aim_at_other)
    assert talk.session.worse_in_a_row == 0


def test_a_notice_cut_off_by_another_leg_is_finished_there() -> None:
    talk = begin("calf-bed", "left", Person())
    talk.hear_out(same)
    talk.wait(talk.second_of(phrase("notice_2")) + 1).take(aim_at_other)
    assert talk.place.owed == ("safety", "flags", "notice_2", "notice_3", "notice_4")


def test_a_run_remembers_when_it_began_to_be_heard() -> None:
    talk = begin_at("calf-bed", "hold_1").wait(3)
    talk.take(relieve)
    assert talk.run.started_at == talk.answered_at
    assert talk.run.started_at + timedelta(seconds=8) == talk.wait_for("straighten").now


@pytest.mark.parametrize(
    ("side", "position", "nothing_is_new"),
    [
        (None, None, True),
        ("left", None, True),
        ("left", "in_bed", True),
        (None, "in_bed", True),
        ("right", None, False),
        (None, "seated", False),
        ("left", "standing", False),
    ],
)
def test_a_complaint_is_new_by_its_leg_or_its_position(
    side: Side | None, position: str | None, nothing_is_new: bool
) -> None:
    talk = begin("calf-bed", "left").wait(20)
    assert nothing_new(talk.turn(), side, position) == nothing_is_new


def test_before_a_routine_and_during_another_every_complaint_is_new() -> None:
    assert not nothing_new(Talk().turn(), None, None)
    talk = begin("calf-bed")
    talk.take(massage)
    assert not nothing_new(talk.turn(), None, None)


def test_whoever_stands_sooner_than_they_are_led_up_is_not_led_up_any_more() -> None:
    talk = Talk()
    relieving = partial(relieve, position="standing", getting_up=True)
    talk.take(relieving)
    assert not nothing_new(talk.turn(), None, "standing")
    assert nothing_new(talk.turn(), None, None)


def test_of_another_muscle_in_a_hold_the_hold_goes_on() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    assert talk.take(only_calf).startswith(phrase("only_calf"))
    assert talk.second_of(REST) == pytest.approx(14)


def test_the_other_leg_in_a_massage_is_massaged() -> None:
    talk = begin("calf-bed", "left")
    talk.take(massage)
    talk.take(aim_at_other)
    assert (talk.run.routine, talk.run.side) == ("massage", "right")


def test_the_other_leg_while_settling_is_stretched_as_the_last_one_was() -> None:
    talk = begin("calf-seat", "left")
    talk.take(settle)
    talk.take(aim_at_other)
    assert (talk.run.routine, talk.run.side) == ("calf-seat", "right")
