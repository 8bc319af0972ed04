"""Whoever is driving stops first, and is coached seated."""

from dataclasses import replace

from cramp_coach.coach import checkup
from cramp_coach.coach.clock import Clock
from cramp_coach.coach.closing import ease_off, finish
from cramp_coach.coach.regions import SEATED
from cramp_coach.coach.relief import relieve
from cramp_coach.coach.safety import urgently
from cramp_coach.coach.scenes import ask
from cramp_coach.coach.session import Complaint
from cramp_coach.coach.starting import region_now, side_now
from cramp_coach.coach.turn import Outcome, Turn


def pull_over(turn: Turn, complaint: Complaint | None = None) -> Outcome:
    """Whatever is asked for waits until they have stopped; what they complained of is kept."""
    said = (complaint or Complaint()).after(turn.session.complaint or _under_way(turn))
    seated = Complaint(said.region, said.side, SEATED)
    clock = turn.session.clock or (Clock(turn.now) if said.region else None)
    waiting = turn.session.anew(asking="driving", complaint=seated, clock=clock)
    waiting = replace(waiting, position=SEATED)
    say = map(turn.words.phrase, ("pull_over", "say_ready"))
    return urgently(ask(turn, waiting, *ease_off(turn), *say))


def stopped(turn: Turn) -> Outcome:
    """Coached now, unless it is to be asked first whether help was got."""
    if checkup.is_due(turn):
        return checkup.ask_first(turn, turn.session.complaint)
    return relieve(turn.with_session(asking="calf"))


def eased(turn: Turn) -> Outcome:
    """The cramp has gone, unless it is to be asked first whether help was got."""
    return checkup.ask_first(turn) if checkup.is_due(turn) else finish(turn)


def _under_way(turn: Turn) -> Complaint:
    return Complaint(region_now(turn), side_now(turn) if turn.session.run else None)
