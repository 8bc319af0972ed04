"""The reminders that Alexa holds, as she lists them.

Read by hand: the SDK's models expect other shapes than the API answers with.
"""

from datetime import UTC, datetime
from typing import Any

from cramp_coach.coach.alerts import Failure, Listed


def listed(body: Any) -> tuple[Listed, ...] | Failure:
    """Those that may still ring; an entry that is not as it should be is passed over."""
    alerts = body.get("alerts") if isinstance(body, dict) else None
    if not isinstance(alerts, list):
        return Failure("server_error")
    reminders = map(_reminder, alerts)
    return tuple(reminder for reminder in reminders if reminder)


def _reminder(alert: Any) -> Listed | None:
    match alert:
        case {"status": "COMPLETED"}:
            return None
        case {"alertToken": str(token), "createdTime": str(written)} if token:
            created = _moment(written)
            return Listed(token, created) if created else None
        case _:
            return None


def _moment(written: str) -> datetime | None:
    """A time without its zone is in UTC."""
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
