"""What is cancelled before anything else: what is in the way, and what nobody may know of."""

from collections.abc import Callable

from cramp_coach.coach.alerts import Alert, Cancel, ListReminders, Problem, Result
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


def cancelled(
    turn: Turn, alerts: tuple[Alert, ...], then: Callable[[Turn, Problem | None], Outcome]
) -> Outcome:
    """Go on without these, knowing of a problem with any; what Alexa has not cancelled is still
    known."""
    orders = tuple(Cancel(each.kind, each.token) for each in alerts)

    def go_on(results: tuple[Result, ...]) -> Outcome:
        gone = {result for result in results if isinstance(result, str)}
        left = tuple(each for each in turn.person.alerts if each.token not in gone)
        return then(turn.knowing(alerts=left), first_problem(results))

    return turn.send(orders, go_on)
