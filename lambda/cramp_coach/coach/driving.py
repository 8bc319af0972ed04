"""Whoever is driving stops first, and is coached seated."""

from cramp_coach.coach.closing import ease_off
from cramp_coach.coach.relief import relieve
from cramp_coach.coach.safety import urgently
from cramp_coach.coach.scenes import ask
from cramp_coach.coach.session import Complaint
from cramp_coach.coach.starting import region_now, side_now
from cramp_coach.coach.turn import Outcome, Turn

IN_A_CAR = "seated"


def pull_over(turn: Turn, complaint: Complaint | None = None) -> Outcome:
    """Whatever is asked for waits until they have stopped; what they complained of is kept."""
    said = complaint or turn.session.complaint or _under_way(turn)
    seated = Complaint(said.region, said.side, IN_A_CAR)
    waiting = turn.session.anew(asking="driving", complaint=seated, clock=turn.session.clock)
    say = (*ease_off(turn), turn.words.phrase("driving_first"))
    return urgently(ask(turn, waiting, *say))


def stopped(turn: Turn) -> Outcome:
    return relieve(turn.with_session(asking="calf"))


def _under_way(turn: Turn) -> Complaint:
    return Complaint(region_now(turn), side_now(turn) if turn.session.run else None)
