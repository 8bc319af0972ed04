"""Requests as Alexa sends them, and a conversation made of them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

Event = dict[str, Any]

NIGHT = datetime(2026, 1, 10, 2, 40, tzinfo=UTC)
USER = "amzn1.ask.account.TEST"
SKILL = "amzn1.ask.skill.test"


def event(request: Event, attributes: Event | None = None, *, new: bool = True) -> Event:
    echo = {"application": {"applicationId": SKILL}, "user": {"userId": USER}}
    session = {"new": new, "sessionId": "session", "attributes": attributes or {}, **echo}
    request = {"requestId": "request", "locale": "en-US", **request}
    return {"version": "1.0", "session": session, "context": {"System": echo}, "request": request}


def request(kind: str, now: datetime, **more: Any) -> Event:
    return {"type": kind, "timestamp": now.strftime("%Y-%m-%dT%H:%M:%SZ"), **more}


def intent(name: str, now: datetime, **slots: str) -> Event:
    """An intent with slots resolved to ids; one that starts with a "?" resolves to nothing."""
    filled = {slot: _slot(slot, value) for slot, value in slots.items()}
    asked = {"name": name, "confirmationStatus": "NONE", "slots": filled}
    return request("IntentRequest", now, intent=asked)


def launch(now: datetime = NIGHT) -> Event:
    return event(request("LaunchRequest", now))


def with_access(sent: Event) -> Event:
    """The same event with what a call back to Alexa takes; only for where that is stubbed."""
    access = {
        "apiEndpoint": "https://api.amazonalexa.com",
        "apiAccessToken": "token",
        "device": {"deviceId": "amzn1.ask.device.TEST"},
    }
    context = {"System": {**sent["context"]["System"], **access}}
    return {**sent, "context": context}


def _slot(name: str, value: str) -> Event:
    matched = not value.startswith("?")
    values = [{"value": {"name": value, "id": value}}] if matched else []
    code = "ER_SUCCESS_MATCH" if matched else "ER_SUCCESS_NO_MATCH"
    resolution = {"authority": name, "status": {"code": code}, "values": values}
    return {
        "name": name,
        "value": value.removeprefix("?"),
        "resolutions": {"resolutionsPerAuthority": [resolution]},
    }


@dataclass
class Conversation:
    """Keeps the clock and the session of one device; `answers` are whole responses.

    `voice` is whose voice Alexa recognises, if any.
    """

    skill: Callable[[Event], Event]
    now: datetime = NIGHT
    attributes: Event | None = None
    answers: list[Event] = field(default_factory=list)
    voice: str | None = None

    def intent(self, name: str, **slots: str) -> str:
        return self.send(intent(name, self.now, **slots))

    def launch(self) -> str:
        self.attributes = None
        return self.send(request("LaunchRequest", self.now))

    def hang_up(self) -> None:
        self.send(request("SessionEndedRequest", self.now, reason="USER_INITIATED"))
        self.attributes = None

    def wait(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)

    def send(self, sent: Event) -> str:
        """The SSML that is spoken in answer."""
        answer = self.skill(self._event(sent))
        self.answers.append(answer)
        self.attributes = answer.get("sessionAttributes") if self.open else None
        return str(answer["response"].get("outputSpeech", {}).get("ssml", ""))

    def _event(self, sent: Event) -> Event:
        whole = event(sent, self.attributes, new=self.attributes is None)
        if self.voice is None:
            return whole
        person = {"person": {"personId": self.voice}}
        return {**whole, "context": {"System": {**whole["context"]["System"], **person}}}

    @property
    def open(self) -> bool:
        return self.answers[-1]["response"].get("shouldEndSession") is False
