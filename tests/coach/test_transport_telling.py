"""How long is left and where a person is, told without losing a second of the hold."""

import pytest

from cramp_coach.coach.answers import better
from cramp_coach.coach.greeting import not_understood
from cramp_coach.coach.transport import how_long, pause, resume, where_am_i
from tests.coach.talk import WORDS, Answer, Talk, begin, begin_at, phrase, says

REST = says("calf-bed", "ease_1")


def test_how_long_is_answered_to_the_second_and_the_hold_goes_on() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    words = talk.take(how_long)
    assert words.startswith("Fourteen seconds left. Keep it there. Halfway.")


@pytest.mark.parametrize("ask", [how_long, where_am_i])
@pytest.mark.parametrize("done", [1.0, 6.0, 12.0])
def test_a_question_takes_nothing_from_a_hold(ask: Answer, done: float) -> None:
    talk = begin("calf-bed").wait_for("hold_1", done)
    talk.take(ask)
    assert talk.second_of(REST) == pytest.approx(20 - done)


def test_a_question_near_the_end_is_answered_past_it_and_then_the_rest_begins() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 18)
    assert talk.take(how_long).startswith(f"Two seconds left. Keep it there. {REST}")
    assert talk.listen().step.id == "check_1"


def test_in_the_last_second_a_hold_is_nearly_done() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 19.5)
    assert talk.take(how_long).startswith(f"Nearly done. {REST}")


def test_just_before_the_last_second_there_is_still_a_number() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 18.9)
    assert talk.take(how_long).startswith("One second left.")


@pytest.mark.parametrize(
    ("routine", "step"), [("calf-bed", "ease_1"), ("massage", "rub_1"), ("settle", "breathe_1")]
)
def test_only_a_hold_is_to_be_kept_there(routine: str, step: str) -> None:
    words = begin_at(routine, step, 4).take(how_long)
    assert "seconds left." in words
    assert "Keep it there" not in words


def test_while_paused_nothing_is_to_be_kept_there() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    talk.take(pause)
    assert talk.wait(30).take(how_long) == "Eight seconds left. Shall we carry on?"
    assert talk.run.paused


def test_asking_twice_while_paused_is_answered_alike() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    talk.take(pause)
    assert talk.wait(5).take(how_long) == talk.wait(5).take(how_long)


@pytest.mark.parametrize("ask", [how_long, where_am_i])
def test_what_has_no_seconds_of_its_own_is_told_again(ask: Answer) -> None:
    talk = begin("calf-bed").wait(9)
    words = talk.take(ask)
    assert "left." not in words
    assert says("calf-bed", "straighten") in words


def test_at_a_question_how_long_is_the_question() -> None:
    assert begin("calf-bed").listen().take(how_long) == says("calf-bed", "check_1")


def test_at_an_offer_how_long_is_the_offer() -> None:
    talk = begin("calf-bed").listen()
    talk.take(better)
    assert talk.take(how_long) == phrase("more_ask")


@pytest.mark.parametrize(
    ("routine", "step", "where"),
    [
        ("calf-bed", "hold_1", "First hold, left calf. Fourteen seconds left."),
        ("calf-bed", "hold_2", "Second hold, left calf. Twenty-four seconds left."),
        ("calf-bed", "ease_3", "Third rest, left calf. Four seconds left."),
        ("calf-seat", "rub", "First rub, left calf. Twenty-four seconds left."),
        ("massage", "rub_3", "Third rub, left calf. Twenty-four seconds left."),
        ("calf-seat", "slide", "First step, left calf."),
        ("calf-stand", "step_back", "First movement, left calf."),
    ],
)
def test_where_am_i_is_answered_by_step_and_side(routine: str, step: str, where: str) -> None:
    talk = begin_at(routine, step, 6, side="left")
    assert talk.take(where_am_i).startswith(where)


def test_with_no_routine_under_way_both_offer_a_stretch() -> None:
    assert Talk().take(how_long) == Talk().take(where_am_i) == phrase("calf_ask")


@pytest.mark.parametrize(
    ("routine", "question"),
    [("calf-bed", "check_1"), ("calf-bed", "gate"), ("massage", "thinners")],
)
def test_at_a_question_where_am_i_is_the_routine_and_the_question(
    routine: str, question: str
) -> None:
    talk = begin_at(routine, question, side="left").listen()
    title = WORDS.titles[routine].capitalize()
    words = f"{title}, left calf. {says(routine, question, 'left')}"
    assert talk.take(where_am_i) == words


def test_an_instruction_cut_off_by_a_question_is_given_all_its_seconds() -> None:
    talk = begin("calf-bed").wait(9)
    talk.take(how_long)
    answered = talk.second_of(says("calf-bed", "straighten"))
    assert talk.second_of(says("calf-bed", "hold_1")) == pytest.approx(answered + 8)


def test_an_instruction_heard_already_is_not_given_again() -> None:
    talk = begin("calf-bed").wait(14)
    assert says("calf-bed", "straighten") not in talk.take(how_long)
    assert talk.reply.say[2] == says("calf-bed", "hold_1")


def test_asking_again_and_again_does_not_lengthen_a_hold() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 16)
    told = []
    for _ in range(4):
        told.append(talk.take(how_long).split()[0])
        talk.wait(1)
    assert told == ["Four", "Three", "Two", "Nearly"]


def test_cut_off_on_the_way_back_into_a_hold_the_way_back_is_told_again() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 10)
    talk.take(pause)
    talk.take(resume)
    talk.wait(1).take(not_understood)
    assert "Ten seconds left. Toes up again, gently." in talk.words


def test_under_the_answer_the_last_seconds_of_a_hold_run_out_and_no_further() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 18.5)
    talk.take(how_long)
    assert talk.wait(talk.second_of(REST) - 0.1).seconds_left >= 0
