"""What Alexa sent as plain values, with whatever it may leave out left out."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model import RequestEnvelope

from cramp_coach.handlers.heard import Heard, NoTimestamp, SlotHeard, hear

NOW = "2026-11-22T02:40:00Z"
Data = dict[str, Any]


def heard(envelope: Data) -> Heard:
    text = json.dumps(envelope)
    read = DefaultSerializer().deserialize(text, RequestEnvelope)
    return hear(HandlerInput(request_envelope=read))


def envelope(**request: Any) -> Data:
    sent = {"type": "LaunchRequest", "requestId": "r", "timestamp": NOW, "locale": "en-US"}
    user = {"user": {"userId": "the account"}}
    session = {"new": True, "sessionId": "s", **user}
    return {
        "version": "1.0",
        "session": session,
        "context": {"System": user},
        "request": {**sent, **request},
    }


def intent(**slots: Any) -> Data:
    return envelope(type="IntentRequest", intent={"name": "SideIntent", "slots": slots})


def slot(value: str | None, *authorities: Data) -> Data:
    return {
        "name": "side",
        "value": value,
        "resolutions": {"resolutionsPerAuthority": list(authorities)},
    }


def authority(code: str, *ids: str | None) -> Data:
    values = [{"value": {"name": "a leg", "id": each}} for each in ids]
    return {"authority": "side", "status": {"code": code}, "values": values}


def match(*ids: str | None) -> Data:
    return authority("ER_SUCCESS_MATCH", *ids)


NO_MATCH = authority("ER_SUCCESS_NO_MATCH")


def test_an_intent_is_heard_by_its_name() -> None:
    assert heard(intent()).name == "SideIntent"


@pytest.mark.parametrize("kind", ["LaunchRequest", "SessionEndedRequest"])
def test_another_request_is_heard_by_its_type(kind: str) -> None:
    assert heard(envelope(type=kind)).name == kind


def test_an_intent_request_without_an_intent_is_heard_by_its_type() -> None:
    assert heard(envelope(type="IntentRequest")).name == "IntentRequest"


def test_now_is_when_the_request_was_sent() -> None:
    assert heard(envelope()).now == datetime(2026, 11, 22, 2, 40, tzinfo=UTC)


@pytest.mark.parametrize("timestamp", [None, "2026-11-22T02:40:00"])
def test_a_request_that_does_not_say_when_is_refused(timestamp: str | None) -> None:
    with pytest.raises(NoTimestamp):
        heard(envelope(timestamp=timestamp))


@pytest.mark.parametrize(("locale", "expected"), [("en-GB", "en-GB"), (None, "")])
def test_the_language_is_the_device_s(locale: str | None, expected: str) -> None:
    assert heard(envelope(locale=locale)).locale == expected


@pytest.mark.parametrize(
    ("sent", "resolved"),
    [
        (slot("left", match("left")), "left"),
        (slot("lefty", match("left", "right")), "left"),
        (slot("left", NO_MATCH, match("right")), "right"),
        (slot("left", match("right"), match("left")), "right"),
        (slot("gauche", NO_MATCH), None),
        (slot("gauche", NO_MATCH, NO_MATCH), None),
        (slot("left"), None),
        (slot("left", authority("ER_ERROR_TIMEOUT")), None),
        (slot("left", match()), None),
        (slot("left", match(None)), None),
        (slot("left", {"status": {"code": "ER_SUCCESS_MATCH"}, "values": [{}]}), None),
        (slot("left", {"status": {}, "values": []}), None),
        (slot("left", {"status": None, "values": None}), None),
        ({"name": "side", "value": "left"}, None),
        ({"name": "side", "value": "left", "resolutions": None}, None),
        ({"name": "side", "value": "left", "resolutions": {}}, None),
    ],
)
def test_a_slot_is_heard_with_the_id_it_resolves_to(sent: Data, resolved: str | None) -> None:
    listened = heard(intent(side=sent))
    assert listened.slots == {"side": SlotHeard(sent["value"], resolved)}
    assert listened.slot_id("side") == resolved
    assert listened.said_something_else("side") == (resolved is None)


@pytest.mark.parametrize(
    "sent", [None, {"name": "side"}, {"name": "side", "value": None}, slot(None), slot("")]
)
def test_a_slot_that_was_not_filled_is_not_heard(sent: Data | None) -> None:
    listened = heard(intent(side=sent))
    assert listened.slots == {}
    assert listened.slot_id("side") is None
    assert not listened.said_something_else("side")


@pytest.mark.parametrize("slots", [None, {}])
def test_an_intent_may_have_no_slots(slots: Data | None) -> None:
    sent = envelope(type="IntentRequest", intent={"name": "SideIntent", "slots": slots})
    assert heard(sent).slots == {}


def test_a_recognised_voice_is_the_person_and_the_account_is_known_as_well() -> None:
    sent = envelope()
    sent["context"]["System"]["person"] = {"personId": "the voice"}
    listened = heard(sent)
    assert (listened.person_id, listened.account_id) == ("the voice", "the account")


@pytest.mark.parametrize("person", [None, {}, {"personId": None}, {"personId": ""}])
def test_without_one_it_is_the_account(person: Data | None) -> None:
    sent = envelope()
    sent["context"]["System"]["person"] = person
    assert heard(sent).person_id == "the account"


def test_the_account_may_be_named_by_the_session_alone() -> None:
    sent = envelope()
    del sent["context"]["System"]["user"]
    assert heard(sent).person_id == heard(sent).account_id == "the account"


@pytest.mark.parametrize("context", [None, {}, {"System": None}, {"System": {}}])
def test_context_may_be_missing(context: Data | None) -> None:
    assert heard({**envelope(), "context": context}).person_id == "the account"


@pytest.mark.parametrize("user", [None, {}, {"userId": None}])
def test_nobody_may_be_named_at_all(user: Data | None) -> None:
    sent = envelope()
    sent["session"]["user"] = sent["context"]["System"]["user"] = user
    assert (heard(sent).person_id, heard(sent).account_id) == (None, None)


@pytest.mark.parametrize(("new", "expected"), [(True, True), (False, False), (None, False)])
def test_a_session_says_whether_it_is_new(new: bool | None, expected: bool) -> None:
    sent = envelope()
    sent["session"]["new"] = new
    assert heard(sent).is_new == expected


def test_without_a_session_everything_is_new() -> None:
    sent = envelope()
    sent["session"] = None
    assert heard(sent).is_new
    assert heard(sent).attributes == {}


@pytest.mark.parametrize(("sent", "kept"), [({"a": 1}, {"a": 1}), ({}, {}), (None, {})])
def test_the_session_brings_back_what_was_kept_in_it(sent: Data | None, kept: Data) -> None:
    request = envelope()
    request["session"]["attributes"] = sent
    assert heard(request).attributes == kept
