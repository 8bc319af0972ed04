"""All that is kept, and all that would ring, gone: by voice, or when the skill is disabled."""

from collections.abc import Iterable
from dataclasses import replace

from cramp_coach.coach.alerts import (
    Alert,
    Cancel,
    CancelTimers,
    Failure,
    Forget,
    Kind,
    ListReminders,
    Order,
    Result,
    Scope,
)
from cramp_coach.coach.closing import ease_off
from cramp_coach.coach.person import Person
from cramp_coach.coach.reply import Reply
from cramp_coach.coach.scenes import asks, close
from cramp_coach.coach.transport import tell
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.unsure import found_loose

KINDS: dict[Kind, Scope] = {"timer": "timers", "reminder": "reminders"}


def ask_whether(turn: Turn) -> Outcome:
    """What would go, for whom, and whether it shall."""
    whose = "forget_for_you" if turn.recognised else "forget_for_household"
    what = map(turn.words.phrase, ("forget_what", "forget_alerts", whose))
    return asks(turn, "forget", *ease_off(turn), *what)


def keep_it(turn: Turn) -> Outcome:
    session = replace(turn.session, asking="carry_on" if turn.session.run else "calf")
    return tell(replace(turn, session=session), turn.words.phrase("nothing_erased"))


def erase(turn: Turn) -> Outcome:
    """What rings first: without the record nobody could cancel it any more."""
    look: tuple[Order, ...] = (ListReminders(),) if turn.person.unsure_since else ()
    return turn.send(look, lambda found: _cancel(turn, found))


def erase_all(turn: Turn) -> Outcome:
    """Of the household and every voice in it, whatever Alexa makes of the cancelling: the skill
    has been disabled."""
    orders: tuple[Order, ...] = (ListReminders(), CancelTimers())
    return turn.send(orders, lambda results: _cancel_listed(turn, results[0]))


def keep_to_permissions(turn: Turn, allowed: frozenset[Scope]) -> Outcome:
    """What is no longer allowed is cancelled, as far as Alexa still lets us."""
    orders = _cancels(a for a in turn.person.alerts if KINDS[a.kind] not in allowed)

    def then(results: tuple[Result, ...]) -> Outcome:
        gone = {result for result in results if isinstance(result, str)}
        alerts = tuple(each for each in turn.person.alerts if each.token not in gone)
        return turn.knowing(alerts=alerts).keep(None, Reply())

    return turn.send(orders, then)


def _cancel(turn: Turn, found: tuple[Result, ...]) -> Outcome:
    loose = found_loose(turn.person, found)
    orders = (*_cancels(turn.person.alerts), *(Cancel("reminder", token) for token in loose))
    unsure = any(isinstance(each, Failure) for each in found)
    return turn.send(orders, lambda results: _forget(turn, orders, results, unsure=unsure))


def _forget(
    turn: Turn, orders: tuple[Cancel, ...], results: tuple[Result, ...], *, unsure: bool
) -> Outcome:
    """All of it; where something may still ring, what that takes to be cancelled is kept."""
    left = {o.token for o, r in zip(orders, results, strict=True) if isinstance(r, Failure)}
    if not left and not unsure:
        return turn.send((Forget(),), lambda forgotten: _forgotten(turn, forgotten))
    if not turn.keeps:
        return close(turn, turn.words.phrase("not_erased"))
    alerts = tuple(each for each in turn.person.alerts if each.token in left)
    kept = Person(alerts=alerts, unsure_since=turn.person.unsure_since if unsure else None)
    say = map(turn.words.phrase, ("erased_but_reminders", "ask_again_later"))
    return close(replace(turn, person=kept), *say)


def _forgotten(turn: Turn, results: tuple[Result, ...]) -> Outcome:
    if any(isinstance(each, Failure) for each in results):
        # What rang is cancelled by now, whatever became of the record.
        return close(turn.knowing(alerts=()), turn.words.phrase("not_erased"))
    return close(replace(turn, person=Person()), turn.words.phrase("erased"))


def _cancel_listed(turn: Turn, listed: Result) -> Outcome:
    found = listed if isinstance(listed, tuple) else ()
    reminders = (*(each.token for each in found), *_reminders(turn.person))
    orders = tuple(Cancel("reminder", token) for token in dict.fromkeys(reminders))

    def forget(results: tuple[Result, ...]) -> Outcome:
        return turn.send((Forget(household=True),), lambda _: gone)

    gone = replace(turn, person=Person()).keep(None, Reply())
    return turn.send(orders, forget)


def _reminders(person: Person) -> tuple[str, ...]:
    return tuple(each.token for each in person.alerts if each.kind == "reminder")


def _cancels(alerts: Iterable[Alert]) -> tuple[Cancel, ...]:
    return tuple(Cancel(each.kind, each.token) for each in alerts)
