"""A desk with an Echo on it: the ears, the voice and the rules of one locale around any skill."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from simulator.alexas.side import AlexaSide
from simulator.device import Device
from simulator.ears import Ears
from simulator.envelope import Echo
from simulator.hearing.grammar import Grammar, grammar_of, model_for
from simulator.service import DESK, Service, Skill
from simulator.voice import Voice, best_voice


@dataclass(frozen=True)
class Locale:
    """What a locale's interaction model lets people say, and how it is heard."""

    grammar: Grammar
    ears: Ears


@lru_cache
def locale_of(name: str) -> Locale:
    """Raises ValueError where no model of that locale exists, or it is broken."""
    return Locale(grammar_of(model_for(name)), Ears.for_locale(name))


def echo_for(
    skill: Skill,
    now: datetime,
    echo: Echo = DESK,
    voice: Voice | None = None,
    alexa: AlexaSide | None = None,
) -> Device:
    """Without `voice`, the best one this machine has. Raises ValueError as `locale_of` does."""
    locale = locale_of(echo.locale)
    service = Service(skill, locale.grammar, voice or best_voice(), echo)
    return Device(service, locale.ears, now, alexa=alexa)
