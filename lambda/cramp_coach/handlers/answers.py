"""Answers to what the coach asked."""

from cramp_coach.coach import answers
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.handlers.heard import Heard
from cramp_coach.handlers.registry import hears


@hears("BetterIntent")
def better(turn: Turn, heard: Heard) -> Outcome:
    return answers.better(turn)


@hears("SameIntent")
def same(turn: Turn, heard: Heard) -> Outcome:
    return answers.same(turn)


@hears("WorseIntent")
def worse(turn: Turn, heard: Heard) -> Outcome:
    return answers.worse(turn)


@hears("DoneIntent")
def done(turn: Turn, heard: Heard) -> Outcome:
    return answers.done(turn)


@hears("AgainIntent")
def again(turn: Turn, heard: Heard) -> Outcome:
    return answers.again(turn)


@hears("AMAZON.YesIntent")
def yes(turn: Turn, heard: Heard) -> Outcome:
    return answers.yes(turn)


@hears("AMAZON.NoIntent")
def no(turn: Turn, heard: Heard) -> Outcome:
    return answers.no(turn)
