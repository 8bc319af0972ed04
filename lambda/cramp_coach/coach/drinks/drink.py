"""What was drunk, for a day."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal, get_args

from cramp_coach.coach.values import moment, of_type, one_of

KEPT_FOR = timedelta(days=1)

Unit = Literal["glass", "cup", "ounce", "pint", "liter", "bottle", "mug", "milliliter"]
UNITS: tuple[Unit, ...] = get_args(Unit)
NAMED = tuple(unit for unit in UNITS if unit != "milliliter")
"""What an amount is told in."""

Drinks = tuple["Drink", ...]


@dataclass(frozen=True)
class Drink:
    """`unit` is the one that was said, so that "make it two" can be understood."""

    at: datetime
    milliliters: int
    unit: Unit = "glass"


def kept(drinks: Drinks, now: datetime) -> Drinks:
    return tuple(drink for drink in drinks if now - drink.at <= KEPT_FOR)


def drink_to_json(drink: Drink) -> list[Any]:
    return [drink.at.isoformat(), drink.milliliters, drink.unit]


def drink_from_json(data: Any) -> Drink:
    """Raises TypeError or ValueError where `data` is not a drink of this version."""
    at, milliliters, unit = of_type(list, data)
    return Drink(moment(at), of_type(int, milliliters), one_of(UNITS, unit))
