"""Drinking, and who is not to be told to: one question first."""

from cramp_coach.coach.closing import ease_off, finish
from cramp_coach.coach.scenes import asks
from cramp_coach.coach.transport import wait
from cramp_coach.coach.turn import Outcome, Turn


def check(turn: Turn) -> Outcome:
    """Whether drinks are limited; whoever has said so is not asked a second time."""
    return left_out(turn) if turn.session.no_nudge else asks(turn, "fluid_check", *ease_off(turn))


def left_out(turn: Turn) -> Outcome:
    return _told(turn.with_session(no_nudge=True), "no_nudges")


def cleared(turn: Turn) -> Outcome:
    """There are no reminders yet: say how Alexa's own are set."""
    return left_out(turn) if turn.session.no_nudge else _told(turn, "no_reminders_yet")


def _told(turn: Turn, phrase: str) -> Outcome:
    """A routine under way waits to be gone on with; else the conversation ends there."""
    run, say = turn.session.run, turn.words.phrase(phrase)
    return wait(turn, run, *ease_off(turn), say) if run else finish(turn, say)
