from datetime import UTC, datetime, time
from typing import Any

import pytest

from simulator.alexas.ringing import Ring, Task
from simulator.alexas.routine import read_routine
from simulator.alexas.routines import Routines
from simulator.shape import BadShape
from tests.simulator.alexas.bodies import TASK, offer

NIGHT = datetime(2026, 1, 5, 2, 40, tzinfo=UTC)
TASK_OFFERED = Task(TASK, "1", {})


def test_an_offer_says_what_is_started_when() -> None:
    routine = read_routine(offer("213000", "SU,MO"))
    assert (routine.at, routine.days, routine.zone.key) == (time(21, 30), ("SU", "MO"), "UTC")
    assert (routine.description, routine.task) == ("a bedtime stretch", TASK_OFFERED)


def test_it_is_due_on_its_days_by_the_clock_on_the_wall() -> None:
    routine = read_routine(offer(days="WE", timeZoneId="America/New_York"))
    assert routine.next_after(NIGHT) == datetime(2026, 1, 8, 2, 30, tzinfo=UTC)


def test_it_is_due_again_and_again() -> None:
    routines = Routines()
    routines.add(read_routine(offer()), NIGHT)
    due = NIGHT.replace(hour=21, minute=30)
    assert list(routines.rings()) == [Ring(due, "a bedtime stretch", "routine", task=TASK_OFFERED)]
    routines.have_rung(due)
    assert [ring.at.day for ring in routines.rings()] == [6]


def test_there_is_one_at_any_time_for_any_task() -> None:
    routines = Routines()
    routines.add(read_routine(offer()), NIGHT)
    assert routines.holds(read_routine(offer(days="MO")))
    assert not routines.holds(read_routine(offer("220000")))
    routines.forget()
    assert len(routines) == 0


def changed(**at: Any) -> Any:
    """An offer with one part of it replaced, by the path to it."""
    offered: Any = offer()
    for path, value in at.items():
        *parents, last = path.split("__")
        part = offered
        for parent in parents:
            part = part[0] if parent == "first" else part[parent]
        part[last] = value
    return offered


OPERATION = "automation__operations__serial__first__operation"
BAD = {
    "lacks automation": {},
    "triggerTime is not like 213000": offer("9pm"),
    "recurrence is not like RRULE": offer(days="XX"),
    "timeZoneId is not a time zone": offer(timeZoneId="Mars/Olympus"),
    "version is not 1.0": changed(automation__trigger__version="2"),
    "uri is not like connection": changed(
        **{f"{OPERATION}__payload__connectionRequest__uri": "task"}
    ),
    "serial is not a list of one operation": changed(automation__operations__serial=[]),
    "lacks bedtime": changed(renderingData={"operations": {}}),
    "is not a text": changed(renderingData={"operations": {"bedtime": {"descriptionPrompt": ""}}}),
}


@pytest.mark.parametrize("why", BAD)
def test_an_offer_of_another_shape_is_refused(why: str) -> None:
    with pytest.raises(BadShape, match=why):
        read_routine(BAD[why])
