"""What came of an order, by what came of the call that carried it."""

from typing import Any

from cramp_coach.alexa.exchange import Answered, Failed, Outcome, Reason
from cramp_coach.alexa.listing import listed
from cramp_coach.coach.alerts import (
    Cancel,
    CancelTimers,
    Change,
    Create,
    Failure,
    ListReminders,
    Order,
    Problem,
    Result,
    Timer,
)

UNANSWERED: dict[Reason, Problem] = {
    "no_token": "no_token",
    "not_alexa": "no_token",
    "offline": "offline",
    "timed_out": "timed_out",
    "dropped": "timed_out",
    "unreadable": "timed_out",
}
REFUSED: dict[int, Problem] = {
    401: "no_permission",
    403: "device_cannot",
    429: "rate_limited",
    504: "offline",
}
NO_ROOM = ("MAX_", "LIMIT_EXCEEDED", "TOO_MANY")


def result_of(order: Order, outcome: Outcome) -> Result:
    match order, outcome:
        case Cancel(token=token), Answered(404):
            return token
        case Change(), Answered(404):
            return Failure("gone")
        case _, Answered(status, body) if 200 <= status < 300:
            return _done(order, body)
        case _:
            return Failure(_problem(outcome))


def _done(order: Order, body: Any) -> Result:
    match order:
        case Cancel(token=token):
            return token
        case CancelTimers():
            return ""
        case ListReminders():
            return listed(body)
        case Create(Timer()):
            return _token(body, "id")
        case _:
            return _token(body, "alertToken")


def _token(body: Any, key: str) -> str | Failure:
    """Without one it may ring all the same, and nobody could say which it is."""
    return _entry(body, key) or Failure("timed_out")


def _problem(outcome: Outcome) -> Problem:
    if isinstance(outcome, Failed):
        return UNANSWERED[outcome.reason]
    # Who has no room answers with one status or another, so the code counts for more; but a 429
    # is about how often Alexa was asked, whatever it is called.
    if outcome.status != 429 and 400 <= outcome.status < 500 and _has_no_room(outcome.body):
        return "too_many"
    return REFUSED.get(outcome.status, "server_error")


def _has_no_room(body: Any) -> bool:
    code = _entry(body, "code").upper()
    return any(sign in code for sign in NO_ROOM)


def _entry(body: Any, key: str) -> str:
    """What `body` says under `key`; empty if it says nothing, or no text."""
    found = body.get(key) if isinstance(body, dict) else None
    return found if isinstance(found, str) else ""
