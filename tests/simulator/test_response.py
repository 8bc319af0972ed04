from typing import Any

import pytest

from simulator.alexas.asking import Permission
from simulator.alexas.permissions import SCOPES
from simulator.response import BadResponse, read_response, read_unheard
from tests.simulator.alexas.bodies import ask_for
from tests.simulator.fakes import EvenVoice, asks, ends, hands_over, ssml

TEN_SECONDS = '<break time="10s"/>'


def test_speech_reprompt_attributes_and_openness_are_read() -> None:
    response = read_response(asks("Better?", "Still there?", {"step": 2}), EvenVoice())
    assert response.speech.text == "Better?"
    assert response.reprompt.text == "Still there?"
    assert response.attributes == {"step": 2}
    assert response.open


def test_plain_text_is_spoken_as_it_is_written() -> None:
    answer = ends("")
    answer["response"]["outputSpeech"] = {"type": "PlainText", "text": "ice < heat"}
    assert read_response(answer, EvenVoice()).speech.text == "ice < heat"


def test_no_reprompt_is_an_empty_one() -> None:
    assert read_response(asks("Better?"), EvenVoice()).reprompt.sounds == ()


def with_response(**changes: Any) -> dict[str, Any]:
    answer = asks("Better?")
    return answer | {"response": answer["response"] | changes}


def test_a_response_that_hands_over_to_alexa_leaves_the_session_open() -> None:
    response = read_response(hands_over(ask_for(), {"step": 2}), EvenVoice())
    assert response.handed_over == Permission(SCOPES["timers"], "t-1")
    assert (response.open, response.speech.text) == (True, "")
    assert response.attributes == {"step": 2}


def test_a_card_may_come_with_speech() -> None:
    card = {"type": "AskForPermissionsConsent", "permissions": [SCOPES["timers"]]}
    assert "to set timers" in read_response(with_response(card=card), EvenVoice()).card


BAD = {
    "shouldEndSession is missing": {"version": "1.0", "response": {"outputSpeech": ssml("Hi.")}},
    "not true or false": with_response(shouldEndSession="false"),
    "has 8013 characters, over 8000": asks("a" * 7998),
    "over 120000": asks("?", attributes={"notes": "é" * 60_000}),
    "outputSpeech beside a directive that hands over": with_response(directives=[ask_for()]),
    "directives: AudioPlayer.Stop is not known": with_response(
        directives=[{"type": "AudioPlayer.Stop"}]
    ),
    "response.card lacks permissions": with_response(card={"type": "AskForPermissionsConsent"}),
    "not well-formed": asks("ice & heat"),
    "break of 11s": asks('<break time="11s"/>'),
    "response.outputSpeech lasts 250.4 s, over 240 s": asks("Hold." + TEN_SECONDS * 25),
    "reprompt.outputSpeech lasts 100.4 s, over 90 s": asks("?", "Hold." + TEN_SECONDS * 10),
    "neither SSML": with_response(outputSpeech={"type": "SSML", "text": "Better?"}),
    "outputSpeech is not a JSON object": with_response(outputSpeech="Better?"),
    "the answer is not a JSON object": None,
    "the answer is not JSON": asks("?", attributes={"at": object()}),
}


@pytest.mark.parametrize("reason", BAD)
def test_what_alexa_would_refuse_is_refused(reason: str) -> None:
    with pytest.raises(BadResponse, match=reason):
        read_response(BAD[reason], EvenVoice())


def test_the_limits_themselves_are_allowed() -> None:
    answer = asks(TEN_SECONDS * 24, TEN_SECONDS * 9)
    response = read_response(answer, EvenVoice())
    assert (response.speech.seconds, response.reprompt.seconds) == (240, 90)
    longest = asks("a" * (8000 - len("<speak></speak>")))
    assert len(read_response(longest, EvenVoice()).speech.text) == 7985


@pytest.mark.parametrize("key", ["outputSpeech", "reprompt", "directives", "card"])
def test_nobody_hears_an_answer_to_the_end_of_the_session(key: str) -> None:
    with pytest.raises(BadResponse, match=f"response.{key} in the answer to SessionEnded"):
        read_unheard(
            {"version": "1.0", "response": {key: [ssml("Good night.")]}}, "SessionEndedRequest"
        )


@pytest.mark.parametrize("answer", [{"version": "1.0", "response": {}}, {}])
def test_an_empty_answer_to_the_end_of_the_session_is_right(answer: dict[str, Any]) -> None:
    assert not read_unheard(answer, "SessionEndedRequest").open
