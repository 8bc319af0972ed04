"""How near an utterance is to the samples of an interaction model, word for word weighed."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from simulator.hearing.grammar import Grammar, Intent
from simulator.hearing.language import Words
from simulator.hearing.wording import Wording

_LEAST = 0.15
_SMALL = 0.4
_UNKNOWN = 1.6


@dataclass(frozen=True)
class Template:
    """A sample's words, a slot standing as its type: `my {REGION} hurts`.

    `parts` are what is compared: the stems of the words, and the `marks` of the slots. `slots` are
    those of the sample, in its order.
    """

    intent: str
    words: Words
    parts: frozenset[str]
    marks: frozenset[str]
    slots: Words


def mark(type_: str) -> str:
    return f"{{{type_}}}"


def templates_of(grammar: Grammar, wording: Wording) -> tuple[Template, ...]:
    return tuple(
        _template(intent, wording.words(sample), wording)
        for intent in grammar.intents
        for sample in intent.samples
    )


def _template(intent: Intent, sample: Words, wording: Wording) -> Template:
    named = {mark(slot.casefold()): slot for slot in intent.slots}
    slots = tuple(named[word] for word in sample if word in named)
    words = tuple(mark(intent.slots[named[word]]) if word in named else word for word in sample)
    marks = frozenset(mark(intent.slots[slot]) for slot in slots)
    return Template(intent.name, words, wording.stems(words), marks, slots)


class Weights:
    """A part weighs the more, from 0.15 to 1, the fewer intents use it.

    A word that no intent uses weighs most of all, unless it is one of the language's small words.
    """

    def __init__(self, templates: Iterable[Template], small: Iterable[str]) -> None:
        rates = _rates(templates)
        parts = {part for rate in rates.values() for part in rate}
        evenly = math.log(len(rates)) if len(rates) > 1 else 1.0
        used = {part: max(_LEAST, 1.0 - _spread(rates, part) / evenly) for part in parts}
        self._weights = used | {part: min(_SMALL, used.get(part, _SMALL)) for part in small}

    def __getitem__(self, part: str) -> float:
        return self._weights.get(part, _UNKNOWN)

    def of(self, parts: Iterable[str]) -> float:
        return sum(self[part] for part in parts)


def _rates(templates: Iterable[Template]) -> Mapping[str, Mapping[str, float]]:
    """For each intent the share of its samples that each part is in."""
    counts: dict[str, Counter[str]] = {}
    samples: Counter[str] = Counter()
    for template in templates:
        counts.setdefault(template.intent, Counter()).update(template.parts)
        samples[template.intent] += 1
    return {i: {part: n / samples[i] for part, n in c.items()} for i, c in counts.items()}


def _spread(rates: Mapping[str, Mapping[str, float]], part: str) -> float:
    """The entropy, in nats, of the intents among which a part is found."""
    found = [rate[part] for rate in rates.values() if part in rate]
    total = sum(found)
    return -sum(rate / total * math.log(rate / total) for rate in found)
