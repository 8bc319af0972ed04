"""What was agreed to, done at last; and what is said where it was refused, here or to Alexa."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from cramp_coach.coach import greeting
from cramp_coach.coach.alerts import Problem, Scope
from cramp_coach.coach.bedtimes import offering, reminder
from cramp_coach.coach.drinks import reminding
from cramp_coach.coach.packs import wearing
from cramp_coach.coach.scenes import spaced
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.wish import (
    BedtimeWish,
    DrinkWish,
    PackWish,
    RoutineWish,
    Wish,
    wish_from_token,
)


@dataclass(frozen=True)
class Doing:
    """How a kind of wish is put to the person again, and done, or left alone."""

    propose: Callable[[Turn, Any], Outcome]
    fulfil: Callable[[Turn, Any], Outcome]
    declined: Callable[[Turn, Any], Outcome]


@dataclass(frozen=True)
class Permission:
    """What a kind of wish takes, and what is said where it is not given."""

    scope: Scope
    not_set: Callable[[Turn, Any, Problem], Outcome]


DOING: Mapping[type[Wish], Doing] = {
    PackWish: Doing(wearing.propose_again, wearing.fulfil, wearing.declined),
    DrinkWish: Doing(reminding.propose_again, reminding.fulfil, reminding.declined),
    BedtimeWish: Doing(offering.propose_at, reminder.set_it, offering.declined),
    RoutineWish: Doing(offering.propose_at, offering.offer, offering.declined),
}
PERMISSIONS: Mapping[type[Wish], Permission] = {
    PackWish: Permission("timers", wearing.not_set),
    DrinkWish: Permission("reminders", reminding.not_set),
    BedtimeWish: Permission("reminders", reminder.not_set),
}


def asked_again(turn: Turn) -> Outcome:
    """What would be set, for whoever has not caught it."""
    wish = turn.session.wish
    return _doing(wish).propose(turn, wish) if wish else greeting.not_understood(turn)


def agreed(turn: Turn) -> Outcome:
    wish = turn.session.wish
    return _doing(wish).fulfil(turn, wish) if wish else greeting.not_understood(turn)


def declined(turn: Turn) -> Outcome:
    wish = turn.session.wish
    return _doing(wish).declined(turn, wish) if wish else greeting.not_understood(turn)


def permission_answered(
    turn: Turn, answer: str, token: str | None, *, card_thrown: bool
) -> Outcome:
    """On with what the permission was for, whether or not the session is still the same one.

    Who did not answer finds the question in the Alexa app; who said no is left alone.
    """
    wish = wish_from_token(token) or turn.session.wish
    permission = PERMISSIONS.get(type(wish)) if wish else None
    if wish is None or permission is None:
        return greeting.not_understood(turn)
    asked_for = turn.session.asked_for | {permission.scope}
    turn = turn.with_session(asking="agree", wish=wish, asked_for=asked_for)
    if answer == "accepted":
        return _doing(wish).fulfil(turn, wish)
    refused = permission.not_set(turn, wish, "no_permission")
    if answer != "not_answered":
        return refused
    return _with_card(turn, refused, None if card_thrown else permission.scope)


def routine_answered(turn: Turn, answer: str, token: str | None) -> Outcome:
    """What came of offering the routine."""
    wish = wish_from_token(token) or turn.session.wish
    if not isinstance(wish, RoutineWish):
        return greeting.not_understood(turn)
    return offering.routine_answered(turn, wish, answer)


def _with_card(turn: Turn, outcome: Outcome, card: Scope | None) -> Outcome:
    """Alexa may have sent one already: then there is no other."""
    there = turn.words.phrase("card_there")
    say = spaced((there, *outcome.reply.say))
    return replace(outcome, reply=replace(outcome.reply, say=say, card=card))


def _doing(wish: Wish) -> Doing:
    return DOING[type(wish)]
