"""Slot values that turn up somewhere in an utterance."""

from collections.abc import Iterator

from rapidfuzz import fuzz, process

from simulator.hearing.filling import Mention
from simulator.hearing.grammar import SpokenValue
from simulator.hearing.language import Words
from simulator.hearing.lexicon import Lexicon
from simulator.hearing.wording import without_repeats

_SAME_PHRASE = 88.0
_FEWEST_LETTERS = 9


class Mentions:
    """Finds values word for word, and long ones also where a word is missing or extra."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._negators = frozenset(lexicon.language.negators)
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
        chosen: list[Mention] = []
        for mention in sorted(self._candidates(words), key=lambda m: -m.length):
            if not any(mention.start < c.end and c.start < mention.end for c in chosen):
                chosen.append(mention)
        return tuple(sorted(chosen, key=lambda m: m.start))

    def _candidates(self, words: Words) -> Iterator[Mention]:
        for start in range(len(words)):
            for end in range(start + 1, min(start + self._longest, len(words)) + 1):
                value = self._values.get(words[start:end]) or self._nearly(words[start:end])
                if value is not None:
                    yield Mention(value, start, end)

    def _nearly(self, words: Words) -> SpokenValue | None:
        """A phrase may lose or gain a word within it, but never a "not"."""
        found = process.extractOne(
            " ".join(words), self._phrases, scorer=fuzz.ratio, score_cutoff=_SAME_PHRASE
        )
        if found is None or self._denials(words) != self._denials(found[2]):
            return None
        return None if _holds(words, found[2]) else self._values[found[2]]

    def _denials(self, words: Words) -> int:
        return sum(word in self._negators for word in words)


def _holds(words: Words, phrase: Words) -> bool:
    starts = range(len(words) - len(phrase) + 1)
    return any(words[at : at + len(phrase)] == phrase for at in starts)
