"""What a person has asked for, and is not to have to ask for again."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import time
from functools import partial
from typing import Any, Literal, get_args

from cramp_coach.coach.manner import SLOWEST_RATE
from cramp_coach.coach.regions import PLACES
from cramp_coach.coach.values import between, of_type, one_of

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
    """Only what was asked for."""
    wished = {name: wish for name, wish in vars(preferences).items() if wish is not None}
    return {n: w.isoformat("minutes") if isinstance(w, time) else w for n, w in wished.items()}


def preferences_from_json(data: Mapping[str, Any]) -> Preferences:
    """Raises KeyError, TypeError or ValueError where `data` is not of this version."""
    kept = of_type(dict, data).items()
    return Preferences(**{name: _READ[name](value) for name, value in kept if value is not None})


def _time(text: Any) -> time:
    return time.fromisoformat(of_type(str, text))


_READ: Mapping[str, Callable[[Any], Any]] = {
    "position": partial(one_of, PLACES),
    "pace": partial(between, SLOWEST_RATE, 1.0),
    "voice": partial(one_of, VOICES),
    "up_at": _time,
    "bed_at": _time,
}
