"""What was asked last, and whether it was heard."""

from dataclasses import replace

from cramp_coach.coach.routine import Step
from cramp_coach.coach.script import Place
from cramp_coach.coach.session import Run, Session
from cramp_coach.coach.turn import Turn


def step_now(turn: Turn, run: Run) -> Step:
    return turn.script(run).steps[turn.place(run).step]


def answering(turn: Turn, run: Run) -> bool:
    return turn.session.asking == "scene" and step_now(turn, run).asks


def was_asked(turn: Turn, run: Run) -> bool:
    return run.asked(turn.script(run), turn.now)


def just_heard(turn: Turn, run: Run, owed: str) -> bool:
    """Whether a line owed when this response began has been heard in it."""
    return owed in run.place.owed and owed not in turn.place(run).owed


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
