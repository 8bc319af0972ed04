"""A reply as the response that Alexa gets."""

from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest
from ask_sdk_core.response_helper import ResponseFactory
from ask_sdk_core.serialize import DefaultSerializer

from cramp_coach.coach.manner import Manner
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
            "outputSpeech": {
                "type": "SSML",
                "ssml": '<speak><prosody volume="soft">Is it better?</prosody></speak>',
            },
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
        '<speak><break time="10s"/> <break time="10s"/> <break time="10s"/> '
        '<prosody volume="soft">Ready to carry on?</prosody></speak>'
    )


def test_a_question_alone_is_enough() -> None:
    answer = rendered(Reply((), "Better?", ("Better?",)))
    assert answer["outputSpeech"]["ssml"] == "<speak>Better?</speak>"


def volumes(ssml: str) -> list[str | None]:
    """Of each run of words."""
    return [part.get("volume") for part in ElementTree.fromstring(ssml).iter("prosody")]


@pytest.mark.parametrize("quiet", [True, False])
def test_whoever_does_not_answer_is_asked_again_more_softly(quiet: bool) -> None:
    answer = rendered(replace(QUESTION, manner=Manner(quiet=quiet)))
    assert volumes(answer["reprompt"]["outputSpeech"]["ssml"]) == ["soft"]
    assert ("soft" in volumes(answer["outputSpeech"]["ssml"])) is quiet


def test_what_is_urgent_is_said_at_the_usual_volume_and_asked_again_at_it() -> None:
    answer = rendered(replace(QUESTION, manner=Manner(0.9, quiet=True), urgent=True))
    for speech in (answer["outputSpeech"], answer["reprompt"]["outputSpeech"]):
        assert "volume" not in speech["ssml"]
        assert 'rate="90%"' in speech["ssml"]


def test_a_farewell_at_night_is_soft_as_well() -> None:
    answer = rendered(Reply(("Sleep well.",), manner=Manner(0.9, quiet=True)))
    assert volumes(answer["outputSpeech"]["ssml"]) == ["soft"]
    assert answer["shouldEndSession"] is True


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
