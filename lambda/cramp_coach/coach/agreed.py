"""What was agreed to, done at last; and what is said where it was refused, here or to Alexa."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from cramp_coach.coach import greeting
from cramp_coach.coach.alerts import Problem, Scope
from cramp_coach.coach.bedtimes import offering
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
    """How a kind of wish is done, and the permission it takes."""

    scope: Scope
    fulfil: Callable[[Turn, Any], Outcome]
    declined: Callable[[Turn, Any], Outcome]
    not_set: Callable[[Turn, Any, Problem], Outcome]


DOING: Mapping[type[Wish], Doing] = {
    PackWish: Doing("timers", wearing.fulfil, wearing.declined, wearing.not_set),
    DrinkWish: Doing("reminders", reminding.fulfil, reminding.declined, reminding.not_set),
    BedtimeWish: Doing("reminders", offering.fulfil, offering.declined, offering.not_set),
    RoutineWish: Doing("reminders", offering.fulfil, offering.declined, offering.not_set),
}


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
    if wish is None:
        return greeting.not_understood(turn)
    doing = _doing(wish)
    asked_for = turn.session.asked_for | {doing.scope}
    turn = turn.with_session(asking="agree", wish=wish, asked_for=asked_for)
    if answer == "accepted":
        return doing.fulfil(turn, wish)
    refused = doing.not_set(turn, wish, "no_permission")
    if answer != "not_answered":
        return refused
    return _with_card(turn, refused, None if card_thrown else doing.scope)


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
