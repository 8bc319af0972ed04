"""A timer that a skill has set."""

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import uuid4

from simulator.alexas.clock import written
from simulator.alexas.refusal import Refusal, bad_request, checked
from simulator.alexas.ringing import Ring
from simulator.shape import Json, flag, kinds, like, list_of, one_of, record, words

SHORTEST, LONGEST = timedelta(seconds=1), timedelta(hours=2)

_DURATION = r"PT(?=\d)(\d+H)?(\d+M)?(\d+S)?"
_ANNOUNCED = list_of(record({"locale": words, "text": words}))
_OPERATION = kinds(
    NOTIFY_ONLY=record({"type": words}),
    ANNOUNCE=record({"type": words, "textToAnnounce": _ANNOUNCED}),
)
_NOTIFICATION = record({"playAudible": flag})
_SHOWN = record({"visibility": one_of("VISIBLE", "HIDDEN")})
_SHAPE = record(
    {
        "duration": like(_DURATION, "PT10M"),
        "creationBehavior": record({"displayExperience": _SHOWN}),
        "triggeringBehavior": record(
            {"operation": _OPERATION, "notificationConfig": _NOTIFICATION}
        ),
    },
    {"timerLabel": words},
)


@dataclass(frozen=True)
class Timer:
    """As it was `asked` for; `remaining` is set while it is paused."""

    id: str
    asked: Json
    created: datetime
    updated: datetime
    rings_at: datetime
    remaining: timedelta | None = None

    @property
    def label(self) -> str | None:
        return self.asked.get("timerLabel")

    @property
    def runs(self) -> bool:
        return self.remaining is None

    def paused(self, now: datetime) -> "Timer":
        """Raises Refusal where it is already."""
        if not self.runs:
            raise Refusal(400, "INVALID_TIMER_STATE")
        return replace(self, updated=now, remaining=self.rings_at - now)

    def resumed(self, now: datetime) -> "Timer":
        """Raises Refusal where it is not paused."""
        if self.remaining is None:
            raise Refusal(400, "INVALID_TIMER_STATE")
        return replace(self, updated=now, rings_at=now + self.remaining, remaining=None)

    def ring(self) -> Ring:
        triggering = self.asked["triggeringBehavior"]
        announced = triggering["operation"].get("textToAnnounce")
        text = announced[0]["text"] if announced else ""
        return Ring(self.rings_at, text, "timer", triggering["notificationConfig"]["playAudible"])

    def as_json(self) -> Json:
        remaining = self.remaining and f"PT{self.remaining.total_seconds():.0f}S"
        return {
            "id": self.id,
            "status": "ON" if self.runs else "PAUSED",
            "duration": self.asked["duration"],
            "triggerTime": written(self.rings_at) if self.runs else None,
            "timerLabel": self.label,
            "createdTime": written(self.created),
            "updatedTime": written(self.updated),
            "remainingTimeWhenPaused": remaining,
        }


def timer_from(body: object, now: datetime) -> Timer:
    """A new one. Raises Refusal."""
    asked = checked(body, _SHAPE)
    duration = _duration(asked["duration"])
    if not SHORTEST <= duration <= LONGEST:
        raise bad_request("duration is not from one second to two hours")
    return Timer(str(uuid4()), asked, now, now, now + duration)


def _duration(text: str) -> timedelta:
    """Of a text that has the shape of one."""
    parts = re.findall(r"(\d+)([HMS])", text)
    seconds = sum(int(number) * {"H": 3600, "M": 60, "S": 1}[unit] for number, unit in parts)
    # Longer ones than a timedelta can hold are refused all the same.
    return timedelta(seconds=min(seconds, 1_000_000))
