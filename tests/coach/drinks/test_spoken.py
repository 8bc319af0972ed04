"""Drink reminders in words: when they ring, and what Alexa says then."""

from datetime import date, datetime, time

from hypothesis import given
from hypothesis import strategies as st

from cramp_coach.coach.alerts import WEEK
from cramp_coach.coach.drinks.plan import EVERY_DAY, WORKING_WEEK, Days, planned
from cramp_coach.coach.drinks.spoken import MOST_WORDS, says, spoken
from cramp_coach.coach.waking import Waking
from tests.coach.drinks.drinkers import DAYTIME, EVERY_TWO_HOURS, MONDAY, NIGHTLY
from tests.coach.talk import WORDS, phrase

DAY, NIGHTS = Waking(), Waking(time(18), time(10))
NOW, LAST_TONIGHT = phrase("drink_now"), phrase("drink_last_tonight")


def said(
    times: list[time], days: Days = EVERY_DAY, there: datetime | None = MONDAY, day: Waking = DAY
) -> str:
    return " ".join(says(WORDS, day, planned(day, times, MONDAY, days), there))


def test_many_are_told_by_how_far_apart_they_are() -> None:
    assert said(DAYTIME) == EVERY_TWO_HOURS
    assert EVERY_TWO_HOURS == (
        "Every two hours. The first at nine in the morning. "
        "The last at nine in the evening. Every day."
    )


def test_a_night_is_told_from_its_evening_on() -> None:
    assert "The first at six in the evening. The last at eight in the morning." in said(
        NIGHTLY, day=NIGHTS
    )


def test_few_are_told_one_by_one_by_parts_of_the_day() -> None:
    assert said([time(9), time(10, 30), time(15)]) == (
        "At nine and half past ten in the morning. At three in the afternoon. Every day."
    )


def test_what_leaves_out_the_weekend_says_so() -> None:
    assert said([time(9)], Days(WORKING_WEEK)).endswith("On weekdays, not at the weekend.")


def test_what_is_put_off_says_until_when_where_there_is_a_clock() -> None:
    paused = Days(WEEK, date(2026, 11, 23))
    assert said([time(9)], paused).endswith("Every day. None before Monday.")
    assert said([time(9)], paused, there=None).endswith("Every day.")


def test_what_is_set_only_in_part_is_not_told_as_if_it_were_whole() -> None:
    changed = planned(DAY, [time(9)], MONDAY, Days(WORKING_WEEK))
    paused = planned(DAY, [time(11)], MONDAY, Days(WEEK, date(2026, 11, 23)))
    lines = says(WORDS, DAY, (*changed, *paused), MONDAY)
    assert lines[1:] == (phrase("some_at_weekends"), phrase("some_not_before_monday"))


def test_of_nothing_nothing_is_said() -> None:
    assert said([]) == ""


@given(st.lists(st.times(), max_size=8))
def test_no_sentence_is_too_long_whatever_the_times(times: list[time]) -> None:
    whole = [at.replace(second=0, microsecond=0) for at in times]
    lines = says(WORDS, DAY, planned(DAY, whole, MONDAY), MONDAY)
    assert max((len(line.split()) for line in lines), default=0) <= MOST_WORDS


def test_nobody_is_told_that_they_must() -> None:
    assert spoken(WORDS, time(9), DAYTIME) == NOW
    assert "must" not in NOW


def test_the_last_of_the_day_says_that_it_is() -> None:
    assert spoken(WORDS, time(21), DAYTIME) == f"{NOW} {LAST_TONIGHT}"
    assert spoken(WORDS, time(8), NIGHTLY) == f"{NOW} {phrase('drink_last_today')}"
    assert spoken(WORDS, time(9), [time(9)]) == NOW
