"""Leave to do something on Alexa: the person's own each time, and the permission that she asks for.

What was agreed to comes back with Alexa's answer, and is then done.
"""

from collections.abc import Callable
from dataclasses import replace

from cramp_coach.coach.alerts import Failure, Problem, Result, Scope
from cramp_coach.coach.closing import ease_off
from cramp_coach.coach.reply import AskPermission, Reply
from cramp_coach.coach.scenes import asks
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.wish import Wish, wish_to_token


def propose(turn: Turn, wish: Wish, *said: str) -> Outcome:
    """Say what would be set, with its time and how often, and ask whether to."""
    return asks(turn.with_session(wish=wish), "agree", *ease_off(turn), *said)


def ask_alexa(turn: Turn, scope: Scope, wish: Wish, without: Callable[[Turn], Outcome]) -> Outcome:
    """Have Alexa ask for the permission, once in a session; `without` answers after that."""
    if scope in turn.session.asked_for:
        return without(turn)
    asked_for = turn.session.asked_for | {scope}
    session = replace(turn.session, asking="agree", wish=wish, asked_for=asked_for)
    return turn.keep(session, Reply(hands_over=AskPermission(scope, wish_to_token(wish))))


def refused(
    turn: Turn, scope: Scope, wish: Wish, problem: Problem, not_set: Callable[[Turn], Outcome]
) -> Outcome:
    """Ask for the permission where it is all that is missing; else `not_set` answers at once."""
    if problem == "no_permission":
        return ask_alexa(turn, scope, wish, not_set)
    return not_set(turn)


def first_problem(results: tuple[Result, ...]) -> Problem | None:
    """Why something was not done; None where everything was. What may have been done all the
    same counts for more than what was not."""
    problems = [each.problem for each in results if isinstance(each, Failure)]
    return "timed_out" if "timed_out" in problems else next(iter(problems), None)


def why_not(turn: Turn, problem: Problem) -> str:
    """What kept Alexa from it, in words."""
    return turn.words.phrase(f"problem_{problem}")
