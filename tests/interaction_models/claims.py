"""Samples of different intents that claim the same utterance."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from tests.interaction_models.model import (
    SLOT,
    Json,
    Words,
    phrases,
    repeated,
    samples,
    slot_types,
)

Phrases = Mapping[str, list[Words]]


@dataclass(frozen=True)
class Claim:
    """A sample's words, a slot standing as its type in braces."""

    intent: str
    words: Words


def overmatches(model: Json) -> list[str]:
    """What two intents would both answer to, slots filled in every way."""
    said = phrases(model)
    claims = list(dict.fromkeys(_claims(model)))
    first = {claim: _first_words(claim, said) for claim in claims}
    rivals = ((a, b) for a, b in combinations(claims, 2) if a.intent != b.intent)
    meetings = ((a, b, _meeting(a.words, b.words, said)) for a, b in rivals if first[a] & first[b])
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


def _first_words(claim: Claim, said: Phrases) -> frozenset[str]:
    type_ = _type(claim.words[0])
    return frozenset([claim.words[0]] if type_ is None else [p[0] for p in said[type_]])


def _meeting(a: Words, b: Words, said: Phrases) -> Words | None:
    """One utterance that both could be; None where there is none."""
    if not a or not b:
        return () if a == b else None
    if (type_ := _type(a[0])) is not None:
        filled = (_meeting(phrase + a[1:], b, said) for phrase in said[type_])
        return next((utterance for utterance in filled if utterance is not None), None)
    if _type(b[0]) is not None:
        return _meeting(b, a, said)
    rest = _meeting(a[1:], b[1:], said) if a[0] == b[0] else None
    return None if rest is None else (a[0], *rest)
