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

Event = dict[str, Any]

ESSENTIAL = ("type", "requestId", "timestamp", "locale", "intent")

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
        for part in (_essentials, _bare_intent):
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
    return {**_around(event), "request": {k: request[k] for k in ESSENTIAL if k in request}}


def _bare_intent(event: Event) -> Event:
    """The same without slots, whose resolutions may be what nobody knows."""
    essentials = _essentials(event)
    name = _part(essentials["request"], "intent").get("name")
    return {**essentials, "request": {**essentials["request"], "intent": {"name": name}}}


def _around(event: Event) -> Event:
    kept: Event = {key: event[key] for key in ("version", "session") if key in event}
    return {**kept, "context": {"System": _part(_part(event, "context"), "System")}}


def _part(event: Event, key: str) -> Event:
    part = event.get(key)
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
