"""What was asked last, and whether it was heard."""

from dataclasses import replace

from cramp_coach.coach.routine import Step
from cramp_coach.coach.script import Place
from cramp_coach.coach.session import Run, Session
from cramp_coach.coach.timeline import CLOSING_PAUSE_SECONDS, unroll
from cramp_coach.coach.turn import Turn

ANSWERED_WITHIN_SECONDS = 8.0
"""For as long Alexa itself waits for an answer."""


def step_now(turn: Turn, run: Run) -> Step:
    return turn.script(run).steps[turn.place(run).step]


def answering(turn: Turn, run: Run) -> bool:
    return turn.session.asking == "scene" and step_now(turn, run).asks


def was_asked(turn: Turn, run: Run) -> bool:
    return run.asked(turn.script(run), turn.now)


def asked_again(turn: Turn, run: Run) -> bool:
    """Whether the question is all that was said: it had been asked before."""
    return was_asked(turn, run) and run.place.step == turn.place(run).step


def just_heard(turn: Turn, run: Run, owed: str) -> bool:
    """Whether what is said now can be an answer to a line that was owed in this response."""
    lines = unroll(turn.script(run), run.place).lines
    line = next((each for each in lines if each.owed == owed), None)
    since = (turn.now - run.started_at).total_seconds() - (line.end if line else 0.0)
    return line is not None and -CLOSING_PAUSE_SECONDS <= since <= ANSWERED_WITHIN_SECONDS


def says_good_night(turn: Turn, run: Run) -> bool:
    """Whether it is a routine to go to sleep by: its question is no question about pain."""
    return turn.library.routines[run.routine].purpose in ("settle", "bedtime")


def at_its_question(turn: Turn, run: Run, told: tuple[str, ...] = ()) -> Session:
    """The session with its run moved to the question its scene ends with, `told` not owed."""
    place = turn.place(run)
    question = turn.script(run).question_from(place.step)
    owed = tuple(name for name in place.owed if name not in told)
    asked = Place(place.step if question is None else question, owed=owed)
    return replace(turn.session, run=run.play(asked, turn.now))
