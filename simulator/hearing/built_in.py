"""Alexa's own slot types: values that no model lists, passed on as she normalises them."""

from collections.abc import Callable, Iterator, Mapping

from simulator.hearing.clock_times import ClockTimes
from simulator.hearing.durations import Durations
from simulator.hearing.filling import Mention
from simulator.hearing.grammar import DURATION, NUMBER, TIME, SpokenValue
from simulator.hearing.language import Language, Words
from simulator.hearing.numerals import Numerals

_LONGEST = 8


class BuiltIn:
    def __init__(self, language: Language) -> None:
        numerals = Numerals(language)
        self._numerals = numerals
        self._normalise: Mapping[str, Callable[[Words], str | None]] = {
            DURATION: Durations(language, numerals).iso,
            TIME: ClockTimes(language, numerals).clock,
            NUMBER: self._digits,
        }
        self._opening = frozenset(_opening(language))
        self.words = self._opening | frozenset(_within(language))

    def begins(self, word: str) -> bool:
        """Whether a value may begin with this word."""
        return word.isdecimal() or word in self._opening

    def said(self, words: Words) -> Iterator[Mention]:
        """Every value that is said anywhere, also within a longer one."""
        for start in range(len(words)):
            if self.begins(words[start]):
                for end in range(start + 1, min(start + _LONGEST, len(words)) + 1):
                    yield from self._at(words, start, end)

    def _at(self, words: Words, start: int, end: int) -> Iterator[Mention]:
        for type_, normalise in self._normalise.items():
            value = normalise(words[start:end])
            if value is not None:
                yield Mention(SpokenValue(type_, None, value), start, end)

    def _digits(self, words: Words) -> str | None:
        number = self._numerals.number(words)
        return None if number is None else str(number)


def _opening(language: Language) -> Iterator[str]:
    yield from (*language.numerals, *language.multipliers, *language.one_of)
    yield from (*language.quarters_in, *language.units_alone)
    yield from (named.split()[0] for named in language.named_times)


def _within(language: Language) -> Iterator[str]:
    yield from (*language.adding, *language.time_units, *language.on_the_hour)
    yield from (*language.past, *language.before, *language.zeros, *language.part_of)
    for phrase in (*language.named_times, *language.parts_of_day):
        yield from phrase.split()
