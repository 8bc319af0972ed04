"""Broken models and broken words are refused in one line that says where."""

import json
from pathlib import Path
from typing import Any

import pytest

from simulator.hearing.grammar import grammar_of, model_for
from simulator.hearing.language import WORDS, language_of


def model(**language: Any) -> dict[str, Any]:
    return {"interactionModel": {"languageModel": language}}


@pytest.mark.parametrize(
    ("broken", "complaint"),
    [
        ({}, "lacks the key 'interactionModel'"),
        (model(intents=[]), "lacks the key 'invocationName'"),
        (model(invocationName="cramp coach"), "lacks the key 'intents'"),
        (model(invocationName="cramp coach", intents=[{}]), "lacks the key 'name'"),
        (
            model(
                invocationName="cramp coach",
                intents=[{"name": "SideIntent", "slots": [{"name": "side", "type": "SIDE"}]}],
            ),
            "SideIntent: slot side has the unknown type SIDE",
        ),
        (
            model(
                invocationName="cramp coach",
                intents=[{"name": "DayIntent", "slots": [{"name": "day", "type": "AMAZON.DATE"}]}],
            ),
            r"DayIntent: slot day has the unknown type AMAZON\.DATE",
        ),
    ],
)
def test_a_broken_model_is_refused(broken: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        grammar_of(broken)


def test_a_model_that_is_not_json_is_named(tmp_path: Path) -> None:
    (tmp_path / "en-US.json").write_text("{", encoding="utf-8")
    with pytest.raises(ValueError, match=r"en-US\.json: Expecting"):
        model_for("en-US", tmp_path)


@pytest.mark.parametrize("value", [None, "not", [1], {"not": 1}])
def test_broken_words_are_named(value: object, tmp_path: Path) -> None:
    words = json.loads((WORDS / "en.json").read_text(encoding="utf-8")) | {"negators": value}
    (tmp_path / "en.json").write_text(json.dumps(words), encoding="utf-8")
    with pytest.raises(ValueError, match=r"en\.json: negators must be a list of words"):
        language_of("en-US", tmp_path)


def test_locales_of_one_language_share_its_words() -> None:
    assert language_of("en-GB") == language_of("en-US")
