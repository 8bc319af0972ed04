"""Wake word and invocation name: "alexa, tell cramp coach that ..."."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from simulator.hearing.language import Words
from simulator.hearing.lexicon import Lexicon

_SAME_NAME = 88.0


@dataclass(frozen=True)
class Call:
    """Whether the skill was called by its name, and the words that were meant for it."""

    by_name: bool
    request: Words


class Invocation:
    def __init__(self, lexicon: Lexicon) -> None:
        self._name = lexicon.wording.words(lexicon.grammar.invocation_name)
        self._language = lexicon.language
        self._wording = lexicon.wording

    def call(self, words: Words) -> Call:
        """A call by name without a request is a plain launch."""
        words = self._woken(words)
        span = self._named_at(words)
        if span is None:
            return Call(False, words)
        start, end = span
        return Call(True, self._after(words[end:]) or self._before(words[:start]))

    def _woken(self, words: Words) -> Words:
        """The words after the wake word, which nothing but a groan may precede."""
        for at in range(len(words)):
            rest = _without_opening(words[at:], self._language.wake_words)
            if rest != words[at:] and self._wording.is_filler(words[:at]):
                return rest
        return words

    def _after(self, words: Words) -> Words:
        return _without_opening(words, self._language.before_request)

    def _before(self, words: Words) -> Words:
        *_, bare = self._wording.barer(_without_closing(words, self._language.articles))
        if " ".join(bare) in {*self._language.launching, *self._language.asking}:
            return ()
        return _without_closing(bare, self._language.after_request)

    def _named_at(self, words: Words) -> tuple[int, int] | None:
        name = "".join(self._name)
        spans = _spans(len(words), len(self._name) + 1)
        likeness = {span: fuzz.ratio("".join(words[slice(*span)]), name) for span in spans}
        best = max(likeness, key=lambda span: likeness[span], default=None)
        return best if best is not None and likeness[best] >= _SAME_NAME else None


def _spans(length: int, longest: int) -> Iterator[tuple[int, int]]:
    for start in range(length):
        for end in range(start + 1, min(start + longest, length) + 1):
            yield start, end


def _without_opening(words: Words, phrases: Iterable[str]) -> Words:
    for phrase in sorted((tuple(p.split()) for p in phrases), key=len, reverse=True):
        if words[: len(phrase)] == phrase:
            return words[len(phrase) :]
    return words


def _without_closing(words: Words, phrases: Iterable[str]) -> Words:
    backwards = _without_opening(words[::-1], (" ".join(p.split()[::-1]) for p in phrases))
    return backwards[::-1]
