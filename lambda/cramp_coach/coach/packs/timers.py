"""The timers of a pack, all of them or none: Alexa's own first, and reminders where those fail."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from cramp_coach.coach.alerts import Alert, Create, Kind, Problem, Result
from cramp_coach.coach.clearing_up import cancelled
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
    done: Callable[[Turn, tuple[Alert, ...]], Outcome]
    failed: Callable[[Turn, Problem], Outcome]


def set_timers(turn: Turn, setting: Setting) -> Outcome:
    """Alexa may have to ask whether the skill may: what was agreed to then begins anew."""

    def instead(turn: Turn, problem: Problem) -> Outcome:
        if problem == "no_permission":
            return ask_alexa(turn, "timers", setting.wish, lambda t: _remind(t, setting, problem))
        if problem in WORTH_A_REMINDER:
            return _remind(turn, setting, problem)
        return setting.failed(turn, problem)

    return _set(turn, setting, "timer", instead)


def _remind(turn: Turn, setting: Setting, problem: Problem) -> Outcome:
    """Where reminders are allowed already: nobody is asked for two permissions."""

    def instead(turn: Turn, second: Problem) -> Outcome:
        if second != "timed_out":
            return setting.failed(turn, problem)
        since = turn.person.unsure_since or turn.now
        return setting.failed(turn.knowing(unsure_since=since), second)

    return _set(turn, setting, "reminder", instead)


def _set(
    turn: Turn, setting: Setting, kind: Kind, instead: Callable[[Turn, Problem], Outcome]
) -> Outcome:
    coming = ahead(setting.wish, setting.on_since, turn.now)
    make = timer if kind == "timer" else reminder
    orders = tuple(Create(make(turn, setting.wish, *each)) for each in coming)

    def then(results: tuple[Result, ...]) -> Outcome:
        made = _made(kind, results, [until(turn, seconds) for _, seconds in coming])
        problem = first_problem(results)
        if problem is None:
            return setting.done(turn, made)
        # Half a set of timers is cancelled again before anything else is tried.
        known = turn.knowing(alerts=(*turn.person.alerts, *made))
        return cancelled(known, made, lambda left, _: instead(left, problem))

    return turn.send(orders, then)


def _made(kind: Kind, results: tuple[Result, ...], rings_at: list[datetime]) -> tuple[Alert, ...]:
    each = zip(results, rings_at, strict=True)
    return tuple(Alert(kind, r, "pack", until=at) for r, at in each if isinstance(r, str))
