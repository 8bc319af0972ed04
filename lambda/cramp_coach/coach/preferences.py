"""What a person has asked for, and is not to have to ask for again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from functools import partial
from typing import Any, Literal, get_args

from cramp_coach.coach.manner import SLOWEST_RATE
from cramp_coach.coach.regions import PLACES
from cramp_coach.coach.values import between, exactly, of_type, one_of, unless_none

VoiceWanted = Literal["quiet", "normal"]
VOICES: tuple[str, ...] = get_args(VoiceWanted)


@dataclass(frozen=True)
class Preferences:
    """None where nothing was asked for; `pace` is a share of the usual one, from 0.6 to 1.

    `up_at` and `bed_at` are when their day begins and ends, which may be past midnight.
    """

    position: str | None = None
    pace: float | None = None
    voice: VoiceWanted | None = None
    up_at: time | None = None
    bed_at: time | None = None


NO_PREFERENCES = Preferences()


def over(kept: Preferences, wished: Preferences) -> Preferences:
    """What is wished for, and as kept where nothing is."""
    return Preferences(
        wished.position or kept.position,
        wished.pace or kept.pace,
        wished.voice or kept.voice,
        kept.up_at if wished.up_at is None else wished.up_at,
        kept.bed_at if wished.bed_at is None else wished.bed_at,
    )


def preferences_to_json(preferences: Preferences) -> dict[str, Any]:
    clocks = {"up_at": preferences.up_at, "bed_at": preferences.bed_at}
    told = {name: at and at.isoformat("minutes") for name, at in clocks.items()}
    return {**vars(preferences), **told}


def preferences_from_json(data: Mapping[str, Any]) -> Preferences:
    """Raises KeyError, TypeError or ValueError where `data` is not of this version."""
    exactly(Preferences, data)
    return Preferences(
        position=unless_none(partial(one_of, PLACES), data["position"]),
        pace=unless_none(partial(between, SLOWEST_RATE, 1.0), data["pace"]),
        voice=unless_none(partial(one_of, VOICES), data["voice"]),
        up_at=unless_none(_time, data["up_at"]),
        bed_at=unless_none(_time, data["bed_at"]),
    )


def _time(text: Any) -> time:
    return time.fromisoformat(of_type(str, text))
