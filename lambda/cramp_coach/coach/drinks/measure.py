"""How much was drunk, in milliliters and in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from cramp_coach.coach.drinks.drink import NAMED, Unit
from cramp_coach.coach.words import Words

MILLILITERS: Mapping[Unit, int] = {
    "glass": 200,
    "cup": 240,
    "ounce": 30,
    "pint": 473,
    "liter": 1000,
    "bottle": 500,
    "mug": 250,
    "milliliter": 1,
}
IMPERIAL_PINT = 568
IMPERIAL = frozenset({"GB", "IE", "AU", "NZ", "IN"})
"""Where a pint is the larger one."""
MOST_HALVES = 2 * 60
"""There are words for no more."""
HALF_A_MILLILITER = 0.5


@dataclass(frozen=True)
class Amount:
    """So many halves of a unit, exactly or about."""

    halves: int
    unit: Unit
    exact: bool


def milliliters_of(unit: Unit, country: str) -> int:
    return IMPERIAL_PINT if unit == "pint" and country in IMPERIAL else MILLILITERS[unit]


def amount(milliliters: int, unit: Unit, country: str) -> Amount:
    """In that unit, or in glasses where it cannot be told in that."""
    half = milliliters_of(unit, country) / 2
    halves = round(milliliters / half)
    if unit not in NAMED or not 1 <= halves <= MOST_HALVES:
        return amount(milliliters, "glass", country) if unit != "glass" else Amount(1, unit, False)
    return Amount(halves, unit, abs(halves * half - milliliters) <= HALF_A_MILLILITER)


def in_words(words: Words, amount: Amount) -> str:
    """ "Half a glass", "one glass", "two and a half glasses"."""
    whole, half = divmod(amount.halves, 2)
    if amount.halves in (1, 2):
        return words.phrase(f"drunk_{amount.unit}_{'half' if half else 'one'}")
    number = words.number(whole)
    more = words.phrase("and_a_half", number=number) if half else number
    return words.phrase(f"drunk_{amount.unit}_many", number=more)
