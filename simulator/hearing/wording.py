"""Spoken text as plain words, so that "It's SWOLLEN!" and "its swollen" are the same."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby

from simulator.hearing.fillers import COURTESIES, PADDING, Fillers
from simulator.hearing.language import Language, Words

_SHORTEST_STEM = 3
_LINK = "is"
_WORD = re.compile(r"\{\w+\}|\d+(?=[^\W\d_])|[^\W_]+(?:'[^\W_]+)*|'[^\W_]+")
_DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")


class Wording:
    """Splits text into lower-case words, contractions written out, drawn-out letters shortened."""

    def __init__(self, language: Language) -> None:
        self._whole = language.contractions
        self._endings = language.endings
        self._inflections = language.inflections
        self._spelled_out = language.spelled_out
        self._light = frozenset(language.light_words)
        self._linking = frozenset(language.linking_verbs)
        self._pointing = {_LINK, *language.clause_openers, *language.negators}
        self._told_apart = frozenset(language.told_apart)
        slight = {*self._light, *self._linking, *language.small_words, *self._pointing}
        self._slight = slight - self._told_apart
        self._fillers = Fillers(language)

    def words(self, text: str) -> Words:
        """The words of an utterance or of a sample; a sample's `{slot}` counts as a word."""
        plain = unicodedata.normalize("NFC", text).casefold().replace("\u2019", "'")
        found = (_DRAWN_OUT.sub(r"\1", word) for word in _WORD.findall(plain))
        return self._put_together(part for word in found for part in self._written_out(word))

    def _put_together(self, words: Iterable[str]) -> Words:
        """Its letters one by one are no groans: "nine p m"."""
        together: list[str] = []
        for word in words:
            spelled = f"{together[-1]} {word}" if together else word
            if spelled in self._spelled_out:
                together[-1] = self._spelled_out[spelled]
            else:
                together.append(word)
        return tuple(together)

    def barer(self, words: Words) -> Iterator[Words]:
        """The words without repetitions, then without groans, courtesies and padding as well.

        What is nothing but padding is left as it is.
        """
        for kinds in range(PADDING + 1):
            words = without_repeats(self._fillers.drop(words, kinds)) or words
            yield words

    def says_nothing(self, words: Words) -> bool:
        """Whether all of it is groans and courtesies; a "yeah" or a "now" would say something."""
        return not self._fillers.drop(words, COURTESIES)

    def is_filler(self, words: Words) -> bool:
        return not self._fillers.drop(words, PADDING)

    def stems(self, words: Iterable[str]) -> frozenset[str]:
        return frozenset(map(self.stem, words))

    def stem(self, word: str) -> str:
        """Near enough to compare, not good grammar: "cramping" and "cramped" are "cramp"."""
        for ending in self._inflections:
            stem = word.removesuffix(ending)
            if stem != word and len(stem) >= _SHORTEST_STEM:
                return stem[:-1] if stem[-1] == stem[-2] else stem
        return word

    def gist(self, words: Words) -> Words:
        """What stays the same however it is put: "his jaw went really stiff", "jaw is stiff"."""
        telling = (word for word in words if word not in self._light)
        parts = (_LINK if word in self._linking else self._kind(word) for word in telling)
        return tuple(part for part, _ in groupby(parts))

    def telling(self, words: Words) -> frozenset[str]:
        """The stems of the words that say what something is about, a denial left aside."""
        return frozenset(self._kind(word) for word in words if word not in self._slight)

    def _kind(self, word: str) -> str:
        """One leg gone weak is not both of them."""
        return word if word in self._told_apart else self.stem(word)

    def is_light(self, word: str) -> bool:
        return word in self._light

    def is_telling(self, gist: Words) -> bool:
        """Whether two words of it or more say what it is about."""
        return len(set(gist) - self._pointing) > 1

    def _written_out(self, word: str) -> list[str]:
        if word in self._whole:
            return self._whole[word].split()
        for ending, full in self._endings.items():
            if word.endswith(ending):
                return [part for part in (word.removesuffix(ending), full) if part]
        return [word.replace("'", "")]


def without_repeats(words: Words) -> Words:
    """People in pain say things twice: "my calf my calf ow ow" is "my calf ow"."""
    for size in range(len(words) // 2, 0, -1):
        for start in range(len(words) - 2 * size + 1):
            middle, end = start + size, start + 2 * size
            if words[start:middle] == words[middle:end]:
                return without_repeats(words[:middle] + words[end:])
    return words
