"""What a call asks of Alexa, and what became of it: an answer or a failure, always a value."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from cramp_coach.alexa.access import Access

Reason = Literal["no_token", "not_alexa", "offline", "timed_out", "dropped", "unreadable"]
"""Why there is no answer.

no_token: the request brought none that can be sent. not_alexa: its endpoint may not be shown the
token. offline: nobody is there, or could not prove who it is. timed_out: the budget
was spent. dropped: the connection broke, maybe after the call had arrived. unreadable: the call
succeeded, but its answer broke off, is too long or is no JSON.
"""


@dataclass(frozen=True)
class Request:
    """`origin` is scheme, host and port; `path` starts with a slash."""

    method: str
    origin: str
    path: str
    headers: Mapping[str, str]
    content: bytes | None


@dataclass(frozen=True)
class Answered:
    """An HTTP answer of any status; `body` is its JSON, None where it is empty.

    Where the status is not 2xx, the body is also None if it is no JSON: the status says enough.
    """

    status: int
    body: Any = None


@dataclass(frozen=True)
class Failed:
    reason: Reason


Outcome = Answered | Failed


class Sends(Protocol):
    """Whoever calls Alexa; safe to share between threads."""

    def send(
        self, access: Access, method: str, path: str, *, budget: float, body: Any = None
    ) -> Outcome:
        """What became of the call, at most `budget` seconds later."""


def outcome_of(status: int, content: bytes | None) -> Outcome:
    """`content` is None where the body could not be read to its end."""
    if content == b"":
        return Answered(status)
    try:
        return Answered(status, _json(content))
    except (ValueError, RecursionError):
        return Failed("unreadable") if 200 <= status < 300 else Answered(status)


def _json(content: bytes | None) -> Any:
    """Raises ValueError, or RecursionError for lists within lists without end."""
    if content is None:
        raise ValueError("the body broke off or is too long")
    return json.loads(content)
