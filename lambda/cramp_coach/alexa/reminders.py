"""Calls to Alexa's reminders."""

from datetime import UTC, datetime
from html import escape
from typing import Any

from cramp_coach.alexa.call import Call, Setting, path_of
from cramp_coach.alexa.recurrence import rules
from cramp_coach.coach.alerts import LASTS, After, Every, Reminder
from cramp_coach.coach.hours import wall_clock

REMINDERS = "/v1/alerts/reminders"
LISTING = Call("GET", REMINDERS)


def creating(reminder: Reminder, setting: Setting) -> Call:
    """Raises ValueError where the reminder can never ring."""
    return Call("POST", REMINDERS, _body(reminder, setting))


def changing(token: str, reminder: Reminder, setting: Setting) -> Call:
    """Raises ValueError where the reminder can never ring."""
    return Call("PUT", path_of(REMINDERS, token), _body(reminder, setting))


def cancelling(token: str) -> Call:
    return Call("DELETE", path_of(REMINDERS, token))


def _body(reminder: Reminder, setting: Setting) -> dict[str, Any]:
    ssml = f"<speak>{escape(reminder.text, quote=False)}</speak>"
    content = {"locale": setting.locale, "text": reminder.text, "ssml": ssml}
    return {
        "requestTime": _written(_wall_clock(setting)),
        "trigger": _trigger(reminder.when, setting),
        "alertInfo": {"spokenInfo": {"content": [content]}},
        "pushNotification": {"status": "ENABLED"},
    }


def _trigger(when: After | Every, setting: Setting) -> dict[str, Any]:
    trigger = _once(when) if isinstance(when, After) else _again_and_again(when, setting)
    return trigger if setting.zone is None else {**trigger, "timeZoneId": setting.zone.key}


def _once(after: After) -> dict[str, Any]:
    return {"type": "SCHEDULED_RELATIVE", "offsetInSeconds": str(after.seconds)}


def _again_and_again(every: Every, setting: Setting) -> dict[str, Any]:
    if setting.zone is None:
        # The coach offers no time of day where it has no clock to go by: this is a slip of its own.
        raise ValueError("a time of day, and nobody knows where")
    now = _wall_clock(setting)
    first = every.next_after(now)
    return {
        "type": "SCHEDULED_ABSOLUTE",
        "scheduledTime": _written(first),
        "recurrence": {
            "startDateTime": _written(first),
            "endDateTime": _written(now + LASTS),
            "recurrenceRules": rules(every),
        },
    }


def _wall_clock(setting: Setting) -> datetime:
    return wall_clock(setting.now, setting.zone or UTC)


def _written(wall_clock: datetime) -> str:
    return wall_clock.isoformat(timespec="milliseconds")
