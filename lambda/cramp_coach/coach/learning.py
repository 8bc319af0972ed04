"""Answers to what people ask, one idea each; then back to where they were, or one offer."""

from cramp_coach.coach.packs.checks import PACK_OFFERS, refused
from cramp_coach.coach.scenes import asks
from cramp_coach.coach.session import Asking
from cramp_coach.coach.transport import explain, tell
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.words import ASIDES


def about(turn: Turn, topic: str) -> Outcome:
    """The answer; with nothing under way, the one thing that fits is offered after it."""
    turn = turn.with_session(topic=topic)
    if turn.session.is_free:
        return asks(turn, _offer(turn, topic), turn.words.answers[topic])
    return explain(turn, turn.words.answers[topic])


def aside(turn: Turn, subject: str) -> Outcome:
    """One line about something else, and the way back; at night nobody jokes."""
    known = subject in ASIDES and not (subject == "joke" and turn.is_hushed)
    return tell(turn, turn.words.phrase(f"aside_{subject if known else 'other'}"))


def _offer(turn: Turn, topic: str) -> Asking:
    """Breathing, where what would fit does not suit; no pack is a way to fall asleep."""
    offer, session = turn.library.answers[topic].offer, turn.session
    if offer in PACK_OFFERS:
        kept_off = refused(turn, PACK_OFFERS[offer]) is not None
        return "settle" if session.no_pack or turn.is_hushed or kept_off else offer
    return "settle" if offer == "massage" and session.no_rub else offer
