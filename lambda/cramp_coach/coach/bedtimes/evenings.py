"""The evenings on which the bedtime stretch was heard to its end, and the look back on six weeks
of them."""

from dataclasses import replace

from cramp_coach.coach.asked import step_now
from cramp_coach.coach.bedtimes.nights import another
from cramp_coach.coach.hours import evening_of
from cramp_coach.coach.scenes import asks
from cramp_coach.coach.session import Run
from cramp_coach.coach.turn import Outcome, Turn


def heard_out(turn: Turn, run: Run) -> bool:
    """Whether it is a bedtime stretch that has come to the question at its end."""
    purpose = turn.library.routines[run.routine].purpose
    return purpose == "bedtime" and step_now(turn, run).kind == "check"


def counted(turn: Turn) -> Turn:
    """The same turn, knowing of this evening once its stretch has been heard to the end; where
    nobody knows which evening it is, it does not count."""
    run = turn.session.run
    if run is None or turn.zone is None or not heard_out(turn, run):
        return turn
    return turn.knowing(nights=another(turn.person.nights, evening_of(turn.now, turn.zone)))


def is_time_to_look_back(turn: Turn) -> bool:
    """Whether these are the last words of a stretch, and the first such after six weeks."""
    run, nights, zone = turn.session.run, turn.person.nights, turn.zone
    if run is None or nights is None or zone is None or turn.session.asking != "scene":
        return False
    return heard_out(turn, run) and nights.is_time_to_look_back(evening_of(turn.now, zone))


def look_back(turn: Turn, *before: str) -> Outcome:
    """Ask, softly and once: it is bedtime, and nobody is to be kept up by it."""
    nights = turn.person.nights and replace(turn.person.nights, looked_back=True)
    outcome = asks(turn.knowing(nights=nights), "look_back", *before)
    softly = replace(outcome.reply.manner, quiet=True)
    return replace(outcome, reply=replace(outcome.reply, manner=softly))
