"""Pause, resume, next, previous, repeat: always from the second at which they are said."""

import pytest

from cramp_coach.coach.answers import better, worse
from cramp_coach.coach.pace import seconds_to_say
from cramp_coach.coach.script import Place
from cramp_coach.coach.timeline import GAP_SECONDS
from cramp_coach.coach.transport import (
    QUIET_WHILE_PAUSED_SECONDS,
    go_back,
    go_next,
    pause,
    repeat,
    resume,
    start_over,
)
from tests.coach.talk import (
    LIBRARY,
    Answer,
    Talk,
    begin,
    begin_at,
    phrase,
    reenters,
    says,
    script_of,
)

STEPS = [
    (routine, step.id)
    for routine in LIBRARY.routines
    for step in script_of(routine).steps
    if step.kind != "close"
]
GATES = [("calf-bed", "gate"), ("calf-seat", "gate"), ("massage", "gate")]
BACK_IN = reenters("calf-bed", "hold_1")
REST = says("calf-bed", "ease_1")
CHECK = says("calf-bed", "check_1")
NEEDING_A_ROUTINE = [pause, resume, go_next, go_back, start_over]


def heard(talk: Talk, words: str) -> float:
    """How far into the last response `words` and the breath after them are over."""
    return talk.second_of(words) + seconds_to_say(words) + GAP_SECONDS


@pytest.mark.parametrize("move", NEEDING_A_ROUTINE)
def test_with_no_routine_under_way_a_stretch_is_offered(move: Answer) -> None:
    assert Talk().take(move) == phrase("calf_ask")


def test_a_pause_keeps_the_second_and_asks_whether_to_carry_on() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    assert talk.take(pause) == "Paused. Shall we carry on?"
    assert talk.wait(300).place.done == pytest.approx(12)


def test_pausing_twice_loses_no_second() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    talk.take(pause)
    talk.wait(20).take(pause)
    assert talk.wait(20).place.done == pytest.approx(12)


def test_while_paused_the_reprompt_leaves_half_a_minute_of_quiet() -> None:
    talk = begin("calf-bed")
    talk.take(pause)
    assert talk.reply.reprompt == (QUIET_WHILE_PAUSED_SECONDS, phrase("carry_on_reprompt"))


@pytest.mark.parametrize("waited", [2, 75, 900])
def test_resume_says_what_is_left_and_how_to_get_back_in(waited: float) -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    talk.take(pause)
    words = talk.wait(waited).take(resume)
    assert words == f"Eight seconds left. {BACK_IN} Nearly there. {REST} {CHECK}"


@pytest.mark.parametrize("done", [1.5, 6.0, 12.25, 17.0])
def test_resume_gives_exactly_the_seconds_left(done: float) -> None:
    talk = begin("calf-bed").wait_for("hold_1", done)
    talk.take(pause)
    talk.wait(40).take(resume)
    goes_on = heard(talk, BACK_IN)
    assert talk.second_of(REST) - goes_on == pytest.approx(20 - done, abs=0.01)


def test_the_seconds_run_again_only_after_the_way_back_in() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    talk.take(pause)
    talk.wait(40).take(resume)
    goes_on = heard(talk, BACK_IN)
    assert talk.wait(goes_on - 0.1).place.done == pytest.approx(12)
    assert talk.wait(3.1).place.done == pytest.approx(15)


def test_with_less_than_a_second_left_resume_goes_on_to_the_rest() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 19.4)
    talk.take(pause)
    assert talk.take(resume) == f"{REST} {CHECK}"


def test_a_step_that_is_told_is_told_again_on_resume() -> None:
    talk = begin("calf-bed").wait(9)
    talk.take(pause)
    assert talk.take(resume).startswith(says("calf-bed", "straighten"))


def test_resuming_what_runs_changes_nothing() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    assert talk.take(resume).startswith("Keep going. Halfway.")
    assert talk.second_of(REST) == pytest.approx(14)


def test_after_worse_nobody_is_told_to_keep_going() -> None:
    talk = begin("calf-bed").listen()
    talk.take(worse)
    assert talk.take(resume) == phrase("rest_ask")


@pytest.mark.parametrize(("routine", "step"), [s for s in STEPS if s not in GATES])
def test_next_and_back_return_to_the_same_step(routine: str, step: str) -> None:
    talk = begin_at(routine, step)
    here = talk.place.step
    talk.take(go_next)
    if talk.session.run:
        assert talk.place.step == here + 1
        talk.take(go_back)
        assert talk.place == Place(here)


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
    assert talk.take(go_next).endswith(phrase("close"))
    assert not talk.reply.is_open


@pytest.mark.parametrize(("routine", "gate"), GATES)
def test_a_gate_is_not_passed_without_its_answer(routine: str, gate: str) -> None:
    talk = begin_at(routine, gate)
    question = talk.script.says(talk.step)
    for move in (go_next, pause, go_next, repeat, resume, go_next):
        talk.take(move)
    assert talk.reply.ask == question
    assert talk.place.step == talk.run.place.step
    assert talk.step.kind == "gate"


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
