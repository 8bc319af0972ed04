"""Texts as words that can be compared."""

import pytest

from tests.never.words import squeezed, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Toes up, towards your nose.", ["toes", "up", "towards", "your", "nose"]),
        ("You haven't", ["you", "haven", "t"]),
        ("snake_case and camel-case", ["snake", "case", "and", "camel", "case"]),
        ("350mg", ["350", "mg"]),
        ("(773) 572-9442", ["773", "572", "9442"]),
        ("café", ["cafe"]),
        ("pill\u00adow", ["pillow"]),
        ("", []),
    ],
)
def test_a_text_is_its_words_without_capitals_and_signs(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("twenty", ["20"]),
        ("twenty one", ["21"]),
        ("twenty-one", ["21"]),
        ("five hundred", ["500"]),
        ("three hundred fifty", ["350"]),
        ("three hundred and fifty five times", ["355", "times"]),
        ("two hundred and then", ["200", "and", "then"]),
        ("two hundred and", ["200", "and"]),
        ("three and four", ["3", "and", "4"]),
        ("three fifty", ["3", "50"]),
        ("nine one one", ["9", "1", "1"]),
        ("zero zero", ["0", "0"]),
        ("twenty eleven", ["20", "11"]),
        ("one hundred ten five", ["110", "5"]),
        ("a hundred", ["a", "hundred"]),
        ("hold for ten", ["hold", "for", "10"]),
    ],
)
def test_a_number_in_words_is_its_digits(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize("unit", ["mg", "mgs", "milligram", "milligrams", "Milligrammes"])
def test_a_unit_is_the_same_however_it_is_written(unit: str) -> None:
    assert words(f"five {unit}") == ["5", "mg"]


def test_squeezed_is_all_the_words_in_one() -> None:
    assert squeezed("It's nothing, really.") == "itsnothingreally"
