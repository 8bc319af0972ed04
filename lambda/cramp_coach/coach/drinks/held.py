"""From the drink reminders that Alexa holds to those that are wanted, in few orders."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, time

from cramp_coach.coach.alerts import (
    LASTS,
    Alert,
    Cancel,
    Change,
    Create,
    Every,
    Failure,
    Order,
    Reminder,
    Result,
)
from cramp_coach.coach.drinks.plan import Plan
from cramp_coach.coach.drinks.spoken import spoken
from cramp_coach.coach.person import Person
from cramp_coach.coach.words import Words

Alerts = tuple[Alert, ...]
Done = tuple[tuple[Order, Result], ...]
"""Orders, each with what came of it."""
GONE, NO_ANSWER = Failure("gone"), Failure("timed_out")


def held_by(person: Person) -> Alerts:
    return person.alerts_for("drink")


def with_drinks(person: Person, alerts: Alerts, now: datetime) -> Alerts:
    """All that is held for the person, with these for drinks; what is new lasts from now."""
    others = person.alerts_but_for("drink")
    return (*others, *(a if a.until else replace(a, until=now + LASTS) for a in alerts))


def plan_of(alerts: Alerts) -> Plan:
    """What rings, as far as it is known when."""
    return tuple(each.every for each in alerts if each.every)


def orders_to(words: Words, plan: Plan, held: Alerts) -> tuple[Order, ...]:
    """What is at its time, and then any other, is changed rather than made anew, so that there is
    always room for it; what rings as it shall is changed as well, to last as long as the rest."""
    at_its_time = {alert.every.at: alert for alert in held if alert.every}
    wanted = _reminders(words, plan)
    same = [each for each in plan if each.at in at_its_time]
    changes = [Change(at_its_time[each.at].token, wanted[each.at]) for each in same]
    spare = [alert for alert in held if alert not in [at_its_time[each.at] for each in same]]
    new = [wanted[each.at] for each in plan if each not in same]
    return (*changes, *_with_the_rest(spare, new))


def still_there(held: Alerts, done: Done) -> Alerts:
    """Without what was not there to be changed."""
    gone = {order.token for order, result in done if isinstance(order, Change) and result == GONE}
    return tuple(alert for alert in held if alert.token not in gone)


def but_for_gone(done: Done) -> Done:
    return tuple((order, result) for order, result in done if result != GONE)


def made_anew(words: Words, plan: Plan, held: Alerts, done: Done) -> tuple[Create, ...]:
    """For what was neither ordered nor is there any more."""
    ordered = {order.what for order, _ in done if isinstance(order, (Create, Change))}
    there = {every.at for every in plan_of(_stay(held, done))}
    wanted = _reminders(words, plan).items()
    return tuple(Create(w) for at, w in wanted if w not in ordered and at not in there)


def held_after(held: Alerts, done: Done) -> Alerts:
    """What is held then; after no answer to a change it is not known when that rings."""
    before = {alert.token: alert for alert in held}
    after = (alert for order, result in done for alert in _after(before, order, result))
    return (*_stay(held, done), *after)


def may_hold_more(done: Done) -> bool:
    """Whether something was ordered that may or may not have been set."""
    return any(isinstance(o, (Create, Change)) and result == NO_ANSWER for o, result in done)


def _stay(held: Alerts, done: Done) -> Alerts:
    """What none of the orders was about."""
    touched = {order.token for order, _ in done if isinstance(order, (Change, Cancel))}
    return tuple(alert for alert in held if alert.token not in touched)


def _after(before: dict[str, Alert], order: Order, result: Result) -> Iterator[Alert]:
    match order, result:
        case (Create(what=Reminder(when=Every() as every)), str()):
            yield Alert("reminder", result, "drink", every)
        case (Change(what=Reminder(when=Every() as every)), str()):
            yield Alert("reminder", result, "drink", every)
        case (Change(token=token), Failure("timed_out")):
            yield replace(before[token], every=None, until=None)
        case ((Change(token=token) | Cancel(token=token)), Failure(problem)) if problem != "gone":
            yield before[token]


def _reminders(words: Words, plan: Plan) -> dict[time, Reminder]:
    times = [each.at for each in plan]
    return {each.at: Reminder(spoken(words, each.at, times), each) for each in plan}


def _with_the_rest(spare: Sequence[Alert], new: Sequence[Reminder]) -> Iterator[Order]:
    """One into the other as far as they go, and then made or cancelled."""
    yield from (Change(alert.token, what) for alert, what in zip(spare, new, strict=False))
    yield from map(Create, new[len(spare) :])
    yield from (Cancel(alert.kind, alert.token) for alert in spare[len(new) :])
