"""What is said of drinks and of the day's hours, and what of it the coach is asked."""

from datetime import time

from cramp_coach.coach import greeting
from cramp_coach.coach.drinks import changing, counting, hours, reminding
from cramp_coach.coach.drinks.counting import Said
from cramp_coach.coach.drinks.drink import UNITS
from cramp_coach.coach.drinks.plan import Asked
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.handlers.heard import Heard
from cramp_coach.handlers.said import minutes_said, number_said, time_said

HALF = "half_"
TIMES = ("time", "second_time", "third_time")


def remind(turn: Turn, heard: Heard) -> Outcome:
    times = (_time(heard, name) for name in TIMES)
    asked = Asked(
        spacing=minutes_said(heard.value("interval")),
        times=tuple(at for at in times if at is not None),
        from_at=_time(heard, "from_time"),
        to_at=_time(heard, "to_time"),
    )
    return reminding.check(turn, asked)


def move(turn: Turn, heard: Heard) -> Outcome:
    """Without the time to move it to there is nothing to do."""
    to = _time(heard, "to_time")
    if to is None:
        return greeting.not_understood(turn)
    return changing.move(turn, _time(heard, "from_time"), to)


def drank(turn: Turn, heard: Heard) -> Outcome:
    return counting.drank(turn, _said(heard))


def amend(turn: Turn, heard: Heard) -> Outcome:
    said = _said(heard)
    known = said.number is not None or said.unit is not None
    return counting.amend(turn, said) if known else greeting.not_understood(turn)


def keep_hours(turn: Turn, heard: Heard) -> Outcome:
    return hours.keep_hours(turn, _time(heard, "up_time"), _time(heard, "bed_time"))


def _said(heard: Heard) -> Said:
    """A number that cannot be read is one nevertheless, and is asked for again."""
    count, unit = heard.value("count"), heard.slot_id("unit") or ""
    number = None if count is None else number_said(count) or 0
    named = unit.removeprefix(HALF)
    known = named if named in UNITS else None
    return Said(number, known, half=known is not None and unit.startswith(HALF))


def _time(heard: Heard, name: str) -> time | None:
    return time_said(heard.value(name))
