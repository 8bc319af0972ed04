"""Starting a routine: which one, on which side, from which position."""

from dataclasses import replace

from cramp_coach.coach.closing import ease_off, notice_left
from cramp_coach.coach.routine import Routine
from cramp_coach.coach.session import Run, Session
from cramp_coach.coach.transport import carry_on
from cramp_coach.coach.turn import Outcome, Turn, asks, leave_out, play
from cramp_coach.coach.words import Side

USUAL_POSITION = "in_bed"
GOING_ON = ("scene", "carry_on")
OTHER: dict[Side, Side] = {"left": "right", "right": "left", "any": "any"}


def relieve(
    turn: Turn, side: Side | None = None, position: str | None = None, *, getting_up: bool = False
) -> Outcome:
    """Coach the calf. What is not said stays as it was; unknown, the person is in bed."""
    routine = _for_position(turn, position or _position_now(turn))
    return start(turn, routine.id, side or _side_now(turn), getting_up=getting_up)


def nothing_new(turn: Turn, side: Side | None, position: str | None) -> bool:
    """Whether a complaint is the one that is being coached already."""
    run = turn.session.run
    if run is None or run.routine != turn.session.stretch or turn.session.asking not in GOING_ON:
        return False
    if position and run.getting_up:
        return False
    return side in (None, run.side) and position in (None, _position_now(turn))


def any_side(turn: Turn) -> bool:
    """Whether a routine is under way for a leg that nobody has named."""
    return turn.session.run is not None and turn.session.run.side == "any"


def only_calf(turn: Turn) -> Outcome:
    """The answer to a region that no routine is made for; what is under way goes on."""
    say = turn.words.phrase("only_calf")
    return carry_on(turn, say) if turn.session.run else asks(turn, "calf", say)


def start(turn: Turn, routine: str, side: Side, *before: str, getting_up: bool = False) -> Outcome:
    run = Run(routine, started_at=turn.now, side=side, getting_up=getting_up)
    left = notice_left(turn, turn.session.run) if turn.session.run else ()
    first = turn.script(run).start()
    afresh = replace(turn, session=_afresh(turn, routine))
    return play(afresh, run, replace(first, owed=(*first.owed, *left)), *before)


def massage(turn: Turn, side: Side | None = None) -> Outcome:
    """The massage, unless the person has said what leaves it out."""
    if turn.session.no_rub:
        return leave_out(turn)
    return start(turn, "massage", side or _side_now(turn), *ease_off(turn))


def settle(turn: Turn) -> Outcome:
    return start(turn, "settle", _side_now(turn), *ease_off(turn))


def aim(turn: Turn, side: Side) -> Outcome:
    """Coach the named side: an unknown one is filled in, another one starts afresh."""
    run = turn.session.run
    if run is None:
        return relieve(turn, side)
    if run.side not in ("any", side):
        return massage(turn, side) if run.routine == "massage" else relieve(turn, side)
    aimed = replace(turn.session, run=replace(run, side=side))
    return carry_on(replace(turn, session=aimed), turn.words.phrase(f"aim_{side}"))


def aim_at_other(turn: Turn) -> Outcome:
    """The other side, of the massage or else of the last stretch."""
    run = turn.session.run
    if run and run.routine == "massage":
        return massage(turn, other_side(turn))
    return relieve(turn, other_side(turn))


def other_side(turn: Turn) -> Side:
    """The side that is not being coached; unspecified where none is known."""
    return OTHER[_side_now(turn)]


def _side_now(turn: Turn) -> Side:
    return turn.session.run.side if turn.session.run else "any"


def _position_now(turn: Turn) -> str:
    stretch = turn.session.stretch
    return turn.library.routines[stretch].position if stretch else USUAL_POSITION


def _for_position(turn: Turn, position: str) -> Routine:
    routines = turn.library.routines.values()
    return next(r for r in routines if r.purpose == "acute" and r.position == position)


def _afresh(turn: Turn, routine: str) -> Session:
    acute = turn.library.routines[routine].purpose == "acute"
    stretch = routine if acute else turn.session.stretch
    return replace(turn.session, stretch=stretch, worse_in_a_row=0)
