"""Values that the model does not list: Alexa passes them on as heard, without an id."""

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.hearing.filling import Mention
from simulator.hearing.language import Words
from simulator.hearing.lexicon import Lexicon
from simulator.hearing.understood import Meaning, Slot
from simulator.hearing.weighing import Template, mark

# Whatever hurts may be named after "cramp in my ...". Elsewhere an unknown word is just noise.
_OPEN_TYPES = ("REGION",)
_LONGEST = 2
_TELLING = 0.45


@dataclass(frozen=True)
class Gap:
    """A sample around its one open slot."""

    intent: str
    slot: str
    before: Words
    after: Words

    def value(self, reading: Words) -> Words:
        """What the utterance puts in the slot's place; nothing where the rest differs."""
        end = len(reading) - len(self.after)
        if reading[: len(self.before)] != self.before or reading[end:] != self.after:
            return ()
        return reading[len(self.before) : end]


class Unlisted:
    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        words = lexicon.language
        self._no_names = {*words.small_words, *words.clause_openers, *words.negators, *words.vitals}
        self._own_words: dict[str, set[str]] = {}
        for template in lexicon.templates:
            self._own_words.setdefault(template.intent, set()).update(template.words)
        gaps = (gap for template in lexicon.templates for gap in self._gaps(template))
        self._gaps_by_length = sorted(gaps, key=lambda g: -len(g.before + g.after))

    def heard(self, words: Words, mentions: tuple[Mention, ...]) -> Meaning | None:
        readings = self._lexicon.filling.readings(words, mentions)
        for gap in self._gaps_by_length:
            value = gap.value(readings[gap.intent])
            if self._may_be_a_value(value, gap.intent):
                slots = dict(self._lexicon.filling.slots(gap.intent, mentions))
                slots[gap.slot] = Slot(" ".join(value), None)
                return Meaning(gap.intent, slots, 1 - len(value) / len(words))
        return None

    def _may_be_a_value(self, value: Words, intent: str) -> bool:
        if not 0 < len(value) <= _LONGEST:
            return False
        return self._own_words[intent].isdisjoint(value) and self._no_names.isdisjoint(value)

    def _gaps(self, template: Template) -> Iterator[Gap]:
        """Only samples that mean their intent whatever stands in the slot."""
        words = template.words
        said = [self._lexicon.weights[part] for part in template.parts - template.marks]
        if max(said, default=0.0) < _TELLING:
            return
        for type_ in _OPEN_TYPES:
            if mark(type_) in words:
                at = words.index(mark(type_))
                slot = self._lexicon.filling.slot_of(template.intent, type_)
                yield Gap(template.intent, slot, words[:at], words[at + 1 :])
