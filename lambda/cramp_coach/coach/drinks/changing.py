"""Drink reminders that are set already: moved, paused, resumed, and turned off."""

from collections.abc import Callable, Iterable
from datetime import time

from cramp_coach.coach.alerts import Cancel, Problem, Result
from cramp_coach.coach.clearing_up import cleared_up
from cramp_coach.coach.clock_words import clock
from cramp_coach.coach.drinks.held import held_after, held_by, plan_of, with_drinks
from cramp_coach.coach.drinks.plan import (
    EVERY_DAY,
    Days,
    Plan,
    days_of,
    planned,
    spaced,
    spacing_of,
    without_the_weekend,
)
from cramp_coach.coach.drinks.reminding import with_clock
from cramp_coach.coach.drinks.replies import (
    There,
    day,
    is_unsure,
    propose_plan,
    still_rings,
)
from cramp_coach.coach.leave import first_problem, why_not
from cramp_coach.coach.transport import wait_or_finish
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.waking import Waking, apart, readings


def move(turn: Turn, from_at: time | None, to_at: time) -> Outcome:
    """The one nearest to a time, or to the new one where none is said, to that new time."""

    def moved(there: There, plan: Plan) -> Outcome:
        waking = day(turn)
        to = next(filter(waking.drinks_at, readings(to_at)), None)
        if to is None:
            return wait_or_finish(turn, turn.words.phrase("drinks_not_then"), *still_rings(turn))
        old = _nearest(plan, readings(from_at) if from_at else (to,))
        times = [to if each.at == old else each.at for each in plan]
        wanted = planned(waking, times, there, days_of(waking, plan, there))
        return propose_plan(turn, there, wanted, *_from_to(turn, old, to))

    return _changed(turn, moved)


def pause(turn: Turn) -> Outcome:
    """At a weekend none until Monday; on other days none at weekends, from now on."""

    def paused(there: There, plan: Plan) -> Outcome:
        waking = day(turn)
        days = without_the_weekend(waking, days_of(waking, plan, there), there)
        key = "drinks_this_weekend" if days.not_before else "drinks_every_weekend"
        return _on(turn, there, plan, days, key)

    return _changed(turn, paused)


def resume(turn: Turn) -> Outcome:
    """Every day again."""
    return _changed(turn, lambda there, plan: _on(turn, there, plan, EVERY_DAY, "drinks_all_week"))


def fit_to(turn: Turn, waking: Waking, there: There, plan: Plan) -> Plan:
    """The same spacing, or the same times, as far as they are in that day; else as is usual."""
    times = [each.at for each in plan]
    spacing = spacing_of(day(turn), times)
    fitting = spaced(waking, spacing) if spacing else tuple(filter(waking.drinks_at, times))
    return planned(waking, fitting or spaced(waking), there, days_of(day(turn), plan, there))


def turn_off(turn: Turn) -> Outcome:
    """All of them, and said to be off only where they are."""
    if not turn.remembers:
        return wait_or_finish(turn, *map(turn.words.phrase, ("cannot_look_up", "in_the_app")))
    return cleared_up(turn, _cancel, _cancel)


def _changed(turn: Turn, change: Callable[[There, Plan], Outcome]) -> Outcome:
    """`change` to the plan that is set; with none, that is said."""

    def known(there: There) -> Outcome:
        plan = plan_of(held_by(turn.person))
        if plan:
            return change(there, plan)
        unknown = ("drinks_unsure", "in_the_app") if is_unsure(turn) else ("drinks_none",)
        return wait_or_finish(turn, *map(turn.words.phrase, unknown))

    return with_clock(turn, known)


def _on(turn: Turn, there: There, plan: Plan, days: Days, key: str) -> Outcome:
    wanted = planned(day(turn), (each.at for each in plan), there, days)
    return propose_plan(turn, there, wanted, turn.words.phrase(key))


def _nearest(plan: Plan, meant: Iterable[time]) -> time:
    """To any of the hours that may be meant."""
    either = tuple(meant)
    return min((each.at for each in plan), key=lambda at: min(apart(at, hour) for hour in either))


def _from_to(turn: Turn, old: time, new: time) -> tuple[str, str]:
    words = turn.words
    no_more = words.phrase("drink_no_more_at", at=clock(words, old))
    return no_more, words.phrase("drink_but_at", at=clock(words, new))


def _cancel(turn: Turn, problem: Problem | None = None) -> Outcome:
    """`problem` is why Alexa could not be asked what else there may be."""
    held, phrase = held_by(turn.person), turn.words.phrase
    unseen = (why_not(turn, problem), phrase("drinks_unsure")) if problem else ()
    if not held:
        return wait_or_finish(turn, phrase("drinks_none"), *_bedtime_stays(turn), *unseen)
    orders = tuple(Cancel(each.kind, each.token) for each in held)

    def then(results: tuple[Result, ...]) -> Outcome:
        left = held_after(held, tuple(zip(orders, results, strict=True)))
        after = turn.knowing(alerts=with_drinks(turn.person, left, turn.now))
        if why := first_problem(results):
            return _some_left(after, why)
        off = phrase("drinks_known_off" if problem else "drinks_off")
        return wait_or_finish(after, off, *_bedtime_stays(turn), *unseen)

    return turn.send(orders, then)


def _bedtime_stays(turn: Turn) -> tuple[str, ...]:
    """For whoever has just said to cancel all reminders."""
    held = turn.person.alerts_for("bedtime")
    return (turn.words.phrase("bedtime_stays"),) if held else ()


def _some_left(turn: Turn, problem: Problem) -> Outcome:
    phrase, still = turn.words.phrase, still_rings(turn)
    left = (phrase("drinks_left"),) if plan_of(held_by(turn.person)) else ()
    return wait_or_finish(turn, why_not(turn, problem), *left, *still, phrase("in_the_app"))
