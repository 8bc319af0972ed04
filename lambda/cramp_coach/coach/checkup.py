"""After advice to get help: for twelve hours, whether somebody has looked at it comes first."""

from dataclasses import replace

from cramp_coach.coach import greeting, relief
from cramp_coach.coach.safety import advise, urgently
from cramp_coach.coach.scenes import ask
from cramp_coach.coach.session import Complaint
from cramp_coach.coach.turn import Outcome, Turn

NOT_LOOKED_AT = "unchecked"


def is_due(turn: Turn) -> bool:
    """Whether nothing else is to be answered before that."""
    return turn.person.is_locked(turn.now) and not turn.session.excused


def ask_first(turn: Turn, complaint: Complaint | None = None) -> Outcome:
    """Ask; what is complained of meanwhile is coached once somebody has looked at it."""
    asked = turn.session.asking == "checked"
    waiting = complaint or (turn.session.complaint if asked else None)
    say = () if asked else (turn.words.phrase("checked_first"),)
    return urgently(ask(turn, turn.session.anew(asking="checked", complaint=waiting), *say))


def looked_at(turn: Turn) -> Outcome:
    """A professional has seen to it: coaching may begin, and nothing is asked about it again."""
    return _begin(turn.knowing(locked_until=None))


def not_looked_at(turn: Turn) -> Outcome:
    """The same advice, in words that serve whatever it was for; it is asked about no longer."""
    until = turn.person.locked_until
    outcome = advise(turn, NOT_LOOKED_AT)
    return replace(outcome, person=replace(outcome.person, locked_until=until))


def not_me(turn: Turn) -> Outcome:
    """The advice was for somebody else, who is still to be asked about it."""
    return _begin(turn.with_session(excused=True))


def _begin(turn: Turn) -> Outcome:
    if turn.session.complaint:
        return relief.relieve(turn.with_session(asking="calf"))
    return greeting.launch(turn)
