"""How long a person waits for an answer while Alexa's own services never answer the skill."""

from collections.abc import Iterable, Iterator
from time import monotonic
from typing import Any

from cramp_coach.alexa.client import AlexaClient
from cramp_coach.skill import build_skill
from simulator.alexas.serving import serving
from simulator.alexas.side import TOKEN, AlexaSide
from simulator.desk import echo_for
from simulator.envelope import Echo
from simulator.piped import read_cues
from simulator.voice import ModelVoice
from tests.bench.figure import Figure
from tests.bench.rendering import NIGHT
from tests.fakes import DictStore

LIMIT_SECONDS = 4.0
BEFORE = (
    *("remind me to drink", "no", "yes"),
    *("remind me to stretch at half past nine", "yes"),
)
CONVERSATION = (
    *("cold pack for ten minutes", "no", "yes", "take it off", "@4h"),
    *("remind me to drink", "no", "yes", "what are my reminders", "cancel my drink reminders"),
    *("remind me to stretch at half past nine", "yes", "cancel my bedtime reminder"),
    *("delete my data", "yes"),
    *("my left calf is cramping", "@20s how long left", "same", "better", "stop"),
)


def figures() -> Iterator[Figure]:
    """With all of it hanging, and with all but the device's settings."""
    hanging = (("all",), ("timers", "reminders"))
    slowest = max(max(_seconds_a_turn(services)) for services in hanging)
    yield Figure("slowest turn with Alexa's side hanging", slowest, "s", LIMIT_SECONDS)


def _seconds_a_turn(services: Iterable[str]) -> list[float]:
    """Of each turn of the whole conversation, which raises where one is not answered."""
    waited: list[float] = []
    alexa = AlexaSide("America/New_York")
    for scope in alexa.declared:
        alexa.permit(scope, granted=True)
    with serving(alexa) as endpoint:
        skill = build_skill({}, DictStore(), client=AlexaClient(allow_loopback=True))

        def timed(event: dict[str, Any]) -> Any:
            asked_at = monotonic()
            answer = skill.answer(event)
            waited.append(monotonic() - asked_at)
            return answer

        echo = Echo(api_endpoint=endpoint, api_access_token=TOKEN)
        device = echo_for(timed, NIGHT, echo, ModelVoice(), alexa)
        for cue in read_cues(BEFORE):
            cue(device)
        waited.clear()
        for service in services:
            alexa.troubles.set(service, "hanging")
        for cue in read_cues(CONVERSATION):
            cue(device)
    return waited
