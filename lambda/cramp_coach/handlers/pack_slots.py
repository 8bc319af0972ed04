"""What is said of packs, and what of it the coach is asked."""

from cramp_coach.coach import answers, transport
from cramp_coach.coach.packs import checks, wearing
from cramp_coach.coach.packs.use import PackKind
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.handlers.heard import Heard
from cramp_coach.handlers.said import minutes_said

WARM_THEN_COLD = "warm_then_cold"


def pack(turn: Turn, heard: Heard) -> Outcome:
    """A kind that is not named is a warm one: that is what most people mean by a pack."""
    said = heard.slot_id("pack")
    kind: PackKind = "cold" if said == "cold" else "warm"
    wanted = minutes_said(heard.value("duration"))
    region, both = heard.slot_id("region"), said == WARM_THEN_COLD
    return checks.pack_check(turn, kind, wanted, then_cold=both, region=region)


def longer(turn: Turn) -> Outcome:
    """Of a pack that is on, where no routine is under way."""
    return wearing.more_time(turn) if _is_about_a_pack(turn) else answers.more(turn)


def hurts(turn: Turn) -> Outcome:
    return wearing.hurts(turn) if _is_about_a_pack(turn) else answers.hurts(turn)


def how_long(turn: Turn) -> Outcome:
    return wearing.how_long(turn) if _is_about_a_pack(turn) else transport.how_long(turn)


def _is_about_a_pack(turn: Turn) -> bool:
    return turn.session.run is None and wearing.pack_on(turn) is not None
