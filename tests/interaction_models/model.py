"""The parts of an interaction model that its checks look at."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.interaction_models import built_in

Json = dict[str, Any]
Words = tuple[str, ...]

FOLDER = Path(__file__).parents[2] / "interaction_models"
SLOT = re.compile(r"\{([^{}]*)\}")
BUILT_IN = "AMAZON."


def language_model(model: Json) -> Json:
    found: Json = model["interactionModel"]["languageModel"]
    return found


def intents(model: Json) -> list[Json]:
    found: list[Json] = language_model(model)["intents"]
    return found


def types(model: Json) -> list[Json]:
    found: list[Json] = language_model(model).get("types", [])
    return found


def slot_types(intent: Json) -> dict[str, str]:
    return {slot["name"]: slot["type"] for slot in intent.get("slots", [])}


def samples(model: Json) -> Iterator[tuple[Json, str]]:
    for intent in intents(model):
        for sample in intent.get("samples", []):
            yield intent, sample


def spoken(value: Json) -> list[str]:
    """A slot value's name, then its synonyms."""
    return [value["name"]["value"], *value["name"].get("synonyms", [])]


def phrases(model: Json) -> Mapping[str, list[Words]]:
    """All ways to say a value of each slot type; of Alexa's own types, a good many."""
    own = {t["name"]: [s for value in t["values"] for s in spoken(value)] for t in types(model)}
    said = {**built_in.SAID, **own}
    return {type_: [tuple(text.split()) for text in texts] for type_, texts in said.items()}


def repeated(items: list[str]) -> list[str]:
    return sorted({item for item in items if items.count(item) > 1})
