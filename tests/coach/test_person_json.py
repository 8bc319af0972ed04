"""A person as JSON, and back."""

import json
from dataclasses import fields, replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given

from cramp_coach.coach.history import Use
from cramp_coach.coach.person import Person
from cramp_coach.coach.person_json import (
    READ,
    WRITTEN,
    locked_as_well,
    person_from_json,
    person_to_json,
)
from cramp_coach.coach.preferences import Preferences
from cramp_coach.coach.session import Run
from tests.coach.strategies import PEOPLE, UNHURRIED
from tests.coach.talk import NIGHT

LEFT = Run("calf-bed", NIGHT)


@UNHURRIED
@given(PEOPLE)
def test_a_person_comes_back_from_json_as_they_were(person: Person) -> None:
    assert person_from_json(json.loads(json.dumps(person_to_json(person)))) == person


def test_an_empty_record_is_a_person_nobody_has_met() -> None:
    assert person_from_json({}) == Person()


def test_only_what_there_is_is_kept() -> None:
    used = (Use("calf-bed", NIGHT, "finished"),)
    assert person_to_json(Person(None, NIGHT, uses=used)) == {
        "seen_at": "2026-11-22T02:40:00+00:00",
        "uses": [["calf-bed", "2026-11-22T02:40:00+00:00", "finished"]],
    }


def test_a_record_of_an_earlier_version_that_knew_less_is_read() -> None:
    """A person is not unlocked by it."""
    data = dict.fromkeys(("left", "pack_until", "told_to_see_doctor_at"))
    wished = {"position": None, "pace": None, "voice": "quiet"}
    locked = {"locked_until": NIGHT.isoformat(), "preferences": wished, "uses": []}
    quiet = Person(preferences=Preferences(voice="quiet"), locked_until=NIGHT)
    assert person_from_json({**data, **locked}) == quiet


def test_a_record_of_a_later_version_that_knows_more_is_refused() -> None:
    with pytest.raises(KeyError):
        person_from_json({"of_tomorrow": 1})


@pytest.mark.parametrize("name", [field.name for field in fields(Person)])
def test_all_of_a_person_is_kept(name: str) -> None:
    assert name in {*WRITTEN, *READ}
    assert set(WRITTEN) == set(READ)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("seen_at", "yesterday"),
        ("notice_heard_at", 7),
        ("notice_in_full", 1),
        ("left", "calf"),
        ("left", {"a": 1}),
        ("preferences", "quiet"),
        ("uses", {}),
        ("uses", ["calf-bed"]),
        ("told_to_see_doctor_at", "2026-11-22T02:40:00"),
        ("doctor_owed_at", "soon"),
        ("locked_until", "2026-11-22T14:40:00"),
        ("pack_until", 20),
        ("packs", [["cold"]]),
        ("packs", [["lukewarm", "2026-11-22T02:40:00+00:00", 10, False, None]]),
        ("drinks", [["2026-11-22T02:40:00", 200]]),
        ("nights", ["yesterday", "today", 1, False]),
        ("alerts", ["token"]),
        ("alerts", [{"kind": "bell"}]),
        ("unsure_since", False),
        ("voices", [7]),
    ],
)
def test_a_record_that_cannot_be_read_is_refused(key: str, value: Any) -> None:
    data = person_to_json(Person(LEFT, NIGHT, NIGHT))
    with pytest.raises((KeyError, TypeError, ValueError)):
        person_from_json({**data, key: value})


@pytest.mark.parametrize("data", [[1], "calf", 7])
def test_what_is_no_record_is_refused(data: Any) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        person_from_json(data)


def test_of_somebody_of_whom_nothing_is_known_nothing_is_kept() -> None:
    assert person_to_json(Person()) == {}


@pytest.mark.parametrize("locked_until", [None, NIGHT - timedelta(hours=1), NIGHT])
def test_a_household_is_locked_as_well_and_keeps_the_rest(locked_until: datetime | None) -> None:
    household = Person(LEFT, NIGHT, notice_heard_at=NIGHT, locked_until=locked_until)
    locked = locked_as_well(person_to_json(household), NIGHT)
    assert person_from_json(locked) == replace(household, locked_until=NIGHT)


def test_a_household_that_is_locked_for_longer_stays_so() -> None:
    later = Person(locked_until=NIGHT + timedelta(hours=1))
    assert person_from_json(locked_as_well(person_to_json(later), NIGHT)) == later


@pytest.mark.parametrize("body", [{}, {"left": 1}, {"locked_until": "later"}])
def test_one_that_cannot_be_read_is_locked_all_the_same(body: dict[str, Any]) -> None:
    assert person_from_json(locked_as_well(body, NIGHT)) == Person(locked_until=NIGHT)
