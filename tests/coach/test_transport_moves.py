"""Next, previous, repeat, start over: to a step's first word, and past nothing to be heard."""

import pytest

from cramp_coach.coach.answers import better
from cramp_coach.coach.relief import relieve
from cramp_coach.coach.routine import NEEDS_ITS_ANSWER
from cramp_coach.coach.script import Place
from cramp_coach.coach.session import Complaint
from cramp_coach.coach.transport import go_back, go_next, pause, repeat, resume, start_over
from tests.coach.talk import LIBRARY, WORDS, Talk, begin, begin_at, phrase, says, script_of

STEPS = [
    (routine, step.id)
    for routine in LIBRARY.routines
    for step in script_of(routine).steps
    if step.kind != "close"
]
HELD_BACK = [
    (routine, step.id)
    for routine in LIBRARY.routines
    for step in script_of(routine).steps
    if step.kind in NEEDS_ITS_ANSWER
]
REST = says("calf-bed", "ease_1")
CHECK = says("calf-bed", "check_1")


@pytest.mark.parametrize(("routine", "step"), [s for s in STEPS if s not in HELD_BACK])
def test_next_and_back_return_to_the_same_step(routine: str, step: str) -> None:
    talk = begin_at(routine, step)
    here = talk.place.step
    talk.take(go_next)
    if talk.session.run:
        assert talk.place.step == here + 1
        talk.take(go_back)
        assert talk.place == Place(here)


def test_back_to_a_question_lets_go_of_the_hold_first() -> None:
    talk = begin_at("calf-bed", "hold_2", 12)
    assert talk.take(go_back) == f"{phrase('ease_off')} {CHECK}"


@pytest.mark.parametrize(("routine", "step"), STEPS)
def test_a_step_gone_to_is_heard_from_its_first_word(routine: str, step: str) -> None:
    talk = begin_at(routine, step)
    said = talk.script.says(talk.step)
    assert talk.take(repeat).startswith(said)
    assert talk.place.done == 0


@pytest.mark.parametrize("routine", LIBRARY.routines)
def test_before_the_first_step_there_is_only_the_first_step(routine: str) -> None:
    talk = begin(routine)
    talk.take(go_back)
    assert talk.place.step == 0


@pytest.mark.parametrize("routine", LIBRARY.routines)
def test_after_the_last_question_next_is_the_end(routine: str) -> None:
    last = next(step.id for step in reversed(script_of(routine).steps) if step.asks)
    talk = begin_at(routine, last)
    own = WORDS.steps[routine].get("close")
    assert talk.take(go_next).endswith(own.say if own else phrase("close"))
    assert not talk.reply.is_open


@pytest.mark.parametrize(("routine", "question"), HELD_BACK)
def test_what_needs_its_answer_is_not_passed_without(routine: str, question: str) -> None:
    talk = begin_at(routine, question)
    asked = talk.script.says(talk.step)
    for move in (go_next, pause, go_next, repeat, resume, go_next):
        talk.take(move)
    assert talk.reply.ask == asked
    assert talk.place.step == talk.run.place.step
    assert talk.step.id == question


def test_next_leads_up_to_a_gate_and_no_further() -> None:
    talk = begin_at("calf-bed", "ease_3")
    assert talk.take(go_next) == says("calf-bed", "gate")


def test_what_is_owed_is_carried_when_steps_are_skipped() -> None:
    talk = begin("calf-bed")
    for _ in range(3):
        talk.wait(1).take(go_next)
    assert talk.step.id == "ease_1"
    assert phrase("safety") in talk.reply.say
    assert phrase("flags") in talk.reply.say


def test_what_is_owed_is_told_even_to_who_skips_all_there_is() -> None:
    talk = begin("calf-bed")
    for _ in range(4):
        talk.wait(1).take(go_next)
    assert talk.words == f"{phrase('safety')} {phrase('flags')} {CHECK}"


def test_what_was_heard_is_not_owed_any_more() -> None:
    talk = begin("calf-bed").listen()
    talk.take(start_over)
    assert phrase("safety") not in talk.words


def test_a_promise_cut_off_is_kept_later() -> None:
    talk = begin("calf-bed")
    talk.wait(talk.second_of(phrase("safety")) + 1).take(go_next)
    assert phrase("safety") in talk.reply.say


@pytest.mark.parametrize("routine", LIBRARY.routines)
def test_start_over_begins_with_the_first_words_again(routine: str) -> None:
    talk = begin(routine).wait(14)
    first = talk.script.says(talk.script.steps[0])
    assert first in talk.take(start_over)
    assert talk.place.step == 0


def test_start_over_leaves_side_and_position_as_they_were() -> None:
    talk = begin("calf-seat", "right").wait(60)
    assert talk.take(start_over).startswith(says("calf-seat", "toes_up", "right"))


def test_repeat_in_a_hold_begins_the_hold_again() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 14)
    assert talk.take(repeat).startswith(says("calf-bed", "hold_1"))
    assert talk.seconds_left == 20


def test_repeat_while_paused_goes_on_with_the_step() -> None:
    talk = begin("calf-bed").wait_for("ease_1", 4)
    talk.take(pause)
    assert talk.take(repeat) == f"{REST} {CHECK}"


def test_repeat_of_an_offer_is_the_offer() -> None:
    talk = begin("calf-bed").listen()
    talk.take(better)
    assert talk.take(repeat) == phrase("more_ask")


def test_whoever_was_led_up_and_starts_over_stands_already() -> None:
    talk = Talk()
    talk.take(relieve, Complaint(position="standing", getting_up=True))
    talk.wait_for("hold_1").take(start_over)
    assert talk.step.id == "step_back"
