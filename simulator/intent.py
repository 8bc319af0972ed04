"""The intent of a request, with the slots its interaction model gives it, filled or not."""

from collections.abc import Mapping
from typing import Any

from simulator.hearing.grammar import Grammar
from simulator.hearing.understood import Slot, Understood

Json = dict[str, Any]


def intent_of(understood: Understood, grammar: Grammar) -> Json:
    types = _slot_types(understood.intent, grammar) or dict.fromkeys(understood.slots, "")
    slots = {
        name: _filled(name, type_, understood.slots[name], grammar)
        if name in understood.slots
        else _unfilled(name)
        for name, type_ in types.items()
    }
    return {"name": understood.intent, "confirmationStatus": "NONE", "slots": slots}


def _slot_types(intent: str, grammar: Grammar) -> Mapping[str, str]:
    return next((known.slots for known in grammar.intents if known.name == intent), {})


def _unfilled(name: str) -> Json:
    return {"name": name, "confirmationStatus": "NONE"}


def _filled(name: str, type_: str, slot: Slot, grammar: Grammar) -> Json:
    resolution = _resolution(type_, slot, grammar)
    return _unfilled(name) | {
        "value": slot.value,
        "source": "USER",
        "resolutions": {"resolutionsPerAuthority": [resolution]},
    }


def _resolution(type_: str, slot: Slot, grammar: Grammar) -> Json:
    authority = f"amzn1.er-authority.echo-sdk.desk.{type_}"
    if slot.id is None:
        return {"authority": authority, "status": {"code": "ER_SUCCESS_NO_MATCH"}}
    # The first way of saying a value is its name; the others are its synonyms.
    same = (v.spoken for v in grammar.values if (v.type, v.id) == (type_, slot.id))
    value = {"name": next(same, slot.value), "id": slot.id}
    return {
        "authority": authority,
        "status": {"code": "ER_SUCCESS_MATCH"},
        "values": [{"value": value}],
    }
