"""Amounts that were drunk, in milliliters and in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cramp_coach.coach.drinks.drink import UNITS, Unit
from cramp_coach.coach.drinks.measure import Amount, amount, in_words, milliliters_of
from tests.coach.talk import WORDS


def said(milliliters: int, unit: Unit, country: str = "US") -> str:
    told = amount(milliliters, unit, country)
    return in_words(WORDS, told) if told.exact else f"about {in_words(WORDS, told)}"


@pytest.mark.parametrize(
    ("milliliters", "unit", "words"),
    [
        (100, "glass", "half a glass"),
        (200, "glass", "one glass"),
        (300, "glass", "one and a half glasses"),
        (600, "glass", "three glasses"),
        (480, "cup", "two cups"),
        (1500, "liter", "one and a half liters"),
        (500, "bottle", "one bottle"),
        (250, "mug", "one mug"),
        (240, "ounce", "eight ounces"),
        (15, "ounce", "half an ounce"),
        (440, "glass", "about two glasses"),
        (440, "cup", "about two cups"),
    ],
)
def test_an_amount_is_told_in_its_unit(milliliters: int, unit: Unit, words: str) -> None:
    assert said(milliliters, unit) == words


def test_what_has_no_words_in_its_unit_is_told_in_glasses() -> None:
    assert said(400, "milliliter") == "two glasses"
    assert said(200, "liter") == "one glass"
    assert said(3000, "ounce") == "fifteen glasses"


@pytest.mark.parametrize("country", ["GB", "IE", "AU", "NZ", "IN"])
def test_a_pint_is_larger_in_some_countries(country: str) -> None:
    assert milliliters_of("pint", country) == 568
    assert said(284, "pint", country) == "half a pint"


def test_a_pint_is_smaller_elsewhere() -> None:
    assert milliliters_of("pint", "US") == milliliters_of("pint", "CA") == 473
    assert said(473, "pint") == "one pint"
    assert said(236, "pint") == "half a pint"


@given(st.integers(10, 12_000), st.sampled_from(UNITS), st.sampled_from(["US", "GB"]))
def test_every_amount_of_a_day_has_words(milliliters: int, unit: Unit, country: str) -> None:
    told = amount(milliliters, unit, country)
    assert told.halves >= 1
    assert in_words(WORDS, told)


def test_next_to_nothing_is_about_half_a_glass() -> None:
    assert amount(10, "glass", "US") == Amount(1, "glass", exact=False)
