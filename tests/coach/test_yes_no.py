"""Yes and no by the question that was asked, and what is neither."""

from typing import get_args

import pytest

from cramp_coach.coach.answers import same
from cramp_coach.coach.learning import about
from cramp_coach.coach.packs.checks import pack_check
from cramp_coach.coach.session import OFFERS, Asking
from cramp_coach.coach.transport import resume
from cramp_coach.coach.yes_no import CHECKS, DECLINED, TAKEN_UP, go_on, no, unsure, yes
from tests.coach.talk import LIBRARY, Answer, Talk, begin_at, phrase


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
