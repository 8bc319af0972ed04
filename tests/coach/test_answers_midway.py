"""Answers where none was asked for: paused, dropped, resting, or in the middle of a step."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from cramp_coach.coach.answers import again, better, hurts, same, still_cramping, worse
from cramp_coach.coach.greeting import ended, launch
from cramp_coach.coach.session import Session
from cramp_coach.coach.transport import how_long, pause, repeat, resume, where_am_i
from cramp_coach.coach.yes_no import blood_thinners, go_on, no, yes
from tests.coach.talk import Answer, Talk, begin, begin_at, phrase, says

BACK_IN_TIME = "Eight seconds left."


def paused() -> Talk:
    """A talk that waits with twelve seconds of its first hold behind."""
    talk = begin("calf-bed", "left").wait_for("hold_1", 12)
    talk.take(pause)
    return talk.wait(20)


def back_again() -> Talk:
    """A talk that Alexa ended with twelve seconds of its first hold behind, in a new session."""
    talk = begin("calf-bed", "left").wait_for("hold_1", 12)
    talk.take(ended)
    return talk.come_back_after(5)


def cut_off() -> Talk:
    """A talk of which Alexa never said that it ended, in a new session."""
    return begin("calf-bed", "left").wait_for("hold_1", 12).come_back_after(5)


@pytest.mark.parametrize("answer", [yes, go_on, still_cramping, resume])
def test_whoever_paused_goes_on_with_what_was_left(answer: Answer) -> None:
    assert paused().take(answer).startswith(BACK_IN_TIME)


@pytest.mark.parametrize("there", [paused, back_again])
def test_better_in_a_pause_offers_one_more(there: Callable[[], Talk]) -> None:
    assert there().take(better).endswith(phrase("more_ask"))


@pytest.mark.parametrize("answer", [resume, go_on])
def test_whoever_was_dropped_goes_on_with_what_was_left(answer: Answer) -> None:
    assert back_again().take(answer).startswith(BACK_IN_TIME)


@pytest.mark.parametrize("answer", [how_long, where_am_i])
def test_whoever_was_dropped_is_told_where_they_were(answer: Answer) -> None:
    talk = back_again()
    assert f"{BACK_IN_TIME} {phrase('carry_on_ask')}" in talk.take(answer)
    assert talk.take(yes).startswith(BACK_IN_TIME)


@pytest.mark.parametrize("answer", [repeat, again])
def test_whoever_was_dropped_can_do_that_step_again(answer: Answer) -> None:
    assert back_again().take(answer).startswith(says("calf-bed", "hold_1", "left"))


def test_worse_after_a_drop_is_the_worse_of_that_routine() -> None:
    talk = back_again()
    assert talk.take(worse).startswith(phrase("rest"))
    assert talk.session.worse_in_a_row == 1


@pytest.mark.parametrize("answer", [resume, go_on])
def test_of_a_drop_nobody_noticed_the_question_is_what_comes_next(answer: Answer) -> None:
    talk = cut_off()
    assert talk.take(answer) == says("calf-bed", "check_1", "left")
    assert talk.run.side == "left"


def test_whoever_came_back_and_will_not_go_on_is_offered_a_new_beginning() -> None:
    talk = back_again()
    talk.take(launch)
    assert talk.take(no) == f"{phrase('all_right')} {phrase('calf_ask')}"
    assert talk.session == Session()
    assert talk.take(yes).startswith(says("calf-bed", "toes_up"))


def test_the_same_complaint_at_the_check_is_another_round() -> None:
    talk = begin("calf-bed").listen()
    assert talk.take(still_cramping).startswith(phrase("try_again"))


def test_the_same_complaint_in_a_hold_lets_it_go_on() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    talk.take(still_cramping)
    assert talk.second_of(says("calf-bed", "ease_1")) == pytest.approx(14)


@pytest.mark.parametrize("answer", [hurts, same])
def test_while_resting_no_change_leads_to_something_gentler(answer: Answer) -> None:
    assert begin("calf-bed").hear_out(worse, answer) == ["rest", "massage"]


def test_what_hurts_before_anything_has_begun_is_stretched() -> None:
    assert Talk().take(hurts).startswith(says("calf-bed", "toes_up"))


@pytest.mark.parametrize(
    ("routine", "step"), [("calf-bed", "gate"), ("massage", "swollen"), ("calf-bed", "check_1")]
)
def test_blood_thinners_answer_no_other_question(routine: str, step: str) -> None:
    talk = begin_at(routine, step).listen()
    talk.take(blood_thinners)
    assert talk.step.id == step


def test_blood_thinners_in_a_pause_are_not_an_answer_yet() -> None:
    talk = begin_at("massage", "thinners")
    talk.take(pause)
    assert talk.take(blood_thinners) == f"{phrase('leave_out')} {phrase('carry_on_ask')}"
    assert talk.session.no_rub


def test_yes_long_after_the_danger_line_is_just_a_yes() -> None:
    talk = begin("calf-bed").wait_for("ease_1", 4)
    talk.take(how_long)
    talk.take(yes)
    assert talk.step.id == "ease_1"
    assert not talk.run.paused


def test_another_round_carries_what_was_never_heard() -> None:
    talk = begin_at("calf-bed", "check_1")
    owing = replace(talk.run, place=replace(talk.run.place, owed=("safety", "flags")))
    talk.session = replace(talk.session, run=owing)
    talk.take(same)
    assert talk.place.owed == ("safety", "flags")
    assert phrase("safety") in talk.reply.say
