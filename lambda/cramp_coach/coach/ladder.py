"""What may help next, when a routine has brought no change: one rung after the other."""

from collections.abc import Mapping

from cramp_coach.coach.advice import TEN_MINUTES
from cramp_coach.coach.closing import ease_off, finish
from cramp_coach.coach.person import PACK_STAYS_ON
from cramp_coach.coach.position import another
from cramp_coach.coach.regions import LIMBS
from cramp_coach.coach.relief import massage
from cramp_coach.coach.safety import advise, is_ten_minutes
from cramp_coach.coach.scenes import asks
from cramp_coach.coach.script import Fit
from cramp_coach.coach.session import Asking
from cramp_coach.coach.starting import region_now, side_now, start
from cramp_coach.coach.transport import carry_on
from cramp_coach.coach.turn import Outcome, Turn

RUNGS = ("massage", "position", "pack")
POSITIONS: Mapping[str, Asking] = {"in_bed": "try_in_bed", "seated": "try_seated"}
PACK_OFFERS: Mapping[Asking, str] = {"warm_pack": "warm", "cold_pack": "cold"}
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


def pack_check(turn: Turn, pack: str) -> Outcome:
    """The one check before any pack; whoever has not passed it is not asked a second time, and
    nobody is talked into a second pack."""
    if turn.session.no_pack:
        return pack_left_out(turn)
    if turn.person.has_pack_on(turn.now):
        return carry_on(turn.knowing(pack_until=None), turn.words.phrase("pack_on"))
    turn = turn.with_session(pack=pack, tried=_with(turn.session.tried, "pack"))
    return asks(turn, "pack_check", *ease_off(turn), turn.words.phrase("pack_first"))


def pack_cleared(turn: Turn) -> Outcome:
    """How to use the pack that was asked about, and quiet: nobody is to sleep with one on."""
    if turn.session.no_pack:
        return pack_left_out(turn)
    phrase, pack = turn.words.phrase, turn.session.pack
    turn = turn.knowing(pack_until=turn.now + PACK_STAYS_ON)
    return finish(turn, phrase(f"pack_{pack}"), phrase(f"pack_time_{pack}"))


def pack_left_out(turn: Turn) -> Outcome:
    turn, easing_off = turn.with_session(no_pack=True), ease_off(turn)
    return asks(turn, "settle", *easing_off, turn.words.phrase("pack_ask_doctor"))


def _possible(turn: Turn, rung: str) -> bool:
    session = turn.session
    if rung in session.tried or session.stretch is None:
        return False
    if rung == "massage":
        return region_now(turn) in LIMBS and not session.no_rub
    if rung == "position":
        return session.position in (None, another(turn))
    # Heat is never a way to fall asleep, whatever voice is wanted at night.
    return rung != "pack" or not (turn.is_hushed or session.no_pack)


def _question(turn: Turn, rung: str) -> Asking:
    if rung == "position":
        return POSITIONS[another(turn)]
    return "massage" if rung == "massage" else "warm_pack"


def _from_another(turn: Turn, position: str) -> Outcome:
    region = str(region_now(turn))
    routine = turn.library.routine_for("acute", region, turn.suited(region, position))
    return start(turn, routine.id, Fit(side_now(turn), region=region))


def _with(tried: tuple[str, ...], rung: str) -> tuple[str, ...]:
    return tried if rung in tried else (*tried, rung)
