"""Pause and resume, from the second at which they are said and with no second lost."""

import pytest

from cramp_coach.coach.answers import worse
from cramp_coach.coach.pace import seconds_to_say
from cramp_coach.coach.timeline import GAP_SECONDS
from cramp_coach.coach.transport import (
    QUIET_WHILE_PAUSED_SECONDS,
    go_back,
    go_next,
    pause,
    resume,
    start_over,
)
from tests.coach.talk import (
    Answer,
    Talk,
    begin,
    phrase,
    reenters,
    says,
)

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
    assert talk.take(pause) == f"Paused. {phrase('ease_off')} Shall we carry on?"
    assert talk.wait(300).place.done == pytest.approx(12)


def test_a_pause_in_a_rest_has_nothing_to_ease_off() -> None:
    talk = begin("calf-bed").wait_for("ease_1", 4)
    assert talk.take(pause) == "Paused. Shall we carry on?"


def test_pausing_twice_loses_no_second() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    talk.take(pause)
    talk.wait(20).take(pause)
    assert talk.wait(20).place.done == pytest.approx(12)


def test_while_paused_the_reprompt_leaves_half_a_minute_of_quiet() -> None:
    talk = begin("calf-bed")
    talk.take(pause)
    assert talk.reply.reprompt == (QUIET_WHILE_PAUSED_SECONDS, phrase("carry_on_reprompt"))


@pytest.mark.parametrize("waited", [2, 75, 200])
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


@pytest.mark.parametrize("told", [1, 6])
def test_a_step_that_is_told_is_told_again_on_resume(told: float) -> None:
    talk = begin("calf-bed").wait(8 + told)
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
