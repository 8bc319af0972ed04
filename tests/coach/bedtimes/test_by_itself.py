"""The bedtime stretch that Alexa starts by herself: she asks, and what came of it is told."""

from datetime import time

import pytest

from cramp_coach.coach.agreed import routine_answered as answered_by_token
from cramp_coach.coach.bedtimes.offering import begin_by_itself, offer, routine_answered
from cramp_coach.coach.reply import OfferRoutine
from cramp_coach.coach.wish import RoutineWish, wish_to_token
from cramp_coach.coach.yes_no import yes
from tests.coach.bedtimes.bedtimes import (
    AT_HALF_NINE,
    HALF_NINE,
    NOTHING_SET,
    evening,
    reminded,
    rings,
)
from tests.coach.talk import Talk, begin, phrase

WISH = RoutineWish(HALF_NINE)
TOKEN = wish_to_token(WISH)
CLOSE, BY_HAND = phrase("close"), phrase("routine_by_hand")
ALL_RIGHT = phrase("all_right")
WHAT_CAME_OF_IT = [
    ("accepted", f"{phrase('routine_set')} {AT_HALF_NINE}"),
    ("already", phrase("routine_already")),
    ("denied", ALL_RIGHT),
    ("not_answered", f"{ALL_RIGHT} {NOTHING_SET}"),
    ("failed", f"{phrase('routine_failed')} {BY_HAND}"),
    ("whatever else", f"{phrase('routine_failed')} {BY_HAND}"),
]


def offered(talk: Talk | None = None) -> Talk:
    """A talk in which Alexa has just been handed over to."""
    talk = talk or evening()
    talk.take(begin_by_itself, time(9, 30))
    talk.listen().take(yes)
    return talk


def test_alexa_is_told_when_where_and_what_to_call_it() -> None:
    talk = offered()
    prompt = phrase("routine_prompt")
    handed_over = OfferRoutine(HALF_NINE, "America/New_York", prompt, TOKEN)
    assert talk.reply.hands_over == handed_over
    assert (talk.words, talk.alexa.orders) == ("", [])


def test_the_conversation_goes_on_with_her_answer() -> None:
    talk = offered()
    assert (talk.session.asking, talk.session.wish) == ("agree", WISH)


@pytest.mark.parametrize(("answer", "said"), WHAT_CAME_OF_IT)
def test_what_came_of_it_is_told(answer: str, said: str) -> None:
    talk = offered()
    assert talk.take(routine_answered, WISH, answer) == f"{said} {CLOSE}"
    assert not talk.reply.is_open


@pytest.mark.parametrize(("answer", "said"), WHAT_CAME_OF_IT)
def test_it_is_told_as_well_where_the_session_was_another_one(answer: str, said: str) -> None:
    assert evening().take(answered_by_token, answer, TOKEN) == f"{said} {CLOSE}"


def test_a_stretch_waits_while_she_asks() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    talk.zone = evening().zone
    heard = offered(talk).wait(20).take(routine_answered, WISH, "denied")
    assert heard == f"{ALL_RIGHT} {phrase('carry_on_ask')}"
    assert talk.wait(60).take(yes).startswith("Fourteen seconds left.")


def test_a_reminder_that_is_set_is_left_alone_and_not_spoken_of() -> None:
    talk = reminded()
    before, heard = rings(talk), offered(talk).take(routine_answered, WISH, "accepted")
    assert rings(talk) == before
    assert phrase("bedtime_set") not in heard


def test_where_the_zone_is_lost_before_the_yes_nothing_is_handed_over() -> None:
    talk = evening(zone=None)
    assert talk.take(offer, WISH) == f"{phrase('no_zone')} {BY_HAND} {CLOSE}"
    assert talk.reply.hands_over is None
