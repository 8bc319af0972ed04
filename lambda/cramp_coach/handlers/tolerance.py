"""Reading requests that know more than the SDK does.

The SDK raises for request types and enum values that came after it, before any handler of ours
could answer. Amazon adds both without notice, so a request is then read for less and less of
what it says, until what is left is known.
"""

import json
import logging
from datetime import datetime
from typing import Any

from ask_sdk_core.exceptions import SerializationException
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model import Request, RequestEnvelope

from cramp_coach.handlers.heard import MATCH, NO_MATCH

Event = dict[str, Any]

ESSENTIAL = ("type", "requestId", "timestamp", "locale", "intent")
ALEXAS_OWN = ("name", "status", "payload", "token", "cause", "task", "body")
"""What comes of handing over to her, what she starts the skill for, and news of it."""

log = logging.getLogger(__name__)


class TolerantSerializer(DefaultSerializer):
    def deserialize(self, payload: str, obj_type: Any) -> Any:
        try:
            return super().deserialize(payload, obj_type)
        except SerializationException:
            if obj_type is not RequestEnvelope:
                raise
            log.warning("a request was not understood in full")
            return self._in_part(payload)

    def _in_part(self, payload: str) -> RequestEnvelope:
        event = _object_in(payload)
        for part in (_essentials, _plain_slots, _bare_intent):
            try:
                return super().deserialize(json.dumps(part(event)), RequestEnvelope)
            except SerializationException:
                continue
        return self._session_alone(event)

    def _session_alone(self, event: Event) -> RequestEnvelope:
        """An envelope of a request that nobody knows, in the session that it came in."""
        request = _part(event, "request")
        envelope = self._known(_around(event))
        kind, timestamp = str(request.get("type")), _moment(request.get("timestamp"))
        envelope.request = Request(object_type=kind, timestamp=timestamp)
        return envelope

    def _known(self, around: Event) -> RequestEnvelope:
        try:
            return super().deserialize(json.dumps(around), RequestEnvelope)
        except SerializationException:
            return RequestEnvelope()


def _essentials(event: Event) -> Event:
    """Without the device's other states, the dialog's, and the reason of an end."""
    request = _part(event, "request")
    essential = (key for key in (*ESSENTIAL, *ALEXAS_OWN) if key in request)
    return {**_around(event), "request": {key: request[key] for key in essential}}


def _plain_slots(event: Event) -> Event:
    """The same with of each slot only what was said, and what it certainly means, if anything."""
    intent = _part(_part(event, "request"), "intent")
    slots = _part(intent, "slots")
    plain = {name: _plain_slot(_part(slots, name)) for name in slots}
    sure = {name: slot for name, slot in plain.items() if slot["resolutions"]}
    return _with_intent(event, {"name": intent.get("name"), "slots": sure})


def _bare_intent(event: Event) -> Event:
    """The same without slots, whose resolutions may be what nobody knows."""
    return _with_intent(event, {"name": _part(_part(event, "request"), "intent").get("name")})


def _with_intent(event: Event, intent: Event) -> Event:
    essentials = _essentials(event)
    return {**essentials, "request": {**essentials["request"], "intent": intent}}


def _plain_slot(slot: Event) -> Event:
    plain = {key: slot.get(key) for key in ("name", "value")}
    authorities = _part(slot, "resolutions").get("resolutionsPerAuthority") or ()
    known = [a for a in authorities if _part(a, "status").get("code") in (MATCH, NO_MATCH)]
    sure = [{"status": a["status"], "values": a.get("values")} for a in known]
    return {**plain, "resolutions": sure and {"resolutionsPerAuthority": sure}}


def _around(event: Event) -> Event:
    """Whose session it is, and in which skill; nothing else of who and where."""
    session, system = _part(event, "session"), _part(_part(event, "context"), "System")
    kept = {key: session[key] for key in ("new", "sessionId", "attributes") if key in session}
    reached: Event = {k: system[k] for k in ("apiEndpoint", "apiAccessToken") if k in system}
    context = {"System": {**_whose(system), **reached}}
    around: Event = {"version": event.get("version"), "context": context}
    return {**around, "session": {**kept, **_whose(session)}} if session else around


def _whose(part: Event) -> Event:
    owners = (("application", "applicationId"), ("user", "userId"), ("person", "personId"))
    ids = (*owners, ("device", "deviceId"))
    found = ((name, _part(part, name).get(key), key) for name, key in ids)
    return {name: {key: value} for name, value, key in found if isinstance(value, str)}


def _part(event: Any, key: str) -> Event:
    part = event.get(key) if isinstance(event, dict) else None
    return part if isinstance(part, dict) else {}


def _object_in(payload: str) -> Event:
    try:
        event = json.loads(payload)
    except ValueError:
        return {}
    return event if isinstance(event, dict) else {}


def _moment(text: Any) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except (TypeError, ValueError):
        return None
