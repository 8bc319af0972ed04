"""The reminder of the bedtime stretch: set, changed and cancelled, and never two of them."""

from datetime import date, datetime, time, tzinfo
from functools import partial

from cramp_coach.coach.alerts import (
    LASTS,
    Alert,
    Change,
    Create,
    Every,
    Problem,
    Reminder,
    Result,
)
from cramp_coach.coach.bedtimes.evenings import heard_out
from cramp_coach.coach.clearing_up import cancelled, cleared_up
from cramp_coach.coach.clock_words import clock
from cramp_coach.coach.closing import finish
from cramp_coach.coach.hours import wall_clock
from cramp_coach.coach.leave import first_problem, refused, why_not
from cramp_coach.coach.transport import wait_or_finish
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.wish import BedtimeWish


def set_it(turn: Turn, wish: BedtimeWish) -> Outcome:
    """Every evening from the next on; one that is there already is changed."""
    if turn.zone is None or not turn.keeps:
        return hindered(turn, wish)
    every = Every(wish.at, first_day(turn.now, turn.zone, wish.at))
    failed = partial(_failed, wish)
    return cleared_up(turn, lambda turn: _ordered(turn, wish, every), failed)


def hindered(turn: Turn, wish: BedtimeWish) -> Outcome:
    """Whatever Alexa would make of it: nobody knows the time there, or could cancel it again."""
    why = turn.words.phrase("no_zone" if turn.zone is None else "cannot_keep")
    if turn.in_doubt:
        return answered(turn, why, *map(turn.words.phrase, ("nothing_known", "in_the_app")))
    return answered(turn, why, *_left(turn, wish))


def not_set(turn: Turn, wish: BedtimeWish, problem: Problem) -> Outcome:
    """Why not, what there is now, and what the person can do about it."""
    if problem == "timed_out":
        turn = turn.knowing(unsure_since=turn.person.unsure_since or turn.now)
    return answered(turn, why_not(turn, problem), *_left(turn, wish))


def cancel(turn: Turn) -> Outcome:
    return cleared_up(turn, _cancel_known, _not_cancelled)


def reminder_now(turn: Turn) -> Alert | None:
    """The one that Alexa holds, as far as is known."""
    return next(iter(turn.person.alerts_for("bedtime")), None)


def first_day(now: datetime, zone: tzinfo, at: time) -> date:
    """Today where it is still ahead there, else tomorrow."""
    there = wall_clock(now, zone)
    return Every(at, there.date()).next_after(there).date()


def answered(turn: Turn, *say: str) -> Outcome:
    """After a stretch that was heard to its end there is nothing to go on with."""
    turn, run = turn.with_session(wish=None), turn.session.run
    return finish(turn, *say) if run and heard_out(turn, run) else wait_or_finish(turn, *say)


def _ordered(turn: Turn, wish: BedtimeWish, every: Every) -> Outcome:
    there = reminder_now(turn)
    reminder = Reminder(turn.words.phrase("bedtime_reminder_text"), every)
    order = Change(there.token, reminder) if there else Create(reminder)
    return turn.send((order,), partial(_came_of_it, turn, wish, every))


def _came_of_it(
    turn: Turn, wish: BedtimeWish, every: Every, results: tuple[Result, ...]
) -> Outcome:
    problem, there = first_problem(results), reminder_now(turn)
    if problem is None:
        is_set = _knowing(turn, str(results[0]), every)
        return answered(is_set, turn.words.phrase("bedtime_set"))
    if problem == "gone" and there:
        return _ordered(turn.knowing(alerts=_others(turn)), wish, every)
    if problem == "timed_out" and there:
        turn = _knowing(turn, there.token, None)
    return _failed(wish, turn, problem)


def _knowing(turn: Turn, token: str, every: Every | None) -> Turn:
    """Of the one there is, or may be: `every` is None where it is not known when it rings."""
    alert = Alert("reminder", token, "bedtime", every, turn.now + LASTS)
    return turn.knowing(alerts=(*_others(turn), alert))


def _failed(wish: BedtimeWish, turn: Turn, problem: Problem) -> Outcome:
    return refused(turn, "reminders", wish, problem, lambda turn: not_set(turn, wish, problem))


def _cancel_known(turn: Turn) -> Outcome:
    known = turn.person.alerts_for("bedtime")
    if not known:
        none = "bedtime_none" if turn.remembers else "cannot_look_up"
        return answered(turn, *map(turn.words.phrase, (none, "routine_in_app")))
    return cancelled(turn, known, _cancelled)


def _cancelled(turn: Turn, problem: Problem | None) -> Outcome:
    if problem:
        return _not_cancelled(turn, problem)
    return answered(turn, *map(turn.words.phrase, ("bedtime_off", "routine_in_app")))


def _not_cancelled(turn: Turn, problem: Problem) -> Outcome:
    sure = reminder_now(turn) and problem != "timed_out"
    left = "bedtime_still_set" if sure else "nothing_known"
    say = map(turn.words.phrase, (left, "in_the_app"))
    return answered(turn, why_not(turn, problem), *say)


def _others(turn: Turn) -> tuple[Alert, ...]:
    return turn.person.alerts_but_for("bedtime")


def _left(turn: Turn, wish: BedtimeWish) -> tuple[str, str]:
    """What there is now; in doubt nobody is sent to have another one set."""
    phrase = turn.words.phrase
    if turn.person.unsure_since:
        return phrase("nothing_known"), phrase("in_the_app")
    there = "bedtime_as_it_was" if reminder_now(turn) else "nothing_set"
    return phrase(there), phrase("bedtime_instead", at=clock(turn.words, wish.at))
