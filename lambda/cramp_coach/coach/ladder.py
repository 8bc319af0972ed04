"""What may help next, when a routine has brought no change: one rung after the other."""

from collections.abc import Mapping

from cramp_coach.coach.advice import TEN_MINUTES
from cramp_coach.coach.packs.checks import PACK_OFFERS, pack_check, refused
from cramp_coach.coach.position import another
from cramp_coach.coach.regions import LIMBS
from cramp_coach.coach.relief import massage
from cramp_coach.coach.safety import advise, is_ten_minutes
from cramp_coach.coach.scenes import asks
from cramp_coach.coach.script import Fit
from cramp_coach.coach.session import Asking
from cramp_coach.coach.starting import region_now, side_now, start
from cramp_coach.coach.turn import Outcome, Turn

RUNGS = ("massage", "position", "pack")
POSITIONS: Mapping[str, Asking] = {"in_bed": "try_in_bed", "seated": "try_seated"}
OFFERED: frozenset[Asking] = frozenset({"massage", *PACK_OFFERS, *POSITIONS.values()})


def next_help(turn: Turn, *before: str) -> Outcome:
    """Offer the first rung that has not been tried; after the last, a doctor's word and rest.

    A cramp of ten minutes is offered nothing more.
    """
    if is_ten_minutes(turn):
        return advise(turn, TEN_MINUTES)
    words = turn.words
    rung = next((rung for rung in RUNGS if _possible(turn, rung)), None)
    if rung is None:
        return asks(turn, "settle", *before, words.phrase("see_doctor"))
    turn = turn.with_session(tried=(*turn.session.tried, rung))
    say = before or (words.phrase("all_right"),)
    tight = (words.phrase("still_tight"),) if rung == "pack" else ()
    return asks(turn, _question(turn, rung), *say, *tight)


def take_up(turn: Turn) -> Outcome:
    """Do what was offered."""
    asking = turn.session.asking
    if asking == "massage":
        return massage(turn)
    if asking in PACK_OFFERS:
        return pack_check(turn, PACK_OFFERS[asking])
    position = next(name for name, question in POSITIONS.items() if question == asking)
    return _from_another(turn, position)


def _possible(turn: Turn, rung: str) -> bool:
    session = turn.session
    if rung in session.tried or session.stretch is None:
        return False
    if rung == "massage":
        return region_now(turn) in LIMBS and not session.no_rub
    if rung == "position":
        return session.position in (None, another(turn))
    # Heat is never a way to fall asleep, whatever voice is wanted at night.
    unsuited = turn.is_hushed or session.no_pack or refused(turn, "warm") is not None
    return rung != "pack" or not unsuited


def _question(turn: Turn, rung: str) -> Asking:
    if rung == "position":
        return POSITIONS[another(turn)]
    return "massage" if rung == "massage" else "warm_pack"


def _from_another(turn: Turn, position: str) -> Outcome:
    region = str(region_now(turn))
    routine = turn.library.routine_for("acute", region, turn.suited(region, position))
    return start(turn, routine.id, Fit(side_now(turn), region=region))
