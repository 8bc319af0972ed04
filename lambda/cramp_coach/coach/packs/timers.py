"""The timers of a pack, all of them or none: Alexa's own first, and reminders where those fail."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from cramp_coach.coach.alerts import Alert, Cancel, Create, Kind, Problem, Result
from cramp_coach.coach.leave import ask_alexa, first_problem
from cramp_coach.coach.packs.timing import ahead, reminder, timer, until
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.wish import PackWish

WORTH_A_REMINDER: frozenset[Problem] = frozenset(
    {"no_permission", "device_cannot", "too_many", "rate_limited", "server_error"}
)
"""Where a timer is not to be had, but Alexa answers: a reminder may be."""


@dataclass(frozen=True)
class Setting:
    """A pack on since then, and what is answered once its timers are set, or are not."""

    wish: PackWish
    on_since: datetime
    done: Callable[[tuple[Alert, ...]], Outcome]
    failed: Callable[[Turn, Problem], Outcome]


def set_timers(turn: Turn, setting: Setting) -> Outcome:
    """Alexa may have to ask whether the skill may: what was agreed to then begins anew."""

    def without(problem: Problem) -> Outcome:
        if problem == "no_permission":
            return ask_alexa(turn, "timers", setting.wish, lambda t: _remind(t, setting, problem))
        if problem in WORTH_A_REMINDER:
            return _remind(turn, setting, problem)
        return setting.failed(turn, problem)

    return _set(turn, setting, "timer", without)


def _remind(turn: Turn, setting: Setting, problem: Problem) -> Outcome:
    """Where reminders are allowed already: nobody is asked for two permissions."""
    return _set(turn, setting, "reminder", lambda _: setting.failed(turn, problem))


def _set(
    turn: Turn, setting: Setting, kind: Kind, instead: Callable[[Problem], Outcome]
) -> Outcome:
    coming = ahead(setting.wish, setting.on_since, turn.now)
    make = timer if kind == "timer" else reminder
    orders = tuple(Create(make(turn, setting.wish, *each)) for each in coming)

    def then(results: tuple[Result, ...]) -> Outcome:
        rings_at = [until(turn, seconds) for _, seconds in coming]
        made = _made(kind, results, rings_at)
        problem = first_problem(results)
        if problem is None:
            return setting.done(made)
        return _undone(turn, made, lambda: instead(problem))

    return turn.send(orders, then)


def _made(kind: Kind, results: tuple[Result, ...], rings_at: list[datetime]) -> tuple[Alert, ...]:
    each = zip(results, rings_at, strict=True)
    return tuple(Alert(kind, r, "pack", until=at) for r, at in each if isinstance(r, str))


def _undone(turn: Turn, made: tuple[Alert, ...], instead: Callable[[], Outcome]) -> Outcome:
    """Half a set of timers is cancelled again before anything else is tried."""
    orders = tuple(Cancel(each.kind, each.token) for each in made)
    return turn.send(orders, lambda _: instead())
