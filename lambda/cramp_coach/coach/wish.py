"""What a person may agree to, whole: it outlasts the question that Alexa asks in between."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import time
from typing import Any

from cramp_coach.coach.alerts import Every, every_from_json, every_to_json
from cramp_coach.coach.packs.use import PACKS, PackKind
from cramp_coach.coach.values import of_type, one_of


@dataclass(frozen=True)
class PackWish:
    """A pack timed for so many minutes."""

    kind: PackKind
    minutes: int
    then_cold: bool = False


@dataclass(frozen=True)
class DrinkWish:
    """Drink reminders at these times, instead of whatever there was."""

    plan: tuple[Every, ...]


@dataclass(frozen=True)
class BedtimeWish:
    """A reminder of the bedtime stretch every evening."""

    at: time


@dataclass(frozen=True)
class RoutineWish:
    """The bedtime stretch started by Alexa herself every evening."""

    at: time


Wish = PackWish | DrinkWish | BedtimeWish | RoutineWish


def wish_to_json(wish: Wish) -> dict[str, Any]:
    match wish:
        case PackWish():
            return {"pack": [wish.kind, wish.minutes, wish.then_cold]}
        case DrinkWish():
            return {"drink": [every_to_json(each) for each in wish.plan]}
        case BedtimeWish():
            return {"bedtime": wish.at.isoformat("minutes")}
        case RoutineWish():
            return {"routine": wish.at.isoformat("minutes")}


def wish_from_json(data: Mapping[str, Any]) -> Wish:
    """Raises KeyError, TypeError or ValueError where `data` is not a wish of this version."""
    [(kind, value)] = data.items()
    return _READERS[kind](value)


def wish_to_token(wish: Wish) -> str:
    """As one text, which Alexa hands back with her answer."""
    return json.dumps(wish_to_json(wish), separators=(",", ":"))


def wish_from_token(token: str | None) -> Wish | None:
    """None for whatever else came back."""
    try:
        return wish_from_json(json.loads(token or ""))
    except (AttributeError, KeyError, TypeError, ValueError):
        return None


def _pack(value: Any) -> PackWish:
    kind, minutes, then_cold = of_type(list, value)
    return PackWish(one_of(PACKS, kind), of_type(int, minutes), of_type(bool, then_cold))


def _drink(value: Any) -> DrinkWish:
    return DrinkWish(tuple(map(every_from_json, of_type(list, value))))


def _bedtime(value: Any) -> BedtimeWish:
    return BedtimeWish(time.fromisoformat(of_type(str, value)))


def _routine(value: Any) -> RoutineWish:
    return RoutineWish(time.fromisoformat(of_type(str, value)))


_READERS: Mapping[str, Callable[[Any], Wish]] = {
    "pack": _pack,
    "drink": _drink,
    "bedtime": _bedtime,
    "routine": _routine,
}
