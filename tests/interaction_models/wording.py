"""How an interaction model may be worded: Alexa refuses the rest when it builds the model."""

import re

from tests.interaction_models.model import (
    SLOT,
    Json,
    intents,
    language_model,
    samples,
    slot_types,
    spoken,
    types,
)

_SAMPLE = re.compile(r"(?:[^\W\d_]|[' ]|\{\w+\})+")
_VALUE = re.compile(r"(?:[^\W_]|[' ])+")
_NAME = re.compile(r"[A-Za-z][A-Za-z_]*")
_INVOCATION = re.compile(r"[^\W\d_]+(?:'s|\.)?(?: [^\W\d_]+(?:'s|\.)?)+")
_LONGEST_SAMPLE = 200
_SHORTEST_NAME, _LONGEST_NAME = 2, 50
# Words that Alexa listens for herself, or that may not stand in a name of two words.
_RESERVED = {"alexa", "amazon", "echo", "computer", "skill", "app", "ask", "tell", "open"} | {
    *["launch", "start", "run", "load", "begin", "enable", "play", "talk", "use"]
}
_SMALL = {"the", "a", "an", "for", "to", "of", "about", "up", "by", "at", "in", "with", "on"}


def badly_written_samples(model: Json) -> list[str]:
    """Only lower-case letters, apostrophes, single spaces and slots."""
    return [
        f"{intent['name']}: badly written: {sample!r}"
        for intent, sample in samples(model)
        if not _is_well_written(sample)
    ]


def _is_well_written(sample: str) -> bool:
    said = SLOT.sub("", sample)
    slots = SLOT.findall(sample)
    return (
        _SAMPLE.fullmatch(sample) is not None
        and said == said.lower()
        and sample == " ".join(sample.split())
        and len(sample) <= _LONGEST_SAMPLE
        and len(slots) == len(set(slots))
    )


def badly_written_values(model: Json) -> list[str]:
    said = (
        (type_["name"], s) for type_ in types(model) for v in type_["values"] for s in spoken(v)
    )
    return [
        f"{type_}: badly written: {text!r}"
        for type_, text in said
        if not _VALUE.fullmatch(text) or text != " ".join(text.lower().split())
    ]


def bad_names(model: Json) -> list[str]:
    """Intents, slots and types are named in letters and underscores."""
    own = [intent["name"].removeprefix("AMAZON.") for intent in intents(model)]
    slots = [slot for intent in intents(model) for slot in slot_types(intent)]
    names = [*own, *slots, *(type_["name"] for type_ in types(model))]
    return [f"{name!r} is no name" for name in names if not _NAME.fullmatch(name)]


def bad_invocation_name(model: Json) -> list[str]:
    name = language_model(model)["invocationName"]
    words = set(name.split())
    problems = {
        "needs two words or more, of letters alone": not _INVOCATION.fullmatch(name),
        "must be in lower case": name != name.lower(),
        "has a word that Alexa keeps to herself": not words.isdisjoint(_RESERVED),
        "of two words may hold no article or preposition": _is_short_with_small_word(words),
        "is too short or too long": not _SHORTEST_NAME <= len(name) <= _LONGEST_NAME,
    }
    return [f"invocation name {name!r} {problem}" for problem, found in problems.items() if found]


def _is_short_with_small_word(words: set[str]) -> bool:
    return len(words) <= 2 and not words.isdisjoint(_SMALL)
