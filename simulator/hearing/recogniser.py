"""Utterances that the interaction model's own samples claim word for word."""

from collections.abc import Iterator
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
        types = {value.type for value in grammar.values}
        self._values = {type_: self._spoken(grammar, type_) for type_ in types}
        self._longest = max((len(w) for said in self._values.values() for w in said), default=0)
        self._first_of_type: dict[str, set[str]] = {type_: set() for type_ in types}
        for value in grammar.values:
            self._first_of_type[value.type].add(wording.words(value.spoken)[0])
        self._sentences = {i.name: self._sentences_of(i) for i in grammar.intents if i.samples}
        self._intents: dict[str, Any] = {}

    def match(self, words: Words) -> Meaning | None:
        if not words:
            return None
        intents = self._beginning_with(words[0])
        found: Any = recognize_best(" ".join(words), intents, slot_lists=self._lists(words))
        if found is None:
            return None
        slots = {name: _slot(entity.value) for name, entity in found.entities.items()}
        return Meaning(found.intent.name, slots, 1.0)

    def _beginning_with(self, word: str) -> Any:
        """The sentences that can begin so: hassil looks at every sentence it is given."""
        if word not in self._intents:
            data = {
                intent: {"data": [{"sentences": fitting}]}
                for intent, sentences in self._sentences.items()
                if (fitting := [s for s in sentences if self._begins(s, word)])
            }
            self._intents[word] = Intents.from_dict({"language": "", "intents": data})
        return self._intents[word]

    def _begins(self, sentence: str, word: str) -> bool:
        first = sentence.split()[0]
        if not first.startswith("{"):
            return first == word
        return word in self._first_of_type[first[1:].partition(":")[0]]

    def _sentences_of(self, intent: Intent) -> list[str]:
        marks = {
            f"{{{slot.casefold()}}}": f"{{{type_}:{slot}}}" for slot, type_ in intent.slots.items()
        }
        samples = (self._wording.words(sample) for sample in intent.samples)
        return [" ".join(marks.get(word, word) for word in words) for words in samples]

    def _spoken(self, grammar: Grammar, type_: str) -> dict[Words, SpokenValue]:
        values = [value for value in grammar.values if value.type == type_]
        return {self._wording.words(value.spoken): value for value in reversed(values)}

    def _lists(self, words: Words) -> dict[str, Any]:
        """Only the values that are said: hassil tries every value it is given."""
        parts = tuple(dict.fromkeys(self._parts(words)))
        return {
            type_: TextSlotList.from_tuples(
                [(" ".join(part), values[part]) for part in parts if part in values],
                allow_template=False,
                name=type_,
            )
            for type_, values in self._values.items()
        }

    def _parts(self, words: Words) -> Iterator[Words]:
        for start in range(len(words)):
            for end in range(start + 1, min(start + self._longest, len(words)) + 1):
                yield words[start:end]


def _slot(value: SpokenValue) -> Slot:
    return Slot(value.spoken, value.id)
