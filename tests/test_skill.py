"""The skill as a whole: what it answers to events that are whole, new, or broken."""

import logging
from typing import Any

import pytest
from ask_sdk_model import RequestEnvelope

from cramp_coach.skill import build_skill
from tests.alexa import NIGHT, SKILL, USER, Conversation, event, intent, launch, request
from tests.fakes import DictStore

SILENT_EVENTS: dict[str, Any] = {
    "nothing at all": None,
    "a list": [],
    "text": "hello",
    "an empty object": {},
    "a request without a type": {"version": "1.0", "request": {}},
    "a request that is no object": {"version": "1.0", "request": 7},
    "a request type of tomorrow": event(request("Alexa.Tomorrow.Happened", NIGHT)),
    "an end for a new reason": event(request("SessionEndedRequest", NIGHT, reason="BORED")),
    "no timestamp": event({"type": "LaunchRequest"}),
    "a timestamp that is none": event({"type": "LaunchRequest", "timestamp": "midnight"}),
}


def skill(**environ: str) -> Any:
    return build_skill(environ, DictStore())


@pytest.mark.parametrize("sent", SILENT_EVENTS.values(), ids=SILENT_EVENTS.keys())
def test_what_cannot_be_understood_is_answered_without_a_word_and_logged(
    sent: Any, caplog: pytest.LogCaptureFixture
) -> None:
    answer = skill().answer(sent)
    assert answer["version"] == "1.0"
    assert "outputSpeech" not in answer["response"]
    assert caplog.records


def test_an_intent_that_nobody_knows_is_taken_as_not_understood() -> None:
    talk = Conversation(skill().answer)
    assert "Shall I count you through" in talk.intent("IntentOfTomorrow")
    assert talk.open


def test_properties_of_tomorrow_do_no_harm() -> None:
    sent = launch()
    sent["context"]["Tomorrow"] = {"new": True}
    sent["request"]["mood"] = "sleepy"
    assert "toes" in skill().answer(sent)["response"]["outputSpeech"]["ssml"]


def test_an_event_without_context_or_user_is_coached_but_not_kept() -> None:
    store = DictStore()
    sent = event(intent("ReliefIntent", NIGHT))
    del sent["context"], sent["session"]["user"]
    answer = build_skill({}, store).answer(sent)
    assert "oes up" in answer["response"]["outputSpeech"]["ssml"]
    assert (store.reads, store.writes) == (0, 0)


def test_another_skills_requests_are_refused_without_a_word() -> None:
    answer = skill(SKILL_ID="amzn1.ask.skill.other").answer(launch())
    assert "outputSpeech" not in answer["response"]


def test_its_own_requests_are_answered_when_the_skill_id_is_enforced() -> None:
    assert "outputSpeech" in skill(SKILL_ID=SKILL).answer(launch())["response"]


def test_a_handler_that_fails_is_answered_in_speech_and_the_session_goes_on(
    caplog: pytest.LogCaptureFixture,
) -> None:
    talk = Conversation(skill().answer)
    talk.intent("ReliefIntent")
    attributes = {**(talk.attributes or {}), "rests_until": "not a time"}
    talk.attributes = attributes
    assert "slipped" in talk.intent("AMAZON.NextIntent")
    assert talk.open
    assert talk.attributes == attributes
    assert "ValueError" in caplog.text


def test_the_same_conversation_gets_the_same_answers() -> None:
    def played() -> list[Any]:
        talk = Conversation(skill().answer)
        for name, seconds in (("ReliefIntent", 21), ("AMAZON.PauseIntent", 9), ("SameIntent", 0)):
            talk.intent(name)
            talk.wait(seconds)
        return talk.answers

    assert played() == played()


def test_the_logs_carry_no_words_and_no_ids(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="cramp_coach")
    talk = Conversation(skill().answer)
    talk.intent("ReliefIntent", region="calf", side="?swollen knee")
    talk.send({"type": "Alexa.Tomorrow", "timestamp": "2026-01-10T02:40:00Z", "said": "my knee"})
    assert USER not in caplog.text
    assert "knee" not in caplog.text


def test_a_request_read_by_the_server_is_answered_like_one_of_lambdas() -> None:
    # The local server deserialises and invokes by itself.
    served = skill()
    envelope = served.serializer.deserialize('{"request": {"type": "New"}}', RequestEnvelope)
    assert served.serializer.serialize(served.invoke(envelope, None))["version"] == "1.0"
