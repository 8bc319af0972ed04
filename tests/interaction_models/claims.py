"""Samples of different intents that claim the same utterance."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, takewhile

from tests.interaction_models.model import (
    SLOT,
    Json,
    Words,
    phrases,
    repeated,
    samples,
    slot_types,
)


@dataclass(frozen=True)
class Claim:
    """A sample's words, a slot standing as its type in braces."""

    intent: str
    words: Words


class Fillings:
    """What can stand in a slot of each type, found by the words it begins with."""

    def __init__(self, said: Mapping[str, list[Words]]) -> None:
        self._whole = {type_: frozenset(fillings) for type_, fillings in said.items()}
        self._first: dict[str, frozenset[str]] = {}
        self._last: dict[str, frozenset[str]] = {}
        self._longer: dict[str, dict[Words, list[Words]]] = {}
        for type_, fillings in said.items():
            self._first[type_] = frozenset(filling[0] for filling in fillings)
            self._last[type_] = frozenset(filling[-1] for filling in fillings)
            longer = self._longer.setdefault(type_, {})
            for filling in fillings:
                for end in range(len(filling)):
                    longer.setdefault(filling[:end], []).append(filling)

    def first_words(self, word: str) -> frozenset[str]:
        type_ = _type(word)
        return frozenset([word]) if type_ is None else self._first[type_]

    def last_words(self, word: str) -> frozenset[str]:
        type_ = _type(word)
        return frozenset([word]) if type_ is None else self._last[type_]

    def meeting(self, a: Words, b: Words) -> Words | None:
        """One utterance that both could be; None where there is none."""
        if not a or not b:
            return () if a == b else None
        if _type(a[0]) is None and _type(b[0]) is None:
            rest = self.meeting(a[1:], b[1:]) if a[0] == b[0] else None
            return None if rest is None else (a[0], *rest)
        if _type(a[0]) is None:
            return self.meeting(b, a)
        filled = (self.meeting(filling + a[1:], b) for filling in self._fitting(a[0], b))
        return next((utterance for utterance in filled if utterance is not None), None)

    def _fitting(self, slot: str, other: Words) -> Iterator[Words]:
        """Fillings that the plain words `other` begins with are, or that go on beyond them."""
        type_ = slot[1:-1]
        plain = tuple(takewhile(lambda word: _type(word) is None, other))
        beginnings = (plain[:end] for end in range(1, len(plain) + 1))
        yield from (words for words in beginnings if words in self._whole[type_])
        if len(plain) < len(other):
            next_words = self.first_words(other[len(plain)])
            for filling in self._longer[type_].get(plain, ()):
                if filling[len(plain)] in next_words:
                    yield filling


def overmatches(model: Json) -> list[str]:
    """What two intents would both answer to, slots filled in every way."""
    fillings = Fillings(phrases(model))
    claims = list(dict.fromkeys(_claims(model)))
    ends = {c: (fillings.first_words(c.words[0]), fillings.last_words(c.words[-1])) for c in claims}
    rivals = ((a, b) for a, b in combinations(claims, 2) if a.intent != b.intent)
    close = ((a, b) for a, b in rivals if ends[a][0] & ends[b][0] and ends[a][1] & ends[b][1])
    meetings = ((a, b, fillings.meeting(a.words, b.words)) for a, b in close)
    return [f"{a.intent}, {b.intent}: {' '.join(u)}" for a, b, u in meetings if u is not None]


def repeats(model: Json) -> list[str]:
    """Samples that one intent lists twice."""
    listed = [f"{intent['name']}: {sample}" for intent, sample in samples(model)]
    return [f"{sample} is listed twice" for sample in repeated(listed)]


def _claims(model: Json) -> Iterator[Claim]:
    known = phrases(model)
    for intent, sample in samples(model):
        words = _words(sample, slot_types(intent))
        if all(_type(word) in known for word in words if _type(word) is not None):
            yield Claim(intent["name"], words)


def _words(sample: str, types: Mapping[str, str]) -> Words:
    return tuple(SLOT.sub(lambda slot: f" {{{types.get(slot[1], '')}}} ", sample).split())


def _type(word: str) -> str | None:
    return word[1:-1] if word.startswith("{") else None
