import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model import RequestEnvelope

from simulator.alexas.asking import matter_of
from simulator.alexas.ringing import Task
from simulator.alexas.side import AlexaSide
from simulator.envelope import (
    Echo,
    Session,
    envelope,
    event_envelope,
    intent_request,
    launch_request,
    session_ended_request,
    settled_request,
    skill_event,
)
from tests.simulator.alexas.bodies import ask_for, offer, offers

ECHO = Echo("en-US", "skill-1", "user-1", "device-1", person_id="person-1")
NOW = datetime(2026, 1, 5, 2, 40, 7, 900_000, tzinfo=UTC)


def as_the_sdk_reads(request: dict[str, Any], echo: Echo = ECHO) -> Any:
    session = Session("session-1", new=False, attributes={"step": 2})
    written = json.dumps(envelope(echo, session, request))
    return DefaultSerializer().deserialize(written, RequestEnvelope)


def test_the_sdk_finds_device_person_and_session() -> None:
    read = as_the_sdk_reads(launch_request("request-1", NOW, "en-US"))
    system = read.context.system
    assert (system.device.device_id, system.person.person_id) == ("device-1", "person-1")
    assert system.application.application_id == read.session.application.application_id == "skill-1"
    assert (read.session.user.user_id, system.user.user_id) == ("user-1", "user-1")
    assert (read.session.new, read.session.attributes) == (False, {"step": 2})


def test_an_unrecognised_voice_has_no_person() -> None:
    assert as_the_sdk_reads(launch_request("r", NOW, "en-US"), Echo()).context.system.person is None


def test_without_alexas_side_there_is_nobody_to_call_back() -> None:
    system = as_the_sdk_reads(launch_request("r", NOW, "en-US"), Echo()).context.system
    assert (system.api_endpoint, system.api_access_token) == (None, None)


def test_alexas_side_can_be_called_back() -> None:
    echo = Echo(api_endpoint="http://127.0.0.1:8000", api_access_token="token")
    system = as_the_sdk_reads(launch_request("r", NOW, "en-US"), echo).context.system
    assert (system.api_endpoint, system.api_access_token) == ("http://127.0.0.1:8000", "token")


def test_the_sdk_finds_an_intent() -> None:
    intent = {"name": "ReliefIntent", "confirmationStatus": "NONE", "slots": {}}
    request = as_the_sdk_reads(intent_request(intent, "request-1", NOW, "en-US")).request
    assert (request.object_type, request.intent.name) == ("IntentRequest", "ReliefIntent")
    assert (request.request_id, request.locale) == ("request-1", "en-US")


def test_the_sdk_finds_why_a_session_ended() -> None:
    written = session_ended_request("EXCEEDED_MAX_REPROMPTS", "request-1", NOW, "en-US")
    assert as_the_sdk_reads(written).request.reason.value == "EXCEEDED_MAX_REPROMPTS"


def test_the_sdk_finds_what_a_skill_is_started_for() -> None:
    task = Task("skill-1.BedtimeRoutine", "1", {"minutes": "3"})
    request = as_the_sdk_reads(launch_request("request-1", NOW, "en-US", task)).request
    assert (request.task.name, request.task.version) == ("skill-1.BedtimeRoutine", "1")
    assert request.task.input == {"minutes": "3"}


@pytest.mark.parametrize("directive", [ask_for(), offers(offer())])
def test_the_sdk_finds_how_a_matter_was_settled(directive: dict[str, Any]) -> None:
    settled = matter_of(directive).settled(AlexaSide("UTC"), True)
    request = as_the_sdk_reads(settled_request(settled, "request-1", NOW, "en-US")).request
    told = request if request.object_type == "Connections.Response" else request.cause
    assert (told.token, told.status.message) == (directive["token"], "OK")


@pytest.mark.parametrize(
    "name", ["SkillDisabled", "SkillPermissionAccepted", "SkillPermissionChanged"]
)
def test_the_sdk_finds_news_that_come_in_no_session(name: str) -> None:
    body = {"acceptedPermissions": [{"scope": "timers"}]}
    echo = replace(ECHO, api_endpoint="http://127.0.0.1:8000", api_access_token="token")
    written = json.dumps(event_envelope(echo, skill_event(name, body, "request-1", NOW)))
    read = DefaultSerializer().deserialize(written, RequestEnvelope)
    system = read.context.system
    assert read.request.object_type == f"AlexaSkillEvent.{name}"
    assert (read.session, system.device, system.person) == (None, None, None)
    assert (system.user.user_id, system.api_access_token) == ("user-1", "token")


def test_a_timestamp_is_whole_seconds_of_utc() -> None:
    berlin = NOW.astimezone(timezone(timedelta(hours=1)))
    assert launch_request("r", berlin, "en-US")["timestamp"] == "2026-01-05T02:40:07Z"
