"""Requests that move about in a routine."""

from cramp_coach.coach import transport
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.handlers.heard import Heard
from cramp_coach.handlers.registry import hears


@hears("AMAZON.PauseIntent")
def pause(turn: Turn, heard: Heard) -> Outcome:
    return transport.pause(turn)


@hears("AMAZON.ResumeIntent")
def resume(turn: Turn, heard: Heard) -> Outcome:
    return transport.resume(turn)


@hears("AMAZON.NextIntent")
def go_next(turn: Turn, heard: Heard) -> Outcome:
    return transport.go_next(turn)


@hears("AMAZON.PreviousIntent")
def go_back(turn: Turn, heard: Heard) -> Outcome:
    return transport.go_back(turn)


@hears("AMAZON.RepeatIntent")
def repeat(turn: Turn, heard: Heard) -> Outcome:
    return transport.repeat(turn)


@hears("AMAZON.StartOverIntent")
def start_over(turn: Turn, heard: Heard) -> Outcome:
    return transport.start_over(turn)


@hears("HowLongIntent")
def how_long(turn: Turn, heard: Heard) -> Outcome:
    return transport.how_long(turn)


@hears("WhereAmIIntent")
def where_am_i(turn: Turn, heard: Heard) -> Outcome:
    return transport.where_am_i(turn)
