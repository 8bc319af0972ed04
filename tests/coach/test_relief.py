"""How a routine begins: on which side, on which clock, and when there is nothing new."""

from datetime import timedelta

import pytest

from cramp_coach.coach.answers import better, same, worse
from cramp_coach.coach.person import Person
from cramp_coach.coach.relief import massage, not_known, nothing_new, relieve
from cramp_coach.coach.session import Complaint
from cramp_coach.coach.sides import aim, aim_at_other
from cramp_coach.coach.starting import settle
from cramp_coach.coach.transport import pause
from cramp_coach.coach.words import Side
from tests.coach.talk import (
    NIGHT,
    Answer,
    Talk,
    begin,
    begin_at,
    phrase,
    says,
)

REST = says("calf-bed", "ease_1")


def test_a_stretch_begins_at_once_and_ends_in_a_question() -> None:
    talk = begin("calf-bed", "left")
    assert talk.reply.say[0] == says("calf-bed", "toes_up", "left")
    assert talk.reply.ask == talk.reply.reprompt[0] == says("calf-bed", "check_1")


def test_what_is_not_said_again_stays_as_it_was() -> None:
    talk = begin("calf-seat", "right").wait(30)
    talk.take(relieve)
    assert (talk.run.routine, talk.run.side, talk.place.step) == ("calf-seat", "right", 0)


@pytest.mark.parametrize("routine", ["calf-bed", "foot-seat", "ham-bed", "quad-bed"])
def test_who_wants_to_get_up_is_led_up_with_a_light_on(routine: str) -> None:
    talk = begin(routine, "left").wait_for("hold_1", 6)
    talk.take(relieve, Complaint(None, None, "standing", True))
    assert (talk.step.id, talk.run.side) == ("light_on", "left")


@pytest.mark.parametrize("before", ["calf-bed", "calf-seat", "calf-stand"])
def test_who_is_up_already_is_not_led_up(before: str) -> None:
    talk = begin(before).wait(5)
    talk.take(relieve, Complaint(None, None, "standing"))
    assert talk.step.id == "step_back"


@pytest.mark.parametrize("side", ["left", "right"])
def test_naming_the_leg_in_a_hold_fills_it_in_and_the_hold_goes_on(side: Side) -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    assert talk.take(aim, side).startswith(phrase("aim", Place=f"{side.capitalize()} calf"))
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
    said = phrase("aim", Place="Right calf")
    assert talk.take(aim, "right") == f"{said} {phrase('carry_on_ask')}"
    assert (talk.run.side, talk.run.paused, talk.seconds_left) == ("right", True, 8)


def test_a_leg_is_enough_to_begin_with() -> None:
    talk = Talk()
    assert talk.take(aim, "left").startswith(says("calf-bed", "toes_up", "left"))


@pytest.mark.parametrize("routine", ["back-seat", "neck-seat", "bed-stand"])
def test_a_side_changes_nothing_where_both_are_worked(routine: str) -> None:
    talk = begin(routine).wait(4)
    talk.take(aim, "left")
    assert (talk.run.routine, talk.run.side, talk.place.step) == (routine, "any", 0)
    talk.take(aim_at_other)
    assert talk.run.routine == routine


@pytest.mark.parametrize(("side", "other"), [("left", "right"), ("right", "left"), (None, "any")])
def test_the_other_leg_is_coached_from_the_start(side: Side | None, other: Side) -> None:
    talk = begin("calf-seat", side).wait(40)
    talk.take(aim_at_other)
    assert (talk.run.routine, talk.run.side, talk.place.step) == ("calf-seat", other, 0)


def test_the_other_leg_is_told_of_danger_as_well() -> None:
    talk = begin("calf-bed", "left").listen()
    talk.take(aim_at_other)
    assert phrase("safety") in talk.reply.say


@pytest.mark.parametrize(("before", "routine"), [(massage, "massage"), (settle, "calf-seat")])
def test_the_other_leg_is_massaged_in_a_massage_and_else_stretched_as_before(
    before: Answer, routine: str
) -> None:
    talk = begin("calf-seat", "left")
    talk.take(before)
    talk.take(aim_at_other)
    assert (talk.run.routine, talk.run.side) == (routine, "right")


def test_massage_asks_of_swelling_before_anything_is_rubbed() -> None:
    talk = begin("calf-bed", "left").wait(30)
    talk.take(massage)
    assert talk.reply.ask == says("massage", "swollen")
    assert (talk.step.kind, talk.run.side) == ("gate", "left")


def test_massage_and_settling_stay_with_the_muscle_that_was_coached() -> None:
    talk = begin("hand-bed", "left").wait(30)
    talk.take(massage)
    assert talk.run.fit.region == "hand"
    talk.take(settle)
    assert (talk.run.fit.region, talk.run.side) == ("hand", "left")


@pytest.mark.parametrize(("named", "rubbed"), [("foot", "foot"), ("thigh", "hamstring")])
def test_a_muscle_named_for_a_massage_is_the_one_rubbed(named: str, rubbed: str) -> None:
    talk = Talk()
    talk.take(massage, None, named)
    assert talk.run.fit.region == rubbed


def test_the_evening_stretch_is_no_cramp() -> None:
    talk = begin("bed-stand")
    assert (talk.session.stretch, talk.session.clock, talk.person.uses) == (None, None, ())


def test_of_a_muscle_nobody_knows_the_known_ones_are_named() -> None:
    assert Talk().take(not_known) == f"{phrase('not_known')} {phrase('calf_ask')}"


def test_of_a_muscle_nobody_knows_in_a_hold_the_hold_goes_on() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    assert talk.take(not_known).startswith(phrase("not_known"))
    assert talk.second_of(REST) == pytest.approx(14)


def test_a_new_beginning_forgets_that_it_was_worse() -> None:
    talk = begin("calf-bed", "left").listen()
    talk.take(worse)
    talk.take(aim_at_other)
    assert talk.session.worse_in_a_row == 0


def test_a_cramp_in_a_new_place_has_its_own_clock_and_in_the_old_one_it_runs_on() -> None:
    talk = begin("calf-bed", "left").wait(60)
    talk.take(aim_at_other)
    assert talk.session.clock is not None
    assert talk.session.clock.since == NIGHT
    talk.take(relieve, Complaint("foot"))
    assert talk.session.clock.since == talk.answered_at


def test_a_cramp_that_comes_back_is_a_cramp_again() -> None:
    talk = begin("calf-bed")
    talk.hear_out(better)
    talk.take(relieve)
    assert talk.session.clock is not None
    assert not talk.session.clock.eased


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
    ("complaint", "nothing_is_new"),
    [
        (Complaint(), True),
        (Complaint("calf", "left", "in_bed"), True),
        (Complaint("leg"), True),
        (Complaint("back_of_leg"), True),
        (Complaint("thigh"), False),
        (Complaint("foot"), False),
        (Complaint(side="right"), False),
        (Complaint(position="seated"), False),
        (Complaint(None, "left", "standing"), False),
    ],
)
def test_a_complaint_is_new_by_its_muscle_its_side_or_its_position(
    complaint: Complaint, nothing_is_new: bool
) -> None:
    talk = begin("calf-bed", "left").wait(20)
    assert nothing_new(talk.turn(), complaint) == nothing_is_new


def test_before_a_routine_and_during_another_every_complaint_is_new() -> None:
    assert not nothing_new(Talk().turn(), Complaint())
    talk = begin("calf-bed")
    talk.take(massage)
    assert not nothing_new(talk.turn(), Complaint())


def test_whoever_stands_sooner_than_they_are_led_up_is_not_led_up_any_more() -> None:
    talk = Talk()
    talk.take(relieve, Complaint("calf", None, "standing", True))
    assert not nothing_new(talk.turn(), Complaint(position="standing"))
    assert nothing_new(talk.turn(), Complaint())
