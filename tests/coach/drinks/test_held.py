"""From what Alexa holds to what is wanted: all of it anew, and never one too many."""

from datetime import date, time, timedelta

import pytest

from cramp_coach.coach.alerts import (
    LASTS,
    WEEK,
    Alert,
    Cancel,
    Change,
    Create,
    Every,
    Failure,
    Order,
    Problem,
    Reminder,
)
from cramp_coach.coach.drinks.held import (
    Alerts,
    held_after,
    made_anew,
    may_hold_more,
    orders_to,
    still_there,
    with_drinks,
)
from cramp_coach.coach.drinks.plan import Plan
from cramp_coach.coach.person import Person
from tests.coach.talk import NIGHT, WORDS, phrase

SINCE = date(2026, 11, 1)
NINE, NOON, FIVE = (Every(time(hour), SINCE) for hour in (9, 12, 17))
NOW = phrase("drink_now")
LAST = f"{NOW} {phrase('drink_last_today')}"


def held(*plan: Every | None) -> Alerts:
    return tuple(Alert("reminder", f"t{n}", "drink", every) for n, every in enumerate(plan))


def orders(plan: Plan, now: Alerts) -> tuple[Order, ...]:
    return orders_to(WORDS, plan, now)


def test_what_rings_as_it_shall_is_changed_to_last_as_long_as_the_rest() -> None:
    assert orders((NINE, NOON), held(NINE, NOON)) == (
        Change("t0", Reminder(NOW, NINE)),
        Change("t1", Reminder(LAST, NOON)),
    )


def test_what_is_new_is_created() -> None:
    assert orders((NINE,), ()) == (Create(Reminder(NOW, NINE)),)


def test_other_days_at_the_same_time_are_a_change() -> None:
    weekdays = Every(time(9), SINCE, WEEK[:5])
    assert orders((weekdays,), held(NINE)) == (Change("t0", Reminder(NOW, weekdays)),)


def test_what_is_wanted_no_more_is_made_into_what_is() -> None:
    assert orders((FIVE,), held(NINE)) == (Change("t0", Reminder(NOW, FIVE)),)


def test_what_is_left_over_is_cancelled() -> None:
    assert orders((NINE,), held(NINE, NOON)) == (
        Change("t0", Reminder(NOW, NINE)),
        Cancel("reminder", "t1"),
    )


def test_who_said_that_it_is_the_last_says_so_no_more_once_another_is() -> None:
    assert orders((NINE, NOON, FIVE), held(NINE, NOON)) == (
        Change("t0", Reminder(NOW, NINE)),
        Change("t1", Reminder(NOW, NOON)),
        Create(Reminder(LAST, FIVE)),
    )


def test_of_two_at_one_time_one_goes() -> None:
    assert orders((NINE,), held(NINE, NINE)) == (
        Change("t1", Reminder(NOW, NINE)),
        Cancel("reminder", "t0"),
    )


def test_what_rings_at_an_unknown_time_is_used_first() -> None:
    assert orders((NINE,), held(None)) == (Change("t0", Reminder(NOW, NINE)),)


CHANGE, CREATE = Change("t0", Reminder(NOW, FIVE)), Create(Reminder(NOW, FIVE))
CANCEL = Cancel("reminder", "t0")


@pytest.mark.parametrize(
    ("order", "problem", "left"),
    [
        (CHANGE, "offline", held(NINE)),
        (CHANGE, "timed_out", held(None)),
        (CHANGE, "gone", ()),
        (CANCEL, "offline", held(NINE)),
        (CANCEL, "timed_out", held(NINE)),
        (CREATE, "timed_out", held(NINE)),
        (CREATE, "too_many", held(NINE)),
    ],
)
def test_what_was_refused_leaves_what_there_was(
    order: Order, problem: Problem, left: Alerts
) -> None:
    assert held_after(held(NINE), ((order, Failure(problem)),)) == left


def test_what_was_done_is_held_by_its_new_token() -> None:
    done = ((CHANGE, "new"), (CREATE, "other"))
    five = tuple(Alert("reminder", token, "drink", FIVE) for token in ("new", "other"))
    assert held_after(held(NINE), done) == five
    assert held_after(held(NINE, NOON), ((CANCEL, "t0"),)) == held(NINE, NOON)[1:]


def test_only_what_was_to_be_set_may_be_set_without_an_answer() -> None:
    no_answer = Failure("timed_out")
    assert may_hold_more(((CREATE, no_answer),))
    assert may_hold_more(((CHANGE, no_answer),))
    assert not may_hold_more(((CANCEL, no_answer), (CREATE, Failure("offline"))))


def test_what_was_deleted_in_the_app_is_held_no_more() -> None:
    now = held(NINE, NOON)
    assert still_there(now, ((CHANGE, Failure("gone")),)) == now[1:]
    assert still_there(now, ((CHANGE, Failure("offline")),)) == now
    assert still_there(now, ((CHANGE, "t0"),)) == now


def test_and_is_made_anew() -> None:
    noon = held(NINE, NOON)[1:]
    anew = made_anew(WORDS, (NINE, NOON), noon, ())
    assert anew == (Create(Reminder(NOW, NINE)),)
    assert made_anew(WORDS, (NINE, NOON), noon, ((anew[0], Failure("too_many")),)) == ()


def test_what_no_order_is_about_stays() -> None:
    done = ((CHANGE, Failure("gone")), (CREATE, Failure("too_many")))
    assert held_after(held(NINE, NOON), done) == held(NINE, NOON)[1:]


def test_other_alerts_are_left_alone() -> None:
    bedtime = Alert("reminder", "b", "bedtime", FIVE)
    person = Person(alerts=(*held(NINE), bedtime))
    assert with_drinks(person, (), NIGHT) == (bedtime,)


def test_what_is_new_is_held_for_sixty_days() -> None:
    [alert] = with_drinks(Person(), held(NINE), NIGHT)
    assert alert.until == NIGHT + LASTS == NIGHT + timedelta(days=60)


def test_what_stays_is_held_no_longer_than_before() -> None:
    [before] = with_drinks(Person(), held(NINE), NIGHT)
    done = ((Change("t0", Reminder(NOW, FIVE)), Failure("offline")),)
    left = held_after((before,), done)
    assert with_drinks(Person(), left, NIGHT + timedelta(days=9)) == (before,)


def test_what_was_changed_is_held_for_sixty_days_from_then() -> None:
    before, later = with_drinks(Person(), held(NINE), NIGHT), NIGHT + timedelta(days=9)
    [alert] = with_drinks(Person(), held_after(before, ((CHANGE, "t0"),)), later)
    assert alert.until == later + LASTS
