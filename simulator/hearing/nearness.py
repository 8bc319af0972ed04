"""Phrases said nearly: a word is lost or gained within them, but never a "not"."""

from collections import Counter
from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz, process

from simulator.hearing.language import Language, Words
from simulator.hearing.wording import Wording

_SAME_PHRASE = 88.0
_FEWEST_LETTERS = 9


class Nearness:
    """Compares with those phrases alone that hold all of the words, or whose words are all held."""

    def __init__(self, phrases: Iterable[Words], language: Language, wording: Wording) -> None:
        self._negators = frozenset(language.negators)
        self._wording = wording
        self._known = frozenset(phrases)
        texts = {words: " ".join(words) for words in sorted(self._known) if len(words) > 1}
        self._texts = {words: text for words, text in texts.items() if len(text) >= _FEWEST_LETTERS}
        self._stems = {words: self._stemmed(words) for words in self._texts}
        self._number = Counter(stem for stems in self._stems.values() for stem in set(stems))
        self._holding: dict[str, list[Words]] = {}
        self._by_rarest: dict[str, list[Words]] = {}
        for words, stems in self._stems.items():
            self._by_rarest.setdefault(self._rarest(stems), []).append(words)
            for stem in set(stems):
                self._holding.setdefault(stem, []).append(words)

    def nearest(self, words: Words) -> Words | None:
        text = " ".join(words)
        if len(text) < _FEWEST_LETTERS - 1:
            return None
        texts = {phrase: self._texts[phrase] for phrase in self._comparable(words)}
        found = process.extract(text, texts, scorer=fuzz.ratio, score_cutoff=_SAME_PHRASE)
        return next((phrase for _, _, phrase in found if self._is_nearly(words, phrase)), None)

    def _comparable(self, words: Words) -> Iterator[Words]:
        stems = self._stemmed(words)
        for stem in dict.fromkeys(stems):
            yield from self._by_rarest.get(stem, ())
        yield from self._holding.get(self._rarest(stems), ())

    def _rarest(self, stems: Words) -> str:
        return min(stems, key=lambda stem: self._number[stem])

    def _is_nearly(self, words: Words, phrase: Words) -> bool:
        """Not "no lost control" for "no control", which denies it."""
        if self._denials(words) != self._denials(phrase) or _holds(words, phrase):
            return False
        if words[0] in self._negators and words[1:] in self._known:
            return False
        said, listed = self._stemmed(words), self._stems[phrase]
        if (said[0], said[-1]) != (listed[0], listed[-1]):
            return False
        return _in_order(said, listed) or _in_order(listed, said)

    def _stemmed(self, words: Words) -> Words:
        return tuple(map(self._wording.stem, words))

    def _denials(self, words: Words) -> int:
        return sum(word in self._negators for word in words)


def _holds(words: Words, phrase: Words) -> bool:
    starts = range(len(words) - len(phrase) + 1)
    return any(words[at : at + len(phrase)] == phrase for at in starts)


def _in_order(fewer: Words, more: Words) -> bool:
    """Whether the one has all words of the other in their order, and maybe further ones."""
    rest = iter(more)
    return all(word in rest for word in fewer)
