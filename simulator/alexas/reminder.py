"""A reminder that a skill has set."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from cramp_coach.alexa.settings import known_zone
from simulator.alexas.clock import moment_of, shown_at, written
from simulator.alexas.recurrence import Recurrence, read_rule
from simulator.alexas.refusal import bad_request, checked
from simulator.alexas.ringing import Ring
from simulator.shape import BadShape, Json, kinds, list_of, local_time, one_of, record, words

PATH = "/v1/alerts/reminders"


def _zone(value: Any) -> None:
    if known_zone(value) is None:
        raise BadShape("is not a time zone")


def _rule(value: Any) -> None:
    words(value)
    read_rule(value)


def _offset(value: Any) -> None:
    """Seconds, which may be written as a text."""
    whole = isinstance(value, int) and not isinstance(value, bool)
    digits = isinstance(value, str) and value.isascii() and value.isdecimal()
    if not (whole or digits) or not 0 < int(value) < 1_000_000_000:
        raise BadShape("is not a number of seconds")


_RECURRENCE = record(
    {"recurrenceRules": list_of(_rule)},
    {"startDateTime": local_time, "endDateTime": local_time},
)
_TRIGGER = kinds(
    SCHEDULED_RELATIVE=record({"type": words, "offsetInSeconds": _offset}, {"timeZoneId": _zone}),
    SCHEDULED_ABSOLUTE=record(
        {"type": words, "timeZoneId": _zone},
        {"scheduledTime": local_time, "recurrence": _RECURRENCE},
    ),
)
_CONTENT = list_of(record({"locale": words, "text": words}, {"ssml": words}))
_SHAPE = record(
    {
        "requestTime": local_time,
        "trigger": _TRIGGER,
        "alertInfo": record({"spokenInfo": record({"content": _CONTENT})}),
    },
    {"pushNotification": record({"status": one_of("ENABLED", "DISABLED")})},
)


@dataclass(frozen=True)
class Reminder:
    """As it was `asked` for; `rings_at` is the next time, or where it is `over`, the last one."""

    token: str
    asked: Json
    created: datetime
    updated: datetime
    rings_at: datetime
    recurrence: Recurrence | None = None
    over: bool = False
    version: int = 1

    def ring(self) -> Ring:
        text = self.asked["alertInfo"]["spokenInfo"]["content"][0]["text"]
        return Ring(self.rings_at, text, "reminder", rings=True)

    def rung(self) -> "Reminder":
        again = self.recurrence.next_after(self.rings_at) if self.recurrence else None
        return replace(self, rings_at=again) if again else replace(self, over=True)

    def changed(self, body: object, now: datetime) -> "Reminder":
        """Raises Refusal."""
        new = reminder_from(body, self.token, now)
        return replace(new, created=self.created, version=self.version + 1)

    def as_response(self) -> Json:
        return {
            "alertToken": self.token,
            "createdTime": written(self.created),
            "updatedTime": written(self.updated),
            "status": "COMPLETED" if self.over else "ON",
            "version": str(self.version),
            "href": f"{PATH}/{self.token}",
        }

    def as_alert(self) -> Json:
        """As a listing shows it."""
        asked = {key: self.asked.get(key) for key in ("trigger", "alertInfo", "pushNotification")}
        return self.as_response() | asked


def reminder_from(body: object, token: str, now: datetime) -> Reminder:
    """A new one. Raises Refusal, also where it would never ring."""
    asked = checked(body, _SHAPE)
    recurrence = _recurrence(asked["trigger"], now)
    rings_at = recurrence.next_after(now) if recurrence else _once(asked["trigger"], now)
    if rings_at is None or rings_at <= now:
        raise bad_request("the trigger is in the past")
    return Reminder(token, asked, now, now, rings_at, recurrence)


def _recurrence(trigger: Json, now: datetime) -> Recurrence | None:
    """With one, the scheduled time does not count."""
    asked = trigger.get("recurrence")
    if asked is None:
        return None
    zone = ZoneInfo(trigger["timeZoneId"])
    starts, ends = asked.get("startDateTime"), asked.get("endDateTime")
    return Recurrence(
        rules=tuple(map(read_rule, asked["recurrenceRules"])),
        starts=datetime.fromisoformat(starts) if starts else shown_at(now, zone),
        zone=zone,
        ends=datetime.fromisoformat(ends) if ends else None,
    )


def _once(trigger: Json, now: datetime) -> datetime:
    if trigger["type"] == "SCHEDULED_RELATIVE":
        return now + timedelta(seconds=int(trigger["offsetInSeconds"]))
    if "scheduledTime" not in trigger:
        raise bad_request("the trigger has neither scheduledTime nor recurrence")
    local = datetime.fromisoformat(trigger["scheduledTime"])
    return moment_of(local, ZoneInfo(trigger["timeZoneId"]))
