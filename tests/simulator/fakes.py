"""A voice, ears and a skill whose every move a test can compute by hand."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from simulator.alexas.side import AlexaSide
from simulator.device import Device
from simulator.hearing.grammar import Grammar
from simulator.hearing.understood import Slot, Understood
from simulator.service import Service, Skill
from simulator.ssml import Words

NIGHT = datetime(2026, 1, 5, 2, 40, tzinfo=UTC)
GRAMMAR = Grammar("cramp coach", intents=(), values=())
SECONDS_PER_WORD = 0.4
INTENTS = {
    "open cramp coach": "LaunchRequest",
    "my calf is cramping": "ReliefIntent",
    "pause": "AMAZON.PauseIntent",
    "stop": "AMAZON.StopIntent",
    "yes": "AMAZON.YesIntent",
    "no": "AMAZON.NoIntent",
}


class EvenVoice:
    def seconds(self, words: Words) -> float:
        return SECONDS_PER_WORD * len(words.text.split())


class TableEars:
    """Anything not in the table is fallback."""

    def __init__(self, slots: Mapping[str, Slot] | None = None) -> None:
        self._slots = slots or {}

    def understand(self, text: str) -> Understood:
        if not text.strip():
            raise ValueError("nothing was said")
        return Understood(text, INTENTS.get(text, "AMAZON.FallbackIntent"), self._slots, 1.0)


class ScriptedSkill:
    """Gives its answers in order, the last one again and again, and keeps what it was asked."""

    def __init__(self, *answers: object) -> None:
        self._answers = answers
        self.events: list[dict[str, Any]] = []

    def __call__(self, event: dict[str, Any]) -> object:
        self.events.append(event)
        if is_unheard(event):
            return {"version": "1.0", "response": {}}
        heard = [event for event in self.events if not is_unheard(event)]
        return self._answers[min(len(heard), len(self._answers)) - 1]

    @property
    def requests(self) -> list[dict[str, Any]]:
        return [event["request"] for event in self.events]


def is_unheard(event: Mapping[str, Any]) -> bool:
    kind = str(event["request"]["type"])
    return kind == "SessionEndedRequest" or kind.startswith("AlexaSkillEvent.")


def ssml(text: str) -> dict[str, str]:
    return {"type": "SSML", "ssml": f"<speak>{text}</speak>"}


def asks(
    text: str, reprompt: str | None = None, attributes: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    response = {"outputSpeech": ssml(text), "shouldEndSession": False}
    if reprompt:
        response |= {"reprompt": {"outputSpeech": ssml(reprompt)}}
    return {"version": "1.0", "sessionAttributes": dict(attributes or {}), "response": response}


def ends(text: str) -> dict[str, Any]:
    response = {"outputSpeech": ssml(text), "shouldEndSession": True}
    return {"version": "1.0", "response": response}


def hands_over(directive: object, attributes: Mapping[str, Any] | None = None) -> dict[str, Any]:
    response = {"directives": [directive]}
    return {"version": "1.0", "sessionAttributes": dict(attributes or {}), "response": response}


def device_with(skill: Skill, alexa: AlexaSide | None = None) -> Device:
    return Device(Service(skill, GRAMMAR, EvenVoice()), TableEars(), NIGHT, alexa=alexa)
