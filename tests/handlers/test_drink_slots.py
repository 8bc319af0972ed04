"""What is said of drinks and of the day, as Alexa hears it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import time

import pytest

from cramp_coach.coach.drinks.drink import Drink
from cramp_coach.coach.wish import DrinkWish
from tests.coach.drinks.drinkers import DAYTIME, reminded, somebody, times
from tests.coach.talk import Talk, phrase
from tests.handlers.telling import asked, tell

NO, YES = "AMAZON.NoIntent", "AMAZON.YesIntent"


def planned(**slots: str) -> list[time]:
    """The times that are proposed to who asks for them so."""
    talk = somebody()
    tell(talk, "DrinkNudgeIntent", **slots)
    tell(talk, NO)
    wish = talk.session.wish
    assert isinstance(wish, DrinkWish)
    return [each.at for each in wish.plan]


def drunk(talk: Talk) -> list[tuple[int, str]]:
    return [(drink.milliliters, drink.unit) for drink in talk.person.drinks]


@pytest.mark.parametrize(
    ("slots", "hours"),
    [
        ({}, [9, 11, 13, 15, 17, 19, 21]),
        ({"interval": "PT3H"}, [9, 12, 15, 18, 21]),
        ({"interval": "PT180M"}, [9, 12, 15, 18, 21]),
        ({"interval": "?"}, [9, 11, 13, 15, 17, 19, 21]),
        ({"time": "09:00"}, [9]),
        ({"time": "03:00", "second_time": "10:00", "third_time": "20:00"}, [10, 15, 20]),
        ({"time": "MO", "second_time": "AF"}, [9, 15]),
        ({"time": "?", "second_time": "10:00"}, [10]),
        ({"interval": "PT2H", "from_time": "09:00", "to_time": "05:00"}, [9, 11, 13, 15, 17]),
    ],
)
def test_a_plan_is_heard(slots: Mapping[str, str], hours: list[int]) -> None:
    assert planned(**slots) == [time(hour) for hour in hours]


def test_a_plan_is_set_listed_paused_resumed_moved_and_turned_off() -> None:
    talk = somebody()
    for name in ("DrinkNudgeIntent", NO, YES):
        tell(talk, name)
    assert times(talk) == DAYTIME
    assert phrase("every_120") in tell(talk, "ListRemindersIntent")
    assert phrase("drinks_every_weekend") in tell(talk, "DrinkPauseIntent")
    tell(talk, YES)
    assert phrase("drinks_all_week") in tell(talk, "DrinkResumeIntent")
    tell(talk, YES)
    tell(talk, "DrinkMoveIntent", from_time="09:00", to_time="10:00")
    tell(talk, YES)
    assert times(talk) == [time(10), *DAYTIME[1:]]
    assert phrase("drinks_off") in tell(talk, "DrinkOffIntent")


def test_without_a_new_time_nothing_is_moved() -> None:
    talk = reminded()
    tell(talk, "DrinkMoveIntent", from_time="09:00")
    assert talk.question != "agree"


@pytest.mark.parametrize(
    ("slots", "milliliters", "unit"),
    [
        ({}, 200, "glass"),
        ({"count": "2"}, 400, "glass"),
        ({"unit": "cup"}, 240, "cup"),
        ({"count": "3", "unit": "ounce"}, 90, "ounce"),
        ({"unit": "half_liter"}, 500, "liter"),
        ({"count": "3", "unit": "half_cup"}, 360, "cup"),
        ({"count": "250", "unit": "milliliter"}, 250, "milliliter"),
        ({"unit": ""}, 200, "glass"),
        ({"unit": "thimble"}, 200, "glass"),
    ],
)
def test_a_drink_is_heard(slots: Mapping[str, str], milliliters: int, unit: str) -> None:
    talk = somebody()
    tell(talk, "DrankIntent", **slots)
    assert drunk(talk) == [(milliliters, unit)]


def test_a_number_that_was_not_understood_is_asked_for_again() -> None:
    talk = somebody()
    assert tell(talk, "DrankIntent", count="?").startswith(phrase("how_much_again"))
    assert drunk(talk) == []


def test_the_last_drink_is_corrected_and_the_day_told() -> None:
    talk = somebody()
    tell(talk, "DrankIntent")
    tell(talk, "AmendDrinkIntent", count="2")
    assert drunk(talk) == [(400, "glass")]
    assert tell(talk, "DrinksTodayIntent").startswith("Two glasses so far today.")


def test_a_correction_without_any_is_not_understood() -> None:
    talk = somebody()
    talk.person = replace(talk.person, drinks=(Drink(talk.now, 200),))
    tell(talk, "AmendDrinkIntent")
    assert drunk(talk) == [(200, "glass")]


def test_the_hours_of_a_day_are_heard() -> None:
    talk = somebody()
    tell(talk, "WakingHoursIntent", up_time="06:00", bed_time="10:00")
    assert talk.person.preferences.up_at == time(6)
    assert talk.person.preferences.bed_at == time(22)


def test_the_question_about_drinks_is_led_to() -> None:
    assert asked("fluid_check").question == "fluid_check"
