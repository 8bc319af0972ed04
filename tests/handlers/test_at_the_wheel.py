"""Whoever is driving is told to pull over first, whatever else is to be asked or said."""

import pytest

from cramp_coach.handlers.table import HEARD, WAYS_OUT, WHEN_STOPPED
from tests.coach.talk import NIGHT, Talk, begin, phrase
from tests.handlers.telling import ASKINGS, asked, tell

DANGER = "RedFlagIntent"
FOOT = {"region": "foot", "side": "left"}
HAS_STOPPED = ["AMAZON.YesIntent", "AMAZON.ResumeIntent", "AMAZON.NextIntent"]
IS_OVER = ["BetterIntent", "DoneIntent"]
LOCKED = ["say_again", "which"]
PULL_OVER = f"{phrase('pull_over')} {phrase('say_ready')} {phrase('driving_ask')}"
CHECKED = f"{phrase('checked_first', emergency='nine one one')} {phrase('checked_ask')}"


def driving(**slots: str) -> Talk:
    """A talk in which a cramp was told at the wheel."""
    talk = Talk()
    tell(talk, "DrivingIntent", **slots)
    return talk.listen()


@pytest.mark.parametrize("name", sorted(HEARD - {DANGER, *WAYS_OUT, *WHEN_STOPPED}))
def test_a_driver_who_says_anything_else_is_told_to_pull_over(name: str) -> None:
    talk = driving(**FOOT)
    assert tell(talk, name) == PULL_OVER
    assert (talk.session.run, talk.reply.urgent) == (None, True)


@pytest.mark.parametrize("name", HAS_STOPPED)
def test_a_driver_who_has_stopped_is_coached_for_what_was_told(name: str) -> None:
    talk = driving(**FOOT)
    tell(talk.wait(90), name)
    assert (talk.run.routine, talk.run.side) == ("foot-seat", "left")


@pytest.mark.parametrize("name", HAS_STOPPED)
def test_what_was_coached_before_is_coached_seated_then(name: str) -> None:
    talk = begin("foot-bed", "left").wait(3)
    assert tell(talk, "DrivingIntent").endswith(PULL_OVER)
    tell(talk.wait(90), name)
    assert (talk.run.routine, talk.run.side) == ("foot-seat", "left")


@pytest.mark.parametrize("region", ["", "elbow"])
def test_a_muscle_nobody_knows_is_not_taken_for_another(region: str) -> None:
    talk = driving(**FOOT)
    tell(talk, "DrivingIntent", region=region)
    tell(talk, "AMAZON.YesIntent")
    assert (talk.run.routine, talk.run.side) == ("foot-seat", "left")


def test_a_cramp_told_where_that_was_asked_waits_past_both() -> None:
    talk = asked("checked")
    tell(talk, "ReliefIntent", **FOOT)
    for name in ("DrivingIntent", "AMAZON.NextIntent", "CheckedIntent"):
        tell(talk.wait(5), name)
    assert (talk.run.routine, talk.run.side) == ("foot-seat", "left")


def test_whoever_says_only_that_they_drive_is_coached_for_what_they_told_before() -> None:
    talk = Talk()
    tell(talk, "ReliefIntent", region="thigh", side="right")
    tell(talk, "DrivingIntent")
    tell(talk, "AMAZON.YesIntent")
    assert talk.question == "thigh"
    tell(talk, "ReliefIntent", region="quadriceps")
    assert (talk.run.routine, talk.run.side) == ("quad-seat", "right")


def test_a_side_told_later_goes_with_the_muscle_told_before() -> None:
    talk = driving(region="foot")
    tell(talk, "DrivingIntent", side="right", region="foot")
    tell(talk, "ReliefIntent")
    tell(talk, "AMAZON.YesIntent")
    assert (talk.run.routine, talk.run.side) == ("foot-seat", "right")


@pytest.mark.parametrize("name", IS_OVER)
def test_a_driver_whose_cramp_has_gone_is_left_in_peace(name: str) -> None:
    assert tell(driving(), name) == phrase("close")


def test_a_driver_may_tell_what_cramps_before_stopping() -> None:
    talk = asked("driving")
    tell(talk, "ReliefIntent", region="hand", position="in_bed")
    tell(talk, "AMAZON.YesIntent")
    assert talk.run.routine == "hand-seat"


def test_a_concern_told_at_the_wheel_is_heeded() -> None:
    talk = driving(**FOOT)
    tell(talk, "ReliefIntent", region="hamstring", concern="illness")
    tell(talk, "AMAZON.YesIntent")
    assert talk.run.routine == "ham-seat"
    assert (talk.session.no_pack, talk.session.no_nudge) == (True, True)


def test_a_driver_whose_cramp_lasts_ten_minutes_gets_that_advice_on_stopping() -> None:
    talk = driving(region="calf").wait(620)
    assert tell(talk, "SameIntent") == PULL_OVER
    assert "Ten minutes is long for a cramp." in tell(talk, "AMAZON.YesIntent")


def test_ten_minutes_into_a_cramp_a_driver_pulls_over_before_that_advice() -> None:
    talk = asked("massage")
    assert talk.session.clock is not None
    talk.wait(600)
    assert tell(talk, "DrivingIntent") == PULL_OVER
    assert "Ten minutes is long for a cramp." in tell(talk, "AMAZON.YesIntent")


def test_in_a_hold_a_driver_lets_go_first() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    assert tell(talk, "DrivingIntent").startswith(phrase("ease_off"))


@pytest.mark.parametrize("asking", [each for each in ASKINGS if each not in LOCKED])
def test_it_comes_before_every_question(asking: str) -> None:
    talk = asked(asking)
    assert tell(talk, "DrivingIntent").endswith(PULL_OVER)
    assert (talk.session.asking, talk.session.run) == ("driving", None)


def test_whether_help_was_got_is_asked_once_stopped() -> None:
    talk = asked("checked")
    assert tell(talk, "DrivingIntent", **FOOT) == PULL_OVER
    assert tell(talk, "ConcernIntent", concern="often") == PULL_OVER
    assert tell(talk.wait(60), "AMAZON.YesIntent") == CHECKED
    tell(talk.wait(5), "AMAZON.YesIntent")
    assert (talk.run.routine, talk.run.side) == ("foot-seat", "left")


@pytest.mark.parametrize("name", IS_OVER)
def test_whoever_is_to_be_asked_about_help_is_asked_though_the_cramp_has_gone(name: str) -> None:
    talk = asked("checked")
    tell(talk, "DrivingIntent")
    assert tell(talk, name) == CHECKED


@pytest.mark.parametrize("asking", LOCKED)
def test_after_danger_a_driver_stops_first_and_hears_the_advice(asking: str) -> None:
    talk = asked(asking)
    words = tell(talk, "DrivingIntent", **FOOT)
    assert words.startswith(phrase("pull_over"))
    assert "nine one one" in words
    assert talk.session.locked_by is not None


def test_a_driver_is_told_of_danger_as_anybody_is() -> None:
    talk = driving(**FOOT)
    assert "nine one one" in tell(talk, DANGER, flag="chest_pain")
    assert talk.session.locked_by == "E1"
    assert talk.person.is_locked(NIGHT)
