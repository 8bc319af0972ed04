"""What was kept by an earlier version of the content, and whether it still makes sense."""

from dataclasses import replace

import pytest

from cramp_coach.coach.regions import PLACES, REGIONS
from cramp_coach.coach.script import Fit, Place
from cramp_coach.coach.session import Asking, Complaint, Run, Session
from cramp_coach.coach.wish import PackWish
from tests.coach.talk import LIBRARY, NIGHT, begin

IN_BED = Run("calf-bed", NIGHT)


def placed(run: Run, step: int, *owed: str) -> Run:
    return replace(run, place=Place(step, 0.0, owed))


@pytest.mark.parametrize("position", PLACES)
@pytest.mark.parametrize("region", REGIONS)
def test_there_is_a_stretch_for_every_muscle_in_every_position(region: str, position: str) -> None:
    found = LIBRARY.routine_for("acute", region, position)
    assert (found.purpose, found.region, found.position) == ("acute", region, position)


def test_a_rule_is_found_by_its_name() -> None:
    assert LIBRARY.rule("U8").graver == "E3"


@pytest.mark.parametrize(
    "run",
    [
        None,
        placed(IN_BED, 11, "safety", "notice_4"),
        Run("calf-stand", NIGHT, Fit(getting_up=True), Place(12)),
        Run("bed-lying", NIGHT, Fit(skips="right"), Place(14)),
        Run("neck-seat", NIGHT, place=Place(15, 0.0, ("safety_neck",))),
    ],
    ids=["none", "in bed", "getting up", "one side", "neck"],
)
def test_a_run_of_these_routines_is_known(run: Run | None) -> None:
    assert LIBRARY.knows(run)


@pytest.mark.parametrize(
    "run",
    [
        Run("calf-floor", NIGHT),
        placed(IN_BED, 12),
        placed(IN_BED, -1),
        Run("calf-stand", NIGHT, place=Place(12)),
        Run("bed-lying", NIGHT, Fit(skips="right"), Place(17)),
        Run("settle", NIGHT, place=Place(3)),
        placed(IN_BED, 0, "safety", "joke"),
    ],
    ids=["routine", "step", "before", "step when up", "skipped", "past all questions", "owed"],
)
def test_a_run_of_other_content_is_not(run: Run) -> None:
    assert not LIBRARY.knows(run)


@pytest.mark.parametrize("routine", LIBRARY.routines)
def test_a_session_that_has_begun_is_known(routine: str) -> None:
    assert LIBRARY.knows_session(begin(routine).session)


@pytest.mark.parametrize(
    "session",
    [
        Session(),
        Session(asking="leg", complaint=Complaint("leg")),
        Session(asking="pack_check", wish=PackWish("warm", 15)),
        Session(asking="say_again", locked_by="U2"),
        Session(asking="which", locked_by="U8"),
        Session(asking="fluid_check"),
        Session(asking="checked"),
        Session(asking="driving", complaint=Complaint(position="seated")),
        Session(asking="scene", run=IN_BED, stretch="calf-bed"),
    ],
)
def test_a_session_with_what_its_question_needs_is_known(session: Session) -> None:
    assert LIBRARY.knows_session(session)


@pytest.mark.parametrize("asking", ["scene", "carry_on", "return", "leg", "back_of_leg", "thigh"])
def test_a_question_without_what_it_is_about_is_not(asking: Asking) -> None:
    assert not LIBRARY.knows_session(Session(asking=asking))


@pytest.mark.parametrize(
    "session",
    [
        Session(asking="pack_check"),
        Session(asking="which"),
        Session(asking="say_again"),
        Session(locked_by="U99"),
        Session(stretch="calf-floor"),
        Session(topic="astrology"),
        Session(asking="scene", run=placed(IN_BED, 99)),
    ],
    ids=["pack", "which", "again", "rule", "stretch", "topic", "run"],
)
def test_a_session_of_other_content_is_not(session: Session) -> None:
    assert not LIBRARY.knows_session(session)
