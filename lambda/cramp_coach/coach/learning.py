"""Answers to what people ask, one idea each; then back to where they were, or one offer."""

from cramp_coach.coach.scenes import asks
from cramp_coach.coach.session import OFFERS, Asking
from cramp_coach.coach.transport import explain, tell
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.words import ASIDES


def about(turn: Turn, topic: str) -> Outcome:
    """The answer; with nothing under way, the one thing that fits is offered after it."""
    turn = turn.with_session(topic=topic)
    free = turn.session.run is None and turn.session.asking in OFFERS
    if free:
        return asks(turn, _offer(turn, topic), turn.words.answers[topic])
    return explain(turn, turn.words.answers[topic])


def aside(turn: Turn, subject: str) -> Outcome:
    """One line about something else, and the way back; at night nobody jokes."""
    known = subject in ASIDES and not (subject == "joke" and turn.is_hushed)
    return tell(turn, turn.words.phrase(f"aside_{subject if known else 'other'}"))


def _offer(turn: Turn, topic: str) -> Asking:
    """Heat is never a way to fall asleep: at night it is breathing that is offered."""
    offer = turn.library.answers[topic].offer
    return "settle" if offer == "warm_pack" and turn.is_hushed else offer
