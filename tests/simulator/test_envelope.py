import json
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model import RequestEnvelope

from simulator.envelope import (
    Echo,
    Session,
    envelope,
    intent_request,
    launch_request,
    session_ended_request,
)

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


def test_a_timestamp_is_whole_seconds_of_utc() -> None:
    berlin = NOW.astimezone(timezone(timedelta(hours=1)))
    assert launch_request("r", berlin, "en-US")["timestamp"] == "2026-01-05T02:40:07Z"
