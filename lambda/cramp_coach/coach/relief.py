"""Starting a routine: which one, on which side, from which position."""

from dataclasses import replace
from typing import cast

from cramp_coach.coach import history
from cramp_coach.coach.clock import Clock
from cramp_coach.coach.closing import ease_off, notice_left
from cramp_coach.coach.person import COMES_BACK_WITHIN
from cramp_coach.coach.position import position_now, swap
from cramp_coach.coach.regions import LEGS, UNCLEAR, USUAL_REGION, meant_by
from cramp_coach.coach.scenes import asks, leave_out, play
from cramp_coach.coach.script import Fit
from cramp_coach.coach.session import PAUSED, Asking, Complaint, Run
from cramp_coach.coach.transport import carry_on
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.words import Side

GOING_ON = ("scene", "carry_on")
OTHER: dict[Side, Side] = {"left": "right", "right": "left", "any": "any"}
NOTHING = Complaint()


def relieve(turn: Turn, complaint: Complaint = NOTHING) -> Outcome:
    """Coach what hurts. What is not said stays as it was, or is what it was the last time."""
    complaint = _completed(turn, complaint)
    said = complaint.region or _region_now(turn) or _last_region(turn) or USUAL_REGION
    region = meant_by(said, _asked(turn)) or _inferred(turn, said)
    if region is None:
        return _which_region(turn, complaint)
    if region == _region_now(turn) and _swaps(turn, complaint):
        return swap(turn, str(complaint.position), getting_up=complaint.getting_up)
    position = complaint.position or position_now(turn)
    routine = turn.library.routine_for("acute", region, position)
    side = complaint.side or _side_now(turn)
    return start(turn, routine.id, Fit(side, complaint.getting_up, region))


def likeliest(turn: Turn) -> Outcome:
    """Coach the likeliest of the regions that were asked about, rather than ask again."""
    return relieve(turn, turn.session.complaint or NOTHING)


def nothing_new(turn: Turn, complaint: Complaint) -> bool:
    """Whether a complaint is the one that is being coached already."""
    run = turn.session.run
    if run is None or run.routine != turn.session.stretch or turn.session.asking not in GOING_ON:
        return False
    if complaint.position and run.fit.getting_up:
        return False
    region, now = complaint.region, _region_now(turn)
    same_region = region in (None, now) or now in UNCLEAR.get(str(region), ())
    same_side = complaint.side in (None, run.side)
    return same_region and same_side and complaint.position in (None, position_now(turn))


def any_side(turn: Turn) -> bool:
    """Whether a routine is under way for a side that nobody has named."""
    run = turn.session.run
    return run is not None and run.side == "any" and _one_sided(turn, run)


def not_known(turn: Turn) -> Outcome:
    """The answer to a region that no routine is made for; what is under way goes on."""
    return carry_on(turn, turn.words.phrase("not_known"))


def start(turn: Turn, routine: str, fit: Fit, *before: str | float) -> Outcome:
    run = Run(routine, started_at=turn.now, fit=replace(fit, manner=turn.manner))
    left = notice_left(turn, turn.session.run) if turn.session.run else ()
    first = turn.script(run).start()
    owing = replace(first, owed=(*first.owed, *left))
    return play(_afresh(turn, routine, fit.region), run, owing, *before)


def massage(turn: Turn, side: Side | None = None, region: str | None = None) -> Outcome:
    """The massage, unless the person has said what leaves it out."""
    if turn.session.no_rub:
        return leave_out(turn)
    clear = meant_by(region, "massage") if region else None
    fit = Fit(side or _side_now(turn), region=clear or _region_now(turn) or USUAL_REGION)
    return start(turn, "massage", fit, *ease_off(turn))


def settle(turn: Turn) -> Outcome:
    fit = Fit(_side_now(turn), region=_region_now(turn) or USUAL_REGION)
    return start(turn, "settle", fit, *ease_off(turn))


def bedtime(turn: Turn, position: str | None = None) -> Outcome:
    """The evening stretches of both legs."""
    where = position or turn.person.preferences.position or "standing"
    routine = turn.library.routine_for("bedtime", LEGS, where)
    return start(turn, routine.id, Fit(), *ease_off(turn))


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


def other_side(turn: Turn) -> Side:
    """The side that is not being coached; unspecified where none is known."""
    return OTHER[_side_now(turn)]


def _start_on(turn: Turn, side: Side) -> Outcome:
    run = turn.session.run
    if run and run.routine == "massage":
        return massage(turn, side)
    return relieve(turn, Complaint(side=side))


def _which_region(turn: Turn, complaint: Complaint) -> Outcome:
    """Something to do at once that serves whichever it is, and one short question."""
    asking = cast(Asking, complaint.region)
    turn = turn.with_session(complaint=complaint, clock=turn.session.clock or Clock(turn.now))
    return asks(turn, asking, turn.words.phrase(f"{asking}_first"))


def _asked(turn: Turn) -> str | None:
    return turn.session.asking if turn.session.asking in UNCLEAR else None


def _completed(turn: Turn, complaint: Complaint) -> Complaint:
    """With what was said before the region was asked about."""
    before = turn.session.complaint or NOTHING
    return Complaint(
        complaint.region or before.region,
        complaint.side or before.side,
        complaint.position or before.position,
        complaint.getting_up or before.getting_up,
    )


def _inferred(turn: Turn, said: str) -> str | None:
    """What an unclear word must mean, from what is or was coached."""
    known = (_region_now(turn), _last_region(turn))
    return next((region for region in known if region in UNCLEAR[said]), None)


def _region_now(turn: Turn) -> str | None:
    stretch = turn.session.stretch
    return turn.library.routines[stretch].region if stretch else None


def _last_region(turn: Turn) -> str | None:
    """The region of the last cramp that is still remembered."""
    uses = history.kept(turn.person.uses, turn.now)
    routine = turn.library.routines.get(uses[-1].routine) if uses else None
    return routine.region if routine else None


def _side_now(turn: Turn) -> Side:
    return turn.session.run.side if turn.session.run else "any"


def _one_sided(turn: Turn, run: Run) -> bool:
    return turn.library.routines[run.routine].sides == "one"


def _swaps(turn: Turn, complaint: Complaint) -> bool:
    """Whether only the position is new, of the stretch that is under way."""
    run = turn.session.run
    under_way = run is not None and run.routine == turn.session.stretch
    going_on = turn.session.asking in ("scene", *PAUSED)
    moved = complaint.position not in (None, position_now(turn))
    return under_way and going_on and moved and complaint.side in (None, _side_now(turn))


def _afresh(turn: Turn, routine: str, region: str) -> Turn:
    """A cramp in a new place has its own clock and is counted once; in the old one both go on."""
    if turn.library.routines[routine].purpose != "acute":
        return turn.with_session(worse_in_a_row=0)
    session, new = turn.session, region != _region_now(turn)
    running = session.clock if not new or session.stretch is None else None
    turn = turn.with_session(
        stretch=routine,
        worse_in_a_row=0,
        complaint=None,
        clock=replace(running, eased=False) if running else Clock(turn.now),
        tried=() if new else session.tried,
    )
    return _counted(turn, routine) if new else turn


def _counted(turn: Turn, routine: str) -> Turn:
    """With one more use; the same muscle's that broke off within the half hour is still it."""
    uses = turn.person.uses
    resumed = uses and uses[-1].ended == "open" and turn.now - uses[-1].at <= COMES_BACK_WITHIN
    if resumed and _last_region(turn) == turn.library.routines[routine].region:
        return turn
    return turn.knowing(uses=history.begun(uses, routine, turn.now))
