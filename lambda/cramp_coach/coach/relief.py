"""Starting a routine: which one, on which side, from which position."""

from dataclasses import replace

from cramp_coach.coach.closing import notice_left
from cramp_coach.coach.routine import Routine
from cramp_coach.coach.session import Run
from cramp_coach.coach.transport import carry_on
from cramp_coach.coach.turn import Outcome, Turn, asks, play
from cramp_coach.coach.words import Side

USUAL_POSITION = "in_bed"
OTHER: dict[Side, Side] = {"left": "right", "right": "left", "any": "any"}


def relieve(turn: Turn, side: Side | None = None, position: str | None = None) -> Outcome:
    """Coach the calf. What is not said stays as it was; unknown, the person is in bed."""
    before = _stretching(turn)
    routine = _for_position(turn, position or (before.position if before else USUAL_POSITION))
    rises = before is not None and before.position == "in_bed" and routine.position == "standing"
    return start(turn, routine.id, side or _side_now(turn), getting_up=rises)


def only_calf(turn: Turn) -> Outcome:
    """The answer to a region that no routine is made for."""
    return asks(turn, "calf", turn.words.phrase("only_calf"))


def start(
    turn: Turn, routine: str, side: Side, *before: str | float, getting_up: bool = False
) -> Outcome:
    run = Run(routine, started_at=turn.now, side=side, getting_up=getting_up)
    afresh = replace(turn, session=replace(turn.session, worse_in_a_row=0))
    left = notice_left(turn, turn.session.run) if turn.session.run else ()
    first = turn.script(run).start()
    return play(afresh, run, replace(first, owed=(*first.owed, *left)), *before)


def massage(turn: Turn, side: Side | None = None) -> Outcome:
    return start(turn, "massage", side or _side_now(turn))


def settle(turn: Turn, *before: str) -> Outcome:
    return start(turn, "settle", _side_now(turn), *before)


def aim(turn: Turn, side: Side) -> Outcome:
    """Coach the named side: an unknown one is filled in, another one starts afresh."""
    run = turn.session.run
    if run is None:
        return relieve(turn, side)
    if run.side not in ("any", side):
        return start(turn, run.routine, side)
    aimed = replace(turn.session, run=replace(run, side=side))
    return carry_on(replace(turn, session=aimed), turn.words.phrase(f"aim_{side}"))


def aim_at_other(turn: Turn) -> Outcome:
    run = turn.session.run
    return start(turn, run.routine, other_side(turn)) if run else relieve(turn)


def other_side(turn: Turn) -> Side:
    """The side that is not being coached; unspecified where none is known."""
    return OTHER[_side_now(turn)]


def _side_now(turn: Turn) -> Side:
    return turn.session.run.side if turn.session.run else "any"


def _stretching(turn: Turn) -> Routine | None:
    run = turn.session.run
    routine = turn.library.routines[run.routine] if run else None
    return routine if routine and routine.purpose == "acute" else None


def _for_position(turn: Turn, position: str) -> Routine:
    routines = turn.library.routines.values()
    return next(r for r in routines if r.purpose == "acute" and r.position == position)
