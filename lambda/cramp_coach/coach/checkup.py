"""After advice to get help: for twelve hours, whether somebody has looked at it comes first."""

from dataclasses import replace

from cramp_coach.coach import greeting, relief
from cramp_coach.coach.closing import ease_off
from cramp_coach.coach.safety import advise, urgently
from cramp_coach.coach.scenes import ask
from cramp_coach.coach.session import Complaint
from cramp_coach.coach.turn import Outcome, Turn

NOT_LOOKED_AT = "unchecked"


def is_due(turn: Turn) -> bool:
    """Whether that is to be asked before anything else is answered."""
    return turn.person.is_locked(turn.now) and not turn.session.excused


def ask_first(turn: Turn, complaint: Complaint | None = None) -> Outcome:
    """Ask; what is complained of meanwhile is coached once somebody has looked at it."""
    asked, before = turn.session.asking == "checked", turn.session.complaint
    waiting = complaint.after(before) if complaint else before
    first = turn.words.phrase("checked_first", emergency=turn.emergency_number())
    say = (turn.words.phrase("checked_help"),) if asked else (*ease_off(turn), first)
    session = turn.session.anew(asking="checked", complaint=waiting, clock=turn.session.clock)
    return urgently(ask(turn, session, *say))


def looked_at(turn: Turn) -> Outcome:
    """A professional has seen to it: coaching may begin, and nothing is asked about it again."""
    return _begin(turn.knowing(locked_until=None))


def not_looked_at(turn: Turn) -> Outcome:
    """The same advice, in words that serve whatever it was for; the twelve hours do not begin
    anew."""
    until = turn.person.locked_until
    outcome = advise(turn, NOT_LOOKED_AT)
    return replace(outcome, person=replace(outcome.person, locked_until=until))


def not_me(turn: Turn) -> Outcome:
    """The advice was for somebody else, who is still to be asked about it; a voice that Alexa
    knows was told so itself."""
    return ask_first(turn) if turn.recognised else _begin(turn.with_session(excused=True))


def _begin(turn: Turn) -> Outcome:
    """What was complained of, if anything."""
    turn = turn.with_session(asking="calf", locked_by=None)
    return relief.relieve(turn) if turn.session.complaint else greeting.launch(turn)
