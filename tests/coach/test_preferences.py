"""What a person has asked for, as it is kept."""

import json
from typing import Any

import pytest
from hypothesis import given

from cramp_coach.coach.preferences import (
    NO_PREFERENCES,
    Preferences,
    over,
    preferences_from_json,
    preferences_to_json,
)
from tests.coach.strategies import PREFERENCES

KEPT = preferences_to_json(NO_PREFERENCES)


@given(PREFERENCES)
def test_preferences_come_back_from_json_as_they_were(preferences: Preferences) -> None:
    kept = json.loads(json.dumps(preferences_to_json(preferences)))
    assert preferences_from_json(kept) == preferences


def test_who_has_asked_for_nothing_wants_nothing() -> None:
    assert preferences_from_json(KEPT) == Preferences(None, None, None)


def test_a_wish_for_the_usual_pace_is_a_wish_over_a_slower_one_that_was_kept() -> None:
    kept = Preferences("seated", 0.85, "quiet")
    assert over(kept, Preferences(pace=1.0)) == Preferences("seated", 1.0, "quiet")
    assert over(kept, NO_PREFERENCES) == kept


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("position", "any"),
        ("position", "afloat"),
        ("position", 1),
        ("pace", "slow"),
        ("pace", True),
        ("pace", 0.59),
        ("pace", 1.01),
        ("pace", float("nan")),
        ("voice", "loud"),
        ("voice", ["quiet"]),
        ("volume", 3),
        ("up_at", "25:00"),
        ("bed_at", 22),
    ],
)
def test_a_preference_of_another_kind_is_refused(key: str, value: Any) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        preferences_from_json({**KEPT, key: value})


def test_what_was_not_asked_for_is_not_kept() -> None:
    assert preferences_to_json(Preferences(voice="quiet")) == {"voice": "quiet"}
    assert preferences_from_json({"voice": "quiet", "pace": None}) == Preferences(voice="quiet")


@pytest.mark.parametrize("data", [[], None, "quiet", 1])
def test_what_are_no_preferences_is_refused(data: Any) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        preferences_from_json(data)
