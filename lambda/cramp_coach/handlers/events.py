"""What comes in from Alexa herself: answers to what she was asked, tasks, and news of the skill.

Read by their names alone: the SDK's classes for them would be loaded at every cold start.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from cramp_coach.alexa.permissions import SCOPES
from cramp_coach.coach.alerts import Scope

OK = "200"

Answer = Literal["accepted", "denied", "not_answered", "failed", "already"]
"""failed: she could not even ask. already: what was offered had been set up before."""
PERMISSION: Mapping[str, Answer] = {"ACCEPTED": "accepted", "DENIED": "denied"}
OFFER: Mapping[str, Answer] = {
    "REJECTED_BY_CUSTOMER": "denied",
    "AUTOMATION_ALREADY_ENABLED": "already",
}


@dataclass(frozen=True)
class Connected:
    """What came of handing over to Alexa; `token` is what she was given."""

    answer: Answer
    token: str | None = None
    card_thrown: bool = False


def connected(request: Any) -> Connected | None:
    if request.object_type == "Connections.Response":
        return _permission(request)
    return _offer(request) if request.object_type == "SessionResumedRequest" else None


@dataclass(frozen=True)
class Task:
    """What Alexa starts the skill for: the name without the skill's id, and what goes with it."""

    name: str
    given: Mapping[str, Any] = field(default_factory=dict)


def task_of(request: Any) -> Task | None:
    """Alexa does not hold what is given to the task's definition."""
    task = getattr(request, "task", None)
    name, given = getattr(task, "name", None), getattr(task, "input", None)
    if not name:
        return None
    return Task(str(name).rpartition(".")[2], given if isinstance(given, dict) else {})


def accepted_scopes(request: Any) -> frozenset[Scope] | None:
    """The permissions that are left; None where that is not told."""
    body = getattr(request, "body", None)
    if body is None:
        return None
    names = {each.scope for each in getattr(body, "accepted_permissions", None) or ()}
    return frozenset(scope for scope, name in SCOPES.items() if name in names)


def _permission(request: Any) -> Connected:
    payload = getattr(request, "payload", None) or {}
    asked = PERMISSION.get(str(payload.get("status")), "not_answered")
    answer: Answer = asked if _code(getattr(request, "status", None)) == OK else "failed"
    token = getattr(request, "token", None)
    return Connected(answer, token, payload.get("isCardThrown") is True)


def _offer(request: Any) -> Connected:
    cause = getattr(request, "cause", None)
    status, token = getattr(cause, "status", None), getattr(cause, "token", None)
    message = str(getattr(status, "message", None))
    done: Answer = "accepted" if _code(status) == OK else "failed"
    return Connected(OFFER.get(message, done), token)


def _code(status: Any) -> str:
    """The SDK has numbers for some of them, and text for others."""
    code = getattr(status, "code", None)
    return str(getattr(code, "value", code))
