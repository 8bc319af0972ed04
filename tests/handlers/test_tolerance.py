"""Requests that know more than the SDK does are read for as much as can be."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from ask_sdk_core.exceptions import SerializationException
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Request, RequestEnvelope

from cramp_coach.handlers.events import Connected, Task
from cramp_coach.handlers.heard import Heard, NoTimestamp, SlotHeard, hear
from cramp_coach.handlers.tolerance import TolerantSerializer
from tests.alexa import NIGHT, Event, event, intent, request, with_access

KEPT = {"kept": "in the session"}


def read(sent: Any) -> RequestEnvelope:
    return TolerantSerializer().deserialize(json.dumps(sent), RequestEnvelope)


def heard(sent: Event) -> Heard:
    return hear(HandlerInput(request_envelope=read(sent)))


def asked(**more: Any) -> Event:
    return event({**intent("SideIntent", NIGHT, side="left"), **more}, KEPT, new=False)


def with_context(**context: Any) -> Event:
    sent = asked()
    sent["context"].update(context)
    return sent


def with_resolution(code: str) -> Event:
    sent = asked()
    resolutions = sent["request"]["intent"]["slots"]["side"]["resolutions"]
    resolutions["resolutionsPerAuthority"][0]["status"]["code"] = code
    return sent


def test_what_the_sdk_knows_is_read_as_it_is() -> None:
    assert heard(asked()).slots == {"side": SlotHeard("left", "left")}


@pytest.mark.parametrize(
    "sent",
    [
        with_context(Viewport={"shape": "HEXAGON"}),
        with_context(AudioPlayer={"playerActivity": "HUMMING"}),
        asked(dialogState="PONDERING"),
        with_context(Tomorrow={"weather": "fine"}),
    ],
    ids=["shape", "activity", "dialog", "interface"],
)
def test_of_what_is_around_an_intent_nothing_is_needed(sent: Event) -> None:
    listened = heard(sent)
    assert (listened.name, listened.attributes) == ("SideIntent", KEPT)
    assert listened.slots == {"side": SlotHeard("left", "left")}
    assert (listened.person_id, listened.is_new) == (heard(asked()).person_id, False)


def in_a_room_of_tomorrow(kind: str, **more: Any) -> Heard:
    """What is heard of Alexa's own request, on a device with a shape that nobody knows."""
    sent = with_access(event(request(kind, NIGHT, **more), KEPT, new=False))
    sent["context"]["Viewport"] = {"shape": "HEXAGON"}
    return heard(sent)


def test_what_alexa_answers_is_heard_all_the_same() -> None:
    status, payload = {"code": "200", "message": "OK"}, {"status": "ACCEPTED"}
    answer = {"name": "AskFor", "status": status, "payload": payload, "token": "a token"}
    listened = in_a_room_of_tomorrow("Connections.Response", **answer)
    assert listened.connected == Connected("accepted", "a token")


def test_what_came_of_a_routine_is_heard_all_the_same() -> None:
    status = {"code": "200", "message": "AUTOMATION_ALREADY_ENABLED"}
    cause = {"type": "ConnectionCompleted", "token": "a token", "status": status, "result": {}}
    listened = in_a_room_of_tomorrow("SessionResumedRequest", cause=cause)
    assert listened.connected == Connected("already", "a token")


def test_a_task_is_started_all_the_same() -> None:
    task = {"name": "amzn1.ask.skill.test.BedtimeRoutine", "version": "1", "input": {}}
    assert in_a_room_of_tomorrow("LaunchRequest", task=task).task == Task("BedtimeRoutine")


def test_news_is_heard_all_the_same() -> None:
    scope = "alexa::alerts:timers:skill:readwrite"
    body = {"acceptedPermissions": [{"scope": scope}]}
    listened = in_a_room_of_tomorrow("AlexaSkillEvent.SkillPermissionChanged", body=body)
    assert listened.allowed == frozenset({"timers"})


def test_a_call_back_to_alexa_takes_no_more_than_is_kept() -> None:
    whole = heard(with_access(asked()))
    sent = with_access(asked(dialogState="PONDERING"))
    assert heard(sent).access == whole.access


def test_a_resolution_nobody_knows_costs_the_slots_and_not_the_intent() -> None:
    listened = heard(with_resolution("ER_ALMOST"))
    assert (listened.name, dict(listened.slots)) == ("SideIntent", {})
    assert (listened.attributes, listened.now) == (KEPT, NIGHT)


def test_a_reason_nobody_knows_still_ends_the_session() -> None:
    sent = event(request("SessionEndedRequest", NIGHT, reason="BOREDOM"), KEPT, new=False)
    assert (heard(sent).name, heard(sent).attributes) == ("SessionEndedRequest", KEPT)


def test_a_request_nobody_knows_leaves_its_kind_its_moment_and_its_session() -> None:
    sent = event(request("Alexa.Tomorrow.Happened", NIGHT), KEPT, new=False)
    listened = heard(sent)
    assert (listened.name, listened.now) == ("Alexa.Tomorrow.Happened", NIGHT)
    assert (listened.attributes, listened.is_new) == (KEPT, False)


@pytest.mark.parametrize("sent", [7, "hello", {"request": 7}, {"request": []}])
def test_what_is_no_request_is_one_of_no_kind_and_no_moment(sent: Any) -> None:
    with pytest.raises(NoTimestamp, match="None"):
        heard(sent)


@pytest.mark.parametrize("sent", [{}, [], {"version": "1.0"}])
def test_an_envelope_may_be_empty(sent: Any) -> None:
    assert read(sent).request is None


@pytest.mark.parametrize("moment", ["tomorrow", 7, None])
def test_a_moment_that_cannot_be_read_is_none(moment: Any) -> None:
    sent = event({"type": "Alexa.Tomorrow.Happened", "timestamp": moment}, KEPT)
    assert read(sent).request.timestamp is None
    with pytest.raises(NoTimestamp):
        heard(sent)


def test_a_session_nobody_can_read_is_left_aside() -> None:
    sent = {**event(request("Alexa.Tomorrow.Happened", NIGHT), KEPT), "session": "the third"}
    assert heard(sent).now == datetime(2026, 1, 10, 2, 40, tzinfo=UTC)


@pytest.mark.parametrize("payload", ["", "{", "not json"])
def test_what_is_not_json_is_a_request_of_no_kind(payload: str) -> None:
    read_in_vain = TolerantSerializer().deserialize(payload, RequestEnvelope)
    assert read_in_vain.request.timestamp is None


def test_only_requests_are_read_in_part() -> None:
    with pytest.raises(SerializationException):
        TolerantSerializer().deserialize("{", Request)
