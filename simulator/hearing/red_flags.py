"""Danger heard in passing: a warning sign counts wherever it turns up in an utterance."""

from collections import Counter
from collections.abc import Container, Iterable

from simulator.hearing.filling import Mention
from simulator.hearing.language import Words
from simulator.hearing.lexicon import Lexicon
from simulator.hearing.negation import Negation
from simulator.hearing.understood import NO_DANGER, RED_FLAG, RELIEF, Meaning

_SIGNS = ("flag", "second_flag")
_ENOUGH = 0.3
_ENOUGH_OF_AN_EVERYDAY_WORD = 0.6

Mentions = tuple[Mention, ...]


class RedFlags:
    """Wherever the model has a RedFlagIntent, the values of its signs are listened for.

    The values of its other slots are no signs by themselves, but are passed on beside one.
    """

    def __init__(self, lexicon: Lexicon, negation: Negation) -> None:
        self._lexicon = lexicon
        self._negation = negation
        self._types = lexicon.filling.types_of(RED_FLAG)
        self._sign_types = lexicon.filling.types_of(RED_FLAG, _SIGNS)
        listed = (v.id for v in lexicon.grammar.values if v.type in self._sign_types)
        self._rank = {id_: rank for rank, id_ in enumerate(dict.fromkeys(listed))}
        complaints = self._types | lexicon.filling.types_of(RELIEF)
        self._vocabulary = lexicon.vocabulary_with(complaints)
        self._plain = lexicon.vocabulary_with(complaints - self._sign_types)
        self._elsewhere = _phrases(lexicon.language.elsewhere)
        self._hearsay = _phrases(lexicon.language.hearsay)
        self._articles = frozenset(lexicon.language.articles)

    def heard(self, words: Words, mentions: Mentions) -> Meaning | None:
        """RedFlagIntent for a sign that is asserted, NoDangerIntent where every one is denied."""
        signs = tuple(m for m in mentions if self._is_sign(words, m))
        known = self._known_share(words, signs)
        if not signs or known < self._enough(words, signs):
            return None
        asserted = self._negation.asserted(words, signs)
        if not asserted:
            return Meaning(NO_DANGER, self._lexicon.filling.in_turn(NO_DANGER, signs), known)
        told = (*self._gravest(asserted), *self._beside(words, mentions))
        return Meaning(RED_FLAG, self._lexicon.filling.slots(RED_FLAG, told), known)

    def _gravest(self, signs: Mentions) -> Mentions:
        """One of each kind; of more than there are slots, those that the model lists first."""
        kinds = {sign.value.id: sign for sign in reversed(signs)}
        gravest = sorted(kinds.values(), key=lambda sign: self._rank[sign.value.id])
        return tuple(sorted(gravest[: len(_SIGNS)], key=lambda sign: sign.start))

    def _beside(self, words: Words, mentions: Mentions) -> Mentions:
        others = tuple(m for m in mentions if m.value.type in self._types - self._sign_types)
        return self._negation.asserted(words, others)

    def _is_sign(self, words: Words, mention: Mention) -> bool:
        """Not in "it's hot in here", which is about the room."""
        if mention.value.type not in self._sign_types or self._is_hearsay(words, mention):
            return False
        after = words[mention.end :]
        return not any(after[: len(place)] == place for place in self._elsewhere)

    def _is_hearsay(self, words: Words, mention: Mention) -> bool:
        """In "i read about a blood clot", "my neighbor had a heart attack"."""
        before = words[: mention.start]
        while before and before[-1] in self._articles:
            before = before[:-1]
        return any(
            told[-len(phrase) :] == phrase
            for told in (before, (*before, words[mention.start]))
            for phrase in self._hearsay
        )

    def _enough(self, words: Words, signs: Mentions) -> float:
        return _ENOUGH_OF_AN_EVERYDAY_WORD if self._is_everyday(words, signs) else _ENOUGH

    def _is_everyday(self, words: Words, signs: Mentions) -> bool:
        """Whether no sign is more than a word that is said of anything: "hot", "red"."""
        everyday = self._lexicon.language.everyday
        return all(s.length == 1 and words[s.start] in everyday for s in signs)

    def _known_share(self, words: Words, signs: Mentions) -> float:
        """Most of "a hot water bottle" is about something else, though it says "hot"."""
        told = [words[at] for sign in signs for at in range(sign.start, sign.end)]
        others = Counter(words) - Counter(told)
        vocabulary = self._plain if self._is_everyday(words, signs) else self._vocabulary
        known = len(told) + self._weight(others, vocabulary)
        return known / (len(told) + self._weight(others, others))

    def _weight(self, words: Counter[str], counted: Container[str]) -> float:
        stem = self._lexicon.wording.stem
        return self._lexicon.weights.of(stem(w) for w in words.elements() if w in counted)


def _phrases(written: Iterable[str]) -> tuple[Words, ...]:
    return tuple(tuple(phrase.split()) for phrase in written)
