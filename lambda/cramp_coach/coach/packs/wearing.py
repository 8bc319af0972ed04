"""A pack that is on: its time, more time, how the skin is, and taking it off."""

from dataclasses import replace
from functools import partial

from cramp_coach.coach.alerts import Alert, Problem
from cramp_coach.coach.clearing_up import cancelled
from cramp_coach.coach.clock_words import minutes
from cramp_coach.coach.closing import finish
from cramp_coach.coach.leave import propose, why_not
from cramp_coach.coach.packs.checks import LIMITS
from cramp_coach.coach.packs.timers import Setting, set_timers
from cramp_coach.coach.packs.timing import ahead, says_when
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


def propose_again(turn: Turn, wish: PackWish) -> Outcome:
    use = pack_on(turn)
    if use and not ahead(wish, use.at, turn.now):
        return finish(turn, _left(turn, use))
    return propose(turn, wish, says_when(turn, wish, use.at if use else turn.now))


def fulfil(turn: Turn, wish: PackWish) -> Outcome:
    """The pack is on from now, or for longer than it was, and Alexa keeps its time."""
    use = pack_on(turn)
    if use and not ahead(wish, use.at, turn.now):
        return finish(turn, _left(turn, use))

    def done(turn: Turn, made: tuple[Alert, ...]) -> Outcome:
        return cancelled(turn, _alerts(turn), partial(_timed, wish, made))

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
    use, why = pack_on(turn), why_not(turn, problem)
    if use and problem != "timed_out":
        return finish(turn, why, _as_it_was(turn, use))
    in_doubt = problem == "timed_out" or bool(_alerts(turn))
    known = turn.words.phrase("nothing_known" if in_doubt else "nothing_set")
    return finish(_put_on(turn, wish), why, known, *_by_hand(turn, wish))


def take_off(turn: Turn) -> Outcome:
    """Off, and its timers with it; who has none on is told so. What says when the cold may
    follow is left."""
    use = pack_on(turn)
    if use is None:
        return cancelled(turn, _alerts(turn), _none_on)
    return cancelled(turn, _ringing(turn), partial(_taken_off, use))


def skin_is_not_fine(turn: Turn) -> Outcome:
    """Off at once, and no other pack follows."""
    return cancelled(turn, _alerts(turn), _off_for_good)


def hurts(turn: Turn) -> Outcome:
    """What burns, stings or hurts under a pack comes off before anything is asked."""
    off = replace(turn, person=turn.person.pack_taken_off(turn.now))
    return asks(off.with_session(wish=None), "skin_check", turn.words.phrase("pack_off"))


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
    return propose(turn, longer, says_when(turn, longer, use.at))


def welcome_back(turn: Turn, use: PackUse) -> Outcome:
    """Whoever opens the skill with one on hears its time, and is asked about their skin."""
    return asks(turn.with_session(wish=None), "skin_check", _left(turn, use))


def skin_is_fine(turn: Turn) -> Outcome:
    """What has come off stays off."""
    use = pack_on(turn)
    if use is None:
        return cancelled(turn, _alerts(turn), _stays_off)
    if use.ends_at <= turn.now:
        return take_off(turn)
    return finish(turn, turn.words.phrase("pack_stays"))


def left_alone(turn: Turn, outcome: Outcome) -> Outcome:
    """At the end, without the timers of a pack that had to come off for something else: while
    somebody was being helped, nothing waited for that."""
    after = replace(turn, person=outcome.person)
    if pack_on(after):
        return outcome
    return cancelled(after, _ringing(after), lambda then, _: replace(outcome, person=then.person))


def _ringing(turn: Turn) -> tuple[Alert, ...]:
    """All that Alexa holds of the last pack, but for what says when the cold may follow."""
    ends_at = turn.person.packs[-1].ends_at if turn.person.packs else None
    held = _alerts(turn)
    return tuple(a for a in held if a.until is None or ends_at is None or a.until <= ends_at)


def _timed(wish: PackWish, made: tuple[Alert, ...], turn: Turn, problem: Problem | None) -> Outcome:
    """What rang for a shorter time is cancelled by now, if it can be."""
    key = "pack_longer" if pack_on(turn) else "pack_set"
    timed = _put_on(turn, wish).knowing(alerts=(*turn.person.alerts, *made))
    return finish(timed, turn.words.phrase(key), *_still_rings(turn, problem))


def _taken_off(use: PackUse, turn: Turn, problem: Problem | None) -> Outcome:
    after = turn.words.phrase("pack_then_cold" if use.then_cold else "pack_not_again")
    off = replace(turn, person=turn.person.pack_taken_off(turn.now))
    rings = _still_rings(turn, problem)
    return finish(off, turn.words.phrase(f"pack_off_{use.kind}"), *rings, after)


def _off_for_good(turn: Turn, problem: Problem | None) -> Outcome:
    off = replace(turn, person=turn.person.pack_taken_off(turn.now, for_good=True))
    say = map(turn.words.phrase, ("pack_off_for_good", "pack_ask_doctor"))
    return finish(off.with_session(no_pack=True), *say, *_still_rings(turn, problem))


def _stays_off(turn: Turn, problem: Problem | None) -> Outcome:
    rings = _still_rings(turn, problem)
    return finish(turn, turn.words.phrase("all_right"), *rings, turn.words.phrase("pack_not_again"))


def _none_on(turn: Turn, problem: Problem | None) -> Outcome:
    return inform(turn, turn.words.phrase("pack_none"), *_still_rings(turn, problem))


def _still_rings(turn: Turn, problem: Problem | None) -> tuple[str, ...]:
    return (turn.words.phrase("pack_still_rings"),) if problem else ()


def _put_on(turn: Turn, wish: PackWish) -> Turn:
    """A longer time for the one that is on is no second pack."""
    use = pack_on(turn)
    if use is None:
        return replace(turn, person=turn.person.pack_put_on(wish, turn.now))
    return turn.knowing(packs=(*turn.person.packs[:-1], replace(use, minutes=wish.minutes)))


def _alerts(turn: Turn) -> tuple[Alert, ...]:
    return turn.person.alerts_for("pack")


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
