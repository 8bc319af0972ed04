"""What is kept of a person, for how long it leads back, and as JSON."""

import json
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given

from cramp_coach.coach.person import Person, person_from_json, person_to_json
from cramp_coach.coach.session import Run
from tests.coach.strategies import PEOPLE, UNHURRIED
from tests.coach.talk import NIGHT

LEFT = Run("calf-bed", NIGHT)


@pytest.mark.parametrize(("minutes", "run"), [(0, LEFT), (30, LEFT), (31, None)])
def test_a_routine_leads_back_for_half_an_hour(minutes: float, run: Run | None) -> None:
    person = Person(LEFT, seen_at=NIGHT)
    assert person.dropped(NIGHT + timedelta(minutes=minutes)) == run


@pytest.mark.parametrize(
    "person", [Person(), Person(None, NIGHT), Person(LEFT, None)], ids=["new", "idle", "old"]
)
def test_where_there_is_no_routine_there_is_no_way_back(person: Person) -> None:
    assert person.dropped(NIGHT) is None


@UNHURRIED
@given(PEOPLE)
def test_a_person_comes_back_from_json_as_they_were(person: Person) -> None:
    assert person_from_json(json.loads(json.dumps(person_to_json(person)))) == person


def test_an_empty_record_is_a_person_nobody_has_met() -> None:
    assert person_from_json({}) == Person()


def test_nothing_is_kept_but_the_place_and_two_moments() -> None:
    assert person_to_json(Person(None, NIGHT)) == {
        "left": None,
        "seen_at": "2026-11-22T02:40:00+00:00",
        "notice_heard_at": None,
    }


@pytest.mark.parametrize("key", ["left", "seen_at", "notice_heard_at"])
def test_a_record_that_lacks_something_is_refused(key: str) -> None:
    data = person_to_json(Person(LEFT, NIGHT, NIGHT))
    del data[key]
    with pytest.raises((KeyError, TypeError, ValueError)):
        person_from_json(data)


@pytest.mark.parametrize(
    ("key", "value"),
    [("seen_at", "yesterday"), ("notice_heard_at", 7), ("left", "calf"), ("left", {"a": 1})],
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
