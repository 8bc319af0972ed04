"""A cramp of ten minutes: coaching stops, whatever is said, and a doctor is what is left."""

import pytest

from cramp_coach.coach.advice import TEN_MINUTES
from cramp_coach.coach.safety import WHEN_UNSURE
from cramp_coach.handlers.table import AFTER_TEN_MINUTES, HEARD
from tests.coach.talk import WORDS, Talk, begin, begin_at, phrase
from tests.handlers.telling import asked, tell

ADVICE = WORDS.flags.extra[TEN_MINUTES]
DANGER = "RedFlagIntent"
LEAVING = ["AMAZON.StopIntent", "AMAZON.CancelIntent", "AMAZON.NavigateHomeIntent"]


def after(minutes: float, asking: str = "massage") -> Talk:
    """A talk that has waited at an offer until its cramp has gone on for so long."""
    talk = asked(asking)
    assert talk.session.clock is not None
    since = talk.session.clock.since
    return talk.wait(minutes * 60 - (talk.now - since).total_seconds())


@pytest.mark.parametrize("name", sorted(HEARD - AFTER_TEN_MINUTES - {DANGER, "DrivingIntent"}))
def test_whatever_is_said_gets_the_advice_and_locks(name: str) -> None:
    talk = after(10)
    assert ADVICE in tell(talk, name)
    assert (talk.session.locked_by, talk.session.run) == (TEN_MINUTES, None)
    assert talk.reply.urgent


@pytest.mark.parametrize("name", ["AMAZON.YesIntent", "AMAZON.HelpIntent", "SameIntent"])
def test_a_second_before_it_is_coached_as_ever(name: str) -> None:
    talk = after(9.98)
    assert ADVICE not in tell(talk, name)
    assert talk.session.locked_by is None


@pytest.mark.parametrize(
    "asking", ["leg", "rest", "carry_on", "pack_check", "try_seated", "warm_pack"]
)
def test_it_is_so_at_any_question(asking: str) -> None:
    talk = after(10, asking)
    assert ADVICE in tell(talk, "AMAZON.NextIntent")
    assert talk.session.locked_by == TEN_MINUTES


def test_yes_says_it_again_and_no_takes_care() -> None:
    talk = after(10)
    advice = tell(talk, "SameIntent")
    assert tell(talk, "AMAZON.YesIntent") == advice
    assert tell(talk, "AMAZON.NoIntent") == phrase("take_care")


@pytest.mark.parametrize("name", ["BetterIntent", "DoneIntent"])
def test_a_cramp_that_is_over_is_over(name: str) -> None:
    talk = after(10)
    assert ADVICE not in tell(talk, name)
    assert talk.session.locked_by is None


@pytest.mark.parametrize("name", LEAVING)
def test_there_is_a_way_out(name: str) -> None:
    assert tell(after(10), name) == phrase("stopped")


def test_another_muscle_is_another_cramp() -> None:
    talk = after(10)
    tell(talk, "ReliefIntent", region="foot", position="in_bed")
    assert talk.run.routine == "foot-bed"


@pytest.mark.parametrize("slots", [{}, {"region": "calf"}, {"side": "left"}, {"region": "leg"}])
@pytest.mark.parametrize("asking", ["massage", "scene", "rest", "leg"])
def test_the_same_muscle_is_the_same_cramp(asking: str, slots: dict[str, str]) -> None:
    assert ADVICE in tell(after(10, asking), "ReliefIntent", **slots)


def test_at_the_last_check_the_same_complaint_is_offered_nothing_more() -> None:
    talk = begin_at("calf-stand", "check_2").wait(600)
    assert ADVICE in tell(talk, "ReliefIntent", region="calf")


def test_better_and_then_the_same_is_still_the_same_cramp() -> None:
    talk = begin_at("calf-stand", "check_1").listen()
    tell(talk, "BetterIntent")
    talk.listen()
    tell(talk, "AgainIntent")
    talk.listen()
    tell(talk, "SameIntent")
    talk.wait(600)
    assert ADVICE in tell(talk, "AMAZON.YesIntent")


@pytest.mark.parametrize("name", ["StillHurtsIntent", "HurtsIntent"])
def test_eased_once_and_still_hurting_is_not_offered_more(name: str) -> None:
    talk = begin_at("calf-stand", "check_2").listen()
    tell(talk, "BetterIntent")
    talk.wait(600)
    assert ADVICE in tell(talk, name)


def test_danger_is_worse_than_a_long_cramp() -> None:
    talk = after(10)
    tell(talk, "RedFlagIntent", flag="chest_pain")
    assert talk.session.locked_by == "E1"


def test_danger_that_was_not_caught_counts_for_more_than_the_time() -> None:
    talk = after(10)
    tell(talk, DANGER)
    assert talk.session.locked_by == WHEN_UNSURE


def test_a_danger_that_is_denied_does_not_make_a_long_cramp_shorter() -> None:
    talk = after(10)
    assert ADVICE in tell(talk, DANGER, flag="?not swollen")


def test_after_the_advice_was_spoken_in_a_scene_the_session_is_locked() -> None:
    talk = begin("calf-bed")
    talk.wait(560)
    assert ADVICE in tell(talk, "AMAZON.StartOverIntent")
    assert talk.session.locked_by is None
    talk.listen()
    assert tell(talk, "AMAZON.NoIntent") == phrase("take_care")


def test_settling_and_the_evening_have_no_such_clock() -> None:
    for routine in ("settle", "bed-stand"):
        talk = begin(routine).wait(900)
        assert ADVICE not in tell(talk, "AMAZON.RepeatIntent")


def back_too_late(name: str) -> str:
    """What is heard by whoever comes back shortly, ten minutes after the cramp began."""
    talk = begin("calf-bed").wait(60)
    tell(talk, "SessionEndedRequest")
    talk.come_back_after(9.5)
    tell(talk, "LaunchRequest")
    return tell(talk, name)


def test_whoever_comes_back_is_asked_and_going_on_gets_the_advice() -> None:
    assert ADVICE in back_too_late("AMAZON.YesIntent")


def test_not_wanting_to_go_on_is_no_sign_of_a_cramp() -> None:
    assert ADVICE not in back_too_late("AMAZON.NoIntent")
