"""Choosing what to coach: which muscle, from which position, and nothing asked that is known."""

from typing import cast

from cramp_coach.coach import regions
from cramp_coach.coach.clock import Clock
from cramp_coach.coach.closing import ease_off
from cramp_coach.coach.position import position_now, swap
from cramp_coach.coach.regions import LIMBS, UNCLEAR, USUAL_REGION, meant_by
from cramp_coach.coach.scenes import asks, leave_out
from cramp_coach.coach.script import Fit
from cramp_coach.coach.session import OF_A_RUN, Asking, Complaint
from cramp_coach.coach.starting import last_region, region_now, side_now, start
from cramp_coach.coach.transport import carry_on
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.words import Side

GOING_ON = ("scene", "carry_on")
NOTHING = Complaint()


def relieve(turn: Turn, complaint: Complaint = NOTHING) -> Outcome:
    """Coach what hurts. What is not said stays as it was, or is what it was the last time."""
    complaint = complaint.after(turn.session.complaint)
    said = complaint.region or region_now(turn) or last_region(turn) or USUAL_REGION
    region = meant_by(said, _asked(turn)) or _inferred(turn, said)
    if region is None:
        return _which_region(turn, complaint)
    if region == region_now(turn) and _swaps(turn, complaint):
        return swap(turn, str(complaint.position), getting_up=complaint.getting_up)
    position = turn.suited(region, complaint.position or position_now(turn))
    routine = turn.library.routine_for("acute", region, position)
    side = complaint.side or side_now(turn)
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
    region, now = complaint.region, region_now(turn)
    same_region = region in (None, now) or now in UNCLEAR.get(str(region), ())
    same_side = complaint.side in (None, run.side)
    return same_region and same_side and complaint.position in (None, position_now(turn))


def not_known(turn: Turn) -> Outcome:
    """The answer to a region that no routine is made for; what is under way goes on."""
    return carry_on(turn, turn.words.phrase("not_known"))


def massage(turn: Turn, side: Side | None = None, said: str | None = None) -> Outcome:
    """The massage of a limb, unless the person has said what leaves it out; else the stretch."""
    region = regions.likeliest(said) if said else region_now(turn) or USUAL_REGION
    if turn.session.no_rub:
        return leave_out(turn)
    if region not in LIMBS:
        return _stretched_instead(turn, region)
    return start(turn, "massage", Fit(side or side_now(turn), region=region), *ease_off(turn))


def _stretched_instead(turn: Turn, region: str) -> Outcome:
    """Backs and necks are not rubbed; what is under way for them goes on."""
    if turn.session.run and region == region_now(turn):
        return carry_on(turn, turn.words.phrase("limbs_only"))
    return relieve(turn, Complaint(region))


def _which_region(turn: Turn, complaint: Complaint) -> Outcome:
    """Something to do at once that serves whichever it is, and one short question."""
    asking = cast(Asking, complaint.region)
    turn = turn.with_session(complaint=complaint, clock=turn.session.clock or Clock(turn.now))
    return asks(turn, asking, turn.words.phrase(f"{asking}_first"))


def _asked(turn: Turn) -> str | None:
    return turn.session.asking if turn.session.asking in UNCLEAR else None


def _inferred(turn: Turn, said: str) -> str | None:
    """What an unclear word must mean, from what is or was coached."""
    known = (region_now(turn), last_region(turn))
    return next((region for region in known if region in UNCLEAR[said]), None)


def _swaps(turn: Turn, complaint: Complaint) -> bool:
    """Whether only the position is new, of the stretch that is under way."""
    run = turn.session.run
    under_way = run is not None and run.routine == turn.session.stretch
    going_on = turn.session.asking in OF_A_RUN
    moved = complaint.position not in (None, position_now(turn))
    return under_way and going_on and moved and complaint.side in (None, side_now(turn))
