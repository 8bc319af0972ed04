"""The sample that an utterance comes nearest to without being one."""

from collections.abc import Iterator, Mapping

from rapidfuzz.distance import Indel

from simulator.hearing.filling import Mention
from simulator.hearing.language import Words
from simulator.hearing.lexicon import Lexicon
from simulator.hearing.negation import Negation
from simulator.hearing.understood import Meaning
from simulator.hearing.weighing import Template

_NEAR_ENOUGH = 0.55
_ORDER = 0.25


class CloseMiss:
    def __init__(self, lexicon: Lexicon, negation: Negation) -> None:
        self._lexicon = lexicon
        self._negation = negation
        self._negative = {t for t in lexicon.templates if negation.is_negative(t.words)}
        self._weight = {t: lexicon.weights.of(t.parts) for t in lexicon.templates}

    def nearest(self, words: Words, mentions: tuple[Mention, ...]) -> Meaning | None:
        """None where nothing is near enough."""
        readings = self._lexicon.filling.readings(words, mentions)
        near = {t: score for t, score in self._scores(readings) if score >= _NEAR_ENOUGH}
        if not near:
            return None
        best = max(near, key=lambda template: near[template])
        slots = self._lexicon.filling.slots(best.intent, mentions)
        return Meaning(best.intent, slots, near[best])

    def _scores(self, readings: Mapping[str, Words]) -> Iterator[tuple[Template, float]]:
        weights = self._lexicon.weights
        heard = {name: self._lexicon.wording.stems(said) for name, said in readings.items()}
        weight = {name: weights.of(parts) for name, parts in heard.items()}
        for template in self._comparable(readings):
            shared = weights.of(heard[template.intent] & template.parts)
            likeness = 2 * shared / (weight[template.intent] + self._weight[template])
            if likeness >= _NEAR_ENOUGH:
                yield template, likeness * _ordered(readings[template.intent], template)

    def _comparable(self, readings: Mapping[str, Words]) -> Iterator[Template]:
        """A denial is never taken for its opposite, nor a slot for one that was not filled."""
        negative = {intent: self._negation.is_negative(r) for intent, r in readings.items()}
        for template in self._lexicon.templates:
            fillable = template.marks.issubset(readings[template.intent])
            if fillable and negative[template.intent] == (template in self._negative):
                yield template


def _ordered(reading: Words, template: Template) -> float:
    """Less than 1 where the words stand in another order: "is it over" asks, "it is over" tells."""
    return 1 - _ORDER * Indel.normalized_distance(reading, template.words)
