"""What is said next: a question, a scene, or a last word; and what waits meanwhile."""

from dataclasses import replace

import pytest

from cramp_coach.coach.answers import better
from cramp_coach.coach.manner import NIGHT_RATE, Manner
from cramp_coach.coach.packs.checks import pack_check
from cramp_coach.coach.relief import massage
from cramp_coach.coach.reply import Reply
from cramp_coach.coach.scenes import ask, close, in_a_routine, leave_out, play
from cramp_coach.coach.script import Place
from cramp_coach.coach.session import Run, Session
from cramp_coach.coach.transport import go_back
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.yes_no import blood_thinners
from tests.coach.talk import (
    WHERE_IT_IS_NIGHT,
    Answer,
    Talk,
    begin,
    begin_at,
    phrase,
    says,
)


def packed(turn: Turn) -> Outcome:
    return pack_check(turn, "warm")


@pytest.mark.parametrize("question", [better, packed, leave_out])
def test_under_another_question_a_routine_waits_and_owes_what_it_owed(question: Answer) -> None:
    talk = begin("calf-bed").wait(2)
    talk.take(question)
    left = talk.place
    assert talk.wait(60).place == left
    assert {"safety", "flags"} <= set(left.owed)


def test_what_was_promised_before_another_question_is_told_after_it() -> None:
    talk = begin("calf-bed")
    talk.take(better)
    assert phrase("safety") in talk.wait(20).take(go_back)


@in_a_routine
def _routine_of(turn: Turn, run: Run) -> Outcome:
    return close(turn, run.routine)


def test_an_act_on_a_routine_is_a_question_where_there_is_none() -> None:
    assert begin("foot-bed").take(_routine_of) == "foot-bed"
    assert Talk().take(_routine_of) == phrase("calf_ask")


def test_a_scene_is_spoken_in_the_manner_of_its_turn() -> None:
    talk = Talk(zone=WHERE_IT_IS_NIGHT)
    outcome = play(talk.turn(), begin("calf-bed").run, Place())
    assert outcome.session is not None
    assert outcome.session.run is not None
    assert outcome.session.run.fit.manner == outcome.reply.manner == Manner(NIGHT_RATE, quiet=True)


def test_who_is_not_to_be_rubbed_hears_no_scene_with_a_rub() -> None:
    talk = begin_at("calf-bed", "gate")
    talk.take(blood_thinners)
    rub = talk.script.steps.index(next(s for s in talk.script.steps if s.kind == "rub"))
    outcome = play(talk.turn(), talk.run, Place(rub))
    assert outcome.reply.ask == phrase("settle_ask")
    assert outcome.reply.say == (phrase("leave_out"),)
    assert talk.take(massage).startswith(phrase("leave_out"))


def test_a_scene_without_a_rub_goes_on_for_them() -> None:
    talk = begin("calf-bed")
    talk.session = replace(talk.session, no_rub=True)
    outcome = play(talk.turn(), talk.run, Place())
    assert outcome.reply.ask == says("calf-bed", "check_1")


def test_a_scene_that_begins_after_ten_minutes_is_advice_alone() -> None:
    talk = begin("calf-bed").wait(600)
    outcome = play(talk.turn(), talk.run, Place(), "Okay.")
    assert outcome.reply.say[0] == "Okay."
    assert says("calf-bed", "toes_up") not in outcome.reply.say
    assert outcome.reply.ask == phrase("say_again_ask")
    assert outcome.reply.urgent


def test_a_question_is_kept_with_its_session() -> None:
    outcome = ask(Talk().turn(), Session(asking="settle", worse_in_a_row=1), "Good.")
    assert outcome.session == Session(asking="settle", worse_in_a_row=1)
    assert (outcome.reply.say, outcome.reply.ask) == (("Good.",), phrase("settle_ask"))


def test_a_last_word_asks_nothing() -> None:
    assert close(Talk().turn(), "Stopped.").reply == Reply(("Stopped.",))
