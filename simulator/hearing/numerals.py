"""Whole numbers, in words or in digits: "twenty five", "a hundred and fifty", "250"."""

from simulator.hearing.language import Language, Words

_TENS = range(20, 100, 10)


class Numerals:
    def __init__(self, language: Language) -> None:
        self._small = {word: int(meant) for word, meant in language.numerals.items()}
        large = ((word, int(meant)) for word, meant in language.multipliers.items())
        self._large = sorted(large, key=lambda multiplier: -multiplier[1])
        self._one = frozenset(language.one_of)
        self._adding = frozenset(language.adding)

    def number(self, words: Words) -> int | None:
        """None where the words, all of them, are no number."""
        for multiplier, size in self._large:
            if multiplier in words:
                return self._multiplied(words, words.index(multiplier), size)
        return self._below_hundred(words)

    def _multiplied(self, words: Words, at: int, size: int) -> int | None:
        many = self._many(words[:at])
        rest = words[at + 1 :]
        if len(rest) > 1 and rest[0] in self._adding:
            rest = rest[1:]
        more = self.number(rest) if rest else 0
        return None if many is None or more is None or more >= size else many * size + more

    def _many(self, words: Words) -> int | None:
        is_one = not words or (len(words) == 1 and words[0] in self._one)
        return 1 if is_one else self.number(words)

    def _below_hundred(self, words: Words) -> int | None:
        if len(words) == 1:
            digits = words[0]
            return int(digits) if digits.isdecimal() else self._small.get(digits)
        if len(words) != 2:
            return None
        tens, ones = (self._small.get(word, 0) for word in words)
        return tens + ones if tens in _TENS and 0 < ones < 10 else None
