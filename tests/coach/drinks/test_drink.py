"""What was drunk, kept for a day."""

from datetime import timedelta

import pytest

from cramp_coach.coach.drinks.drink import UNITS, Drink, Unit, drink_from_json, drink_to_json, kept
from tests.coach.talk import NIGHT


@pytest.mark.parametrize("unit", UNITS)
def test_a_drink_comes_back_as_it_was(unit: Unit) -> None:
    drink = Drink(NIGHT, 200, unit)
    assert drink_from_json(drink_to_json(drink)) == drink


@pytest.mark.parametrize(
    "data",
    [
        [],
        [NIGHT.isoformat(), 200],
        [NIGHT.isoformat(), 200, "barrel"],
        [NIGHT.isoformat(), "a lot", "glass"],
        ["yesterday", 200, "glass"],
        None,
    ],
)
def test_what_is_no_drink_is_not_believed(data: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        drink_from_json(data)


def test_after_a_day_it_is_forgotten() -> None:
    drink = Drink(NIGHT, 200)
    assert kept((drink,), NIGHT + timedelta(hours=24)) == (drink,)
    assert kept((drink,), NIGHT + timedelta(hours=24, seconds=1)) == ()
