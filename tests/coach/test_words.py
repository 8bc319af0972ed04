"""Seconds, phrases and numbers in words."""

import pytest

from tests.coach.talk import WORDS, phrase


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "zero seconds"),
        (0.6, "one second"),
        (1, "one second"),
        (1.6, "two seconds"),
        (7.4, "seven seconds"),
        (20, "twenty seconds"),
        (29.7, "thirty seconds"),
        (60, "sixty seconds"),
    ],
)
def test_seconds_are_said_whole(seconds: float, words: str) -> None:
    assert WORDS.length(seconds) == words


@pytest.mark.parametrize(("seconds", "words"), [(-3, "zero seconds"), (75, "sixty seconds")])
def test_no_number_is_said_that_a_language_has_no_word_for(seconds: float, words: str) -> None:
    assert WORDS.length(seconds) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (8.2, "Eight seconds left."),
        (1.0, "One second left."),
        (0.99, "Nearly done."),
        (0, "Nearly done."),
    ],
)
def test_what_is_left_has_a_number_down_to_one_second(seconds: float, words: str) -> None:
    assert WORDS.left_to_go(seconds) == words


def test_what_is_left_of_a_hold_comes_with_what_to_do() -> None:
    assert WORDS.left_to_go(8, "keep_on") == "Eight seconds left. Keep it there."


@pytest.mark.parametrize(
    ("country", "number"),
    [("US", "nine one one"), ("NL", WORDS.flags.emergency["elsewhere"]), ("", "your local")],
)
def test_the_emergency_number_is_the_country_s_own_or_none(country: str, number: str) -> None:
    assert WORDS.emergency_number(country).startswith(number)


def test_a_phrase_is_said_with_its_parts() -> None:
    assert phrase("you_were", where="second hold.") == "You were on the second hold."
