"""Left, right, the other one, or one of two left out."""

from dataclasses import replace

from cramp_coach.coach.regions import UNCLEAR
from cramp_coach.coach.relief import massage, relieve
from cramp_coach.coach.scenes import in_a_routine
from cramp_coach.coach.script import Script
from cramp_coach.coach.session import Complaint, Run
from cramp_coach.coach.starting import side_now
from cramp_coach.coach.transport import carry_on, go_to
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.words import Side

OTHER: dict[Side, Side] = {"left": "right", "right": "left", "any": "any"}


def aim(turn: Turn, side: Side) -> Outcome:
    """Coach the named side: an unknown one is filled in, another one starts afresh."""
    run = turn.session.run
    if run is None or turn.session.asking in UNCLEAR:
        return relieve(turn, Complaint(side=side))
    if not _one_sided(turn, run):
        return carry_on(turn)
    if run.side not in ("any", side):
        return _start_on(turn, side)
    aimed = replace(run, fit=replace(run.fit, side=side))
    place = turn.script(aimed).parts["place"].capitalize()
    return carry_on(turn.with_session(run=aimed), turn.words.phrase("aim", Place=place))


def aim_at_other(turn: Turn) -> Outcome:
    """The other side, of the massage or else of the last stretch."""
    run = turn.session.run
    if run and not _one_sided(turn, run):
        return carry_on(turn)
    return _start_on(turn, other_side(turn))


@in_a_routine
def skip_side(turn: Turn, run: Run) -> Outcome:
    """On without the side that is being worked; where only one is, the other instead."""
    script, place = turn.script(run), turn.place(run)
    here = script.steps[place.step]
    if not any(step.side for step in turn.library.routines[run.routine].steps):
        return aim_at_other(turn)
    if here.side is None or run.fit.skips:
        return carry_on(turn)
    skipping = replace(run, fit=replace(run.fit, skips=here.side))
    return go_to(turn, skipping, place, _next_kept(script, place.step, turn.script(skipping)))


def other_side(turn: Turn) -> Side:
    """The side that is not being coached; unspecified where none is known."""
    return OTHER[side_now(turn)]


def any_side(turn: Turn) -> bool:
    """Whether a routine is under way for a side that nobody has named."""
    run = turn.session.run
    return run is not None and run.side == "any" and _one_sided(turn, run)


def _one_sided(turn: Turn, run: Run) -> bool:
    return turn.library.routines[run.routine].sides == "one"


def _start_on(turn: Turn, side: Side) -> Outcome:
    run = turn.session.run
    if run and run.routine == "massage":
        return massage(turn, side)
    return relieve(turn, Complaint(side=side))


def _next_kept(old: Script, index: int, new: Script) -> int:
    """Where the next step that is not left out stands now."""
    return next(new.steps.index(step) for step in old.steps[index:] if step in new.steps)
