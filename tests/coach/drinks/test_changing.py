"""Drink reminders moved, paused for the weekend, resumed, and turned off."""

from dataclasses import replace
from datetime import UTC, datetime, time

import pytest

from cramp_coach.coach.alerts import WEEK, Cancel, ListReminders
from cramp_coach.coach.drinks.changing import move, pause, resume, turn_off
from cramp_coach.coach.drinks.plan import WORKING_WEEK, Asked
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.yes_no import yes
from tests.coach.drinks.drinkers import (
    CLOSE,
    DAYTIME,
    DONE,
    EVERY_TWO_HOURS,
    MONDAY,
    NIGHT_SHIFT,
    agreed,
    at,
    in_step,
    moody,
    reminded,
    rings,
    somebody,
    times,
)
from tests.coach.talk import Answer, Talk, phrase

NONE, OFF, LEFT = phrase("drinks_none"), phrase("drinks_off"), phrase("drinks_left")
UNSURE, IN_THE_APP = phrase("drinks_unsure"), phrase("in_the_app")
SATURDAY = datetime(2026, 11, 21, 10, 0)
THREE = Asked(times=(time(9), time(13), time(17)))


def test_the_nearest_one_is_moved_once_that_is_agreed_to() -> None:
    talk = reminded(asked=THREE)
    assert talk.take(move, time(1), time(2)).startswith(
        "Then no more at one in the afternoon. At two in the afternoon instead."
    )
    assert times(talk) == [time(9), time(13), time(17)]
    assert talk.take(yes) == f"{DONE} {CLOSE}"
    assert times(talk) == [time(9), time(14), time(17)]
    assert in_step(talk)


def test_the_whole_plan_is_named_with_its_days() -> None:
    talk = reminded(asked=THREE)
    said = talk.take(move, time(9, 10), time(10))
    assert "At ten in the morning. At one and five in the afternoon. Every day." in said


def test_without_a_time_the_one_nearest_to_the_new_one_is_moved() -> None:
    talk = reminded(asked=THREE)
    talk.take(move, None, time(16))
    talk.take(yes)
    assert times(talk) == [time(9), time(13), time(16)]


def test_and_that_is_nearest_to_the_time_it_will_have() -> None:
    talk = reminded(asked=Asked(times=(time(9), time(21))))
    talk.take(move, None, time(8))
    talk.take(yes)
    assert times(talk) == [time(9), time(20)]


def test_moved_onto_another_one_there_is_one_less() -> None:
    talk = reminded(asked=THREE)
    talk.take(move, time(9), time(1))
    talk.take(yes)
    assert times(talk) == [time(13), time(17)]
    assert in_step(talk)


def test_it_is_not_moved_into_the_night() -> None:
    talk = reminded(asked=THREE)
    said = talk.take(move, time(17), time(22))
    assert said.startswith(f"{phrase('drinks_not_then')} At nine in the morning.")
    assert talk.question == "closed"


@pytest.mark.parametrize("change", [pause, resume])
def test_there_is_nothing_to_change_where_there_is_none(change: Answer) -> None:
    assert somebody().take(change) == f"{NONE} {CLOSE}"


def test_nor_to_move() -> None:
    assert somebody().take(move, time(9), time(10)) == f"{NONE} {CLOSE}"


@pytest.mark.parametrize("change", [pause, resume])
def test_nor_without_a_clock(change: Answer) -> None:
    talk = reminded()
    talk.zone = None
    said = talk.take(change)
    assert said == f"{phrase('no_zone')} {phrase('nothing_new')} {IN_THE_APP} {CLOSE}"


def test_at_a_weekend_they_pause_until_monday_once_that_is_agreed_to() -> None:
    talk = at(reminded(), SATURDAY)
    said = talk.take(pause)
    assert said.startswith(f"{phrase('drinks_this_weekend')} {EVERY_TWO_HOURS}")
    assert phrase("not_before_monday") in said
    assert talk.take(yes) == f"{DONE} {CLOSE}"
    assert {(each.starts.day, each.days) for each in rings(talk)} == {(23, WEEK)}
    assert in_step(talk)


def test_a_paused_plan_that_is_moved_is_paused_still() -> None:
    talk = at(reminded(), SATURDAY)
    talk.take(pause)
    talk.take(yes)
    talk.take(move, time(9), time(10))
    talk.take(yes)
    assert {each.starts.day for each in rings(talk)} == {23}


def test_in_the_week_all_weekends_are_left_out() -> None:
    talk = reminded()
    said = talk.take(pause)
    assert said.startswith(phrase("drinks_every_weekend"))
    assert phrase("not_at_weekends") in said
    talk.take(yes)
    assert {each.days for each in rings(talk)} == {WORKING_WEEK}
    assert in_step(talk)


def test_a_night_shift_is_off_from_saturday_noon_to_monday_evening() -> None:
    talk = at(reminded(somebody(preferences=NIGHT_SHIFT)), SATURDAY.replace(hour=20))
    talk.take(pause)
    talk.take(yes)
    starts = {each.at.hour: each.starts.day for each in rings(talk)}
    assert starts == {18: 23, 20: 23, 22: 23, 0: 24, 2: 24, 4: 24, 6: 24, 8: 24}


def test_resumed_they_ring_every_day_again() -> None:
    talk = reminded()
    talk.take(pause)
    talk.take(yes)
    assert talk.take(resume).startswith(f"{phrase('drinks_all_week')} {EVERY_TWO_HOURS}")
    talk.take(yes)
    assert {each.days for each in rings(talk)} == {WEEK}
    assert times(talk) == DAYTIME


def test_turned_off_they_are_all_cancelled() -> None:
    talk = reminded()
    assert talk.take(turn_off) == f"{OFF} {CLOSE}"
    assert talk.alexa.held == {}
    assert talk.person.alerts == ()


def test_what_could_not_be_cancelled_is_said_and_kept() -> None:
    talk = moody(reminded(asked=THREE), None, "offline", None)
    said = talk.take(turn_off)
    assert said == " ".join(
        [phrase("problem_offline"), LEFT, "At one in the afternoon. Every day.", IN_THE_APP, CLOSE]
    )
    assert times(talk) == [time(13)]
    assert in_step(talk)


@pytest.mark.parametrize("change", [pause, resume])
def test_what_rings_at_a_time_not_known_is_not_said_to_be_none(change: Answer) -> None:
    talk = moody(reminded(asked=Asked(times=(time(9),))), "timed_out")
    agreed(talk, Asked(times=(time(10),)))
    assert talk.take(change) == f"{UNSURE} {IN_THE_APP} {CLOSE}"


def test_after_no_answer_they_are_not_said_to_be_off() -> None:
    talk = moody(reminded(asked=Asked(times=(time(9),))), "timed_out", does_it_anyway=True)
    said = talk.take(turn_off)
    assert said.startswith(f"{phrase('problem_timed_out')} {LEFT} At nine in the morning.")
    assert talk.take(turn_off) == f"{OFF} {CLOSE}"


def test_who_has_none_hears_that_none_is_known() -> None:
    talk = somebody()
    assert talk.take(turn_off) == f"{NONE} {CLOSE}"
    assert talk.alexa.orders == []


def doubtful(talk: Talk) -> Talk:
    """A talk in which Alexa has set one of three reminders without saying so."""
    moody(talk, "timed_out", None, None, does_it_anyway=True)
    agreed(talk, THREE)
    return talk


def test_where_she_once_did_not_answer_she_is_asked_first_what_she_holds() -> None:
    talk = doubtful(somebody())
    assert talk.take(turn_off) == f"{OFF} {CLOSE}"
    assert talk.alexa.held == {}
    assert talk.person.unsure_since is None


def test_and_where_she_does_not_tell_no_more_is_claimed_than_is_known() -> None:
    talk = doubtful(somebody())
    talk.alexa.trouble[ListReminders] = "offline"
    assert talk.take(turn_off) == " ".join(
        [phrase("drinks_known_off"), phrase("problem_offline"), UNSURE, CLOSE]
    )
    assert talk.take(turn_off) == f"{NONE} {phrase('problem_offline')} {UNSURE} {CLOSE}"


def test_what_cannot_be_looked_up_cannot_be_cancelled() -> None:
    def forgetful(turn: Turn) -> Outcome:
        return turn_off(replace(turn, remembers=False))

    talk = reminded()
    assert talk.take(forgetful) == f"{phrase('cannot_look_up')} {IN_THE_APP} {CLOSE}"
    assert not any(isinstance(order, Cancel) for order in talk.alexa.orders)


def test_who_is_not_to_be_told_to_drink_may_turn_them_off_but_not_move_them() -> None:
    talk = reminded()
    talk.session = replace(talk.session, no_nudge=True)
    assert talk.take(move, time(9), time(10)).startswith(phrase("no_nudges"))
    assert talk.take(turn_off).startswith(OFF)


def test_a_pause_is_by_the_persons_own_weekday() -> None:
    talk = reminded()
    talk.now = datetime(2026, 11, 20, 4, 30, tzinfo=UTC)  # half past eleven, on Thursday, there
    assert talk.take(pause).startswith(phrase("drinks_every_weekend"))
    at(talk, MONDAY.replace(day=20))
    assert talk.take(pause).startswith(phrase("drinks_this_weekend"))
