"""Where a person is, and the same stretch from another position without losing a second."""

from datetime import tzinfo

import pytest

from cramp_coach.coach.answers import better, worse
from cramp_coach.coach.position import cannot, position_now
from cramp_coach.coach.relief import massage, relieve
from cramp_coach.coach.session import Complaint
from cramp_coach.coach.starting import settle
from cramp_coach.coach.transport import pause
from cramp_coach.coach.yes_no import no
from tests.coach.talk import (
    ACUTE,
    LIBRARY,
    WHERE_IT_IS_DAY,
    WHERE_IT_IS_NIGHT,
    Answer,
    Talk,
    begin,
    begin_at,
    phrase,
    says,
)

PLACES = ["in_bed", "standing", "seated"]
LEGS = [each for each in ACUTE if LIBRARY.routines[each].region not in ("back", "neck", "hand")]
GATED_FIRST = [each for each in ACUTE if each not in LEGS]


def sit(talk: Talk) -> str:
    return talk.take(relieve, Complaint(position="seated"))


def in_position(routine: str) -> str:
    return LIBRARY.routines[routine].position


def test_a_position_is_that_of_what_is_under_way() -> None:
    assert position_now(begin("calf-stand").turn()) == "standing"
    assert position_now(begin("bed-seat").turn()) == "seated"
    talk = begin("calf-stand")
    talk.take(settle)
    assert position_now(talk.turn()) == "standing"


@pytest.mark.parametrize(
    ("routine", "zone", "instead"),
    [
        ("calf-stand", None, "calf-seat"),
        ("calf-stand", WHERE_IT_IS_DAY, "calf-seat"),
        ("calf-stand", WHERE_IT_IS_NIGHT, "calf-bed"),
        ("calf-seat", None, "calf-bed"),
        ("calf-seat", WHERE_IT_IS_NIGHT, "calf-bed"),
        ("calf-bed", None, "calf-seat"),
        ("calf-bed", WHERE_IT_IS_NIGHT, "calf-seat"),
    ],
)
def test_who_cannot_take_a_position_is_given_a_gentler_one(
    routine: str, zone: tzinfo | None, instead: str
) -> None:
    talk = Talk(zone=zone)
    talk.take(relieve, Complaint("calf", "left", in_position(routine)))
    talk.wait_for("hold_1", 5).take(cannot, in_position(routine))
    assert (talk.run.routine, talk.run.side) == (instead, "left")


@pytest.mark.parametrize("routine", ["calf-bed", "neck-seat", "bed-lying"])
@pytest.mark.parametrize("position", PLACES)
def test_who_cannot_take_another_position_stays_put(routine: str, position: str) -> None:
    talk = begin(routine).wait(4)
    before = talk.place
    talk.take(cannot, position)
    stays = position != in_position(routine)
    assert talk.words.startswith(phrase("stay_there")) == stays
    assert (talk.run.routine == routine) == stays
    assert not stays or talk.place.step == before.step


@pytest.mark.parametrize(
    ("routine", "position", "instead"),
    [("bed-stand", "standing", "bed-seat"), ("bed-seat", "seated", "bed-lying")],
)
def test_the_evening_stretch_begins_anew_from_where_it_can_be_done(
    routine: str, position: str, instead: str
) -> None:
    talk = begin_at(routine, "calf_left_2", 4)
    talk.take(cannot, position)
    assert (talk.run.routine, talk.place.step, talk.session.stretch) == (instead, 0, None)


@pytest.mark.parametrize("after", [massage, settle])
@pytest.mark.parametrize("position", PLACES)
def test_what_has_no_position_goes_on(after: Answer, position: str) -> None:
    talk = begin("calf-bed")
    talk.take(after)
    before = talk.run.routine
    talk.wait(3).take(cannot, position)
    assert talk.run.routine == before


def test_before_anything_has_begun_nothing_is_swapped() -> None:
    assert Talk().take(cannot, "standing") == f"{phrase('stay_there')} {phrase('calf_ask')}"


@pytest.mark.parametrize("hold", ["hold_1", "hold_2"])
@pytest.mark.parametrize("position", PLACES)
@pytest.mark.parametrize("routine", LEGS)
def test_the_hold_goes_on_with_its_number_and_its_seconds(
    routine: str, position: str, hold: str
) -> None:
    if position == in_position(routine):
        position = PLACES[PLACES.index(position) - 1]
    talk = begin_at(routine, hold, 5, "left")
    talk.take(relieve, Complaint(position=position))
    assert (in_position(talk.run.routine), talk.run.side) == (position, "left")
    assert LIBRARY.routines[talk.run.routine].region == LIBRARY.routines[routine].region
    assert (talk.step.id, talk.place.done) == (hold, 5)


def test_a_hold_of_the_other_leg_is_not_the_same_hold() -> None:
    talk = begin_at("quad-bed", "hold_3", 12, "left")
    talk.take(cannot, "in_bed")
    assert (talk.run.routine, talk.step.id) == ("quad-seat", "hold_3")
    talk.take(relieve, Complaint(position="standing"))
    assert (talk.run.routine, talk.place.step) == ("quad-stand", 0)


def test_the_movements_that_lead_there_are_said_before_the_seconds_left() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    sit(talk)
    moves = [talk.says(step.id) for step in talk.script.steps if step.kind in ("move", "setup")]
    assert talk.words.startswith(" ".join([*moves, "Eight seconds left."]))
    assert talk.run.started_at > talk.now


@pytest.mark.parametrize("step", ["hold_2", "ease_2"])
def test_who_has_not_held_yet_or_rests_is_led_to_the_hold_from_its_beginning(step: str) -> None:
    talk = begin_at("calf-bed", step, 4 if step == "ease_2" else 0)
    sit(talk)
    assert (talk.step.id, talk.place.done) == ("hold_2", 0)
    assert talk.words.startswith(talk.says(talk.script.steps[0].id))


@pytest.mark.parametrize("step", ["toes_up", "check_1"])
def test_before_a_hold_it_is_the_other_routine_from_its_beginning(step: str) -> None:
    talk = begin_at("calf-bed", step)
    sit(talk)
    assert (talk.run.routine, talk.place.step) == ("calf-seat", 0)


def test_the_cramp_clock_runs_on_and_it_is_still_one_cramp() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    clock, uses = talk.session.clock, talk.person.uses
    sit(talk)
    assert clock is not None
    assert talk.session.clock is not None
    assert talk.session.clock.since == clock.since
    assert talk.person.uses == uses


def test_the_safety_line_is_owed_on() -> None:
    talk = begin("calf-bed").wait(3)
    assert "safety" in talk.place.owed
    sit(talk)
    assert phrase("safety") in talk.reply.say


@pytest.mark.parametrize("routine", GATED_FIRST)
def test_no_gate_is_passed_unanswered(routine: str) -> None:
    hold = next(s.id for s in LIBRARY.routines[routine].steps if s.kind == "hold")
    talk = begin_at(routine, hold, 2)
    talk.take(cannot, in_position(routine))
    assert talk.question == "gate"
    assert all(step.kind != "hold" for step in talk.script.steps[: talk.place.step])


def test_swapping_back_and_forth_ends_in_the_same_second() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    sit(talk)
    talk.take(relieve, Complaint(position="in_bed"))
    assert (talk.run.routine, talk.step.id, talk.seconds_left) == ("calf-bed", "hold_1", 8)


def test_a_pause_ends_with_the_swap() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    talk.take(pause)
    sit(talk.wait(60))
    assert (talk.run.paused, talk.step.id, talk.seconds_left) == (False, "hold_1", 8)


@pytest.mark.parametrize("offer", [better, worse])
def test_after_an_offer_another_position_is_a_new_beginning(offer: Answer) -> None:
    talk = begin("calf-bed")
    talk.hear_out(offer)
    sit(talk)
    assert (talk.run.routine, talk.place.step) == ("calf-seat", 0)


def test_another_side_with_another_position_is_a_new_beginning() -> None:
    talk = begin("calf-bed", "left").wait_for("hold_1", 6)
    talk.take(relieve, Complaint(None, "right", "seated"))
    assert (talk.run.routine, talk.run.side, talk.place.step) == ("calf-seat", "right", 0)


def test_a_gate_answered_before_is_asked_anew() -> None:
    talk = begin_at("neck-stand", "gate")
    talk.hear_out(no)
    talk.wait_for("shrug", 5).take(cannot, "standing")
    assert (talk.run.routine, talk.question) == ("neck-seat", "gate")
    assert says("neck-seat", "tilt_1") not in talk.words
