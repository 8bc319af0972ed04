"""Requests that start a routine or aim it."""

from typing import cast

from cramp_coach.coach import relief
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.words import SIDES, Side
from cramp_coach.handlers.heard import Heard
from cramp_coach.handlers.registry import hears


@hears("ReliefIntent")
def relieve(turn: Turn, heard: Heard) -> Outcome:
    if heard.said_something_else("region"):
        return relief.only_calf(turn)
    return relief.relieve(turn, _side(heard), heard.slot_id("position"))


@hears("SideIntent")
def aim(turn: Turn, heard: Heard) -> Outcome:
    side = _side(heard)
    return relief.aim(turn, side) if side else relief.aim_at_other(turn)


@hears("MassageIntent")
def massage(turn: Turn, heard: Heard) -> Outcome:
    if heard.said_something_else("region"):
        return relief.only_calf(turn)
    return relief.massage(turn, _side(heard))


@hears("SettleIntent")
def settle(turn: Turn, heard: Heard) -> Outcome:
    return relief.settle(turn)


def _side(heard: Heard) -> Side | None:
    side = heard.slot_id("side")
    return cast(Side, side) if side in SIDES else None
