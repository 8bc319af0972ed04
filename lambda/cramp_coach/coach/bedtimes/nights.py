"""On how many nights the bedtime stretch was done, and since when."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from cramp_coach.coach.values import of_type

SIX_WEEKS = timedelta(weeks=6)
"""After so long the trial of the stretch looked back (P37)."""

ENOUGH = 21
"""Evenings out of those forty-two; after fewer there is little to look back at."""


@dataclass(frozen=True)
class Nights:
    """The first and the last of them, by the evening's date; `looked_back` once asked about."""

    first: date
    last: date
    count: int = 1
    looked_back: bool = False

    def is_time_to_look_back(self, evening: date) -> bool:
        long_enough = evening - self.first >= SIX_WEEKS and self.count >= ENOUGH
        return long_enough and not self.looked_back


def another(nights: Nights | None, evening: date) -> Nights:
    """With this evening's; a second stretch of one evening counts no more than the first."""
    if nights is None:
        return Nights(evening, evening)
    if evening == nights.last:
        return nights
    return replace(nights, last=evening, count=nights.count + 1)


def nights_to_json(nights: Nights) -> list[Any]:
    first, last = nights.first.isoformat(), nights.last.isoformat()
    return [first, last, nights.count, nights.looked_back]


def nights_from_json(data: Any) -> Nights:
    """Raises TypeError or ValueError where `data` is not of this version."""
    first, last, count, looked_back = of_type(list, data)
    return Nights(
        date.fromisoformat(first),
        date.fromisoformat(last),
        of_type(int, count),
        of_type(bool, looked_back),
    )
