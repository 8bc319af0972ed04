"""The slots of each intent, and what an utterance mentions for them."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from simulator.hearing.grammar import Grammar, SpokenValue
from simulator.hearing.language import Words
from simulator.hearing.understood import Slot
from simulator.hearing.weighing import mark


@dataclass(frozen=True)
class Mention:
    """`words[start:end]` of an utterance say `value`."""

    value: SpokenValue
    start: int
    end: int

    @property
    def length(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Mention") -> bool:
        return self.start < other.end and other.start < self.end


class Filling:
    def __init__(self, grammar: Grammar) -> None:
        self._slots = {intent.name: intent.slots for intent in grammar.intents}

    def types_of(self, intent: str, slots: Container[str] | None = None) -> frozenset[str]:
        """The types of all its slots, or of some of them."""
        own = self._slots.get(intent, {})
        return frozenset(type_ for slot, type_ in own.items() if slots is None or slot in slots)

    def slot_of(self, intent: str, type_: str) -> str:
        return next(slot for slot, t in self._slots[intent].items() if t == type_)

    def in_turn(self, intent: str, mentions: Iterable[Mention]) -> Mapping[str, Slot]:
        """The slots of an intent, filled in order with what was mentioned, of whatever type."""
        slots = self._slots.get(intent, {})
        return {slot: _slot(m) for slot, m in zip(slots, mentions, strict=False)}

    def slots(
        self, intent: str, mentions: Iterable[Mention], first: Iterable[str] = ()
    ) -> Mapping[str, Slot]:
        """The slots of an intent, filled in order with what was mentioned of their types, those
        `first` before the others."""
        left = self._of(intent, mentions)
        filled: dict[str, Slot] = {}
        types = self._slots[intent]
        for slot in dict.fromkeys((*first, *types)):
            mention = next((m for m in left if m.value.type == types[slot]), None)
            if mention is not None:
                left.remove(mention)
                filled[slot] = _slot(mention)
        return filled

    def readings(self, words: Words, mentions: tuple[Mention, ...]) -> Mapping[str, Words]:
        """The utterance as each intent hears it: values of its slots stand as their types."""
        return {intent: self._reading(words, mentions, intent) for intent in self._slots}

    def _reading(self, words: Words, mentions: tuple[Mention, ...], intent: str) -> Words:
        reading = list(words)
        for mention in reversed(self._of(intent, mentions)):
            reading[mention.start : mention.end] = [mark(mention.value.type)]
        return tuple(reading)

    def _of(self, intent: str, mentions: Iterable[Mention]) -> list[Mention]:
        """The mentions of its types in the order of the words; where two overlap, the longer."""
        types = self.types_of(intent)
        chosen: list[Mention] = []
        for mention in sorted(mentions, key=lambda m: -m.length):
            if mention.value.type in types and not any(map(mention.overlaps, chosen)):
                chosen.append(mention)
        return sorted(chosen, key=lambda m: m.start)


def _slot(mention: Mention) -> Slot:
    return Slot(mention.value.spoken, mention.value.id)
