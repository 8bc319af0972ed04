"""Utterances that the interaction model's own samples claim word for word."""

from typing import Any

from hassil import Intents, TextSlotList, recognize_best

from simulator.hearing.grammar import Grammar, Intent, SpokenValue
from simulator.hearing.language import Words
from simulator.hearing.understood import Meaning, Slot
from simulator.hearing.wording import Wording


class Recogniser:
    """hassil, fed with the samples and slot values of a grammar."""

    def __init__(self, grammar: Grammar, wording: Wording) -> None:
        self._wording = wording
        self._intents: Any = Intents.from_dict({"language": "", "intents": self._data(grammar)})
        types = {value.type for value in grammar.values}
        self._lists = {type_: self._list(grammar, type_) for type_ in types}

    def match(self, words: Words) -> Meaning | None:
        found: Any = recognize_best(" ".join(words), self._intents, slot_lists=self._lists)
        if found is None:
            return None
        slots = {name: _slot(entity.value) for name, entity in found.entities.items()}
        return Meaning(found.intent.name, slots, 1.0)

    def _data(self, grammar: Grammar) -> dict[str, Any]:
        spoken = (intent for intent in grammar.intents if intent.samples)
        return {i.name: {"data": [{"sentences": self._sentences(i)}]} for i in spoken}

    def _sentences(self, intent: Intent) -> list[str]:
        marks = {
            f"{{{slot.casefold()}}}": f"{{{type_}:{slot}}}" for slot, type_ in intent.slots.items()
        }
        samples = (self._wording.words(sample) for sample in intent.samples)
        return [" ".join(marks.get(word, word) for word in words) for words in samples]

    def _list(self, grammar: Grammar, type_: str) -> Any:
        values = [value for value in grammar.values if value.type == type_]
        spoken = [(" ".join(self._wording.words(value.spoken)), value) for value in values]
        return TextSlotList.from_tuples(spoken, allow_template=False, name=type_)


def _slot(value: SpokenValue) -> Slot:
    return Slot(value.spoken, value.id)
