"""Why, says who, how often, and when was the last time."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cramp_coach.coach.greeting import ended, launch
from cramp_coach.coach.history import Ending, Use
from cramp_coach.coach.person import Person
from cramp_coach.coach.relief import relieve
from cramp_coach.coach.session import Complaint
from cramp_coach.coach.telling import how_often, last_time, says_who, why
from cramp_coach.coach.transport import pause
from tests.coach.talk import LIBRARY, NIGHT, REGULAR, WORDS, Answer, Talk, begin, begin_at, phrase

HOUSEHOLD, CALF = phrase("for_this_household"), phrase("calf_ask")
TELLING = [why, says_who, how_often, last_time]


def used(*days_ago: float, ended: Ending = "finished") -> Person:
    uses = (Use("calf-bed", NIGHT - timedelta(days=each), ended) for each in days_ago)
    return replace(REGULAR, uses=tuple(uses))


@pytest.mark.parametrize("routine", LIBRARY.routines)
def test_every_routine_says_why_and_says_who(routine: str) -> None:
    talk = begin(routine).wait(9)
    assert talk.take(why).startswith(WORDS.whys[routine])
    words = talk.take(says_who)
    assert any(words.startswith(f"From {name}") for name in WORDS.sources.values())


def test_with_nothing_under_way_stretching_is_explained() -> None:
    talk = Talk()
    assert talk.take(why) == f"{phrase('why')} {CALF}"
    assert talk.take(says_who) == f"{phrase('sources')} {CALF}"


def test_who_says_so_is_who_gave_the_figures_of_the_step() -> None:
    talk = begin_at("calf-bed", "hold_1", 5)
    codes = LIBRARY.routines["calf-bed"].sources["hold_1"]
    names = [WORDS.sources[code] for code in codes[:2]]
    assert all(name in talk.take(says_who) for name in names)


@pytest.mark.parametrize("tell", TELLING)
def test_a_hold_goes_on_while_something_is_told(tell: Answer) -> None:
    talk = begin_at("calf-bed", "hold_2", 2)
    talk.take(tell)
    assert (talk.step.id, talk.run.paused) == ("hold_2", False)
    assert talk.segment("hold_2").end + talk.run.meanwhile >= 26


@pytest.mark.parametrize("tell", TELLING)
def test_in_a_pause_it_stays_paused(tell: Answer) -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    talk.take(pause)
    assert talk.wait(9).take(tell).endswith(phrase("carry_on_ask"))
    assert talk.seconds_left == 8


@pytest.mark.parametrize(
    ("person", "told"),
    [
        (REGULAR, phrase("never_this_week")),
        (used(8), phrase("never_this_week")),
        (used(3), phrase("once_this_week")),
        (used(8, 6, 2), phrase("often_this_week", Number="Two")),
        (used(*[1] * 59), phrase("often_this_week", Number="Fifty-nine")),
    ],
)
def test_how_often_is_of_the_last_seven_days(person: Person, told: str) -> None:
    assert Talk(person).take(how_often) == f"{HOUSEHOLD} {told} {CALF}"


def test_more_than_there_are_words_for_is_told_as_the_most_there_is() -> None:
    assert "Sixty times" in Talk(used(*[1] * 80)).take(how_often)


def test_the_cramp_under_way_counts_once() -> None:
    talk = begin("calf-bed", person=used(2))
    assert "Two times" in talk.take(how_often)


@pytest.mark.parametrize(
    ("person", "told"),
    [
        (REGULAR, phrase("no_last_time")),
        (used(61), phrase("no_last_time")),
        (used(0.01), phrase("within_the_hour")),
        (used(0.05), phrase("one_hour_ago")),
        (used(0.5), phrase("hours_ago", Number="Twelve")),
        (used(1.9), phrase("one_day_ago")),
        (used(9, 5), phrase("days_ago", Number="Five")),
    ],
)
def test_the_last_time_is_told_in_hours_or_in_days(person: Person, told: str) -> None:
    assert Talk(person).take(last_time) == f"{HOUSEHOLD} {told} {CALF}"


def test_this_cramp_is_not_the_last_one() -> None:
    talk = begin("calf-bed", person=used(5)).wait(9)
    assert phrase("days_ago", Number="Five") in talk.take(last_time)
    assert phrase("no_last_time") in begin("calf-bed").take(last_time)


def test_one_that_was_interrupted_and_resumed_counts_once_and_is_not_the_last() -> None:
    talk = begin("calf-bed", person=used(5)).wait(9)
    talk.take(ended)
    talk.come_back_after(5).take(launch)
    assert phrase("days_ago", Number="Five") in talk.take(last_time)
    assert "Two times" in talk.take(how_often)


def test_one_that_was_dropped_and_begun_again_counts_once() -> None:
    talk = begin("calf-bed").wait(9)
    talk.take(ended)
    talk.come_back_after(5).take(relieve, Complaint("calf"))
    assert phrase("once_this_week") in talk.take(how_often)


@pytest.mark.parametrize(("recognised", "whose"), [(True, phrase("for_you")), (False, HOUSEHOLD)])
@pytest.mark.parametrize("tell", [how_often, last_time])
def test_it_is_said_whose_memory_it_is(tell: Answer, recognised: bool, whose: str) -> None:
    talk = Talk(used(5), recognised=recognised)
    assert talk.take(tell).startswith(whose)
