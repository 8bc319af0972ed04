"""Words that add nothing: groans, courtesies, padding."""

from collections.abc import Iterable

from simulator.hearing.language import Language, Words

# How many kinds are dropped, up to and with this one.
COURTESIES, PADDING = 2, 3


class Fillers:
    """Three kinds, from what never carries meaning to what does when it is all that is said."""

    def __init__(self, language: Language) -> None:
        written = (language.groans, language.courtesies, language.padding)
        self._kinds = tuple(_phrases(kind) for kind in written)
        # After these padding stays: "not just swollen" must not come to say "not swollen".
        self._denials = language.denials
        self._negators = frozenset(language.negators)
        # "Not swollen just red" must not come to say "not swollen red".
        self._contrasts = _phrases(language.contrasts)

    def drop(self, words: Words, kinds: int) -> Words:
        """The words without fillers of the first `kinds` kinds."""
        kept: list[str] = []
        at = 0
        while at < len(words):
            length = _longest(words[at:], self._droppable(kept, kinds))
            kept.extend(words[at : at + 1] if length == 0 else ())
            at += length or 1
        return tuple(kept)

    def _droppable(self, before: list[str], kinds: int) -> frozenset[Words]:
        if before and before[-1] in self._denials:
            return frozenset().union(*self._kinds[: min(kinds, PADDING - 1)])
        droppable = frozenset[Words]().union(*self._kinds[:kinds])
        return droppable if self._negators.isdisjoint(before) else droppable - self._contrasts


def _phrases(written: Iterable[str]) -> frozenset[Words]:
    return frozenset(tuple(phrase.split()) for phrase in written)


def _longest(words: Words, phrases: frozenset[Words]) -> int:
    """How many words the longest phrase takes that these words begin with."""
    return next((size for size in range(len(words), 0, -1) if words[:size] in phrases), 0)
