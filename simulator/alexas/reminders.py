"""All the reminders that a skill has set, as it reaches them."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from uuid import uuid4

from cramp_coach.alexa.exchange import Answered
from simulator.alexas.refusal import unknown
from simulator.alexas.reminder import Reminder, reminder_from
from simulator.alexas.ringing import Ring
from simulator.shape import Json

SHOWN_WHEN_OVER = timedelta(days=3)


class Reminders:
    """One that is over can still be seen for some days."""

    def __init__(self) -> None:
        self._kept: dict[str, Reminder] = {}

    def __len__(self) -> int:
        """Those that will ring."""
        return sum(not reminder.over for reminder in self._kept.values())

    def rings(self) -> Iterator[Ring]:
        return (reminder.ring() for reminder in self._kept.values() if not reminder.over)

    def have_rung(self, until: datetime) -> None:
        for reminder in list(self._kept.values()):
            if not reminder.over and reminder.rings_at <= until:
                self._kept[reminder.token] = reminder.rung()

    def answer(self, method: str, path: Sequence[str], body: object, now: datetime) -> Answered:
        """`path` is what follows the service's own. Raises Refusal."""
        self._forget_old_ones(now)
        match method, *path:
            case ["POST"]:
                return self._keep(reminder_from(body, str(uuid4()), now))
            case ["GET"]:
                return Answered(200, self._listing())
            case [_, token]:
                return self._answer_of(self._known(token), method, body, now)
        raise unknown("RESOURCE")

    def _answer_of(self, reminder: Reminder, method: str, body: object, now: datetime) -> Answered:
        match method:
            case "GET":
                return Answered(200, reminder.as_alert())
            case "PUT":
                return self._keep(reminder.changed(body, now))
            case "DELETE":
                del self._kept[reminder.token]
                return Answered(200)
        raise unknown("RESOURCE")

    def _known(self, token: str) -> Reminder:
        if token not in self._kept:
            raise unknown("ALERT")
        return self._kept[token]

    def _keep(self, reminder: Reminder) -> Answered:
        self._kept[reminder.token] = reminder
        return Answered(200, reminder.as_response())

    def _listing(self) -> Json:
        alerts = [reminder.as_alert() for reminder in self._kept.values()]
        return {"totalCount": str(len(alerts)), "alerts": alerts, "links": None}

    def _forget_old_ones(self, now: datetime) -> None:
        kept = self._kept.values()
        self._kept = {
            r.token: r for r in kept if not (r.over and r.rings_at + SHOWN_WHEN_OVER <= now)
        }
