"""Yes and no by the question that was asked, and what is neither: a danger denied."""

from typing import get_args

import pytest

from cramp_coach.coach.answers import better, same, worse
from cramp_coach.coach.ladder import pack_check
from cramp_coach.coach.learning import about
from cramp_coach.coach.session import OFFERS, Asking
from cramp_coach.coach.transport import pause, resume
from cramp_coach.coach.yes_no import CHECKS, DECLINED, TAKEN_UP, go_on, no, no_danger, unsure, yes
from tests.coach.talk import LIBRARY, Answer, Talk, begin, begin_at, phrase, says

GATES = [
    (routine.id, step.id, routine.steps[number + 1].id)
    for routine in LIBRARY.routines.values()
    for number, step in enumerate(routine.steps)
    if step.kind == "gate"
]


@pytest.mark.parametrize(("routine", "gate", "after"), GATES)
def test_danger_denied_at_a_gate_passes_it_as_no_does(routine: str, gate: str, after: str) -> None:
    denied, said_no = (begin_at(routine, gate).listen() for _ in range(2))
    assert denied.take(no_danger) == said_no.take(no)
    assert denied.step.id == after


@pytest.mark.parametrize(("routine", "gate", "after"), GATES)
def test_denied_before_the_gate_was_asked_it_is_asked_all_the_same(
    routine: str, gate: str, after: str
) -> None:
    talk = begin_at(routine, gate)
    talk.take(no_danger)
    assert talk.step.id == gate
    assert talk.words.endswith(talk.says(gate))


def test_denied_in_a_hold_that_goes_on() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    talk.take(no_danger)
    assert talk.second_of(says("calf-bed", "ease_1")) == pytest.approx(14)
    assert talk.session.locked_by is None


@pytest.mark.parametrize("question", ["check_1", "check_2"])
def test_denied_at_a_check_it_is_asked_again(question: str) -> None:
    talk = begin_at("calf-bed", question).listen()
    assert talk.take(no_danger) == says("calf-bed", question)


def test_denied_where_pain_decides_nobody_is_moved() -> None:
    talk = begin_at("back-bed", "ready").listen()
    talk.take(no_danger)
    assert talk.step.id == "ready"


@pytest.mark.parametrize("answer", [better, worse, pause])
def test_denied_at_an_offer_it_is_offered_again(answer: Answer) -> None:
    talk = begin("calf-bed").listen()
    talk.take(answer)
    asking, asked = talk.session.asking, talk.reply.ask
    assert talk.take(no_danger) == asked
    assert talk.session.asking == asking


def test_denied_at_the_check_for_a_pack_nobody_gets_one() -> None:
    talk = Talk()
    talk.take(pack_check, "warm")
    assert talk.take(no_danger) == phrase("pack_check_ask")
    assert talk.person.pack_until is None


def test_denied_before_anything_has_begun_a_stretch_is_offered() -> None:
    assert Talk().take(no_danger) == phrase("calf_ask")


def test_every_offer_of_an_answer_can_be_taken_up() -> None:
    assert set(OFFERS) <= set(TAKEN_UP)
    assert {answer.offer for answer in LIBRARY.answers.values()} <= set(TAKEN_UP)


def test_every_check_has_both_its_answers() -> None:
    assert set(CHECKS) <= set(TAKEN_UP) & set(DECLINED) <= set(get_args(Asking))


@pytest.mark.parametrize("topic", ["prevention", "back_exercise", "posture", "hydration"])
def test_an_offer_of_an_answer_is_asked_again_by_whoever_is_unsure(topic: str) -> None:
    talk = Talk()
    talk.take(about, topic)
    assert talk.take(unsure) == phrase(f"{LIBRARY.answers[topic].offer}_ask")


@pytest.mark.parametrize("answer", [yes, go_on])
@pytest.mark.parametrize(("topic", "routine"), [("back_exercise", "back"), ("posture", "neck")])
def test_an_ease_for_back_or_neck_begins_with_what_every_one_does(
    topic: str, routine: str, answer: Answer
) -> None:
    talk = Talk()
    talk.take(about, topic)
    talk.listen().take(answer)
    assert (talk.run.routine, talk.place.step) == (f"{routine}-bed", 0)


def test_a_pack_that_nobody_cramps_for_is_declined_for_good() -> None:
    talk = Talk()
    talk.take(about, "cold")
    assert talk.hear_out(no) == ["closed"]


def test_a_pack_declined_while_a_cramp_lasts_leads_to_what_is_left() -> None:
    talk = begin_at("back-seat", "check_2")
    assert talk.hear_out(same, no, no) == ["try_in_bed", "warm_pack", "settle"]


def test_resuming_is_no_answer_to_a_check() -> None:
    talk = Talk()
    talk.take(pack_check, "cold")
    talk.take(resume)
    assert talk.question == "pack_check"
