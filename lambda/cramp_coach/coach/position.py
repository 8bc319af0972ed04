"""In bed, standing or seated: where a person is, and the same stretch from another position."""

from collections.abc import Mapping
from dataclasses import replace

from cramp_coach.coach.regions import ON_THE_BACK
from cramp_coach.coach.routine import Routine
from cramp_coach.coach.scenes import play
from cramp_coach.coach.script import Fit, Place, Script, before_gates
from cramp_coach.coach.session import PAUSED, Run
from cramp_coach.coach.transport import carry_on
from cramp_coach.coach.turn import Outcome, Turn

BY_NIGHT, BY_DAY = "in_bed", "seated"
WHERE_THE_HOUR_IS_UNKNOWN = "in_bed"
INSTEAD: Mapping[str, str] = {"standing": "seated", "seated": "in_bed", "in_bed": "seated"}
"""What to try in place of each. Nobody in pain is sent onto their feet."""


def position_now(turn: Turn) -> str:
    """Of the routine under way, or the last stretch; else as preferred, or as people are at this
    hour."""
    routine = _routine_now(turn)
    if routine:
        return routine.position
    wanted = turn.session.position or turn.person.preferences.position
    return wanted or _by_the_hour(turn)


def is_placed(turn: Turn) -> bool:
    """Whether the routine under way is for one position, and there is the same for others."""
    run = turn.session.run
    return run is not None and turn.library.routines[run.routine].position != "any"


def lies_back(turn: Turn) -> bool:
    """Whether the routine under way is done lying on the back."""
    run = turn.session.run
    routine = turn.library.routines[run.routine] if run and is_placed(turn) else None
    return routine is not None and routine.position == "in_bed" and routine.region in ON_THE_BACK


def moved(turn: Turn, position: str) -> Turn:
    """The same turn, with the routine under way waiting to be begun from another position."""
    old = turn.session.run
    if old is None or not is_placed(turn):
        return turn
    run = _from(turn, old, position)
    run = replace(run, place=turn.script(run).start(), paused=True)
    acute = turn.library.routines[run.routine].purpose == "acute"
    stretch = run.routine if acute else turn.session.stretch
    asking = turn.session.asking if turn.session.asking in PAUSED else "carry_on"
    return turn.with_session(asking=asking, stretch=stretch, run=run)


def another(turn: Turn) -> str:
    """The position to offer next."""
    return INSTEAD[position_now(turn)]


def cannot(turn: Turn, position: str) -> Outcome:
    """The same routine without the position that a person cannot take; else it goes on."""
    if position != position_now(turn) or not is_placed(turn):
        return carry_on(turn, turn.words.phrase("stay_there"))
    instead = "in_bed" if turn.is_night and position != "in_bed" else another(turn)
    return swap(turn, instead)


def swap(turn: Turn, position: str, *before: str, getting_up: bool = False) -> Outcome:
    """The stretch under way from another position, at the same hold with the same seconds left;
    a bedtime routine from its beginning. `before` is said first.

    The cramp clock runs on; a gate that lies before has to be answered anew.
    """
    old = turn.session.run
    if old is None or not is_placed(turn):
        return carry_on(turn)
    was = turn.library.routines[old.routine]
    run = _from(turn, old, turn.suited(was.region, position), getting_up=getting_up)
    if was.purpose != "acute":
        return play(turn, run, turn.script(run).start(), *before)
    place = _same_place(turn.script(old), turn.place(old), turn.script(run))
    swapped = turn.with_session(stretch=run.routine, run=run)
    return _lead_in(swapped, run, place, *before)


def _from(turn: Turn, old: Run, position: str, *, getting_up: bool = False) -> Run:
    """The same routine from another position, from its beginning."""
    was = turn.library.routines[old.routine]
    routine = turn.library.routine_for(was.purpose, was.region, position)
    return Run(routine.id, turn.now, Fit(old.side, getting_up, was.region, manner=turn.manner))


def _lead_in(turn: Turn, run: Run, place: Place, *before: str) -> Outcome:
    """The movements that lead to a hold, and the hold with what is left of it."""
    script = turn.script(run)
    step = script.steps[place.step]
    if step.kind != "hold":
        return play(turn, run, place, *before)
    first = next(i for i, each in enumerate(script.steps) if each.timed)
    moves = (script.says(each) for each in script.steps[:first])
    left = (turn.words.left_to_go(step.seconds - place.done),) if place.done else ()
    return play(turn, run, place, *before, *moves, *left)


def _same_place(old: Script, at: Place, new: Script) -> Place:
    """The hold of the same number, where the other position has one for the side that cramps;
    else its beginning, which is also where a person starts who has yet to get up."""
    number = _number_of(old, at.step)
    holds = [i for i, s in enumerate(new.steps) if s.kind == "hold" and s.side != "other"]
    if number is None or number >= len(holds) or new.fit.getting_up:
        return replace(new.start(), owed=at.owed)
    held = at.done if old.steps[at.step].kind == "hold" else 0.0
    done = min(held, float(new.steps[holds[number]].seconds))
    return before_gates(new, Place(holds[number], done, at.owed))


def _number_of(script: Script, index: int) -> int | None:
    """Which hold this is, or follows; None before the first, and in what is neither."""
    holds = sum(step.kind == "hold" for step in script.steps[: index + 1])
    return holds - 1 if holds and script.steps[index].kind in ("hold", "ease") else None


def _routine_now(turn: Turn) -> Routine | None:
    stretch = turn.session.stretch
    name = turn.session.run.routine if turn.session.run and is_placed(turn) else stretch
    return turn.library.routines[name] if name else None


def _by_the_hour(turn: Turn) -> str:
    if turn.zone is None:
        return WHERE_THE_HOUR_IS_UNKNOWN
    return BY_NIGHT if turn.is_night else BY_DAY
