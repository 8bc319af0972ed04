"""Slips of the finger: "my lfet claf is crampng"."""

from rapidfuzz import process
from rapidfuzz.distance import OSA

from simulator.hearing.language import Words

_LONG_WORD = 9
_SHORT_WORD = 4


class Spelling:
    """Knows the words of a vocabulary and which other words are meant for them."""

    def __init__(self, vocabulary: frozenset[str]) -> None:
        self._vocabulary = vocabulary
        self._by_letter: dict[str, list[str]] = {}
        for word in sorted(self._vocabulary):
            self._by_letter.setdefault(word[0], []).append(word)

    def corrected(self, words: Words) -> Words:
        return tuple(word if word in self._vocabulary else self._meant(word) for word in words)

    def _meant(self, word: str) -> str:
        """The first letter is taken to be right: it is what people seldom mistype."""
        slips = 2 if len(word) >= _LONG_WORD else 1
        nearby = process.extract(
            word, self._by_letter.get(word[0], ()), scorer=OSA.distance, score_cutoff=slips
        )
        return next((near for near, _, _ in nearby if _plausible(word, near)), word)


def _plausible(word: str, near: str) -> bool:
    """Another letter makes another word of a short one: "week" is not a misspelt "weak"."""
    if len(near) < _SHORT_WORD:
        return False
    return len(word) > _SHORT_WORD or len(near) > len(word) or sorted(word) == sorted(near)
