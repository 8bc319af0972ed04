"""What is kept of a person between sessions: nothing about health."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from cramp_coach.coach.session import Run, run_from_json, run_to_json
from cramp_coach.coach.values import moment

COMES_BACK_WITHIN = timedelta(minutes=30)


@dataclass(frozen=True)
class Person:
    """`left` is the routine they are in, or were when they were last heard of, at `seen_at`."""

    left: Run | None = None
    seen_at: datetime | None = None
    notice_heard_at: datetime | None = None

    def dropped(self, now: datetime) -> Run | None:
        """The routine to offer again: one left within the last half hour."""
        if self.left is None or self.seen_at is None:
            return None
        return self.left if now - self.seen_at <= COMES_BACK_WITHIN else None


def person_to_json(person: Person) -> dict[str, Any]:
    """Nothing at all for a person of whom there is nothing to keep."""
    if person == Person():
        return {}
    return {
        "left": person.left and run_to_json(person.left),
        "seen_at": _to_text(person.seen_at),
        "notice_heard_at": _to_text(person.notice_heard_at),
    }


def person_from_json(data: Mapping[str, Any]) -> Person:
    """Raises KeyError, TypeError or ValueError where `data` is not a person of this version."""
    if not data:
        return Person()
    left, seen_at, notice = data["left"], data["seen_at"], data["notice_heard_at"]
    return Person(
        None if left is None else run_from_json(left),
        None if seen_at is None else moment(seen_at),
        None if notice is None else moment(notice),
    )


def _to_text(time: datetime | None) -> str | None:
    return time.isoformat() if time else None
