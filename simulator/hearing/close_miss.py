"""The sample that an utterance comes nearest to without being one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from simulator.hearing.filling import Mention
from simulator.hearing.language import Words
from simulator.hearing.lexicon import Lexicon
from simulator.hearing.negation import Negation
from simulator.hearing.understood import Meaning
from simulator.hearing.weighing import Template

_NEAR_ENOUGH = 0.55
_ORDER = 0.25


@dataclass(frozen=True)
class _Kind:
    """What makes a sample comparable with an utterance, or not."""

    intent: str
    marks: frozenset[str]
    is_negative: bool


class CloseMiss:
    def __init__(self, lexicon: Lexicon, negation: Negation) -> None:
        self._lexicon = lexicon
        self._negation = negation
        self._kinds: dict[_Kind, list[tuple[Template, float]]] = {}
        for template in lexicon.templates:
            kind = _Kind(template.intent, template.marks, negation.is_negative(template.words))
            weighed = (template, lexicon.weights.of(template.parts))
            self._kinds.setdefault(kind, []).append(weighed)

    def nearest(self, words: Words, mentions: tuple[Mention, ...]) -> Meaning | None:
        """None where nothing is near enough."""
        readings = self._lexicon.filling.readings(words, mentions)
        near = [(s, t) for t, s in self._scores(readings) if s >= _NEAR_ENOUGH]
        if not near:
            return None
        score, best = max(near, key=lambda scored: scored[0])
        slots = self._lexicon.filling.slots(best.intent, mentions, best.slots)
        return Meaning(best.intent, slots, score)

    def _scores(self, readings: Mapping[str, Words]) -> Iterator[tuple[Template, float]]:
        weights = self._lexicon.weights
        heard = {name: self._lexicon.wording.stems(said) for name, said in readings.items()}
        weight = {name: weights.of(parts) for name, parts in heard.items()}
        for template, own in self._comparable(readings):
            both = weight[template.intent] + own
            if 2 * min(weight[template.intent], own) < _NEAR_ENOUGH * both:
                continue
            likeness = 2 * weights.of(heard[template.intent] & template.parts) / both
            if likeness >= _NEAR_ENOUGH:
                yield template, likeness * _ordered(readings[template.intent], template)

    def _comparable(self, readings: Mapping[str, Words]) -> Iterator[tuple[Template, float]]:
        """Those of a kind with the utterance, with their weights. A denial is never taken for its
        opposite, nor a slot for one that was not filled."""
        negative = {intent: self._negation.is_negative(r) for intent, r in readings.items()}
        for kind, templates in self._kinds.items():
            fillable = kind.marks.issubset(readings[kind.intent])
            if fillable and negative[kind.intent] == kind.is_negative:
                yield from templates


def _ordered(reading: Words, template: Template) -> float:
    """Less than 1 where the words stand in another order: "is it over" asks, "it is over" tells."""
    return 1 - _ORDER * Indel.normalized_distance(reading, template.words)
