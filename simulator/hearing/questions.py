"""Questions for knowledge that no sample puts so: what they are about is enough."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from simulator.hearing.filling import Mention
from simulator.hearing.language import Words
from simulator.hearing.lexicon import Lexicon
from simulator.hearing.understood import TOPIC, Meaning

_ALIKE = 0.6
_FEWEST_TELLING = 2


class Questions:
    """A question that mentions one topic is about it, and so is one put nearly like a topic's."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._openers = tuple(tuple(o.split()) for o in lexicon.language.question_openers)
        self._types = lexicon.filling.types_of(TOPIC)
        listed = [value for value in lexicon.grammar.values if value.type in self._types]
        self._stems = [(value, self._telling(value.spoken.split())) for value in listed]
        self._weight = _weights(stems for _, stems in self._stems)

    def heard(self, words: Words, mentions: tuple[Mention, ...]) -> Meaning | None:
        """None where it is no question, or what it is about is not told."""
        if not any(words[: len(opener)] == opener for opener in self._openers):
            return None
        topics = [m for m in mentions if m.value.type in self._types]
        if len({topic.value.id for topic in topics}) == 1:
            share = sum(topic.length for topic in topics) / len(words)
            return Meaning(TOPIC, self._lexicon.filling.slots(TOPIC, topics), share)
        return self._put_nearly(words)

    def _put_nearly(self, words: Words) -> Meaning | None:
        told = self._telling(words)
        likeness = {value: self._likeness(told, stems) for value, stems in self._stems}
        best = max(likeness, key=lambda value: likeness[value], default=None)
        if best is None or likeness[best] < _ALIKE:
            return None
        mention = Mention(best, 0, len(words))
        return Meaning(TOPIC, self._lexicon.filling.slots(TOPIC, [mention]), likeness[best])

    def _likeness(self, told: frozenset[str], listed: frozenset[str]) -> float:
        if len(told & listed) < _FEWEST_TELLING:
            return 0.0
        return 2 * self._of(told & listed) / (self._of(told) + self._of(listed))

    def _of(self, stems: Iterable[str]) -> float:
        rarest = max(self._weight.values())
        return sum(self._weight.get(stem, rarest) for stem in stems)

    def _telling(self, words: Iterable[str]) -> frozenset[str]:
        text = self._lexicon.wording.words(" ".join(words))
        return self._lexicon.wording.telling(text)


def _weights(phrases: Iterable[frozenset[str]]) -> Mapping[str, float]:
    listed = list(phrases)
    number = Counter(stem for stems in listed for stem in stems)
    return {stem: 1 + math.log(len(listed) / times) for stem, times in number.items()}
