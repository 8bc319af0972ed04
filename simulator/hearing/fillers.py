"""Words that add nothing: groans, courtesies, padding."""

from collections.abc import Iterable

from simulator.hearing.language import Language, Words


class Fillers:
    """`kinds` go from what never carries meaning to what sometimes does, as an only word."""

    def __init__(self, language: Language) -> None:
        written = (language.groans, language.courtesies, language.padding)
        self.kinds = tuple(_phrases(kind) for kind in written)
        # "Not just swollen" must not come to say "not swollen".
        self._holds_on_to = frozenset(language.negators) - frozenset(language.answers_no)

    def drop(self, words: Words, kinds: int) -> Words:
        """The words without fillers of the first `kinds` kinds."""
        phrases = frozenset().union(*self.kinds[:kinds])
        kept: list[str] = []
        at = 0
        while at < len(words):
            length = 0 if kept and kept[-1] in self._holds_on_to else _longest(words[at:], phrases)
            kept.extend(words[at : at + 1] if length == 0 else ())
            at += length or 1
        return tuple(kept)


def _phrases(written: Iterable[str]) -> frozenset[Words]:
    return frozenset(tuple(phrase.split()) for phrase in written)


def _longest(words: Words, phrases: frozenset[Words]) -> int:
    """How many words the longest phrase takes that these words begin with."""
    return max((len(p) for p in phrases if words[: len(p)] == p), default=0)
