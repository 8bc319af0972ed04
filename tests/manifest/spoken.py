"""Whether a phrase of the store listing is one that the interaction model hears."""

import re
from typing import Any

LAUNCHES = ("open", "launch", "start")
ASKS = ("tell", "ask")
SLOT = re.compile(r"\{(\w+)\}")
NOTHING = "(?!)"
# Alexa's own types have no list of values in the model: here is what the store's texts say.
BUILT_IN = {"AMAZON.DURATION": ["ten minutes"], "AMAZON.TIME": ["half past nine"]}


def is_launch(phrase: str, invocation_name: str) -> bool:
    return phrase in {f"Alexa, {verb} {invocation_name}" for verb in LAUNCHES}


def said_to_the_skill(phrase: str, invocation_name: str) -> str | None:
    """What follows "Alexa, tell cramp coach"; None for a phrase of another form."""
    for verb in ASKS:
        start = f"Alexa, {verb} {invocation_name} "
        if phrase.startswith(start):
            return phrase.removeprefix(start).removeprefix("to ")
    return None


def is_heard(utterance: str, language_model: dict[str, Any]) -> bool:
    """True when a sample is that utterance, word for word, its slots filled from their types."""
    values = {
        each["name"]: [value for value in slot_values(each) if value in utterance]
        for each in language_model["types"]
    }
    return any(
        re.fullmatch(sample_pattern(sample, intent, BUILT_IN | values), utterance)
        for intent in language_model["intents"]
        for sample in intent.get("samples", [])
    )


def slot_values(slot_type: dict[str, Any]) -> list[str]:
    names = [each["name"] for each in slot_type["values"]]
    return [word for name in names for word in [name["value"], *name.get("synonyms", [])]]


def sample_pattern(sample: str, intent: dict[str, Any], values: dict[str, list[str]]) -> str:
    types = {slot["name"]: slot["type"] for slot in intent.get("slots", [])}
    pieces = SLOT.split(sample)
    pieces[::2] = map(re.escape, pieces[::2])
    pieces[1::2] = [any_of(values.get(types[slot], [])) for slot in pieces[1::2]]
    return "".join(pieces)


def any_of(words: list[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, words))})" if words else NOTHING
