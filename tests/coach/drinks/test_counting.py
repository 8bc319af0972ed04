"""Drinks counted, corrected and told."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time

import pytest

from cramp_coach.coach.drinks.counting import Said, amend, drank, today
from cramp_coach.coach.drinks.drink import Unit
from cramp_coach.coach.preferences import Preferences
from cramp_coach.coach.turn import Outcome, Turn
from tests.coach.drinks.drinkers import MONDAY, NIGHT_SHIFT, TOKYO, at, somebody
from tests.coach.talk import Answer, Talk, begin, phrase

ANYTHING = Said()
SLOWLY, AIM = phrase("much_in_an_hour"), phrase("drinks_aim")
AGAIN, NONE_YET = phrase("how_much_again"), phrase("no_drinks_yet")
EVENING = datetime(2026, 11, 16, 19, 0)


def had(talk: Talk, number: int | None = None, unit: Unit | None = None) -> str:
    return talk.take(drank, Said(number, unit))


def changed_to(talk: Talk, number: int | None = None, unit: Unit | None = None) -> str:
    return talk.take(amend, Said(number, unit))


def forgetting(answer: Answer, *said: object) -> Callable[[Turn], Outcome]:
    def forgetful(turn: Turn) -> Outcome:
        return answer(replace(turn, remembers=False), *said)

    return forgetful


def test_each_glass_is_counted_with_those_before() -> None:
    talk = somebody()
    assert had(talk).startswith("One glass so far today.")
    assert had(talk.wait(3600), 2).startswith("Three glasses so far today.")
    assert had(talk.wait(3600), 1, "cup").startswith("Three and a half cups so far today.")


def test_half_a_unit_is_half_of_it() -> None:
    talk = somebody()
    assert talk.take(drank, Said(None, "glass", half=True)).startswith("Half a glass so far today.")
    assert talk.person.drinks[0].milliliters == 100


def test_milliliters_are_told_in_glasses() -> None:
    assert had(somebody(), 400, "milliliter").startswith("Two glasses so far today.")


def test_a_pint_is_that_of_the_country() -> None:
    talk = somebody()
    talk.country = "GB"
    had(talk, 1, "pint")
    assert talk.person.drinks[0].milliliters == 568


@pytest.mark.parametrize("said", [Said(0), Said(11), Said(3, "liter"), Said(1, "milliliter")])
def test_what_nobody_drinks_at_once_is_asked_for_again(said: Said) -> None:
    talk = somebody()
    assert talk.take(drank, said).startswith(AGAIN)
    assert talk.person.drinks == ()


def test_more_than_a_liter_in_an_hour_is_too_much_and_that_is_said() -> None:
    talk = somebody()
    assert SLOWLY not in had(talk, 1, "liter")
    assert had(talk.wait(1800), 1).startswith(f"Six glasses so far today. {SLOWLY}")
    assert AIM not in talk.take(today)


def test_over_several_hours_it_is_not() -> None:
    talk = somebody()
    for _ in range(6):
        assert SLOWLY not in had(talk.wait(3601), 1, "liter")


def test_a_new_day_begins_with_nothing() -> None:
    talk = at(somebody(), EVENING)
    had(talk)
    at(talk, EVENING.replace(day=17, hour=2, minute=59))
    assert talk.take(today).startswith("One glass so far today.")
    at(talk, EVENING.replace(day=17, hour=3))
    assert talk.take(today).startswith(NONE_YET)


def test_the_day_is_the_one_there_and_not_in_greenwich() -> None:
    talk = somebody(EVENING.replace(hour=8), TOKYO)
    had(talk)
    at(talk, EVENING.replace(hour=10))
    assert talk.take(today).startswith("One glass so far today.")


def test_the_day_of_a_night_shift_runs_past_midnight() -> None:
    talk = somebody(EVENING, preferences=NIGHT_SHIFT)
    had(talk)
    at(talk, EVENING.replace(day=17, hour=5))
    assert had(talk).startswith("Two glasses so far today.")
    at(talk, EVENING.replace(day=17, hour=18))
    assert talk.take(today).startswith(NONE_YET)


def test_without_a_clock_the_last_day_is_told() -> None:
    talk = Talk()
    assert had(talk).startswith("One glass in the last day.")
    assert had(talk, 1, "cup").startswith("About two cups in the last day.")


def test_how_much_is_told_in_glasses_with_what_suits_most_people() -> None:
    talk = somebody()
    had(talk, 1, "bottle")
    assert talk.take(today).startswith(f"Two and a half glasses so far today. {AIM}")


def test_nothing_yet_is_no_reproach() -> None:
    assert somebody().take(today).startswith(f"{NONE_YET} {AIM}")


def test_whose_drinks_are_limited_is_told_no_aim() -> None:
    talk = somebody()
    talk.session = replace(talk.session, no_nudge=True)
    assert AIM not in talk.take(today)
    assert AIM not in had(talk)


def test_make_it_two_changes_the_last_one_in_its_own_unit() -> None:
    talk = somebody()
    had(talk)
    had(talk, 1, "mug")
    assert changed_to(talk.wait(60), 2).startswith("About three mugs so far today.")
    assert [drink.milliliters for drink in talk.person.drinks] == [200, 500]


def test_make_it_a_pint_changes_its_unit() -> None:
    talk = somebody()
    had(talk)
    assert changed_to(talk, None, "pint").startswith("One pint so far today.")


def test_after_half_a_glass_make_it_two_is_of_glasses() -> None:
    talk = somebody()
    talk.take(drank, Said(None, "glass", half=True))
    assert changed_to(talk, 2).startswith("Two glasses so far today.")


def test_an_old_drink_is_not_changed_nor_one_that_there_is_not() -> None:
    talk = somebody()
    assert changed_to(talk, 2).startswith(phrase("no_drink_to_change"))
    had(talk)
    assert changed_to(talk.wait(3601), 2).startswith(phrase("no_drink_to_change"))
    assert talk.person.drinks[0].milliliters == 200


def test_it_is_not_changed_into_what_nobody_drinks_at_once() -> None:
    talk = somebody()
    had(talk)
    assert changed_to(talk, 40).startswith(AGAIN)
    assert talk.person.drinks[0].milliliters == 200


def test_where_nothing_is_kept_it_is_said_that_it_may_be_forgotten() -> None:
    talk = somebody()
    talk.keeps = False
    assert phrase("may_forget") in had(talk)


def test_what_cannot_be_looked_up_is_not_told() -> None:
    talk = somebody()
    assert talk.take(forgetting(today)).startswith(phrase("cannot_look_up"))
    assert talk.take(forgetting(drank, ANYTHING)).startswith(phrase("cannot_look_up"))
    assert len(talk.person.drinks) == 1


def test_a_hold_goes_on_meanwhile() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    had(talk)
    assert talk.session.asking == "scene"
    assert talk.step.id == "hold_1"


def test_a_day_that_begins_late_is_counted_from_its_own_morning() -> None:
    talk = somebody(MONDAY.replace(hour=1), preferences=Preferences(up_at=time(12)))
    had(talk)
    at(talk, MONDAY.replace(hour=13))
    assert talk.take(today).startswith(NONE_YET)
