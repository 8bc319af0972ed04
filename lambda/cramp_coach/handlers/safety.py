"""Danger heard, and what can still be heard after it."""

from cramp_coach.coach import closing, safety
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.handlers.heard import Heard
from cramp_coach.handlers.registry import HANDLERS, Handler, hears


@hears("RedFlagIntent")
def red_flag(turn: Turn, heard: Heard) -> Outcome:
    named = (heard.slot_id("flag"), heard.slot_id("second_flag"))
    return safety.red_flag(turn, (flag for flag in named if flag))


def handler_for(name: str, turn: Turn) -> Handler:
    """The handler of `name`; in a locked session only advice, and the way out, are left."""
    if turn.session.locked_by:
        return WHEN_LOCKED.get(name, _remind)
    return HANDLERS.get(name, HANDLERS["AMAZON.FallbackIntent"])


def _remind(turn: Turn, heard: Heard) -> Outcome:
    return safety.remind(turn)


def _say_again(turn: Turn, heard: Heard) -> Outcome:
    return safety.say_again(turn)


def _leave(turn: Turn, heard: Heard) -> Outcome:
    return safety.take_care(turn)


def _stop(turn: Turn, heard: Heard) -> Outcome:
    return closing.stop(turn)


WHEN_LOCKED: dict[str, Handler] = {
    "RedFlagIntent": red_flag,
    "AMAZON.YesIntent": _say_again,
    "AMAZON.RepeatIntent": _say_again,
    "AMAZON.NoIntent": _leave,
    "AMAZON.StopIntent": _stop,
    "AMAZON.CancelIntent": _stop,
    "AMAZON.NavigateHomeIntent": _stop,
}
