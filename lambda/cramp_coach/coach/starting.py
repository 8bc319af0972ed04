"""Beginning a routine, and what is known of the cramp that it is for."""

from dataclasses import replace

from cramp_coach.coach import history
from cramp_coach.coach.clock import Clock
from cramp_coach.coach.closing import ease_off, notice_left
from cramp_coach.coach.regions import LEGS, REGIONS, USUAL_REGION
from cramp_coach.coach.scenes import play
from cramp_coach.coach.script import Fit
from cramp_coach.coach.session import Run
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.words import Side


def start(turn: Turn, routine: str, fit: Fit, *before: str | float) -> Outcome:
    run = Run(routine, started_at=turn.now, fit=replace(fit, manner=turn.manner))
    if turn.person.has_pack_on(turn.now):
        before = (turn.words.phrase("pack_off"), *before)
        turn = replace(turn, person=turn.person.pack_taken_off(turn.now))
    left = notice_left(turn, turn.session.run) if turn.session.run else ()
    first = turn.script(run).start()
    owing = replace(first, owed=(*first.owed, *left))
    return play(_afresh(turn, routine, fit.region), run, owing, *before)


def settle(turn: Turn) -> Outcome:
    fit = Fit(side_now(turn), region=region_now(turn) or USUAL_REGION)
    return start(turn, "settle", fit, *ease_off(turn))


def bedtime(turn: Turn, position: str | None = None) -> Outcome:
    """The evening stretches of both legs: standing, or seated where it is night already."""
    usual = "seated" if turn.is_night else "standing"
    wanted = position or turn.session.position or turn.person.preferences.position or usual
    routine = turn.library.routine_for("bedtime", LEGS, turn.suited(LEGS, wanted))
    return start(turn, routine.id, Fit(), *ease_off(turn))


def region_now(turn: Turn) -> str | None:
    """Of the stretch under way, or of what is done for a muscle after it."""
    session = turn.session
    if session.stretch:
        return turn.library.routines[session.stretch].region
    served = session.run.fit.region if session.run else None
    return served if served in REGIONS else None


def last_region(turn: Turn) -> str | None:
    """The region of the last cramp that is still remembered."""
    uses = history.kept(turn.person.uses, turn.now)
    routine = turn.library.routines.get(uses[-1].routine) if uses else None
    return routine.region if routine else None


def side_now(turn: Turn) -> Side:
    return turn.session.run.side if turn.session.run else "any"


def _afresh(turn: Turn, routine: str, region: str) -> Turn:
    """A cramp in a new place has its own clock and is counted once; in the old one both go on."""
    if turn.library.routines[routine].purpose != "acute":
        return turn.with_session(worse_in_a_row=0)
    session, new = turn.session, region != region_now(turn)
    running = session.clock if not new or session.stretch is None else None
    clock = running or turn.clock_for(region) or Clock(turn.now)
    counted = turn if turn.open_use(region) else _counted(turn, routine)
    return counted.with_session(
        stretch=routine,
        worse_in_a_row=0,
        complaint=None,
        clock=replace(clock, eased=False),
        tried=() if new else session.tried,
    )


def _counted(turn: Turn, routine: str) -> Turn:
    return turn.knowing(uses=history.begun(turn.person.uses, routine, turn.now))
