"""The JSON of a request, as Alexa's service sends it to a skill."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

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
        "context": {"System": _system(echo)},
        "request": request,
    }


def launch_request(request_id: str, now: datetime, locale: str) -> Json:
    return _request(LAUNCH, request_id, now, locale)


def intent_request(intent: Json, request_id: str, now: datetime, locale: str) -> Json:
    return _request("IntentRequest", request_id, now, locale) | {"intent": intent}


def session_ended_request(reason: str, request_id: str, now: datetime, locale: str) -> Json:
    return _request("SessionEndedRequest", request_id, now, locale) | {"reason": reason}


def _request(kind: str, request_id: str, now: datetime, locale: str) -> Json:
    # Alexa's own timestamps are whole seconds.
    timestamp = now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return {"type": kind, "requestId": request_id, "timestamp": timestamp, "locale": locale}


def _system(echo: Echo) -> Json:
    system: Json = {
        "application": {"applicationId": echo.application_id},
        "user": {"userId": echo.user_id},
        "device": {"deviceId": echo.device_id, "supportedInterfaces": {}},
    }
    if echo.api_endpoint is not None:
        system["apiEndpoint"] = echo.api_endpoint
    if echo.api_access_token is not None:
        system["apiAccessToken"] = echo.api_access_token
    if echo.person_id is not None:
        system["person"] = {"personId": echo.person_id}
    return system
