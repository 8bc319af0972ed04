"""A pack that is on: its time, more time, how the skin is, and taking it off."""

from dataclasses import replace

from cramp_coach.coach.alerts import Alert, Problem
from cramp_coach.coach.clearing_up import cancelled
from cramp_coach.coach.clock_words import minutes
from cramp_coach.coach.closing import finish
from cramp_coach.coach.leave import propose, why_not
from cramp_coach.coach.packs.checks import LIMITS
from cramp_coach.coach.packs.timers import Setting, set_timers
from cramp_coach.coach.packs.timing import ahead, timed_at
from cramp_coach.coach.packs.use import PackUse
from cramp_coach.coach.scenes import asks
from cramp_coach.coach.transport import inform
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.wish import PackWish

MORE_MINUTES = 5
A_MINUTE = 60


def pack_on(turn: Turn) -> PackUse | None:
    """The one that may still be on."""
    packs = turn.person.packs
    return packs[-1] if packs and turn.person.has_pack_on(turn.now) else None


def fulfil(turn: Turn, wish: PackWish) -> Outcome:
    """The pack is on from now, or for longer than it was, and Alexa keeps its time."""
    use = pack_on(turn)

    def done(made: tuple[Alert, ...]) -> Outcome:
        return cancelled(turn, _alerts(turn), lambda left: _timed(left, wish, made))

    def failed(turn: Turn, problem: Problem) -> Outcome:
        return not_set(turn, wish, problem)

    return set_timers(turn, Setting(wish, use.at if use else turn.now, done, failed))


def declined(turn: Turn, wish: PackWish) -> Outcome:
    """The pack without a timer; longer is not what it gets then."""
    use = pack_on(turn)
    if use:
        return finish(turn, _as_it_was(turn, use))
    return finish(_put_on(turn, wish), turn.words.phrase("pack_untimed"), *_by_hand(turn, wish))


def not_set(turn: Turn, wish: PackWish, problem: Problem) -> Outcome:
    """Why there is no timer, and how the person has one."""
    use = pack_on(turn)
    if use:
        return finish(turn, why_not(turn, problem), _as_it_was(turn, use))
    known = "nothing_known" if problem == "timed_out" else "nothing_set"
    said = (why_not(turn, problem), turn.words.phrase(known))
    return finish(_put_on(turn, wish), *said, *_by_hand(turn, wish))


def take_off(turn: Turn) -> Outcome:
    """Off, and its timers with it; who has none on is told so. What says when the cold may
    follow is left."""
    use = pack_on(turn)
    if use is None:
        return inform(turn, turn.words.phrase("pack_none"))
    ringing = tuple(a for a in _alerts(turn) if a.until is None or a.until <= use.ends_at)
    return cancelled(turn, ringing, lambda left: _taken_off(left, use, ringing))


def how_long(turn: Turn) -> Outcome:
    use = pack_on(turn)
    return inform(turn, turn.words.phrase("pack_none") if use is None else _left(turn, use))


def more_time(turn: Turn) -> Outcome:
    """Five minutes more, up to the most that is timed, whatever is asked for."""
    use = pack_on(turn)
    if use is None:
        return inform(turn, turn.words.phrase("pack_none"))
    longer = PackWish(use.kind, use.minutes + MORE_MINUTES, use.then_cold)
    if longer.minutes > LIMITS[use.kind].most or not ahead(longer, use.at, turn.now):
        length = minutes(turn.words, LIMITS[use.kind].most).capitalize()
        return inform(turn, turn.words.phrase("pack_most", Length=length), _left(turn, use))
    plan = turn.words.phrase("pack_plan", times=timed_at(turn.words, longer))
    return propose(turn, longer, plan)


def welcome_back(turn: Turn, use: PackUse) -> Outcome:
    """Whoever opens the skill with one on hears its time, and is asked about their skin."""
    return asks(turn.with_session(wish=None), "skin_check", _left(turn, use))


def skin_is_fine(turn: Turn) -> Outcome:
    use = pack_on(turn)
    if use is None or use.ends_at <= turn.now:
        return take_off(turn)
    return finish(turn, turn.words.phrase("pack_stays"))


def _timed(turn: Turn, wish: PackWish, made: tuple[Alert, ...]) -> Outcome:
    alerts = (*turn.person.alerts, *made)
    return finish(_put_on(turn, wish).knowing(alerts=alerts), turn.words.phrase("pack_set"))


def _taken_off(turn: Turn, use: PackUse, ringing: tuple[Alert, ...]) -> Outcome:
    left = not set(ringing).isdisjoint(turn.person.alerts)
    rings = (turn.words.phrase("pack_still_rings"),) if left else ()
    after = turn.words.phrase("pack_then_cold" if use.then_cold else "pack_not_again")
    off = replace(turn, person=turn.person.pack_taken_off(turn.now))
    return finish(off, turn.words.phrase(f"pack_off_{use.kind}"), *rings, after)


def _put_on(turn: Turn, wish: PackWish) -> Turn:
    """A longer time for the one that is on is no second pack."""
    use = pack_on(turn)
    if use is None:
        return replace(turn, person=turn.person.pack_put_on(wish, turn.now))
    return turn.knowing(packs=(*turn.person.packs[:-1], replace(use, minutes=wish.minutes)))


def _alerts(turn: Turn) -> tuple[Alert, ...]:
    return tuple(each for each in turn.person.alerts if each.purpose == "pack")


def _by_hand(turn: Turn, wish: PackWish) -> tuple[str, ...]:
    words, length = turn.words, minutes(turn.words, wish.minutes)
    off = words.phrase("pack_then_off", Length=length.capitalize())
    timer = words.phrase("pack_by_hand", number=words.number(wish.minutes))
    return words.phrase("pack_look"), off, timer


def _as_it_was(turn: Turn, use: PackUse) -> str:
    return turn.words.phrase("pack_as_it_was", length=minutes(turn.words, use.minutes))


def _left(turn: Turn, use: PackUse) -> str:
    """In whole minutes; the last one has no number."""
    words, seconds = turn.words, (use.ends_at - turn.now).total_seconds()
    if seconds <= 0:
        length = minutes(words, use.minutes).capitalize()
        return words.phrase(f"pack_over_{use.kind}", Length=length)
    if seconds < A_MINUTE:
        return words.phrase("pack_last_minute")
    length = minutes(words, round(seconds / A_MINUTE)).capitalize()
    return words.phrase("pack_left", Length=length)
