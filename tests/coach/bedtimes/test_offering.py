"""Asking for the bedtime stretch at its hour: which time is meant, and leave for it each time."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, time

import pytest

from cramp_coach.coach.bedtimes.offering import at_time, begin_by_itself, in_the_evening, remind
from cramp_coach.coach.preferences import Preferences
from cramp_coach.coach.transport import pause
from cramp_coach.coach.wish import BedtimeWish, RoutineWish
from cramp_coach.coach.yes_no import no, say_again, unsure, yes
from tests.coach.bedtimes.bedtimes import (
    AT_HALF_NINE,
    HALF_NINE,
    NOTHING_SET,
    evening,
    reminded,
    rings,
)
from tests.coach.talk import REGULAR, Answer, Talk, begin, phrase

WHAT_TIME, SHALL_I = phrase("bedtime_time_ask"), phrase("agree_ask")
CLOSE = phrase("close")
FITS = {remind: "bedtime_reminder", begin_by_itself: "routine"}
KINDS = [(remind, BedtimeWish), (begin_by_itself, RoutineWish)]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("09:30", "21:30"),
        ("05:00", "17:00"),
        ("11:59", "23:59"),
        ("01:00", "13:00"),
        ("12:00", "00:00"),
        ("12:30", "00:30"),
        ("00:00", "00:00"),
        ("00:45", "00:45"),
        ("13:00", "13:00"),
        ("21:30", "21:30"),
        ("23:59", "23:59"),
    ],
)
@pytest.mark.parametrize("bed_at", [None, time(22), time(12)])
def test_a_time_is_one_of_the_evening_for_whoever_sleeps_at_night(
    said: str, meant: str, bed_at: time | None
) -> None:
    assert in_the_evening(time.fromisoformat(said), bed_at) == time.fromisoformat(meant)


@pytest.mark.parametrize(
    ("bed_at", "said", "meant"),
    [
        ("08:00", "07:30", "07:30"),
        ("08:00", "08:00", "08:00"),
        ("08:00", "09:00", "21:00"),
        ("08:00", "12:30", "00:30"),
        ("08:00", "00:30", "00:30"),
        ("08:00", "19:30", "19:30"),
        ("01:30", "01:00", "01:00"),
        ("01:30", "11:00", "23:00"),
        ("00:30", "12:00", "00:00"),
    ],
)
def test_who_goes_to_bed_in_the_morning_means_the_hour_before_that(
    bed_at: str, said: str, meant: str
) -> None:
    waking = time.fromisoformat(bed_at)
    assert in_the_evening(time.fromisoformat(said), waking) == time.fromisoformat(meant)


@pytest.mark.parametrize("ask_for", FITS)
def test_before_anything_is_set_the_time_and_how_often_are_said(ask_for: Answer) -> None:
    talk = evening()
    heard = talk.take(ask_for, time(9, 30))
    assert heard.startswith(f"{phrase(FITS[ask_for])} {AT_HALF_NINE}")
    assert heard.endswith(SHALL_I)
    assert talk.alexa.orders == []


def test_of_the_reminder_it_is_said_how_long_it_lasts() -> None:
    lasts = phrase("for_sixty_days")
    heard = evening().take(remind, time(9, 30))
    assert heard.endswith(f"{AT_HALF_NINE} {lasts} {SHALL_I}")
    assert lasts not in evening().take(begin_by_itself, time(9, 30))


def test_whoever_has_one_already_is_told_that_it_is_instead_of_that() -> None:
    instead = map(phrase, ("for_sixty_days", "bedtime_instead_of_it", "agree_ask"))
    assert reminded().take(remind, time(10)).endswith(" ".join(instead))


@pytest.mark.parametrize("ask_for", FITS)
def test_whoever_has_not_caught_it_hears_all_of_it_again(ask_for: Answer) -> None:
    talk = evening()
    heard = talk.take(ask_for, time(9, 30))
    assert talk.listen().take(say_again) == heard
    assert talk.question == "agree"


def test_of_the_routine_it_is_said_that_alexa_asks_too() -> None:
    assert phrase("alexa_asks") in evening().take(begin_by_itself, time(9, 30))


@pytest.mark.parametrize(("ask_for", "kind"), KINDS)
def test_without_a_time_it_is_asked_for_and_then_proposed(
    ask_for: Answer, kind: Callable[[time], object]
) -> None:
    talk = evening()
    assert talk.take(ask_for, None) == WHAT_TIME
    assert AT_HALF_NINE in talk.listen().take(at_time, time(9, 30))
    assert (talk.question, talk.session.wish) == ("agree", kind(HALF_NINE))


@pytest.mark.parametrize(("ask_for", "kind"), KINDS)
def test_another_time_is_proposed_anew(ask_for: Answer, kind: Callable[[time], object]) -> None:
    talk = evening()
    talk.take(ask_for, time(9, 30))
    heard = talk.listen().take(at_time, time(10, 0))
    assert heard.startswith(
        f"{phrase(FITS[ask_for])} {phrase('every_day', at='ten in the evening')}"
    )
    assert talk.session.wish == kind(time(22))
    assert talk.alexa.orders == []


@pytest.mark.parametrize("asked_first", [remind, begin_by_itself])
def test_what_was_asked_for_last_is_what_the_time_is_for(asked_first: Answer) -> None:
    talk = evening()
    talk.take(asked_first, None)
    talk.take(remind, None)
    talk.take(at_time, time(9, 30))
    assert talk.session.wish == BedtimeWish(HALF_NINE)


def test_a_time_that_is_not_understood_is_asked_for_again() -> None:
    talk = evening()
    talk.take(remind, None)
    assert talk.listen().take(at_time, None) == WHAT_TIME
    talk.take(at_time, time(9, 30))
    assert talk.listen().take(at_time, None) == WHAT_TIME


def test_a_time_out_of_the_blue_means_nothing() -> None:
    assert evening().take(at_time, time(9, 30)) == phrase("calf_ask")
    held = begin("calf-bed").wait_for("hold_1", 6)
    assert held.take(at_time, time(9, 30)).startswith(phrase("not_caught"))


def test_their_waking_hours_tell_which_half_of_the_day_is_meant() -> None:
    talk = evening()
    talk.person = replace(REGULAR, preferences=Preferences(up_at=time(16), bed_at=time(8)))
    assert "half past seven in the morning" in talk.take(remind, time(7, 30))


@pytest.mark.parametrize("ask_for", FITS)
@pytest.mark.parametrize("said", [None, time(9, 30)])
def test_no_is_an_answer(ask_for: Answer, said: time | None) -> None:
    talk = evening()
    talk.take(ask_for, said)
    assert talk.listen().take(no) == f"{phrase('all_right')} {CLOSE}"
    assert rings(talk) == []


@pytest.mark.parametrize("answer", [yes, unsure])
def test_a_time_is_neither_yes_nor_unsure(answer: Answer) -> None:
    talk = evening()
    talk.take(remind, None)
    assert talk.listen().take(answer) == WHAT_TIME


def test_where_the_time_there_is_unknown_no_reminder_is_proposed() -> None:
    talk = evening(zone=None)
    instead = phrase("bedtime_instead", at="half past nine in the evening")
    assert talk.take(remind, time(9, 30)) == " ".join(
        [phrase("no_zone"), NOTHING_SET, instead, CLOSE]
    )


def test_where_it_could_not_be_kept_no_reminder_is_proposed() -> None:
    talk = evening()
    talk.keeps = False
    instead = phrase("bedtime_instead", at="half past nine in the evening")
    assert talk.take(remind, time(9, 30)) == " ".join(
        [phrase("cannot_keep"), NOTHING_SET, instead, CLOSE]
    )
    assert talk.alexa.orders == []


@pytest.mark.parametrize("zone", [None, UTC])
def test_a_routine_takes_a_time_zone_with_a_name(zone: None) -> None:
    talk = evening(zone=zone)
    heard = talk.take(begin_by_itself, time(9, 30))
    assert heard == " ".join([phrase("no_zone"), phrase("routine_by_hand"), CLOSE])


def test_a_routine_needs_no_memory() -> None:
    talk = evening()
    talk.keeps = False
    talk.take(begin_by_itself, time(9, 30))
    assert talk.question == "agree"


def test_a_hold_is_let_go_of_first_and_waits_meanwhile() -> None:
    talk = in_a_hold()
    assert talk.take(remind, time(9, 30)).startswith(phrase("ease_off"))
    assert talk.listen().take(no) == f"{phrase('all_right')} {phrase('carry_on_ask')}"
    assert talk.wait(60).take(yes).startswith("Fourteen seconds left.")


def test_a_hold_that_was_paused_already_waits_as_it_did() -> None:
    talk = in_a_hold()
    talk.take(pause)
    talk.take(remind, None)
    talk.take(no)
    assert talk.wait(60).take(yes).startswith("Fourteen seconds left.")


def test_at_the_end_of_the_stretch_the_evening_ends_after_it() -> None:
    talk = begin("bed-stand")
    talk.zone = evening().zone
    talk.hear_out(yes)
    talk.listen().take(remind, time(9, 30))
    assert talk.listen().take(yes).startswith(phrase("bedtime_set"))
    assert not talk.reply.is_open


def in_a_hold() -> Talk:
    talk = begin("calf-bed")
    talk.zone = evening().zone
    return talk.wait_for("hold_1", 6)
