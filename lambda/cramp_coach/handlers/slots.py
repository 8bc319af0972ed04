"""Requests whose slots say what to do: read them, and call the coach."""

from typing import cast

from cramp_coach.coach import answers, relief, safety
from cramp_coach.coach.routine import POSITIONS
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.words import SIDES, Side
from cramp_coach.handlers.heard import Heard

RISING = "getting_up"
STANDING = "standing"


def relieve(turn: Turn, heard: Heard) -> Outcome:
    if heard.said_something_else("region"):
        return relief.only_calf(turn)
    side, position = _side(turn, heard), _position(heard)
    if position == RISING:
        return _rise(turn, side)
    named = side not in (None, "any") and relief.any_side(turn)
    if side and named and relief.nothing_new(turn, None, position):
        return relief.aim(turn, side)
    if relief.nothing_new(turn, side, position):
        return answers.still_cramping(turn)
    return relief.relieve(turn, side, position)


def _rise(turn: Turn, side: Side | None) -> Outcome:
    run = turn.session.run
    if run and run.getting_up:
        return answers.still_cramping(turn)
    return relief.relieve(turn, side, STANDING, getting_up=True)


def massage(turn: Turn, heard: Heard) -> Outcome:
    if heard.said_something_else("region"):
        return relief.only_calf(turn)
    return relief.massage(turn, _side(turn, heard))


def aim(turn: Turn, heard: Heard) -> Outcome:
    side = heard.slot_id("side")
    return relief.aim(turn, cast(Side, side)) if side in SIDES else relief.aim_at_other(turn)


def red_flag(turn: Turn, heard: Heard) -> Outcome:
    named = (heard.slot_id("flag"), heard.slot_id("second_flag"))
    return safety.red_flag(turn, [flag for flag in named if flag])


def _position(heard: Heard) -> str | None:
    position = heard.slot_id("position")
    return position if position in (*POSITIONS, RISING) else None


def _side(turn: Turn, heard: Heard) -> Side | None:
    side = heard.slot_id("side")
    if side == "other":
        return relief.other_side(turn)
    return cast(Side, side) if side in SIDES else None
