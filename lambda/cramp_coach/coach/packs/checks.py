"""Cold and warm packs: for whom, for how long, and how often."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from cramp_coach.coach.clock_words import minutes
from cramp_coach.coach.closing import ease_off, finish
from cramp_coach.coach.leave import propose
from cramp_coach.coach.packs.timing import says_when
from cramp_coach.coach.packs.use import PackKind, PackUse, kept
from cramp_coach.coach.scenes import asks
from cramp_coach.coach.session import Asking
from cramp_coach.coach.starting import region_now
from cramp_coach.coach.transport import carry_on
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.wish import PackWish


@dataclass(frozen=True)
class Limits:
    """In minutes, and how many a day."""

    usual: int
    least: int
    most: int
    a_day: int


LIMITS: Mapping[PackKind, Limits] = {
    "cold": Limits(usual=10, least=5, most=15, a_day=4),
    "warm": Limits(usual=15, least=10, most=15, a_day=3),
}
"""Cold: P24, and P71 for how often. Warm: P23."""

GAP = timedelta(hours=2)
"""Between two packs (P24, P19)."""
PACK_OFFERS: Mapping[Asking, PackKind] = {"warm_pack": "warm", "cold_pack": "cold"}
REST = timedelta(minutes=10)
"""Between warmth and the cold that follows it; a choice of ours, to be cautious."""


def pack_check(
    turn: Turn,
    kind: PackKind,
    wanted: int | None = None,
    *,
    then_cold: bool = False,
    region: str | None = None,
) -> Outcome:
    """The one check before any pack; whoever has not passed it is not asked a second time, and
    nobody has two packs on, or one after the other. `wanted` is in minutes."""
    if turn.session.no_pack:
        return pack_left_out(turn)
    why_not = refused(turn, kind)
    if why_not:
        return _told(turn, turn.words.phrase(why_not))
    wish = PackWish(kind, _within_limits(kind, wanted), then_cold)
    turn = turn.with_session(wish=wish, tried=_with(turn.session.tried, "pack"))
    on_the_neck = (region or region_now(turn)) == "neck"
    where = (turn.words.phrase("pack_neck"),) if on_the_neck else ()
    most = _most(turn, kind, wanted)
    return asks(turn, "pack_check", *ease_off(turn), *where, *most, turn.words.phrase("pack_first"))


def pack_cleared(turn: Turn) -> Outcome:
    """Past the check. A warm pack has two more questions: heat is for nobody hurt within two
    days (P57), nor for who may fall asleep with it (P23, P25)."""
    wish = turn.session.wish
    if turn.session.no_pack or not isinstance(wish, PackWish):
        return pack_left_out(turn)
    return asks(turn, "injury_check") if wish.kind == "warm" else propose_pack(turn, wish)


def pack_left_out(turn: Turn) -> Outcome:
    turn, easing_off = turn.with_session(no_pack=True), ease_off(turn)
    return asks(turn, "settle", *easing_off, turn.words.phrase("pack_ask_doctor"))


def injured(turn: Turn) -> Outcome:
    """Cold suits what was hurt in the last two days."""
    no_heat = turn.words.phrase("no_heat_yet")
    if refused(turn, "cold") or turn.session.no_pack:
        return finish(turn, no_heat)
    cold = PackWish("cold", LIMITS["cold"].usual)
    return propose_pack(turn, cold, no_heat, turn.words.phrase("cold_instead"))


def not_injured(turn: Turn) -> Outcome:
    return asks(turn, "awake_check")


def awake(turn: Turn) -> Outcome:
    wish = turn.session.wish
    if turn.session.no_pack or not isinstance(wish, PackWish):
        return pack_left_out(turn)
    return propose_pack(turn, wish)


def not_awake(turn: Turn) -> Outcome:
    return asks(turn, "settle", turn.words.phrase("no_heat_asleep"))


def propose_pack(turn: Turn, wish: PackWish, *before: str) -> Outcome:
    """How to use it, and when Alexa would speak up."""
    how_to = turn.words.phrase(f"pack_{wish.kind}")
    return propose(turn, wish, *before, how_to, says_when(turn, wish, turn.now))


def refused(turn: Turn, kind: PackKind) -> str | None:
    """The phrase that says why there is no pack now."""
    if turn.person.has_pack_on(turn.now):
        return "pack_on"
    uses = kept(turn.person.packs, turn.now)
    if sum(use.kind == kind for use in uses) >= LIMITS[kind].a_day:
        return "pack_enough"
    return _too_soon(turn, kind, uses[-1]) if uses else None


def _too_soon(turn: Turn, kind: PackKind, last: PackUse) -> str | None:
    """The cold that follows warmth waits for the skin alone."""
    since = turn.now - (last.off_at or last.ends_at)
    if last.then_cold and kind == "cold":
        return "pack_rest_first" if since < REST else None
    return "pack_too_soon" if since < GAP else None


def _told(turn: Turn, why_not: str) -> Outcome:
    """Who was offered one is not offered it again."""
    offered = turn.session.asking in PACK_OFFERS
    return asks(turn, "settle", why_not) if offered else carry_on(turn, why_not)


def _within_limits(kind: PackKind, wanted: int | None) -> int:
    limits = LIMITS[kind]
    return max(limits.least, min(wanted or limits.usual, limits.most))


def _most(turn: Turn, kind: PackKind, wanted: int | None) -> tuple[str, ...]:
    """Told to whoever asks for more, whatever they ask for."""
    most = LIMITS[kind].most
    if wanted is None or wanted <= most:
        return ()
    return (turn.words.phrase("pack_most", Length=minutes(turn.words, most).capitalize()),)


def _with(tried: tuple[str, ...], rung: str) -> tuple[str, ...]:
    return tried if rung in tried else (*tried, rung)
