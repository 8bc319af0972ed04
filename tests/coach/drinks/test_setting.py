"""What Alexa holds once a plan was agreed to, and what is said of it: no more than is so."""

from dataclasses import replace
from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from cramp_coach.coach.alerts import (
    LASTS,
    PROBLEMS,
    Alert,
    Cancel,
    Change,
    Create,
    Every,
    ListReminders,
    Problem,
)
from cramp_coach.coach.drinks.plan import Asked
from cramp_coach.coach.drinks.reminding import check, fulfil, not_set
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.wish import DrinkWish
from cramp_coach.coach.yes_no import no, yes
from tests.coach.drinks.drinkers import (
    CLOSE,
    DAYTIME,
    DONE,
    EVERY_TWO_HOURS,
    MONDAY,
    NEW_YORK,
    NIGHT_SHIFT,
    NIGHTLY,
    TOKYO,
    agreed,
    at,
    created,
    in_step,
    moody,
    reminded,
    rings,
    somebody,
    times,
)
from tests.coach.talk import Talk, phrase

NOTHING_SET, NOTHING_KNOWN = phrase("nothing_set"), phrase("nothing_known")
BY_HAND, PARTLY = phrase("drink_by_hand"), phrase("drinks_partly")
NOW, UNSURE = phrase("drinks_now"), phrase("drinks_unsure")
OTHERS = [problem for problem in PROBLEMS if problem not in ("no_permission", "gone")]
THREE = Asked(times=(time(9), time(13), time(17)))


def after_leave(turn: Turn) -> Outcome:
    """Done with what was agreed to, as it is after Alexa's own question."""
    wish = turn.session.wish
    assert isinstance(wish, DrinkWish)
    return fulfil(turn, wish)


def test_one_reminder_is_set_for_each_time() -> None:
    talk = reminded()
    assert times(talk) == DAYTIME
    assert in_step(talk)


def test_they_are_said_to_be_done_and_the_conversation_ends() -> None:
    assert agreed(somebody()) == f"{DONE} {CLOSE}"


def test_the_last_of_the_day_says_so() -> None:
    talk = reminded()
    texts = [what.text for what in talk.alexa.held.values()]
    assert sum(phrase("drink_last_tonight") in text for text in texts) == 1


@pytest.mark.parametrize("zone", [NEW_YORK, TOKYO])
@pytest.mark.parametrize("hour", [0, 8, 12, 23])
def test_each_starts_on_the_date_there_whatever_the_date_in_greenwich(
    zone: ZoneInfo, hour: int
) -> None:
    there = MONDAY.replace(hour=hour)
    talk = reminded(somebody(there, zone))
    assert all(datetime.combine(each.starts, each.at) > there for each in rings(talk))
    assert {each.starts.day - (each.at.hour <= hour) for each in rings(talk)} == {16}


def test_who_works_nights_has_them_at_night() -> None:
    assert times(reminded(somebody(preferences=NIGHT_SHIFT))) == sorted(NIGHTLY)


def test_they_are_known_for_as_long_as_they_last() -> None:
    talk = reminded()
    assert {alert.until for alert in talk.person.alerts} == {talk.now + LASTS}


def test_asking_again_makes_all_of_them_last_from_then() -> None:
    talk = reminded()
    tokens = set(talk.alexa.held)
    assert agreed(at(talk, MONDAY.replace(day=18, hour=20))) == f"{DONE} {CLOSE}"
    assert set(talk.alexa.held) == tokens
    assert times(talk) == DAYTIME
    assert {alert.until for alert in talk.person.alerts} == {talk.now + LASTS}
    assert in_step(talk)


def test_another_plan_changes_what_there_is_and_creates_no_more_than_it_takes() -> None:
    talk = reminded()
    reminded(talk, Asked(spacing=180))
    assert times(talk) == [time(hour) for hour in (9, 12, 15, 18, 21)]
    assert created(talk) == len(DAYTIME)
    assert in_step(talk)


def test_more_than_there_were_are_created_besides() -> None:
    talk = reminded(asked=THREE)
    reminded(talk)
    assert times(talk) == DAYTIME
    assert created(talk) == len(DAYTIME)
    assert in_step(talk)


@pytest.mark.parametrize("asked", [Asked(), Asked(spacing=90)])
def test_what_was_deleted_in_the_app_is_set_anew(asked: Asked) -> None:
    talk = reminded()
    talk.alexa.held = dict([*talk.alexa.held.items()][2:])
    reminded(talk, asked)
    assert len(times(talk)) == len(set(times(talk))) == len(talk.person.alerts)
    assert in_step(talk)


def test_other_reminders_are_left_alone() -> None:
    talk = somebody()
    bedtime = Alert("reminder", "b", "bedtime", Every(time(21, 30), MONDAY.date()))
    talk.person = replace(talk.person, alerts=(bedtime,))
    reminded(talk)
    assert bedtime in talk.person.alerts


@pytest.mark.parametrize("problem", OTHERS)
def test_where_alexa_has_a_problem_it_is_said_and_nothing_is_claimed(problem: Problem) -> None:
    talk = somebody()
    talk.alexa.problem = problem
    known = NOTHING_KNOWN if problem == "timed_out" else NOTHING_SET
    assert agreed(talk) == f"{phrase(f'problem_{problem}')} {known} {BY_HAND} {CLOSE}"
    assert talk.person.alerts == ()


def test_what_can_be_said_to_alexa_instead_has_no_digit() -> None:
    assert BY_HAND == "Say, Alexa, remind me to drink at nine every day."


def test_without_the_permission_alexa_is_asked_for_it_once_and_the_wish_comes_back() -> None:
    talk = somebody()
    talk.alexa.problem = "no_permission"
    assert agreed(talk) == ""
    assert talk.reply.hands_over is not None
    talk.alexa.problem = None
    assert talk.take(after_leave) == f"{DONE} {CLOSE}"
    assert times(talk) == DAYTIME


def test_a_second_time_she_is_not_asked() -> None:
    talk = somebody()
    talk.alexa.problem = "no_permission"
    agreed(talk)
    said = talk.take(after_leave)
    assert said == f"{phrase('problem_no_permission')} {NOTHING_SET} {BY_HAND} {CLOSE}"


def test_who_said_no_to_alexa_hears_what_there_is_now() -> None:
    talk = reminded()

    def refused(turn: Turn) -> Outcome:
        return not_set(turn, DrinkWish(()), "no_permission")

    assert talk.take(refused) == " ".join(
        [phrase("problem_no_permission"), NOW, EVERY_TWO_HOURS, phrase("in_the_app"), CLOSE]
    )


def test_what_was_done_in_part_is_told_by_what_is_set_now() -> None:
    talk = moody(somebody(), None, "too_many", None)
    said = agreed(talk, THREE)
    assert said.startswith(f"{PARTLY} {phrase('problem_too_many')} {NOW} At nine in the morning.")
    assert DONE not in said
    assert times(talk) == [time(9), time(17)]
    assert in_step(talk)


def test_what_could_not_be_cancelled_is_told_as_well() -> None:
    talk = reminded(asked=THREE)
    talk.alexa.trouble[Cancel] = "offline"
    said = agreed(talk, Asked(times=(time(10),)))
    assert said.startswith(f"{PARTLY} {phrase('problem_offline')} {NOW} At ten in the morning.")
    assert times(talk) == [time(10), time(13), time(17)]
    assert in_step(talk)


def test_where_nothing_could_be_changed_all_stays_and_is_told() -> None:
    talk = reminded(asked=THREE)
    talk.alexa.problem = "server_error"
    said = agreed(talk, Asked(times=(time(10), time(14), time(18))))
    assert said.startswith(f"{phrase('problem_server_error')} {NOW} At nine in the morning.")
    assert in_step(talk)


def test_after_no_answer_it_is_known_that_nothing_is_known() -> None:
    talk = somebody()
    talk.alexa.trouble[Create] = "timed_out"
    agreed(talk)
    assert talk.person.unsure_since == talk.now


def test_what_was_set_without_an_answer_is_cancelled_before_the_next_plan() -> None:
    talk = moody(somebody(), "timed_out", None, None, does_it_anyway=True)
    assert UNSURE in agreed(talk, THREE)
    assert len(talk.alexa.held) == 3
    agreed(at(talk, MONDAY.replace(hour=11)), THREE)
    assert times(talk) == [time(9), time(13), time(17)]
    assert in_step(talk)
    assert talk.person.unsure_since is None


def test_while_that_cannot_be_done_nothing_new_is_set() -> None:
    talk = moody(somebody(), "timed_out", None, None, does_it_anyway=True)
    agreed(talk, THREE)
    talk.alexa.trouble[ListReminders] = "offline"
    before = dict(talk.alexa.held)
    assert DONE not in agreed(talk, THREE)
    assert talk.alexa.held == before
    assert talk.person.unsure_since is not None


@pytest.mark.parametrize("does_it_anyway", [True, False])
def test_a_change_without_an_answer_is_of_a_time_not_known_and_made_again(
    does_it_anyway: bool,
) -> None:
    talk = reminded(asked=Asked(times=(time(9),)))
    moody(talk, "timed_out", does_it_anyway=does_it_anyway)
    assert NOTHING_KNOWN in agreed(talk, Asked(times=(time(10),)))
    assert [each.every for each in talk.person.alerts] == [None]
    for hour in (9, 10):
        reminded(talk, Asked(times=(time(hour),)))
        assert times(talk) == [time(hour)]
        assert in_step(talk)


def test_what_may_have_been_done_is_told_before_what_was_not() -> None:
    talk = moody(somebody(), "too_many", "offline", "timed_out")
    why = phrase("problem_timed_out")
    assert agreed(talk, THREE) == f"{why} {NOTHING_KNOWN} {BY_HAND} {CLOSE}"


def test_who_says_no_to_the_plan_has_none_or_what_there_was() -> None:
    talk = somebody()
    talk.take(check)
    talk.take(no)
    assert talk.take(no) == f"{phrase('all_right')} {NOTHING_SET} {CLOSE}"
    reminded(talk)
    talk.take(check, THREE)
    talk.take(no)
    assert talk.take(no) == f"{phrase('all_right')} {phrase('drinks_as_before')} {CLOSE}"
    assert times(talk) == DAYTIME


def test_who_says_no_while_something_is_in_doubt_is_not_told_that_nothing_is_set() -> None:
    talk = moody(somebody(), "timed_out")
    agreed(talk, Asked(times=(time(9),)))
    talk.take(check)
    talk.take(no)
    assert talk.take(no) == f"{phrase('all_right')} {NOTHING_KNOWN} {CLOSE}"


def test_what_was_set_before_nobody_could_keep_it_leaves_that_in_doubt() -> None:
    def in_doubt(turn: Turn) -> Outcome:
        return yes(replace(turn, keeps=False, in_doubt=True))

    talk = somebody()
    talk.take(check)
    talk.take(no)
    cannot, in_the_app = phrase("cannot_keep"), phrase("in_the_app")
    assert talk.take(in_doubt) == f"{cannot} {NOTHING_KNOWN} {in_the_app} {CLOSE}"


def test_a_plan_agreed_to_where_nothing_is_kept_is_not_set() -> None:
    talk = somebody()
    talk.take(check)
    talk.take(no)
    talk.keeps = False
    assert talk.take(yes).startswith(phrase("cannot_keep"))
    assert talk.alexa.orders == []


def test_orders_are_of_reminders_that_ring_by_the_persons_clock() -> None:
    talk: Talk = reminded(asked=THREE)
    agreed(talk, Asked(times=(time(9), time(14), time(17))))
    changes = [order for order in talk.alexa.orders if isinstance(order, Change)]
    whens = [change.what.when for change in changes]
    assert sorted(when.at for when in whens if isinstance(when, Every)) == times(talk)
