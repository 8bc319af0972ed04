"""Calls to Alexa's timers."""

from typing import Any

from cramp_coach.alexa.call import Call, path_of
from cramp_coach.coach.alerts import Timer

TIMERS = "/v1/alerts/timers"
CANCELLING_ALL = Call("DELETE", TIMERS)


def creating(timer: Timer, locale: str) -> Call:
    return Call("POST", TIMERS, _body(timer, locale))


def cancelling(token: str) -> Call:
    return Call("DELETE", path_of(TIMERS, token))


def _body(timer: Timer, locale: str) -> dict[str, Any]:
    text = {"locale": locale, "text": timer.text}
    return {
        "duration": _duration(timer.seconds),
        "timerLabel": timer.label,
        "creationBehavior": {"displayExperience": {"visibility": "VISIBLE"}},
        "triggeringBehavior": {
            "operation": {"type": "ANNOUNCE", "textToAnnounce": [text]},
            "notificationConfig": {"playAudible": timer.rings},
        },
    }


def _duration(seconds: int) -> str:
    """As ISO 8601 has it: "PT5M30S"."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    parts = ((hours, "H"), (minutes, "M"), (rest, "S"))
    return "PT" + "".join(f"{number}{unit}" for number, unit in parts if number)
