"""A reply as the response that Alexa gets."""

from typing import Any

import pytest
from ask_sdk_core.response_helper import ResponseFactory
from ask_sdk_core.serialize import DefaultSerializer

from cramp_coach.coach.reply import Reply
from cramp_coach.reply.render import render
from cramp_coach.reply.speech import TooLong

QUESTION = Reply(("Ease off.", 8.0), "Better, same, or worse?", ("Is it better?",))


def rendered(reply: Reply) -> dict[str, Any]:
    """The response as JSON, without what is not set."""
    answer: dict[str, Any] = DefaultSerializer().serialize(render(reply, ResponseFactory()))
    return answer


def test_a_question_keeps_the_session_open_and_is_asked_once_more() -> None:
    assert rendered(QUESTION) == {
        "outputSpeech": {
            "type": "SSML",
            "ssml": '<speak>Ease off. <break time="8000ms"/> Better, same, or worse?</speak>',
        },
        "reprompt": {
            "outputSpeech": {"type": "SSML", "ssml": "<speak>Is it better?</speak>"},
        },
        "shouldEndSession": False,
    }


def test_a_farewell_ends_the_session_and_asks_nothing() -> None:
    assert rendered(Reply(("Stopped.",))) == {
        "outputSpeech": {"type": "SSML", "ssml": "<speak>Stopped.</speak>"},
        "shouldEndSession": True,
    }


def test_silence_is_a_response_without_speech() -> None:
    assert rendered(Reply()) == {}


def test_quiet_before_a_reprompt_is_kept() -> None:
    answer = rendered(Reply((), "Shall we carry on?", (30.0, "Ready to carry on?")))
    assert answer["reprompt"]["outputSpeech"]["ssml"] == (
        '<speak><break time="10s"/> <break time="10s"/> <break time="10s"/> Ready to carry on?'
        "</speak>"
    )


def test_a_question_alone_is_enough() -> None:
    answer = rendered(Reply((), "Better?", ("Better?",)))
    assert answer["outputSpeech"]["ssml"] == "<speak>Better?</speak>"


@pytest.mark.parametrize(
    "reply",
    [
        Reply(("a" * 8000,)),
        Reply((), "a" * 8000, ("Better?",)),
        Reply((), "Better?", ("a" * 8000,)),
    ],
)
def test_what_alexa_would_drop_is_not_sent(reply: Reply) -> None:
    with pytest.raises(TooLong):
        render(reply, ResponseFactory())
