"""All that is kept, and all that would ring, gone: by voice, or when the skill is disabled."""

from dataclasses import replace
from functools import partial

from cramp_coach.coach.alerts import (
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
from cramp_coach.coach.clearing_up import cancelled, cleared_up
from cramp_coach.coach.closing import ease_off
from cramp_coach.coach.person import Person
from cramp_coach.coach.reply import Reply
from cramp_coach.coach.scenes import asks, close
from cramp_coach.coach.transport import tell
from cramp_coach.coach.turn import Outcome, Turn

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
    if not (turn.remembers and turn.keeps):
        return close(turn, turn.words.phrase("not_erased"))
    return cleared_up(turn, _cancel, lambda turn, _: _cancel(turn))


def erase_all(turn: Turn) -> Outcome:
    """Of the household and every voice in it, whatever Alexa makes of the cancelling: the skill
    has been disabled."""
    orders: tuple[Order, ...] = (ListReminders(), CancelTimers())
    return turn.send(orders, lambda results: _cancel_listed(turn, results[0]))


def keep_to_permissions(turn: Turn, allowed: frozenset[Scope]) -> Outcome:
    """What is no longer allowed is cancelled, as far as Alexa still lets us."""
    barred = tuple(each for each in turn.person.alerts if KINDS[each.kind] not in allowed)
    return cancelled(turn, barred, lambda turn, _: Outcome(turn.person, None, Reply()))


def _cancel(turn: Turn) -> Outcome:
    return cancelled(turn, turn.person.alerts, lambda turn, _: _forget(turn))


def _forget(turn: Turn) -> Outcome:
    """All of it; where something may still ring, what that takes to be cancelled is kept."""
    left, unsure_since = turn.person.alerts, turn.person.unsure_since
    if left or unsure_since:
        but_for = Person(alerts=left, unsure_since=unsure_since, voices=turn.person.voices)
        return _close(turn, but_for, "erased_but_reminders", "ask_again_later")
    if turn.person.voices:
        # Theirs is not the household's to erase, and has to be found when the skill is disabled.
        return _close(turn, Person(voices=turn.person.voices), "erased", "routine_in_app")
    return turn.send((Forget(),), partial(_forgotten, turn))


def _forgotten(turn: Turn, results: tuple[Result, ...]) -> Outcome:
    if any(isinstance(each, Failure) for each in results):
        return _close(turn, turn.person, "not_erased")
    return _close(turn, Person(), "erased", "routine_in_app")


def _close(turn: Turn, left: Person, *said: str) -> Outcome:
    """A pack that is on has lost its timers, and comes off."""
    pack_off = ("pack_off",) if turn.person.has_pack_on(turn.now) else ()
    return close(replace(turn, person=left), *map(turn.words.phrase, (*pack_off, *said)))


def _cancel_listed(turn: Turn, listed: Result) -> Outcome:
    found = listed if isinstance(listed, tuple) else ()
    reminders = (*(each.token for each in found), *_reminders(turn.person))
    orders = tuple(Cancel("reminder", token) for token in dict.fromkeys(reminders))

    return turn.send(orders, lambda _: turn.send((Forget(household=True),), partial(_gone, turn)))


def _gone(turn: Turn, results: tuple[Result, ...]) -> Outcome:
    """What could not be erased is left to expire as it is."""
    erased = not any(isinstance(each, Failure) for each in results)
    return Outcome(Person() if erased else turn.person, None, Reply())


def _reminders(person: Person) -> tuple[str, ...]:
    return tuple(each.token for each in person.alerts if each.kind == "reminder")
