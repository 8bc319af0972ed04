"""Drink reminders: one question first, and nobody is told to drink whose drinks are limited."""

from dataclasses import replace

import pytest

from cramp_coach.coach.concerns import concern
from cramp_coach.coach.drinking import check
from cramp_coach.coach.learning import about
from cramp_coach.coach.relief import relieve
from cramp_coach.coach.transport import pause
from cramp_coach.coach.yes_no import no, unsure, yes
from tests.coach.talk import Answer, Talk, begin, phrase

CLOSE, CARRY_ON = phrase("close"), phrase("carry_on_ask")
NO_NUDGES, HOW_TO = phrase("no_nudges"), phrase("no_reminders_yet")


def test_whether_drinks_are_limited_is_asked_first() -> None:
    talk = Talk()
    assert talk.take(check) == phrase("fluid_check_ask")
    assert talk.question == "fluid_check"


@pytest.mark.parametrize("answer", [yes, unsure])
def test_whose_drinks_may_be_limited_is_not_reminded(answer: Answer) -> None:
    talk = Talk()
    talk.take(check)
    assert talk.take(answer) == f"{NO_NUDGES} {CLOSE}"


def test_whose_drinks_are_not_limited_hears_how_it_is_done() -> None:
    talk = Talk()
    talk.take(check)
    assert talk.take(no) == f"{HOW_TO} {CLOSE}"


@pytest.mark.parametrize("topic", ["hydration", "how_much_to_drink", "electrolytes"])
def test_an_answer_about_drinks_offers_nobody_any(topic: str) -> None:
    talk = Talk()
    talk.take(about, topic)
    assert talk.question == "settle"


def test_an_illness_told_at_the_question_answers_it() -> None:
    talk = Talk()
    talk.take(check)
    assert talk.take(concern, "illness") == f"{NO_NUDGES} {CLOSE}"


def test_so_does_one_told_there_in_the_middle_of_a_routine_that_waits() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    talk.take(check)
    assert talk.take(concern, "illness") == f"{NO_NUDGES} {CARRY_ON}"
    assert talk.wait(60).take(yes).startswith("Eight seconds left.")


def test_an_illness_told_elsewhere_speaks_louder_than_a_no() -> None:
    talk = Talk()
    talk.take(check)
    talk.session = replace(talk.session, no_nudge=True)
    assert talk.take(no) == f"{NO_NUDGES} {CLOSE}"


def test_whoever_is_stretching_lets_go_for_the_question_and_goes_on_afterwards() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    assert talk.take(check) == f"{phrase('ease_off')} {phrase('fluid_check_ask')}"
    assert talk.wait(60).take(no) == f"{HOW_TO} {CARRY_ON}"
    assert talk.wait(60).take(yes).startswith("Eight seconds left.")


@pytest.mark.parametrize("answer", [yes, unsure])
def test_a_routine_goes_on_after_limited_drinks_too(answer: Answer) -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    talk.take(check)
    assert talk.take(answer) == f"{NO_NUDGES} {CARRY_ON}"
    assert talk.session.no_nudge


def test_whoever_has_said_so_is_not_asked_a_second_time() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    talk.take(check)
    talk.take(yes)
    assert talk.take(check) == f"{NO_NUDGES} {CARRY_ON}"
    talk.take(yes)
    talk.wait(3).take(pause)
    talk.take(relieve)
    assert talk.wait_for("hold_1", 2).take(check).startswith(f"{phrase('ease_off')} {NO_NUDGES}")


def test_nor_is_whoever_told_of_an_illness() -> None:
    talk = Talk()
    talk.take(concern, "illness")
    assert talk.take(check) == f"{NO_NUDGES} {CLOSE}"


def test_whoever_was_cleared_is_asked_again_the_next_time() -> None:
    talk = Talk()
    talk.take(check)
    talk.take(no)
    talk.come_back_after(60).take(check)
    assert talk.question == "fluid_check"
