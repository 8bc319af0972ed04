"""Finds in a text what may never be said."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from tests.never.denied import Group
from tests.never.words import squeezed, words

SHORTEST_WITH_AN_S = 4


@dataclass(frozen=True)
class Denied:
    """A word of the list, and the group that it is in."""

    word: str
    group: Group

    def __str__(self) -> str:
        return f"{self.word!r} ({self.group.name})"


class Matcher:
    """Words are put together and compared without what is between them, so that it makes no
    difference how they are hyphenated or spaced."""

    def __init__(self, groups: Iterable[Group]) -> None:
        self._denied = {
            letters: Denied(word, group)
            for group in groups
            for word in group.words
            for letters in _spellings(word)
        }
        self._beginnings = {part for letters in self._denied for part in accumulate(letters)}

    def find(self, text: str) -> list[Denied]:
        """In the order in which they begin in the text."""
        said = words(text)
        return [found for start in range(len(said)) for found in self._at(said, start)]

    def _at(self, said: list[str], start: int) -> Iterator[Denied]:
        letters = ""
        for word in said[start:]:
            letters += word
            if letters not in self._beginnings:
                return
            if letters in self._denied:
                yield self._denied[letters]


def _spellings(word: str) -> Iterator[str]:
    yield squeezed(word)
    last = words(word)[-1]
    if last.isalpha() and len(last) >= SHORTEST_WITH_AN_S:
        yield squeezed(word) + "s"
