"""Whoever is driving stops first; the cramp that was told waits, and is coached seated."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cramp_coach.coach.advice import TEN_MINUTES
from cramp_coach.coach.checkup import looked_at
from cramp_coach.coach.clock import Clock
from cramp_coach.coach.driving import pull_over, stopped
from cramp_coach.coach.relief import relieve
from cramp_coach.coach.safety import red_flag
from cramp_coach.coach.session import Complaint
from cramp_coach.coach.transport import pause
from tests.coach.talk import (
    LIBRARY,
    NIGHT,
    REGULAR,
    WHERE_IT_IS_NIGHT,
    WORDS,
    Talk,
    begin,
    phrase,
)

PULL_OVER = f"{phrase('pull_over')} {phrase('say_ready')} {phrase('driving_ask')}"
FOOT = Complaint("foot", "left")


def test_a_driver_is_told_to_pull_over_and_nothing_else() -> None:
    talk = Talk()
    assert talk.take(pull_over) == PULL_OVER
    assert talk.reply.reprompt == (phrase("driving_reprompt"),)
    assert (talk.session.asking, talk.session.run) == ("driving", None)


def test_it_is_said_at_the_usual_volume_at_any_hour() -> None:
    talk = Talk(zone=WHERE_IT_IS_NIGHT)
    talk.take(pull_over)
    assert talk.reply.urgent


@pytest.mark.parametrize(
    ("complaint", "routine"),
    [
        (None, "calf-seat"),
        (Complaint(), "calf-seat"),
        (FOOT, "foot-seat"),
        (Complaint("hamstring", None, "in_bed"), "ham-seat"),
        (Complaint("quadriceps", None, "standing", getting_up=True), "quad-seat"),
    ],
)
def test_once_stopped_what_was_told_is_coached_seated(
    complaint: Complaint | None, routine: str
) -> None:
    talk = Talk()
    talk.take(pull_over, complaint)
    talk.wait(200).take(stopped)
    assert talk.run.routine == routine
    assert not talk.run.fit.getting_up


def test_the_side_is_remembered() -> None:
    talk = Talk()
    talk.take(pull_over, FOOT)
    talk.take(stopped)
    assert talk.run.side == "left"


def test_told_again_to_pull_over_what_was_told_is_remembered() -> None:
    talk = Talk()
    talk.take(pull_over, FOOT)
    assert talk.wait(30).take(pull_over) == PULL_OVER
    talk.take(stopped)
    assert (talk.run.routine, talk.run.side) == ("foot-seat", "left")


def test_another_cramp_told_meanwhile_is_the_one_that_is_coached() -> None:
    talk = Talk()
    talk.take(pull_over, FOOT)
    talk.take(pull_over, Complaint("calf", "right"))
    talk.take(stopped)
    assert (talk.run.routine, talk.run.side) == ("calf-seat", "right")


def test_in_a_hold_a_driver_lets_go_first_and_the_same_muscle_waits() -> None:
    talk = begin("foot-bed", "right").wait_for("hold_1", 6)
    assert talk.take(pull_over) == f"{phrase('ease_off')} {PULL_OVER}"
    assert (talk.session.run, talk.person.left) == (None, None)
    talk.wait(60).take(stopped)
    assert (talk.run.routine, talk.run.side, talk.place.step) == ("foot-seat", "right", 0)


def test_whoever_rests_has_nothing_to_let_go_of() -> None:
    talk = begin("foot-bed").wait_for("hold_1", 6)
    talk.take(pause)
    assert talk.take(pull_over) == PULL_OVER


def test_the_cramp_clock_runs_on_meanwhile() -> None:
    talk = begin("calf-bed").wait(60)
    clock = talk.session.clock
    assert clock is not None
    talk.take(pull_over)
    talk.wait(120).take(stopped)
    assert talk.session.clock is not None
    assert talk.session.clock.since == clock.since


@pytest.mark.parametrize("complaint", [FOOT, Complaint("leg")])
def test_the_cramp_clock_begins_when_a_cramp_is_named(complaint: Complaint) -> None:
    talk = Talk()
    talk.take(pull_over, complaint)
    assert talk.session.clock == Clock(talk.now)
    talk.wait(200).take(pull_over)
    talk.take(stopped)
    assert talk.session.clock is not None
    assert talk.session.clock.since == NIGHT


@pytest.mark.parametrize("complaint", [None, Complaint()])
def test_no_clock_runs_for_a_cramp_that_nobody_spoke_of(complaint: Complaint | None) -> None:
    talk = Talk()
    talk.take(pull_over, complaint)
    assert talk.session.clock is None


def test_ten_minutes_of_a_cramp_at_the_wheel_are_ten_minutes() -> None:
    talk = Talk()
    talk.take(pull_over, FOOT)
    assert WORDS.flags.extra[TEN_MINUTES] in talk.wait(620).take(stopped)
    assert talk.person.is_locked(talk.now)


@pytest.mark.parametrize("region", ["calf", "foot", "hamstring", "neck"])
def test_another_muscle_later_is_coached_seated_too(region: str) -> None:
    talk = Talk(zone=WHERE_IT_IS_NIGHT)
    talk.take(pull_over, FOOT)
    talk.take(stopped)
    talk.wait(5).take(relieve, Complaint(region))
    assert LIBRARY.routines[talk.run.routine].position == "seated"


def test_whoever_was_told_to_get_help_is_asked_about_that_once_stopped() -> None:
    talk = Talk(replace(REGULAR, locked_until=NIGHT + timedelta(hours=3)))
    assert talk.take(pull_over, FOOT) == PULL_OVER
    words = f"{phrase('checked_first', emergency='nine one one')} {phrase('checked_ask')}"
    assert talk.wait(60).take(stopped) == words
    assert (talk.session.run, talk.reply.urgent) == (None, True)
    talk.wait(60).take(looked_at)
    assert (talk.run.routine, talk.run.side) == ("foot-seat", "left")
    assert talk.session.clock is not None
    assert talk.session.clock.since == NIGHT


def test_what_was_told_is_not_forgotten_for_a_complaint_that_names_nothing() -> None:
    talk = Talk()
    talk.take(pull_over, FOOT)
    talk.take(pull_over, Complaint())
    talk.take(stopped)
    assert (talk.run.routine, talk.run.side) == ("foot-seat", "left")


def test_danger_is_danger_at_the_wheel_too() -> None:
    talk = Talk()
    talk.take(pull_over, FOOT)
    assert "nine one one" in talk.take(red_flag, ["chest_pain"])
    assert (talk.session.locked_by, talk.session.complaint) == ("E1", None)
