"""Which routine: by what was said, what is known, and the hour; one question at most."""

from dataclasses import replace
from datetime import timedelta, tzinfo

import pytest

from cramp_coach.coach.history import Use
from cramp_coach.coach.preferences import Preferences
from cramp_coach.coach.relief import relieve
from cramp_coach.coach.session import Complaint
from cramp_coach.coach.sides import aim
from cramp_coach.coach.starting import bedtime
from cramp_coach.coach.words import Side
from tests.coach.talk import (
    ACUTE,
    LIBRARY,
    NIGHT,
    REGULAR,
    WHERE_IT_IS_DAY,
    WHERE_IT_IS_NIGHT,
    Talk,
    begin,
    phrase,
    says,
)

SEATED = replace(REGULAR, preferences=Preferences(position="seated"))


def complain(
    region: str | None = None, side: Side | None = None, position: str | None = None
) -> Talk:
    talk = Talk()
    talk.take(relieve, Complaint(region, side, position))
    return talk


@pytest.mark.parametrize("routine", ACUTE)
@pytest.mark.parametrize("side", ["left", "right"])
def test_every_region_has_its_stretch_in_every_position(routine: str, side: Side) -> None:
    wanted = LIBRARY.routines[routine]
    talk = complain(wanted.region, side, wanted.position)
    assert (talk.run.routine, talk.run.side) == (routine, side)
    assert talk.reply.say[0] == says(routine, wanted.steps_for(getting_up=False)[0].id, side)


def test_somebody_who_says_nothing_of_it_has_a_calf_and_is_in_bed() -> None:
    talk = Talk()
    talk.take(relieve)
    assert (talk.run.routine, talk.run.side, talk.run.fit.getting_up) == ("calf-bed", "any", False)


@pytest.mark.parametrize(
    ("zone", "routine"),
    [(WHERE_IT_IS_NIGHT, "foot-bed"), (WHERE_IT_IS_DAY, "foot-seat"), (None, "foot-bed")],
)
def test_the_hour_says_where_people_are(zone: tzinfo | None, routine: str) -> None:
    talk = Talk(zone=zone)
    talk.take(relieve, Complaint("foot"))
    assert talk.run.routine == routine


@pytest.mark.parametrize("zone", [WHERE_IT_IS_NIGHT, WHERE_IT_IS_DAY])
def test_a_preference_counts_more_than_the_hour(zone: tzinfo) -> None:
    talk = Talk(SEATED, zone=zone)
    talk.take(relieve, Complaint("foot"))
    assert talk.run.routine == "foot-seat"


def test_the_session_counts_more_than_a_preference() -> None:
    talk = Talk(SEATED)
    talk.take(relieve, Complaint("calf", None, "standing"))
    talk.take(relieve, Complaint("foot"))
    assert talk.run.routine == "foot-stand"


def test_what_is_said_counts_most() -> None:
    talk = Talk(SEATED)
    talk.take(relieve, Complaint("calf", None, "standing"))
    talk.take(relieve, Complaint("foot", None, "in_bed"))
    assert talk.run.routine == "foot-bed"


@pytest.mark.parametrize("said", ["leg", "back_of_leg", "thigh"])
def test_a_region_that_is_not_clear_costs_one_question_after_something_to_do(said: str) -> None:
    talk = complain(said)
    assert talk.words == f"{phrase(f'{said}_first')} {phrase(f'{said}_ask')}"
    talk.take(relieve, Complaint(said))
    assert talk.question == "check_1"


@pytest.mark.parametrize(
    ("said", "answered", "routine"),
    [
        ("leg", "calf", "calf-bed"),
        ("leg", "front", "quad-bed"),
        ("leg", "back", "ham-bed"),
        ("leg", "thigh", "ham-bed"),
        ("leg", "foot", "foot-bed"),
        ("leg", None, "calf-bed"),
        ("back_of_leg", "thigh", "ham-bed"),
        ("back_of_leg", "calf", "calf-bed"),
        ("thigh", "front", "quad-bed"),
        ("thigh", "back", "ham-bed"),
        ("thigh", None, "ham-bed"),
        ("thigh", "hand", "hand-bed"),
    ],
)
def test_the_answer_is_the_muscle(said: str, answered: str | None, routine: str) -> None:
    talk = complain(said)
    talk.take(relieve, Complaint(answered))
    assert talk.run.routine == routine


def test_back_is_the_back_where_nothing_was_asked() -> None:
    assert complain("back").run.routine == "back-bed"


def test_front_needs_no_question() -> None:
    assert complain("front").run.routine == "quad-bed"


def test_side_and_position_said_before_the_question_are_kept() -> None:
    talk = complain("thigh", "left", "standing")
    talk.take(relieve, Complaint("front"))
    assert (talk.run.routine, talk.run.side) == ("quad-stand", "left")


def test_a_side_is_no_answer_but_is_kept_with_the_likeliest() -> None:
    talk = complain("thigh")
    talk.take(aim, "right")
    assert (talk.run.routine, talk.run.side) == ("ham-bed", "right")


def test_the_cramp_clock_runs_from_the_complaint_not_from_its_answer() -> None:
    talk = complain("leg").wait(12)
    talk.take(relieve, Complaint("foot"))
    assert talk.session.clock is not None
    assert talk.session.clock.since == NIGHT


@pytest.mark.parametrize(("before", "said"), [("ham-seat", "thigh"), ("calf-stand", "leg")])
def test_what_is_being_coached_says_what_is_meant(before: str, said: str) -> None:
    talk = begin(before, "left").wait(9)
    talk.take(relieve, Complaint(said, "right"))
    assert (talk.run.routine, talk.run.side) == (before, "right")


@pytest.mark.parametrize(
    ("last", "said", "routine"),
    [
        ("quad-bed", "thigh", "quad-bed"),
        ("foot-seat", "leg", "foot-bed"),
        ("hand-seat", None, "hand-bed"),
    ],
)
def test_the_last_cramp_says_what_is_meant(last: str, said: str | None, routine: str) -> None:
    talk = Talk(replace(REGULAR, uses=(Use(last, NIGHT - timedelta(days=9), "finished"),)))
    talk.take(relieve, Complaint(said))
    assert talk.run.routine == routine


@pytest.mark.parametrize(
    "use",
    [
        Use("neck-bed", NIGHT - timedelta(days=1)),
        Use("quad-bed", NIGHT - timedelta(days=61)),
        Use("routine-of-old", NIGHT - timedelta(days=1)),
    ],
)
def test_what_says_nothing_of_a_leg_leaves_the_question(use: Use) -> None:
    talk = Talk(replace(REGULAR, uses=(use,)))
    talk.take(relieve, Complaint("leg"))
    assert talk.question == "leg"


@pytest.mark.parametrize(
    ("preferred", "said", "routine"),
    [
        (None, None, "bed-stand"),
        (None, "in_bed", "bed-lying"),
        ("seated", None, "bed-seat"),
        ("seated", "standing", "bed-stand"),
    ],
)
def test_the_evening_stretch_works_both_legs(
    preferred: str | None, said: str | None, routine: str
) -> None:
    talk = Talk(replace(REGULAR, preferences=Preferences(position=preferred)))
    talk.take(bedtime, said)
    assert talk.run.routine == routine
    assert {step.side for step in talk.script.steps} >= {"left", "right"}
