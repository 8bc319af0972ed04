"""Utterances that the interaction model's own samples claim word for word."""

from collections.abc import Iterator, Mapping
from typing import Any

from hassil import Intents, TextSlotList, recognize_all

from simulator.hearing.built_in import BuiltIn
from simulator.hearing.grammar import BUILT_IN, Grammar, Intent, SpokenValue
from simulator.hearing.language import Words
from simulator.hearing.understood import Meaning, Slot
from simulator.hearing.wording import Wording


class Recogniser:
    """hassil, fed with the samples and slot values of a grammar."""

    def __init__(self, grammar: Grammar, wording: Wording, built_in: BuiltIn) -> None:
        self._wording = wording
        self._built_in = built_in
        types = {value.type for value in grammar.values}
        self._values = {type_: self._spoken(grammar, type_) for type_ in types}
        # Whatever the model lists is that, and no time of day: "911".
        self._listed = {words for said in self._values.values() for words in said}
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
        results = recognize_all(" ".join(words), intents, slot_lists=self._lists(words))
        found: Any = min(results, key=_likelihood, default=None)
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
        type_ = first[1:].partition(":")[0]
        if type_ in BUILT_IN:
            return self._built_in.begins(word)
        return word in self._first_of_type[type_]

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
        said = {
            type_: {" ".join(part): values[part] for part in parts if part in values}
            for type_, values in self._values.items()
        } | {type_: {} for type_ in BUILT_IN}
        for mention in self._built_in.said(words):
            part = words[mention.start : mention.end]
            if part not in self._listed:
                said[mention.value.type][" ".join(part)] = mention.value
        return {type_: _slot_list(type_, values) for type_, values in said.items()}

    def _parts(self, words: Words) -> Iterator[Words]:
        for start in range(len(words)):
            for end in range(start + 1, min(start + self._longest, len(words)) + 1):
                yield words[start:end]


def _slot_list(type_: str, said: Mapping[str, SpokenValue]) -> TextSlotList:
    return TextSlotList.from_tuples(said.items(), allow_template=False, name=type_)


def _likelihood(result: Any) -> tuple[int, int, str]:
    """The most likely first: the more of the sample's own words, then the more of Alexa's own
    values. "Eight ten and twelve" are three times of day."""
    measures = sum(entity.value.type in BUILT_IN for entity in result.entities_list)
    return -result.text_chunks_matched, -measures, result.intent.name


def _slot(value: SpokenValue) -> Slot:
    return Slot(value.spoken, value.id)
