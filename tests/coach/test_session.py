"""A run on two timestamps: where it is at a moment, through pauses, and as it is kept."""

import json
from dataclasses import fields, replace
from datetime import timedelta
from typing import Any, get_args

import pytest
from hypothesis import given

from cramp_coach.coach.script import Place
from cramp_coach.coach.session import OFFERS, Asking, Complaint, Run, Session
from cramp_coach.coach.session_json import (
    run_from_json,
    run_to_json,
    session_from_json,
    session_to_json,
)
from cramp_coach.coach.timeline import unroll
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
    ("fit", None),
    ("fit", {}),
    ("paused", 1),
    ("extended", None),
    ("meanwhile", -1),
    ("meanwhile", float("nan")),
]
BROKEN_FITS: list[tuple[str, Any]] = [
    ("side", "both"),
    ("getting_up", 0),
    ("region", "elbow"),
    ("skips", "any"),
    ("manner", [0.5, False]),
    ("manner", [1.1, False]),
    ("manner", [1.0, 0]),
    ("manner", [1.0]),
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


@pytest.mark.parametrize("asking", get_args(Asking))
def test_only_an_offer_with_nothing_under_way_leaves_a_session_free(asking: Asking) -> None:
    assert Session(asking).is_free == (asking in OFFERS)
    assert not Session(asking, run=running(5)).is_free


def test_a_complaint_is_completed_with_what_was_said_before() -> None:
    before = Complaint("foot", "left", "seated", getting_up=True)
    assert Complaint().after(before) == before
    assert before.after(Complaint("calf", "right")) == before
    assert before.after(None) == before
    assert Complaint("calf").after(before) == replace(before, region="calf")


@UNHURRIED
@given(SESSIONS)
def test_begun_anew_a_session_knows_what_suits_the_person_and_nothing_else(
    session: Session,
) -> None:
    said = ("no_rub", "no_pack", "no_nudge", "position", "flags", "excused")
    kept = (*said, "asked_for", "for_alexa", "may_nudge")
    anew = session.anew(asking="checked")
    assert anew == Session("checked", **{name: getattr(session, name) for name in kept})


@pytest.mark.parametrize("may_nudge", [True, False])
def test_begun_anew_a_session_knows_whether_drinks_were_asked_about(may_nudge: bool) -> None:
    anew = Session(may_nudge=may_nudge).anew(asking="calf")
    assert session_from_json(session_to_json(anew)).may_nudge is may_nudge


def test_a_session_is_kept_to_the_millisecond() -> None:
    session = Session(run=running(1 / 3))
    assert session_from_json(session_to_json(session)).run == running(0.333)


@pytest.mark.parametrize("key", [field.name for field in fields(Session)])
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


@pytest.mark.parametrize(("key", "value"), BROKEN_FITS)
def test_a_run_fitted_to_nobody_is_refused(key: str, value: Any) -> None:
    data = run_to_json(running(5))
    with pytest.raises((KeyError, TypeError, ValueError)):
        run_from_json({**data, "fit": {**data["fit"], key: value}})


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("asking", "scenes"),
        ("stretch", 3),
        ("worse_in_a_row", True),
        ("no_rub", 1),
        ("no_pack", 0),
        ("complaint", {"region": "calf"}),
        ("complaint", {"region": 1, "side": None, "position": None, "getting_up": False}),
        ("complaint", {"region": None, "side": "both", "position": None, "getting_up": False}),
        ("complaint", {"region": None, "side": None, "position": "afloat", "getting_up": False}),
        ("tried", "massage"),
        ("tried", [1]),
        ("clock", {"since": "2026-11-22T02:40:00+00:00"}),
        ("pack", "lukewarm"),
        ("no_nudge", 1),
        ("may_nudge", None),
        ("topic", 3),
        ("position", "afloat"),
        ("flags", "swollen"),
        ("flags", [["swollen"]]),
        ("excused", None),
    ],
)
def test_a_session_with_a_value_of_another_kind_is_refused(key: str, value: Any) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        session_from_json({**session_to_json(Session()), key: value})


@pytest.mark.parametrize("key", [field.name for field in fields(Run)])
def test_a_run_that_lacks_what_it_needs_is_refused(key: str) -> None:
    data = session_to_json(replace(Session(), run=running(5)))
    del data["run"][key]
    with pytest.raises((KeyError, TypeError, ValueError)):
        session_from_json(data)


def test_a_run_made_longer_is_longer_in_that_step_alone() -> None:
    longer = replace(running(5), extended=True)
    assert longer.play(Place(0, 9), NIGHT).extended
    assert not longer.play(Place(1), NIGHT).extended


@pytest.mark.parametrize(("share", "asked"), [(0.45, False), (0.55, True)])
def test_a_question_is_asked_when_half_of_it_is_heard(share: float, asked: bool) -> None:
    question = unroll(READY, running(5).place).lines[-1]
    heard = question.at + share * (question.end - question.at)
    assert running(5).asked(READY, NIGHT + timedelta(seconds=heard)) == asked


def test_a_paused_run_has_asked_nothing() -> None:
    assert not paused_at(60, running(5)).asked(READY, NIGHT + timedelta(seconds=600))
