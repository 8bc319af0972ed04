"""Drink reminders: one question first, and nobody is told to drink whose drinks are limited."""

from dataclasses import replace
from datetime import time

import pytest

from cramp_coach.coach.concerns import concern
from cramp_coach.coach.drinks.plan import Asked
from cramp_coach.coach.drinks.reminding import check
from cramp_coach.coach.learning import about
from cramp_coach.coach.preferences import Preferences
from cramp_coach.coach.relief import relieve
from cramp_coach.coach.transport import pause
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.yes_no import no, unsure, yes
from tests.coach.drinks.drinkers import (
    CLOSE,
    DAYTIME,
    EVERY_TWO_HOURS,
    NEW_YORK,
    NIGHT_SHIFT,
    SHALL_I,
    reminded,
    somebody,
    times,
)
from tests.coach.talk import Answer, Talk, begin, phrase

CARRY_ON = phrase("carry_on_ask")
NO_NUDGES, NOT_THEN = phrase("no_nudges"), phrase("drinks_not_then")
NOTHING_NEW, BY_HAND = phrase("nothing_new"), phrase("drink_by_hand")
SIXTY_DAYS = phrase("for_sixty_days")


def test_whether_drinks_are_limited_is_asked_first() -> None:
    talk = Talk()
    assert talk.take(check) == phrase("fluid_check_ask")
    assert talk.question == "fluid_check"


@pytest.mark.parametrize("answer", [yes, unsure])
def test_whose_drinks_may_be_limited_is_not_reminded(answer: Answer) -> None:
    talk = somebody()
    talk.take(check)
    assert talk.take(answer) == f"{NO_NUDGES} {CLOSE}"
    assert talk.alexa.orders == []


def test_whose_drinks_are_not_limited_hears_the_whole_plan_and_is_asked() -> None:
    talk = somebody()
    talk.take(check)
    assert talk.take(no) == f"{EVERY_TWO_HOURS} {SIXTY_DAYS} {SHALL_I}"
    assert talk.question == "agree"
    assert talk.alexa.orders == []


def test_what_was_asked_for_outlasts_the_question() -> None:
    talk = somebody()
    talk.take(check, Asked(times=(time(10), time(4))))
    assert talk.take(no).startswith("At ten in the morning. At four in the afternoon. Every day.")


def test_another_plan_while_one_is_proposed_needs_no_second_check() -> None:
    talk = somebody()
    talk.take(check)
    talk.take(no)
    assert talk.take(check, Asked(spacing=180)).startswith("Every three hours.")
    assert talk.question == "agree"


@pytest.mark.parametrize("said", [time(22), time(23, 30), time(0), time(8, 30)])
def test_no_time_at_night_or_before_bed_is_taken(said: time) -> None:
    talk = somebody(preferences=Preferences(up_at=time(9), bed_at=time(22)))
    talk.take(check, Asked(times=(time(9), said)))
    assert talk.take(no).startswith(f"{NOT_THEN} At nine in the morning. Every day.")


def test_where_no_time_is_left_the_usual_plan_is_proposed() -> None:
    talk = somebody()
    talk.take(check, Asked(times=(time(22),)))
    assert talk.take(no).startswith(f"{NOT_THEN} {phrase('drinks_usual')} {EVERY_TWO_HOURS}")


def test_who_works_nights_drinks_at_night() -> None:
    talk = somebody(preferences=NIGHT_SHIFT)
    talk.take(check)
    assert "The first at six in the evening. The last at eight in the morning." in talk.take(no)


def test_who_is_reminded_already_hears_that_it_is_instead() -> None:
    talk = reminded()
    talk.take(check)
    instead = phrase("drinks_instead")
    assert talk.take(no) == f"{EVERY_TWO_HOURS} {SIXTY_DAYS} {instead} {SHALL_I}"


def test_without_the_time_there_is_no_plan() -> None:
    talk = Talk()
    talk.take(check)
    assert talk.take(no) == f"{phrase('no_zone')} {NOTHING_NEW} {BY_HAND} {CLOSE}"


def test_what_could_not_be_found_again_is_not_set() -> None:
    talk = somebody()
    talk.keeps = False
    talk.take(check)
    assert talk.take(no) == f"{phrase('cannot_keep')} {NOTHING_NEW} {BY_HAND} {CLOSE}"


def test_nor_is_anything_where_it_is_not_known_what_there_is() -> None:
    talk = somebody()
    talk.take(check)

    def forgetful(turn: Turn) -> Outcome:
        return no(replace(turn, remembers=False))

    assert talk.take(forgetful).startswith(phrase("cannot_keep"))


@pytest.mark.parametrize("topic", ["hydration", "how_much_to_drink", "electrolytes"])
def test_an_answer_about_drinks_offers_nobody_any(topic: str) -> None:
    talk = Talk()
    talk.take(about, topic)
    assert talk.question == "settle"


def test_an_illness_told_at_the_question_answers_it() -> None:
    talk = Talk()
    talk.take(check)
    assert talk.take(concern, "illness") == f"{NO_NUDGES} {CLOSE}"


def test_so_does_one_told_there_in_the_middle_of_a_routine_that_waits() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    talk.take(check)
    assert talk.take(concern, "illness") == f"{NO_NUDGES} {CARRY_ON}"
    assert talk.wait(60).take(yes).startswith("Eight seconds left.")


def test_an_illness_told_elsewhere_speaks_louder_than_a_no() -> None:
    talk = somebody()
    talk.take(check)
    talk.session = replace(talk.session, no_nudge=True)
    assert talk.take(no) == f"{NO_NUDGES} {CLOSE}"


def test_and_louder_than_a_yes_to_the_plan() -> None:
    talk = somebody()
    talk.take(check)
    talk.take(no)
    talk.session = replace(talk.session, no_nudge=True)
    assert talk.take(yes) == f"{NO_NUDGES} {CLOSE}"
    assert talk.alexa.orders == []


def limited(talk: Talk) -> Talk:
    """A talk by a person whose drinks are limited."""
    talk.take(check)
    talk.take(yes)
    return talk


def test_who_is_not_to_be_reminded_is_asked_whether_to_stop_what_rings_already() -> None:
    talk = limited(reminded())
    assert talk.words == f"{NO_NUDGES} {phrase('drinks_off_ask')}"
    assert talk.question == "drinks_off"


def test_with_a_yes_to_that_it_is_cancelled() -> None:
    talk = limited(reminded())
    assert talk.take(yes) == f"{phrase('drinks_off')} {CLOSE}"
    assert talk.alexa.held == {}


def test_with_a_no_it_stays() -> None:
    talk = limited(reminded())
    assert talk.take(no) == f"{phrase('drinks_as_before')} {CLOSE}"
    assert times(talk) == DAYTIME


def test_whoever_is_stretching_lets_go_for_the_question_and_goes_on_afterwards() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    talk.zone = NEW_YORK
    assert talk.take(check) == f"{phrase('ease_off')} {phrase('fluid_check_ask')}"
    assert talk.wait(60).take(no).endswith(SHALL_I)
    assert talk.take(yes) == f"{phrase('drinks_set')} {CARRY_ON}"
    assert talk.wait(60).take(yes).startswith("Eight seconds left.")


@pytest.mark.parametrize("answer", [yes, unsure])
def test_a_routine_goes_on_after_limited_drinks_too(answer: Answer) -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    talk.take(check)
    assert talk.take(answer) == f"{NO_NUDGES} {CARRY_ON}"
    assert talk.session.no_nudge


def test_whoever_has_said_so_is_not_asked_a_second_time() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    talk.take(check)
    talk.take(yes)
    assert talk.take(check) == f"{NO_NUDGES} {CARRY_ON}"
    talk.take(yes)
    talk.wait(3).take(pause)
    talk.take(relieve)
    assert talk.wait_for("hold_1", 2).take(check).startswith(f"{phrase('ease_off')} {NO_NUDGES}")


def test_nor_is_whoever_told_of_an_illness() -> None:
    talk = Talk()
    talk.take(concern, "illness")
    assert talk.take(check) == f"{NO_NUDGES} {CLOSE}"


def test_whoever_was_cleared_is_not_asked_a_second_time() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    talk.zone = NEW_YORK
    talk.take(check)
    talk.take(no)
    talk.take(no)
    assert talk.question == "carry_on"
    assert talk.take(check, Asked(spacing=180)).startswith("Every three hours.")
    assert talk.question == "agree"


def test_but_an_illness_told_after_that_counts() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    talk.zone = NEW_YORK
    talk.take(check)
    talk.take(no)
    talk.take(concern, "illness")
    assert talk.session.no_nudge
    assert talk.take(check) == f"{NO_NUDGES} {CARRY_ON}"


def test_whoever_was_cleared_is_asked_again_the_next_time() -> None:
    talk = somebody()
    talk.take(check)
    talk.take(no)
    talk.come_back_after(60).take(check)
    assert talk.question == "fluid_check"
