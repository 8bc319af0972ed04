"""What an interaction model lets people say."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

DURATION, TIME, NUMBER = "AMAZON.DURATION", "AMAZON.TIME", "AMAZON.NUMBER"
BUILT_IN = frozenset({DURATION, TIME, NUMBER})
"""Slot types whose values Alexa knows herself, so that no model lists them."""

MODELS = Path(__file__).parents[2] / "interaction_models"


@dataclass(frozen=True)
class SpokenValue:
    """One way to say one value of a slot type."""

    type: str
    id: str | None
    spoken: str


@dataclass(frozen=True)
class Intent:
    """`slots` maps each slot's name to its type."""

    name: str
    slots: Mapping[str, str]
    samples: tuple[str, ...]


@dataclass(frozen=True)
class Grammar:
    invocation_name: str
    intents: tuple[Intent, ...]
    values: tuple[SpokenValue, ...]

    def slots_of(self, intent: str) -> Mapping[str, str]:
        """None of an intent that the model does not have."""
        return next((known.slots for known in self.intents if known.name == intent), {})


def model_for(locale: str, folder: Path = MODELS) -> dict[str, Any]:
    """Raise ValueError where no model of that locale exists or its JSON is broken."""
    file = folder / f"{locale}.json"
    if not file.is_file():
        known = ", ".join(sorted(f.stem for f in folder.glob("*.json"))) or "none"
        raise ValueError(f"no interaction model for {locale!r}; there are: {known}")
    try:
        model: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise ValueError(f"{file}: {error}") from error
    return model


def grammar_of(model: Mapping[str, Any]) -> Grammar:
    """Raise ValueError naming the key a model lacks, or the slot type it does not define."""
    try:
        language = model["interactionModel"]["languageModel"]
        values = tuple(_values(language.get("types", ())))
        intents = tuple(_intent(written) for written in language["intents"])
        grammar = Grammar(language["invocationName"], intents, values)
    except KeyError as error:
        raise ValueError(f"interaction model lacks the key {error}") from error
    _check_types(grammar)
    return grammar


def _intent(written: Mapping[str, Any]) -> Intent:
    slots = {slot["name"]: slot["type"] for slot in written.get("slots", ())}
    return Intent(written["name"], slots, tuple(written.get("samples", ())))


def _values(types: list[dict[str, Any]]) -> Iterator[SpokenValue]:
    for type_ in types:
        for value in type_["values"]:
            name = value["name"]
            for spoken in (name["value"], *name.get("synonyms", ())):
                yield SpokenValue(type_["name"], value.get("id"), spoken)


def _check_types(grammar: Grammar) -> None:
    defined = BUILT_IN.union(value.type for value in grammar.values)
    for intent in grammar.intents:
        for slot, type_ in intent.slots.items():
            if type_ not in defined:
                raise ValueError(f"{intent.name}: slot {slot} has the unknown type {type_}")
