"""The skill as a whole: what it answers to events that are whole, new, or broken."""

import logging
from datetime import datetime, timedelta
from typing import Any

import pytest
from ask_sdk_model import RequestEnvelope

from cramp_coach.skill import build_skill
from cramp_coach.store.record import Record
from tests.alexa import NIGHT, SKILL, USER, Conversation, Event, event, intent, launch, request
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


@pytest.mark.parametrize("when", [{}, {"timestamp": "midnight"}], ids=["none", "unreadable"])
def test_a_person_whose_request_has_no_time_is_asked_to_say_it_again(when: Event) -> None:
    answer = skill().answer(event({"type": "LaunchRequest", **when}))
    assert "Can you say that again?" in answer["response"]["outputSpeech"]["ssml"]
    assert answer["response"]["shouldEndSession"] is False


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


class BrokenStore(DictStore):
    """A store with a fault that nobody foresaw."""

    def save(self, person_id: str, record: Record, now: datetime) -> Record:
        raise RuntimeError("out of its mind")


def test_a_handler_that_fails_is_answered_in_speech_and_the_session_goes_on(
    caplog: pytest.LogCaptureFixture,
) -> None:
    talk = Conversation(build_skill({}, BrokenStore()).answer)
    assert "pull your toes up" in talk.launch()
    attributes = talk.attributes
    assert "slipped" in talk.intent("AMAZON.YesIntent")
    assert talk.open
    assert talk.attributes == attributes
    assert "RuntimeError" in caplog.text


BROKEN: dict[str, list[Any]] = {
    "rests_until": ["2026-01-10T02:40:00", 7],
    "version": ["1", None],
    "person": [[], {"left": 1, "seen_at": None, "notice_heard_at": None}],
    "session.asking": ["tomorrow", None],
    "session.stretch": ["calf-floor", 7],
    "session.locked_by": ["zzz", 7],
    "session.worse_in_a_row": ["2", True],
    "session.run.routine": [["calf-bed"], "calf-floor"],
    "session.run.started_at": ["2026-01-10T02:40:00", None],
    "session.run.side": ["both", None],
    "session.run.place": [["0", 0.0], [2.0, 0.0], [0, "x"], [2, None], [-1, 0.0], [99, 0.0]],
    "session.run.meanwhile": ["x", None, -1],
}


@pytest.mark.parametrize("name", ["AMAZON.StopIntent", "AMAZON.PauseIntent", "BetterIntent"])
@pytest.mark.parametrize("key", BROKEN)
def test_attributes_that_cannot_be_read_are_left_aside(name: str, key: str) -> None:
    for value in BROKEN[key]:
        talk = Conversation(skill().answer)
        talk.intent("ReliefIntent", region="calf", side="left")
        inner: Any = talk.attributes
        *path, last = key.split(".")
        for step in path:
            inner = inner[step]
        inner[last] = value
        talk.wait(25)
        assert "slipped" not in talk.intent(name)


class TestWhatTheSdkDoesNotKnow:
    """With the skill's id enforced, and in the middle of a hold."""

    def coached(self) -> Conversation:
        talk = Conversation(skill(SKILL_ID=SKILL).answer)
        talk.intent("ReliefIntent", region="calf", side="left")
        talk.wait(25)
        return talk

    def answer(self, sent: Event, **context: Any) -> Event:
        talk = self.coached()
        whole = event(sent, talk.attributes, new=False)
        whole["context"].update(context)
        answer: Event = talk.skill(whole)
        return answer

    @pytest.mark.parametrize(
        "context",
        [{"Viewport": {"shape": "HEXAGON"}}, {"AudioPlayer": {"playerActivity": "HUMMING"}}],
        ids=["viewport", "player"],
    )
    def test_a_device_of_tomorrow_is_coached_like_any_other(self, context: Event) -> None:
        answer = self.answer(intent("HowLongIntent", NIGHT + timedelta(seconds=25)), **context)
        assert "seconds left" in answer["response"]["outputSpeech"]["ssml"]

    def test_a_dialog_state_of_tomorrow_stops_nobody_from_stopping(self) -> None:
        sent = {**intent("AMAZON.StopIntent", NIGHT), "dialogState": "PONDERING"}
        answer = self.answer(sent)
        assert "Stopped." in answer["response"]["outputSpeech"]["ssml"]

    def test_a_resolution_of_tomorrow_costs_only_the_slots(self) -> None:
        sent = intent("ReliefIntent", NIGHT, side="right")
        resolution = sent["intent"]["slots"]["side"]["resolutions"]["resolutionsPerAuthority"][0]
        resolution["status"]["code"] = "ER_ALMOST"
        assert self.answer(sent)["response"]["shouldEndSession"] is False

    def test_chest_pain_is_an_emergency_whatever_else_is_new(self) -> None:
        sent = intent("RedFlagIntent", NIGHT, flag="chest_pain")
        sent["intent"]["confirmationStatus"] = "PERHAPS"
        sent["intent"]["slots"]["flag"]["confirmationStatus"] = "PERHAPS"
        ssml = self.answer(sent)["response"]["outputSpeech"]["ssml"]
        assert "This needs emergency help." in ssml

    def test_a_user_of_tomorrow_keeps_the_place(self) -> None:
        talk = self.coached()
        sent = event(intent("HowLongIntent", talk.now), talk.attributes, new=False)
        scopes = {"permissions": {"scopes": {"a": {"status": "NEWSTATUS"}}}}
        sent["session"]["user"].update(scopes)
        sent["context"]["System"]["user"].update(scopes)
        assert "seconds left" in talk.skill(sent)["response"]["outputSpeech"]["ssml"]

    def test_a_request_of_tomorrow_leaves_the_session_as_it_was(self) -> None:
        talk = self.coached()
        sent = event(request("Alexa.Tomorrow.Happened", talk.now), talk.attributes, new=False)
        answer = talk.skill(sent)
        assert answer["sessionAttributes"] == talk.attributes
        assert answer["response"] == {}


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
    talk.send(request("my swollen knee", NIGHT, said="my knee"))
    assert USER not in caplog.text
    assert "knee" not in caplog.text


def test_a_request_read_by_the_server_is_answered_like_one_of_lambdas() -> None:
    # The local server deserialises and invokes by itself.
    served = skill()
    envelope = served.serializer.deserialize('{"request": {"type": "New"}}', RequestEnvelope)
    assert served.serializer.serialize(served.invoke(envelope, None))["version"] == "1.0"
