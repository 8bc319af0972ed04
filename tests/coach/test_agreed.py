"""Alexa's answer to a permission: on with what it was for, in this session or another."""

from datetime import time
from functools import partial

import pytest

from cramp_coach.coach.agreed import permission_answered, routine_answered
from cramp_coach.coach.packs.checks import pack_check
from cramp_coach.coach.session import Session
from cramp_coach.coach.wish import PackWish, RoutineWish, wish_to_token
from cramp_coach.coach.yes_no import no, yes
from tests.coach.talk import Talk, phrase

COLD = PackWish("cold", 10)
TOKEN, ROUTINE = wish_to_token(COLD), wish_to_token(RoutineWish(time(21, 30)))
SET, REFUSED = phrase("pack_set"), phrase("problem_no_permission")


def asked_by_alexa() -> Talk:
    """A talk in which a timer was agreed to, and Alexa asks whether the skill may set it."""
    talk = Talk()
    talk.take(pack_check, "cold")
    talk.take(no)
    talk.alexa.problem = "no_permission"
    talk.take(yes)
    assert talk.reply.hands_over is not None
    talk.alexa.problem = None
    return talk


def answer(talk: Talk, said: str, token: str | None = TOKEN, *, card_thrown: bool = False) -> str:
    return talk.take(partial(permission_answered, card_thrown=card_thrown), said, token)


@pytest.mark.parametrize("forgets", [False, True])
def test_with_the_permission_what_was_agreed_to_is_done(forgets: bool) -> None:
    talk = asked_by_alexa()
    talk.session = Session() if forgets else talk.session
    assert answer(talk, "accepted").startswith(SET)
    assert len(talk.alexa.held) == 2


@pytest.mark.parametrize("token", [None, "", "nonsense", "[]", '{"pack":1}', '{"cure":[1]}', "1"])
def test_a_token_that_says_nothing_leaves_it_to_the_session(token: str | None) -> None:
    assert answer(asked_by_alexa(), "accepted", token).startswith(SET)


def test_with_neither_nothing_is_set() -> None:
    talk = asked_by_alexa()
    talk.session = Session()
    assert answer(talk, "accepted", None) == phrase("calf_ask")
    assert talk.alexa.held == {}


@pytest.mark.parametrize("said", ["denied", "not_answered", "failed"])
def test_without_it_the_person_hears_how_to_do_it_themselves(said: str) -> None:
    talk = asked_by_alexa()
    heard = answer(talk, said)
    assert REFUSED in heard
    assert phrase("pack_by_hand", number="ten") in heard
    assert SET not in heard
    assert talk.alexa.held == {}


def test_it_is_not_asked_for_again_in_that_session() -> None:
    talk = asked_by_alexa()
    answer(talk, "denied")
    talk.session = Session(asking="agree", wish=COLD, asked_for=frozenset({"timers"}))
    talk.alexa.problem = "no_permission"
    assert talk.take(yes).startswith(REFUSED)
    assert talk.reply.hands_over is None


def test_granted_and_refused_all_the_same_it_is_not_asked_for_for_ever() -> None:
    talk = asked_by_alexa()
    talk.alexa.problem = "no_permission"
    assert answer(talk, "accepted").startswith(REFUSED)


@pytest.mark.parametrize(("thrown", "card"), [(False, "timers"), (True, None)])
def test_who_did_not_answer_finds_one_card(thrown: bool, card: str | None) -> None:
    talk = asked_by_alexa()
    assert answer(talk, "not_answered", card_thrown=thrown).startswith(phrase("card_there"))
    assert talk.reply.card == card


@pytest.mark.parametrize("said", ["accepted", "denied", "failed"])
def test_nobody_else_gets_one(said: str) -> None:
    talk = asked_by_alexa()
    assert phrase("card_there") not in answer(talk, said)
    assert talk.reply.card is None


def test_an_answer_about_a_routine_is_none_about_a_pack() -> None:
    talk = asked_by_alexa()
    assert talk.take(routine_answered, "accepted", TOKEN).endswith(phrase("agree_ask"))


def test_an_answer_about_a_permission_is_none_about_a_routine() -> None:
    talk = Talk()
    assert answer(talk, "accepted", ROUTINE) == phrase("calf_ask")
    assert talk.reply.hands_over is None


def test_a_routine_is_known_by_its_token() -> None:
    assert phrase("agree_ask") not in Talk().take(routine_answered, "denied", ROUTINE)
