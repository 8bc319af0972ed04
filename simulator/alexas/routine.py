"""A routine that a skill offers: Alexa starts one of its tasks by herself, at a time of day."""

from dataclasses import dataclass
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from cramp_coach.alexa.settings import known_zone
from simulator.alexas.clock import shown_at
from simulator.alexas.recurrence import WEEK, Recurrence, Rule
from simulator.alexas.ringing import Ring, Task
from simulator.shape import BadShape, Json, an_object, anything, like, one_of, record, words

_DAY = f"({'|'.join(WEEK)})"
_EVERY_WEEK = "RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY="
_SCHEDULE = record(
    {
        "triggerTime": like(r"([01]\d|2[0-3])([0-5]\d){2}", "213000"),
        "timeZoneId": words,
        "recurrence": like(f"{_EVERY_WEEK}{_DAY}(,{_DAY})*", f"{_EVERY_WEEK}SU,MO"),
    }
)
_URI = r"connection://([\w.-]+\.\w+)/(\d+)\?provider=([\w.-]+)"
_CONNECTION = record(
    {"uri": like(_URI, "connection://<skill>.<task>/1?provider=<skill>"), "input": an_object}
)
_OPERATION = record(
    {
        "type": one_of("Alexa.Automation.Operation.Skill.StartConnection"),
        "version": one_of("1.0"),
        "operationId": words,
        "payload": record({"connectionRequest": _CONNECTION}),
    }
)
_TRIGGER = record(
    {
        "type": one_of("Alexa.Automation.Trigger.Schedule.AbsoluteTime"),
        "version": one_of("1.0"),
        "payload": record({"schedule": _SCHEDULE}),
    }
)


def _one_operation(value: Any) -> None:
    if not isinstance(value, list) or len(value) != 1:
        raise BadShape("is not a list of one operation")
    record({"operation": _OPERATION})(value[0])


_AUTOMATION = record({"trigger": _TRIGGER, "operations": record({"serial": _one_operation})})
OFFER = record(
    {"automation": _AUTOMATION, "renderingData": record({"operations": anything})},
)


@dataclass(frozen=True)
class Routine:
    """On those days of every week, by the clock on a wall in that zone."""

    description: str
    at: time
    days: tuple[str, ...]
    zone: ZoneInfo
    task: Task

    @property
    def identity(self) -> tuple[time, str]:
        """What no two routines share."""
        return self.at, self.task.name

    def next_after(self, moment: datetime) -> datetime:
        starts = shown_at(moment, self.zone)
        rules = [Rule(self.at, day) for day in self.days]
        following = Recurrence(rules, starts, self.zone).next_after(moment)
        assert following is not None  # a week has each of its days
        return following

    def ring_at(self, moment: datetime) -> Ring:
        return Ring(moment, self.description, "routine", task=self.task)


def read_routine(offer: Any) -> Routine:
    """Raises BadShape."""
    OFFER(offer)
    automation = offer["automation"]
    schedule = automation["trigger"]["payload"]["schedule"]
    zone = known_zone(schedule["timeZoneId"])
    if zone is None:
        raise BadShape("timeZoneId is not a time zone")
    operation = automation["operations"]["serial"][0]["operation"]
    return Routine(
        description=_description(offer["renderingData"]["operations"], operation["operationId"]),
        at=datetime.strptime(schedule["triggerTime"], "%H%M%S").time(),
        days=tuple(schedule["recurrence"].removeprefix(_EVERY_WEEK).split(",")),
        zone=zone,
        task=_task(operation["payload"]["connectionRequest"]),
    )


def _description(rendering: Any, operation: str) -> str:
    record({operation: record({"descriptionPrompt": words})})(rendering)
    return str(rendering[operation]["descriptionPrompt"])


def _task(request: Json) -> Task:
    address = request["uri"].removeprefix("connection://").partition("?")[0]
    name, _, version = address.rpartition("/")
    return Task(name, version, request["input"])
