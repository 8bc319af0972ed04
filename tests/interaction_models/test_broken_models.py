"""Each check is shown a model that it must refuse, and says why."""

import copy
import json
from typing import Any

import pytest

from tests.interaction_models import claims, lint, round_trip, wording
from tests.interaction_models.model import FOLDER, Json, intents, language_model, types
from tests.interaction_models.test_models import CHECKS, Check

FEW = 3


def brief(model: Json) -> Json:
    """As sound as the model, and quickly checked: of each value only a few ways to say it."""
    for value in (value for type_ in types(model) for value in type_["values"]):
        value["name"]["synonyms"] = value["name"].get("synonyms", [])[:FEW]
    return model


SOUND: Json = brief(json.loads((FOLDER / "en-US.json").read_text(encoding="utf-8")))
AN_INTENT: Json = {"name": "HeatIntent", "samples": ["is heat any good"]}


def intent(model: Json, name: str) -> Json:
    return next(each for each in intents(model) if each["name"] == name)


def values(model: Json, name: str) -> list[Json]:
    return next(each["values"] for each in types(model) if each["name"] == name)


def saying(name: str, *samples: str) -> Json:
    """The sound model with further samples of one intent."""
    model = copy.deepcopy(SOUND)
    intent(model, name)["samples"].extend(samples)
    return model


def with_slot(name: str, slot: str, type_: str) -> Json:
    model = copy.deepcopy(SOUND)
    intent(model, name).setdefault("slots", []).append({"name": slot, "type": type_})
    return model


def with_value(type_: str, value: Json) -> Json:
    model = copy.deepcopy(SOUND)
    values(model, type_).append(value)
    return model


def with_intent(written: Json) -> Json:
    model = copy.deepcopy(SOUND)
    intents(model).append(written)
    return model


def with_type(name: str, said: str) -> Json:
    model = copy.deepcopy(SOUND)
    types(model).append({"name": name, "values": [{"id": "it", "name": {"value": said}}]})
    return model


def without(name: str) -> Json:
    model = copy.deepcopy(SOUND)
    intents(model).remove(intent(model, name))
    return model


def having(key: str, value: Any) -> Json:
    model = copy.deepcopy(SOUND)
    language_model(model)[key] = value
    return model


BROKEN: list[tuple[Check, Json, str]] = [
    (lint.undefined_slots, saying("SideIntent", "do the {leg}"), "undefined slot 'leg'"),
    (lint.unsaid_slots, with_slot("SideIntent", "leg", "REGION"), "no sample has the slot leg"),
    (lint.undefined_types, with_slot("SideIntent", "leg", "LEG"), "type LEG, which is not"),
    (lint.undefined_types, with_slot("SideIntent", "it", "AMAZON.SearchQuery"), "SearchQuery"),
    (lint.unused_types, with_type("MOOD", "grumpy"), "MOOD: no slot has this type"),
    (lint.missing_intents, without("AMAZON.StopIntent"), "AMAZON.StopIntent is missing"),
    (lint.missing_intents, without("AMAZON.FallbackIntent"), "FallbackIntent is missing"),
    (lint.repeated_names, with_intent({"name": "SideIntent"}), "SideIntent is defined twice"),
    (lint.repeated_names, with_slot("SideIntent", "side", "SIDE"), "SideIntent.side is defined"),
    (lint.scarce_samples, with_intent(AN_INTENT), "HeatIntent: has fewer than 10"),
    (lint.misused_built_ins, with_slot("AMAZON.NoIntent", "flag", "RED_FLAG"), "not have slots"),
    (lint.misused_built_ins, saying("AMAZON.FallbackIntent", "blah"), "not have samples"),
    (lint.no_sensitivity, having("modelConfiguration", {}), "Sensitivity is None"),
    (lint.unclear_values, with_value("SIDE", {"name": {"value": "both"}}), "a value has no id"),
    (
        lint.unclear_values,
        with_value("SIDE", {"id": "left", "name": {"value": "port"}}),
        "'left' is the id of two values",
    ),
    (
        lint.unclear_values,
        with_value("SIDE", {"id": "port", "name": {"value": "port", "synonyms": ["left"]}}),
        "'left' is said twice",
    ),
    (wording.badly_written_samples, saying("DoneIntent", "i'm done!"), 'badly written: "i'),
    (wording.badly_written_samples, saying("DoneIntent", "I am done"), "'I am done'"),
    (wording.badly_written_samples, saying("DoneIntent", "done  now"), "'done  now'"),
    (wording.badly_written_samples, saying("DoneIntent", "done in 5"), "'done in 5'"),
    (wording.badly_written_samples, saying("DoneIntent", "done " * 41), "badly written"),
    (wording.badly_written_samples, saying("SideIntent", "{side} not {side}"), "badly written"),
    (
        wording.badly_written_values,
        with_value("SIDE", {"id": "both", "name": {"value": "Both legs"}}),
        "SIDE: badly written: 'Both legs'",
    ),
    (wording.bad_names, with_intent({"name": "Heat Intent"}), "'Heat Intent' is no name"),
    (wording.bad_invocation_name, having("invocationName", "Cramp Coach"), "lower case"),
    (wording.bad_invocation_name, having("invocationName", "cramp"), "needs two"),
    (wording.bad_invocation_name, having("invocationName", "cramp skill"), "keeps to herself"),
    (wording.bad_invocation_name, having("invocationName", "the coach"), "article"),
    (wording.bad_invocation_name, having("invocationName", "cramp " * 9 + "coach"), "too long"),
    (claims.overmatches, saying("DoneIntent", "stop"), "DoneIntent, AMAZON.StopIntent: stop"),
    (claims.overmatches, saying("DoneIntent", "left leg"), "left leg"),
    (claims.overmatches, saying("MassageIntent", "my {side} calf hurts"), "ReliefIntent"),
    (
        claims.overmatches,
        with_value("POSITION", {"id": "faint", "name": {"value": "dizzy"}}),
        "ReliefIntent, RedFlagIntent: dizzy",
    ),
    (
        claims.overmatches,
        with_value("REGION", {"id": "spine", "name": {"value": "back"}}),
        "ReliefIntent, AMAZON.PreviousIntent: back",
    ),
    (
        claims.overmatches,
        with_value("REGION", {"id": "limb", "name": {"value": "leg"}}),
        "ReliefIntent, SideIntent: left leg",
    ),
    (
        claims.overmatches,
        with_value("POSITION", {"id": "bearing", "name": {"value": "stand it"}}),
        "WorseIntent, CannotIntent: i can't stand it",
    ),
    (
        claims.overmatches,
        with_value("VOICE", {"id": "silent", "name": {"value": "be quiet"}}),
        "VoiceIntent, AMAZON.StopIntent: be quiet",
    ),
    (
        claims.overmatches,
        with_value("PACK", {"id": "icy", "name": {"value": "cold"}}),
        "RedFlagIntent, PackIntent: cold",
    ),
    (claims.overmatches, saying("DoneIntent", "half past nine"), "TimeIntent: half past nine"),
    (
        claims.overmatches,
        saying("DrinksTodayIntent", "drink reminders at ten to six"),
        "DrinkNudgeIntent, DrinksTodayIntent: drink reminders at ten to six",
    ),
    (claims.repeats, saying("DoneIntent", "i'm done"), "i'm done is listed twice"),
    (round_trip.differences, having("typs", []), "languageModel.typs: [] came back as None"),
    (round_trip.differences, with_intent({"name": "X", "samples": "stop"}), "samples: 'stop'"),
]


@pytest.mark.parametrize(("check", "model", "problem"), BROKEN)
def test_a_broken_model_is_refused(check: Check, model: Json, problem: str) -> None:
    assert any(problem in found for found in check(model)), check(model)


def test_every_check_has_been_shown_a_broken_model() -> None:
    assert {check for check, _, _ in BROKEN} == set(CHECKS)
