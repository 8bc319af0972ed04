"""The JSON of a request, as Alexa's service sends it to a skill."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from simulator.alexas.asking import Settled
from simulator.alexas.ringing import Task
from simulator.hearing.understood import LAUNCH

Json = dict[str, Any]


@dataclass(frozen=True)
class Echo:
    """Where requests come from; `person_id` is set when Alexa recognises the speaker's voice.

    Without an endpoint and a token the skill has nobody to call back."""

    locale: str = "en-US"
    application_id: str = "amzn1.ask.skill.desk"
    user_id: str = "amzn1.ask.account.DESK"
    device_id: str = "amzn1.ask.device.DESK"
    person_id: str | None = None
    api_endpoint: str | None = None
    api_access_token: str | None = None


@dataclass(frozen=True)
class Session:
    """One conversation; `attributes` are what the skill last sent, echoed back with every turn."""

    id: str
    new: bool = True
    attributes: Mapping[str, Any] = field(default_factory=dict)


def envelope(echo: Echo, session: Session, request: Json) -> Json:
    return {
        "version": "1.0",
        "session": {
            "new": session.new,
            "sessionId": session.id,
            "application": {"applicationId": echo.application_id},
            "attributes": dict(session.attributes),
            "user": {"userId": echo.user_id},
        },
        "context": {"System": _system(echo) | _device(echo)},
        "request": request,
    }


def event_envelope(echo: Echo, request: Json) -> Json:
    """Of what happens in no session and on no device."""
    return {"version": "1.0", "context": {"System": _system(echo)}, "request": request}


def launch_request(request_id: str, now: datetime, locale: str, task: Task | None = None) -> Json:
    return _request(LAUNCH, request_id, now, locale) | _task(task)


def intent_request(intent: Json, request_id: str, now: datetime, locale: str) -> Json:
    return _request("IntentRequest", request_id, now, locale) | {"intent": intent}


def session_ended_request(reason: str, request_id: str, now: datetime, locale: str) -> Json:
    return _request("SessionEndedRequest", request_id, now, locale) | {"reason": reason}


def settled_request(settled: Settled, request_id: str, now: datetime, locale: str) -> Json:
    return _request(settled.kind, request_id, now, locale) | settled.fields


def skill_event(name: str, body: Json, request_id: str, now: datetime) -> Json:
    """Events have no locale."""
    timestamp = _timestamp(now)
    return {
        "type": f"AlexaSkillEvent.{name}",
        "requestId": request_id,
        "timestamp": timestamp,
        "eventCreationTime": timestamp,
        "eventPublishingTime": timestamp,
        "body": body,
    }


def _request(kind: str, request_id: str, now: datetime, locale: str) -> Json:
    timestamp = _timestamp(now)
    return {"type": kind, "requestId": request_id, "timestamp": timestamp, "locale": locale}


def _timestamp(now: datetime) -> str:
    """Alexa's own are whole seconds."""
    return now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _task(task: Task | None) -> Json:
    if task is None:
        return {}
    return {"task": {"name": task.name, "version": task.version, "input": dict(task.input)}}


def _system(echo: Echo) -> Json:
    system: Json = {
        "application": {"applicationId": echo.application_id},
        "user": {"userId": echo.user_id},
    }
    if echo.api_endpoint is not None:
        system["apiEndpoint"] = echo.api_endpoint
    if echo.api_access_token is not None:
        system["apiAccessToken"] = echo.api_access_token
    return system


def _device(echo: Echo) -> Json:
    """And who speaks to it."""
    device: Json = {"device": {"deviceId": echo.device_id, "supportedInterfaces": {}}}
    if echo.person_id is not None:
        device["person"] = {"personId": echo.person_id}
    return device
