from datetime import time

import pytest

from cramp_coach.handlers.said import minutes_said, number_said, time_said


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2", 2),
        ("0", 0),
        ("250", 250),
        ("?", None),
        (None, None),
        ("", None),
        ("99999", None),
        ("-1", None),
        ("two", None),
        ("\u00b2", None),
    ],
)
def test_a_number_is_read_or_is_none(text: str | None, number: int | None) -> None:
    assert number_said(text) == number


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("PT10M", 10),
        ("PT2H", 120),
        ("PT1H30M", 90),
        ("PT90S", 1),
        ("PT30S", 1),
        ("PT0S", None),
        ("PT", None),
        ("P1D", None),
        ("P1W", None),
        ("?", None),
        (None, None),
    ],
)
def test_a_length_is_in_whole_minutes(text: str | None, minutes: int | None) -> None:
    assert minutes_said(text) == minutes


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("21:30", time(21, 30)),
        ("00:00", time(0)),
        ("09:15:20", time(9, 15)),
        ("EV", time(20)),
        ("MO", time(9)),
        ("25:00", None),
        ("?", None),
        (None, None),
    ],
)
def test_a_time_of_day_is_to_the_minute(text: str | None, at: time | None) -> None:
    assert time_said(text) == at
