"""Requests as Alexa sends them, without a device around them."""

from typing import Any

ECHO = {"application": {"applicationId": "amzn1.ask.skill.bench"}, "user": {"userId": "bench"}}
CLOCK = "2026-01-10T02:{minute:02}:{second:02}Z"


def event(request: dict[str, Any], attributes: dict[str, Any], *, new: bool) -> dict[str, Any]:
    session = {"new": new, "sessionId": "bench", "attributes": attributes, **ECHO}
    request = {"requestId": "bench", "locale": "en-US", **request}
    return {
        "version": "1.0",
        "session": session,
        "context": {"System": ECHO},
        "request": request,
    }


def intent(name: str, seconds: int, attributes: dict[str, Any], *, new: bool) -> dict[str, Any]:
    minute, second = divmod(seconds, 60)
    request = {
        "type": "IntentRequest",
        "timestamp": CLOCK.format(minute=minute, second=second),
        "intent": {"name": name, "confirmationStatus": "NONE", "slots": {}},
    }
    return event(request, attributes, new=new)


LAUNCH = event(
    {"type": "LaunchRequest", "timestamp": CLOCK.format(minute=0, second=0)}, {}, new=True
)
