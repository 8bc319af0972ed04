"""What Alexa's own schema does not notice: an interaction model that contradicts itself."""

from tests.interaction_models import built_in
from tests.interaction_models.model import (
    BUILT_IN,
    SLOT,
    Json,
    intents,
    language_model,
    repeated,
    samples,
    slot_types,
    spoken,
    types,
)

FEWEST_SAMPLES = 10
REQUIRED = frozenset(
    f"AMAZON.{name}Intent"
    for name in (
        *["Yes", "No", "Pause", "Resume", "Next", "Previous", "Repeat", "StartOver"],
        *["Help", "Stop", "Cancel", "NavigateHome", "Fallback"],
    )
)
_SENSITIVITIES = {"LOW", "MEDIUM", "HIGH"}


def undefined_slots(model: Json) -> list[str]:
    return [
        f"{intent['name']}: {sample!r} has the undefined slot {slot!r}"
        for intent, sample in samples(model)
        for slot in SLOT.findall(sample)
        if slot not in slot_types(intent)
    ]


def unsaid_slots(model: Json) -> list[str]:
    """Slots that no sample of their intent can fill."""
    return [
        f"{intent['name']}: no sample has the slot {slot}"
        for intent in intents(model)
        for slot in slot_types(intent)
        if not any(f"{{{slot}}}" in sample for sample in intent.get("samples", []))
    ]


def undefined_types(model: Json) -> list[str]:
    """Catch-all types count as undefined: they would swallow "stop" and "help"."""
    known = {type_["name"] for type_ in types(model)} | built_in.SAID.keys()
    return [
        f"{intent['name']}: slot {slot} has the type {type_}, which is not defined"
        for intent in intents(model)
        for slot, type_ in slot_types(intent).items()
        if type_ not in known
    ]


def unused_types(model: Json) -> list[str]:
    used = {type_ for intent in intents(model) for type_ in slot_types(intent).values()}
    return [f"{t['name']}: no slot has this type" for t in types(model) if t["name"] not in used]


def missing_intents(model: Json) -> list[str]:
    return sorted(f"{name} is missing" for name in REQUIRED.difference(_intent_names(model)))


def repeated_names(model: Json) -> list[str]:
    slots = [f"{i['name']}.{slot['name']}" for i in intents(model) for slot in i.get("slots", [])]
    names = [*_intent_names(model), *(type_["name"] for type_ in types(model)), *slots]
    return [f"{name} is defined twice" for name in repeated(names)]


def scarce_samples(model: Json) -> list[str]:
    return [
        f"{intent['name']}: has fewer than {FEWEST_SAMPLES} samples"
        for intent in intents(model)
        if not intent["name"].startswith(BUILT_IN)
        and len(intent.get("samples", [])) < FEWEST_SAMPLES
    ]


def misused_built_ins(model: Json) -> list[str]:
    """Built-in intents take further samples but no slots; FallbackIntent takes neither."""
    built_in = [intent for intent in intents(model) if intent["name"].startswith(BUILT_IN)]
    fallback = [intent for intent in built_in if intent["name"] == "AMAZON.FallbackIntent"]
    return [
        *[f"{intent['name']}: may not have slots" for intent in built_in if intent.get("slots")],
        *[f"{intent['name']}: may not have samples" for intent in fallback if intent["samples"]],
    ]


def no_sensitivity(model: Json) -> list[str]:
    configuration = language_model(model).get("modelConfiguration", {})
    level = configuration.get("fallbackIntentSensitivity", {}).get("level")
    return [] if level in _SENSITIVITIES else [f"fallbackIntentSensitivity is {level!r}"]


def unclear_values(model: Json) -> list[str]:
    """Values without an id of their own, and ways of speaking that two values share."""
    problems: list[str] = []
    for type_ in types(model):
        ids = [value.get("id") or "" for value in type_["values"]]
        said = [text for value in type_["values"] for text in spoken(value)]
        problems += [f"{type_['name']}: a value has no id" for id_ in ids if not id_]
        problems += [f"{type_['name']}: {id_!r} is the id of two values" for id_ in repeated(ids)]
        problems += [f"{type_['name']}: {text!r} is said twice" for text in repeated(said)]
    return problems


def _intent_names(model: Json) -> list[str]:
    return [intent["name"] for intent in intents(model)]
