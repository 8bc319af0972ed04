"""Alexa's own answers and news, and what of them the coach is asked."""

from cramp_coach.coach import agreed, erasing, greeting
from cramp_coach.coach.alerts import SCOPES
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.handlers.heard import Heard


def permission(turn: Turn, heard: Heard) -> Outcome:
    said = heard.connected
    if said is None:
        return greeting.not_understood(turn)
    return agreed.permission_answered(turn, said.answer, said.token, card_thrown=said.card_thrown)


def offer(turn: Turn, heard: Heard) -> Outcome:
    said = heard.connected
    if said is None:
        return greeting.not_understood(turn)
    return agreed.routine_answered(turn, said.answer, said.token)


def disabled(turn: Turn, heard: Heard) -> Outcome:
    return erasing.erase_all(turn)


def permissions_changed(turn: Turn, heard: Heard) -> Outcome:
    """One that does not say what is left changes nothing."""
    allowed = SCOPES if heard.allowed is None else heard.allowed
    return erasing.keep_to_permissions(turn, frozenset(allowed))
