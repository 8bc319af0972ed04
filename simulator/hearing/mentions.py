"""Slot values that turn up somewhere in an utterance."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from rapidfuzz import fuzz, process

from simulator.hearing.filling import Mention
from simulator.hearing.grammar import SpokenValue
from simulator.hearing.language import Words
from simulator.hearing.lexicon import Lexicon
from simulator.hearing.wording import without_repeats

_SAME_PHRASE = 88.0
_FEWEST_LETTERS = 9


@dataclass(frozen=True)
class _Candidate:
    """What may be a mention, with the place of all words that tell of it or deny it."""

    mention: Mention
    start: int
    is_exact: bool

    def overlaps(self, other: Self) -> bool:
        return self.start < other.mention.end and other.start < self.mention.end

    def preference(self) -> tuple[int, bool]:
        """The more words the better, and word for word is better than nearly so."""
        return self.start - self.mention.end, not self.is_exact


class Mentions:
    """Finds values word for word, and long ones also where a word is missing or extra."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._negators = frozenset(lexicon.language.negators)
        self._articles = frozenset(lexicon.language.articles)
        self._part_of = frozenset(lexicon.language.part_of)
        self._wording = lexicon.wording
        self._values: dict[Words, SpokenValue] = {}
        for value in lexicon.grammar.values:
            spoken = lexicon.wording.words(value.spoken)
            self._values.setdefault(spoken, value)
            # "Nine one one" is heard when what was said twice has been dropped.
            self._values.setdefault(without_repeats(spoken), value)
        self._longest = max(map(len, self._values), default=0) + 1
        phrases = {words: " ".join(words) for words in self._values if len(words) > 1}
        self._phrases = {w: text for w, text in phrases.items() if len(text) >= _FEWEST_LETTERS}

    def find(self, words: Words) -> tuple[Mention, ...]:
        """In the order of the words; where two overlap, the longer one."""
        chosen: list[_Candidate] = []
        for candidate in sorted(self._candidates(words), key=_Candidate.preference):
            if not any(map(candidate.overlaps, chosen)):
                chosen.append(candidate)
        return tuple(sorted((c.mention for c in chosen), key=lambda m: m.start))

    def _candidates(self, words: Words) -> Iterator[_Candidate]:
        for start in range(len(words)):
            for end in range(start + 1, min(start + self._longest, len(words)) + 1):
                if not self._is_of_something(words, start, end):
                    yield from self._heard(words, start, end)

    def _heard(self, words: Words, start: int, end: int) -> Iterator[_Candidate]:
        exact = self._values.get(words[start:end])
        value = exact or self._nearly(words[start:end])
        if value is not None:
            yield _Candidate(Mention(value, start, end), start, exact is not None)
        else:
            yield from self._denied_within(words, start, end)

    def _is_of_something(self, words: Words, start: int, end: int) -> bool:
        """In "the back of my knee" nobody mentions "the back"."""
        return words[start] in self._articles and not self._part_of.isdisjoint(words[end : end + 1])

    def _denied_within(self, words: Words, start: int, end: int) -> Iterator[_Candidate]:
        """In "my face is not drooping", what is denied begins after the "not"."""
        negators = [at for at in range(start + 1, end - 1) if words[at] in self._negators]
        for at in negators[:1]:
            value = self._values.get(words[start:at] + words[at + 1 : end])
            if value is not None:
                yield _Candidate(Mention(value, at + 1, end), start, True)

    def _nearly(self, words: Words) -> SpokenValue | None:
        """A phrase may lose or gain a word within it, but never a "not"."""
        text = " ".join(words)
        if len(text) < _FEWEST_LETTERS - 1:
            return None
        found = process.extract(text, self._phrases, scorer=fuzz.ratio, score_cutoff=_SAME_PHRASE)
        meant = (phrase for _, _, phrase in found if self._is_nearly(words, phrase))
        return next((self._values[phrase] for phrase in meant), None)

    def _is_nearly(self, words: Words, phrase: Words) -> bool:
        """Not "no lost control" to "no control": the one denies what the other tells."""
        if self._denials(words) != self._denials(phrase) or _holds(words, phrase):
            return False
        if words[0] in self._negators and words[1:] in self._values:
            return False
        said, listed = self._stemmed(words), self._stemmed(phrase)
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
