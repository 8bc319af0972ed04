"""A run on two timestamps: where it is at a moment, through pauses, and as it is kept."""

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given

from cramp_coach.coach.script import Place
from cramp_coach.coach.session import Run, Session, session_from_json, session_to_json
from tests.coach.routines import CHECK, script, step
from tests.coach.strategies import SESSIONS, UNHURRIED
from tests.coach.talk import NIGHT

READY = script(step("hold", 30), CHECK)
BROKEN: list[tuple[str, Any]] = [
    ("place", []),
    ("place", [1]),
    ("place", None),
    ("started_at", "last night"),
    ("started_at", None),
    ("mood", "grumpy"),
]


def running(done: float) -> Run:
    """A run with `done` seconds of its hold behind at NIGHT."""
    return Run("small", NIGHT, place=Place(0, done))


def at(seconds: float, run: Run) -> Place:
    return run.place_now(READY, NIGHT + timedelta(seconds=seconds))


def paused_at(seconds: float, run: Run) -> Run:
    return run.pause(READY, NIGHT + timedelta(seconds=seconds))


def test_a_run_goes_on_by_itself() -> None:
    assert at(7, running(5)).done == pytest.approx(12)


def test_a_paused_run_stays_where_it_was() -> None:
    paused = paused_at(7, running(5))
    assert at(7, paused) == at(600, paused) == Place(0, 12)


def test_pausing_twice_changes_nothing() -> None:
    paused = paused_at(7, running(5))
    assert paused_at(20, paused) == paused


def test_a_run_goes_on_from_its_place_when_it_is_heard_again() -> None:
    paused = paused_at(7, running(5))
    resumed = paused.play(paused.place, NIGHT + timedelta(seconds=60))
    assert at(63, resumed).done == pytest.approx(15)


def test_while_the_words_before_it_are_heard_a_run_is_at_its_place() -> None:
    resumed = running(5).play(Place(0, 12), NIGHT + timedelta(seconds=4))
    assert at(1, resumed) == Place(0, 12)


@UNHURRIED
@given(SESSIONS)
def test_a_session_comes_back_from_json_as_it_was(session: Session) -> None:
    assert session_from_json(json.loads(json.dumps(session_to_json(session)))) == session


def test_a_session_is_kept_to_the_millisecond() -> None:
    session = Session(run=running(1 / 3))
    assert session_from_json(session_to_json(session)).run == running(0.333)


@pytest.mark.parametrize("key", ["asking", "run", "worse_in_a_row", "locked_by"])
def test_a_session_with_something_else_in_it_is_refused(key: str) -> None:
    data = session_to_json(Session())
    with pytest.raises((KeyError, TypeError, ValueError)):
        session_from_json({**data, f"{key}_of_old": data.pop(key)})


@pytest.mark.parametrize("data", [{}, {"run": None, "mood": "grumpy"}, [], "asleep", 7])
def test_what_is_no_session_is_refused(data: Any) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        session_from_json(data)


@pytest.mark.parametrize(("key", "value"), BROKEN)
def test_a_broken_run_is_refused(key: str, value: Any) -> None:
    data = session_to_json(replace(Session(), run=running(5)))
    with pytest.raises((KeyError, TypeError, ValueError)):
        session_from_json({**data, "run": {**data["run"], key: value}})


@pytest.mark.parametrize("key", ["routine", "started_at", "place"])
def test_a_run_that_lacks_what_it_needs_is_refused(key: str) -> None:
    data = session_to_json(replace(Session(), run=running(5)))
    del data["run"][key]
    with pytest.raises((KeyError, TypeError, ValueError)):
        session_from_json(data)
