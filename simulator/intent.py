"""The intent of a request, with the slots its interaction model gives it, filled or not."""

from typing import Any

from simulator.hearing.grammar import BUILT_IN, Grammar
from simulator.hearing.understood import Slot, Understood

Json = dict[str, Any]


def intent_of(understood: Understood, grammar: Grammar) -> Json:
    types = grammar.slots_of(understood.intent) or dict.fromkeys(understood.slots, "")
    slots = {
        name: _filled(name, type_, understood.slots[name], grammar)
        if name in understood.slots
        else _unfilled(name)
        for name, type_ in types.items()
    }
    return {"name": understood.intent, "confirmationStatus": "NONE", "slots": slots}


def _unfilled(name: str) -> Json:
    return {"name": name, "confirmationStatus": "NONE"}


def _filled(name: str, type_: str, slot: Slot, grammar: Grammar) -> Json:
    said = _unfilled(name) | {"value": slot.value, "source": "USER"}
    if type_ in BUILT_IN:
        return said
    resolution = _resolution(type_, slot, grammar)
    return said | {"resolutions": {"resolutionsPerAuthority": [resolution]}}


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
