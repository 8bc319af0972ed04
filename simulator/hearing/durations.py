"""How long: "ten minutes", "an hour and a half", as ISO 8601 puts it."""

from simulator.hearing.language import Language, Words
from simulator.hearing.numerals import Numerals

# Each unit by its letter in ISO 8601, with the next smaller one and how many it has of those.
_SMALLER = {"D": ("H", 24), "H": ("M", 60), "M": ("S", 60), "S": ("", 0)}
_QUARTERS = 4

Amounts = dict[str, int]


class Durations:
    """Counts in quarters of a unit, the smallest share that people name."""

    def __init__(self, language: Language, numerals: Numerals) -> None:
        self._number = numerals.number
        self._units = language.time_units
        self._alone = frozenset(language.units_alone)
        self._shares = {word: int(meant) for word, meant in language.quarters_in.items()}
        self._one = frozenset(language.one_of)
        self._of = frozenset(language.part_of)
        self._adding = frozenset(language.adding)

    def iso(self, words: Words) -> str | None:
        """The words, all of them, as PT1H30M; None where they are no duration."""
        quarters = self._quarters_by_unit(words)
        return _written(quarters) if quarters else None

    def _quarters_by_unit(self, words: Words) -> Amounts | None:
        quarters: Amounts = {}
        start = 0
        for end, word in enumerate(words):
            if word not in self._units:
                continue
            is_one = end == 0 and word in self._alone
            amount = _QUARTERS if is_one else self._amount(words[start:end])
            unit = self._units[word]
            if amount is None or not _is_next(unit, quarters):
                return None
            quarters[unit] = amount
            start = end + 1
        return self._with_rest(quarters, words[start:])

    def _with_rest(self, quarters: Amounts, rest: Words) -> Amounts | None:
        """In "an hour and a half" the half is of the unit before it."""
        if not rest or not quarters:
            return quarters if not rest else None
        share = self._share(rest[1:]) if rest[0] in self._adding else None
        if share is None:
            return None
        unit = list(quarters)[-1]
        return quarters | {unit: quarters[unit] + share}

    def _amount(self, words: Words) -> int | None:
        """In quarters: the "two and a half" before "hours", the "and ten" before "minutes"."""
        if words[:1] and words[0] in self._adding:
            words = words[1:]
        if words and words[-1] in self._shares:
            for at in range(1, len(words)):
                whole = self._number(words[:at]) if words[at] in self._adding else None
                if whole is not None:
                    return _sum(whole * _QUARTERS, self._share(words[at + 1 :]))
        whole = 1 if len(words) == 1 and words[0] in self._one else self._number(words)
        return whole * _QUARTERS if whole is not None else self._share(words)

    def _share(self, words: Words) -> int | None:
        """Of "half an", "a quarter of an", "three quarters of an", "a couple of"."""
        words = self._without_ends(words)
        if not words or words[-1] not in self._shares:
            return None
        many = self._number(words[:-1]) if words[:-1] else 1
        return None if many is None else many * self._shares[words[-1]]

    def _without_ends(self, words: Words) -> Words:
        if len(words) > 1 and words[-1] in self._one:
            words = words[:-1]
        if len(words) > 1 and words[-1] in self._of:
            words = words[:-1]
        return words[1:] if len(words) > 1 and words[0] in self._one else words


def _sum(whole: int, share: int | None) -> int | None:
    return None if share is None else whole + share


def _is_next(unit: str, said: Amounts) -> bool:
    """The larger units are named first."""
    order = list(_SMALLER)
    return all(order.index(other) < order.index(unit) for other in said)


def _written(quarters: Amounts) -> str | None:
    """None where nothing is left to write: a quarter of a second."""
    amounts = dict.fromkeys(_SMALLER, 0)
    for unit, amount in quarters.items():
        smaller, many = _SMALLER[unit]
        amounts[unit] += amount // _QUARTERS
        if smaller:
            amounts[smaller] += amount % _QUARTERS * many // _QUARTERS
    days = f"{amounts['D']}D" if amounts["D"] else ""
    hours = "".join(f"{amounts[unit]}{unit}" for unit in "HMS" if amounts[unit])
    return f"P{days}{hours and 'T'}{hours}" if days or hours else None
