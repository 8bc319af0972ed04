"""How Alexa says no to a call."""

from typing import Any

from cramp_coach.alexa.exchange import Answered
from simulator.shape import BadShape, Check, Json


class Refusal(Exception):
    """`why` is for whoever wrote the skill."""

    def __init__(self, status: int, code: str, why: str = "") -> None:
        super().__init__(f"{status} {code}")
        body = {"code": code, "message": why} if why else {"code": code}
        self.answer = Answered(status, body)


def bad_request(why: str) -> Refusal:
    return Refusal(400, "INVALID_REQUEST", why)


def unknown(what: str) -> Refusal:
    return Refusal(404, f"{what}_NOT_FOUND")


def checked(body: Any, shape: Check) -> Json:
    """The body of a call. Raises Refusal where it has another shape."""
    try:
        shape(body)
    except BadShape as problem:
        raise bad_request(f"the body {problem}") from problem
    return dict(body)
