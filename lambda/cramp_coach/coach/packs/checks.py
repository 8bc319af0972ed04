"""Cold and warm packs: for whom, for how long, and how often."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from cramp_coach.coach.clock_words import minutes
from cramp_coach.coach.closing import ease_off, finish
from cramp_coach.coach.leave import propose
from cramp_coach.coach.packs.timing import timed_at
from cramp_coach.coach.packs.use import PackKind, PackUse, kept
from cramp_coach.coach.scenes import asks
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
    refused = _refused(turn, kind)
    if refused:
        return carry_on(turn, turn.words.phrase(refused))
    wish = PackWish(kind, _within_limits(kind, wanted), then_cold)
    turn = turn.with_session(wish=wish, tried=_with(turn.session.tried, "pack"))
    where = (turn.words.phrase("pack_neck"),) if region == "neck" else ()
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
    cold = PackWish("cold", LIMITS["cold"].usual)
    refused = _refused(turn, "cold")
    if refused or turn.session.no_pack:
        return finish(turn, turn.words.phrase("no_heat_yet"))
    return propose_pack(turn, cold, turn.words.phrase("no_heat_yet"))


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
    phrase = turn.words.phrase
    plan = phrase("pack_plan", times=timed_at(turn.words, wish))
    return propose(turn, wish, *before, phrase(f"pack_{wish.kind}"), plan)


def _refused(turn: Turn, kind: PackKind) -> str | None:
    """The phrase that says why there is no pack now."""
    if turn.person.has_pack_on(turn.now):
        return "pack_on"
    uses = kept(turn.person.packs, turn.now)
    last = uses[-1] if uses else None
    if last and last.then_cold and kind == "cold":
        return "pack_rest_first" if turn.now - _off_at(last) < REST else None
    if last and turn.now - _off_at(last) < GAP:
        return "pack_too_soon"
    today = sum(use.kind == kind for use in uses)
    return "pack_enough" if today >= LIMITS[kind].a_day else None


def _off_at(use: PackUse) -> datetime:
    return use.off_at or use.ends_at


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
