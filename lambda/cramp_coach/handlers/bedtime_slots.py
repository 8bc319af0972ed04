"""What is said of bedtime, and what Alexa starts then by herself."""

from dataclasses import replace

from cramp_coach.coach.bedtimes import offering
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.handlers.heard import Heard, SlotHeard
from cramp_coach.handlers.said import time_said

TASK = "BedtimeRoutine"
POSITIONS = {"standing": "standing", "seated": "seated", "lying": "in_bed"}
"""The task's own names for them."""


def remind(turn: Turn, heard: Heard) -> Outcome:
    return offering.remind(turn, time_said(heard.value("time")))


def begin_by_itself(turn: Turn, heard: Heard) -> Outcome:
    return offering.begin_by_itself(turn, time_said(heard.value("time")))


def at_time(turn: Turn, heard: Heard) -> Outcome:
    return offering.at_time(turn, time_said(heard.value("time")))


def as_if_asked_for(heard: Heard) -> Heard:
    """Alexa's own start of the stretch, as what a person says to have it; any other task is no
    more than a launch."""
    if heard.task is None or heard.task.name != TASK:
        return heard
    place = POSITIONS.get(str(heard.task.given.get("position")))
    slots = {"position": SlotHeard(place, place)} if place else {}
    return replace(heard, name="BedtimeIntent", slots=slots)


def for_alexa(turn: Turn, heard: Heard) -> Turn:
    """The same turn, knowing of a task of which Alexa wants to hear when it is done."""
    is_task = heard.task is not None and heard.task.name == TASK
    return turn.with_session(for_alexa=True) if is_task else turn
