"""Opening, helping, not understanding, and closing."""

from cramp_coach.coach import closing, greeting
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.handlers.heard import Heard
from cramp_coach.handlers.registry import hears


@hears("LaunchRequest")
def launch(turn: Turn, heard: Heard) -> Outcome:
    return greeting.launch(turn)


@hears("AMAZON.HelpIntent")
def help_me(turn: Turn, heard: Heard) -> Outcome:
    return greeting.help_me(turn)


@hears("AMAZON.FallbackIntent")
def not_understood(turn: Turn, heard: Heard) -> Outcome:
    return greeting.not_understood(turn)


@hears("AMAZON.StopIntent", "AMAZON.CancelIntent", "AMAZON.NavigateHomeIntent")
def stop(turn: Turn, heard: Heard) -> Outcome:
    return closing.stop(turn)


@hears("SessionEndedRequest")
def ended(turn: Turn, heard: Heard) -> Outcome:
    return greeting.ended(turn)
