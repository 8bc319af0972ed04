"""The table from exceptions to speech."""

import pytest
from ask_sdk_core.exceptions import DispatchException

from cramp_coach.content.loader import load_library
from cramp_coach.errors import reply_to
from cramp_coach.handlers.heard import NoTimestamp
from cramp_coach.reply.speech import TooLong

WORDS = load_library().languages["en"]


@pytest.mark.parametrize("error", [TooLong("9000"), KeyError("step"), NoTimestamp("none")])
def test_a_person_who_spoke_is_told_of_a_slip_and_asked_to_carry_on(error: Exception) -> None:
    reply = reply_to(error, "IntentRequest", WORDS)
    assert reply.say == ("Something slipped on my side.",)
    assert reply.ask == "Can you say that again?"
    assert reply.reprompt


@pytest.mark.parametrize("error", [DispatchException("none")])
def test_what_nobody_said_is_not_answered(error: Exception) -> None:
    assert not reply_to(error, "IntentRequest", WORDS).is_open


def test_an_ended_session_is_not_spoken_to() -> None:
    assert reply_to(RuntimeError("late"), "SessionEndedRequest", WORDS).say == ()
