"""What came in from Alexa, as plain values; anything it may leave out may be missing here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import IntentRequest, RequestEnvelope, Slot

from cramp_coach.alexa.access import Access
from cramp_coach.coach.alerts import Scope
from cramp_coach.handlers.events import Connected, Task, accepted_scopes, connected, task_of

MATCH = "ER_SUCCESS_MATCH"
NO_MATCH = "ER_SUCCESS_NO_MATCH"


class NoTimestamp(Exception):
    """Raised for a request that does not say when, in which zone, it was sent."""


@dataclass(frozen=True)
class SlotHeard:
    """What was said for a slot, and the id it resolved to, if any."""

    value: str
    id: str | None


@dataclass(frozen=True)
class Heard:
    """`name` is the intent's, or the request type where there is no intent; `person_id` is of the
    recognised voice, else of the account that the device belongs to.

    `connected` is what came of handing over to Alexa, `task` what she started the skill for, and
    `allowed` the permissions that an event says are left, if it does."""

    name: str
    slots: Mapping[str, SlotHeard]
    now: datetime
    locale: str
    person_id: str | None
    recognised: bool
    access: Access
    is_new: bool
    attributes: Mapping[str, Any]
    account_id: str | None = None
    connected: Connected | None = None
    task: Task | None = None
    allowed: frozenset[Scope] | None = None

    def slot_id(self, name: str) -> str | None:
        return self.slots[name].id if name in self.slots else None

    def value(self, name: str) -> str | None:
        """What was said for the slot, as Alexa writes it."""
        return self.slots[name].value if name in self.slots else None

    def said_something_else(self, name: str) -> bool:
        """Whether the slot was filled with words that resolve to nothing we know."""
        return name in self.slots and self.slots[name].id is None


def hear(handler_input: HandlerInput) -> Heard:
    """Raises NoTimestamp where the request carries none."""
    envelope = handler_input.request_envelope
    request, session = envelope.request, envelope.session
    if request.timestamp is None or request.timestamp.tzinfo is None:
        raise NoTimestamp(request.object_type)
    return Heard(
        name=name_of(request),
        slots=_slots(request),
        now=request.timestamp,
        locale=request.locale or "",
        person_id=_recognised(envelope) or _account_id(envelope),
        account_id=_account_id(envelope),
        recognised=_recognised(envelope) is not None,
        access=_access(envelope),
        is_new=session is None or bool(session.new),
        attributes=(session and session.attributes) or {},
        connected=connected(request),
        task=task_of(request),
        allowed=accepted_scopes(request),
    )


def name_of(request: Any) -> str:
    if isinstance(request, IntentRequest) and request.intent:
        return str(request.intent.name)
    return str(request.object_type)


def _slots(request: Any) -> Mapping[str, SlotHeard]:
    intent = request.intent if isinstance(request, IntentRequest) else None
    slots = (intent and intent.slots) or {}
    return {
        name: SlotHeard(slot.value, _resolved(slot))
        for name, slot in slots.items()
        if slot and slot.value
    }


def _resolved(slot: Slot) -> str | None:
    """The id of the first match, by the model itself or by what was added at run time."""
    authorities = (slot.resolutions and slot.resolutions.resolutions_per_authority) or []
    matches = (a.values[0].value for a in authorities if a and a.values and _matched(a.status))
    return next((str(match.id) for match in matches if match and match.id), None)


def _matched(status: Any) -> bool:
    code = status and status.code
    return bool(code and code.value == MATCH)


def _account_id(envelope: RequestEnvelope) -> str | None:
    """Whose device it is."""
    system = envelope.context and envelope.context.system
    user = (system and system.user) or (envelope.session and envelope.session.user)
    return str(user.user_id) if user and user.user_id else None


def _recognised(envelope: RequestEnvelope) -> str | None:
    system = envelope.context and envelope.context.system
    person = system.person if system else None
    return str(person.person_id) if person and person.person_id else None


def _access(envelope: RequestEnvelope) -> Access:
    """What the request brings for calls back to Alexa; Alexa may leave out any of it."""
    system = envelope.context and envelope.context.system
    if not system:
        return Access()
    device_id = system.device.device_id if system.device else None
    return Access(system.api_endpoint, system.api_access_token, device_id)
