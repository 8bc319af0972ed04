"""What a person has asked for, as it is kept."""

import json
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given

from cramp_coach.coach.preferences import (
    NO_PREFERENCES,
    Preferences,
    preferences_from_json,
    preferences_to_json,
)
from tests.coach.strategies import PREFERENCES

KEPT = preferences_to_json(NO_PREFERENCES)


@given(PREFERENCES)
def test_preferences_come_back_from_json_as_they_were(preferences: Preferences) -> None:
    kept = json.loads(json.dumps(preferences_to_json(preferences)))
    assert preferences_from_json(kept) == preferences


def test_who_has_asked_for_nothing_is_spoken_to_at_the_usual_pace() -> None:
    assert preferences_from_json(KEPT) == Preferences(None, 1.0, None)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("position", "any"),
        ("position", "afloat"),
        ("position", 1),
        ("pace", None),
        ("pace", "slow"),
        ("pace", True),
        ("pace", 0.59),
        ("pace", 1.01),
        ("pace", float("nan")),
        ("voice", "loud"),
        ("voice", ["quiet"]),
        ("volume", 3),
    ],
)
def test_a_preference_of_another_kind_is_refused(key: str, value: Any) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        preferences_from_json({**KEPT, key: value})


@pytest.mark.parametrize("key", [field.name for field in fields(Preferences)])
def test_a_preference_that_is_missing_is_refused(key: str) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        preferences_from_json({each: KEPT[each] for each in KEPT if each != key})


@pytest.mark.parametrize("data", [{}, [], None, "quiet", 1])
def test_what_are_no_preferences_is_refused(data: Any) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        preferences_from_json(data)
