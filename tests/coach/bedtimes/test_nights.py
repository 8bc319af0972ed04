"""Counting evenings: each once, by its own date, and six weeks from the first."""

from datetime import date, timedelta

import pytest

from cramp_coach.coach.bedtimes.nights import (
    ENOUGH,
    Nights,
    another,
    nights_from_json,
    nights_to_json,
)

FIRST = date(2026, 1, 10)
A_DAY = timedelta(days=1)


def test_the_first_evening_is_one() -> None:
    assert another(None, FIRST) == Nights(FIRST, FIRST, 1)


def test_another_evening_is_one_more() -> None:
    assert another(Nights(FIRST, FIRST), FIRST + A_DAY) == Nights(FIRST, FIRST + A_DAY, 2)


def test_a_second_stretch_of_an_evening_is_the_same_evening() -> None:
    once = another(None, FIRST)
    assert another(once, FIRST) == once


def test_missed_evenings_are_just_not_counted() -> None:
    assert another(Nights(FIRST, FIRST), FIRST + 5 * A_DAY).count == 2


@pytest.mark.parametrize(
    ("days", "looked_back", "time"),
    [(41, False, False), (42, False, True), (60, False, True), (42, True, False)],
)
def test_after_six_weeks_it_is_time_to_look_back_once(
    days: int, looked_back: bool, time: bool
) -> None:
    nights = Nights(FIRST, FIRST + 41 * A_DAY, 30, looked_back)
    assert nights.is_time_to_look_back(FIRST + days * A_DAY) is time


@pytest.mark.parametrize(("count", "time"), [(1, False), (ENOUGH - 1, False), (ENOUGH, True)])
def test_there_is_something_to_look_back_at_after_enough_evenings(count: int, time: bool) -> None:
    nights = Nights(FIRST, FIRST + 41 * A_DAY, count)
    assert nights.is_time_to_look_back(FIRST + 42 * A_DAY) is time


def test_what_is_kept_comes_back() -> None:
    nights = Nights(FIRST, FIRST + 41 * A_DAY, 30, looked_back=True)
    assert nights_from_json(nights_to_json(nights)) == nights


@pytest.mark.parametrize(
    "kept", [{}, "", [], ["2026-01-10", "2026-01-10", 1], ["", "", 1, False], ["2026-01-10"] * 4]
)
def test_what_is_of_another_version_is_not_believed(kept: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        nights_from_json(kept)
