"""When somebody gets up and goes to bed: kept, said back, and heeded by what reminds them."""

from dataclasses import replace
from datetime import time

from cramp_coach.coach.drinks.hours import keep_hours
from cramp_coach.coach.drinks.plan import Asked
from cramp_coach.coach.preferences import Preferences
from cramp_coach.coach.yes_no import no, yes
from tests.coach.drinks.drinkers import DAYTIME, DONE, NIGHTLY, in_step, reminded, somebody, times
from tests.coach.talk import Talk, begin, phrase

UP_AT_SIX = phrase("up_at", at="six in the morning")
TO_BED_AT_TEN = phrase("to_bed_at", at="ten in the evening")


def hours(talk: Talk) -> tuple[time | None, time | None]:
    preferences = talk.person.preferences
    return preferences.up_at, preferences.bed_at


def test_both_are_kept_and_said_back() -> None:
    talk = somebody()
    assert talk.take(keep_hours, time(6), time(10)).startswith(f"{UP_AT_SIX} {TO_BED_AT_TEN}")
    assert hours(talk) == (time(6), time(22))


def test_who_works_nights_says_so_with_the_evening() -> None:
    talk = somebody()
    talk.take(keep_hours, time(18), time(10))
    assert hours(talk) == (time(18), time(10))


def test_one_alone_keeps_the_other() -> None:
    talk = somebody(preferences=Preferences(up_at=time(6), bed_at=time(22)))
    talk.take(keep_hours, time(7), None)
    talk.take(keep_hours, None, time(11))
    assert hours(talk) == (time(7), time(23))


def test_hours_that_make_no_day_are_asked_for_again() -> None:
    talk = somebody()
    for said in ((None, None), (time(18), time(20))):
        assert talk.take(keep_hours, *said).startswith(phrase("which_hours"))
    assert hours(talk) == (None, None)


def test_other_preferences_stay() -> None:
    talk = somebody(preferences=Preferences(position="seated"))
    talk.take(keep_hours, time(6), time(10))
    assert talk.person.preferences.position == "seated"


def test_drink_reminders_are_proposed_anew_within_the_new_day() -> None:
    talk = reminded()
    said = talk.take(keep_hours, time(18), time(10))
    assert "The first at six in the evening. The last at eight in the morning." in said
    assert times(talk) == DAYTIME
    assert talk.take(yes).startswith(DONE)
    assert times(talk) == sorted(NIGHTLY)
    assert in_step(talk)


def test_whoever_declines_has_the_new_hours_and_the_old_reminders() -> None:
    talk = reminded()
    talk.take(keep_hours, time(18), time(10))
    assert talk.take(no).startswith(f"{phrase('all_right')} {phrase('drinks_as_before')}")
    assert times(talk) == DAYTIME
    assert hours(talk) == (time(18), time(10))


def test_single_times_stay_where_they_are_in_the_new_day() -> None:
    talk = reminded(asked=Asked(times=(time(9), time(13), time(21))))
    said = talk.take(keep_hours, time(7), time(22))
    assert "At nine in the morning. At one in the afternoon. Every day." in said


def test_what_fits_already_is_left_alone() -> None:
    talk = reminded()
    talk.take(keep_hours, time(6), time(11))
    assert talk.question != "agree"
    assert times(talk) == DAYTIME


def test_where_nothing_is_kept_it_is_said_that_it_may_be_forgotten() -> None:
    talk = reminded()
    talk.keeps = False
    assert phrase("may_forget") in talk.take(keep_hours, time(18), time(10))
    assert talk.question != "agree"


def test_whose_drinks_are_limited_is_proposed_none() -> None:
    talk = reminded()
    talk.session = replace(talk.session, no_nudge=True)
    talk.take(keep_hours, time(18), time(10))
    assert talk.question != "agree"


def test_a_hold_goes_on_meanwhile() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    talk.take(keep_hours, time(6), time(10))
    assert talk.session.asking == "scene"
