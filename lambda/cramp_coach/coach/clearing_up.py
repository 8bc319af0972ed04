"""Before anything new is set: what may be set without anybody knowing of it is cancelled."""

from collections.abc import Callable

from cramp_coach.coach.alerts import Cancel, ListReminders, Problem, Result
from cramp_coach.coach.leave import first_problem
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.unsure import found_loose

Failed = Callable[[Turn, Problem], Outcome]


def cleared_up(turn: Turn, then: Callable[[Turn], Outcome], failed: Failed) -> Outcome:
    """On with `then` where nothing is in doubt any more; `failed` answers where that is not to
    be had, and the doubt stays."""
    if turn.person.unsure_since is None:
        return then(turn)

    def cancelled(results: tuple[Result, ...]) -> Outcome:
        problem = first_problem(results)
        return failed(turn, problem) if problem else then(turn.knowing(unsure_since=None))

    def found(results: tuple[Result, ...]) -> Outcome:
        if problem := first_problem(results):
            return failed(turn, problem)
        loose = found_loose(turn.person, results)
        return turn.send(tuple(Cancel("reminder", token) for token in loose), cancelled)

    return turn.send((ListReminders(),), found)
