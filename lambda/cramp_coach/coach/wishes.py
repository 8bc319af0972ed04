"""What a person asks for of the coach itself: slower, quieter, always seated."""

from dataclasses import replace
from typing import Any

from cramp_coach.coach.manner import USUAL
from cramp_coach.coach.manner import slower as one_notch_slower
from cramp_coach.coach.position import is_placed, position_now, swap
from cramp_coach.coach.preferences import VoiceWanted
from cramp_coach.coach.session import OF_A_RUN
from cramp_coach.coach.transport import tell
from cramp_coach.coach.turn import Outcome, Turn


def slower(turn: Turn) -> Outcome:
    pace = one_notch_slower(turn.person.preferences.pace or USUAL.rate)
    return _answered(_preferring(turn, pace=pace), "slower")


def faster(turn: Turn) -> Outcome:
    """At the usual pace again; nobody in pain is spoken to faster than that."""
    return _answered(_preferring(turn, pace=USUAL.rate), "usual_pace")


def speak(turn: Turn, voice: VoiceWanted) -> Outcome:
    return _answered(_preferring(turn, voice=voice), f"voice_{voice}")


def prefer_position(turn: Turn, position: str) -> Outcome:
    """From now on this position, unless another is asked for."""
    turn = _preferring(turn, position=position)
    going_on = turn.session.asking in OF_A_RUN and is_placed(turn)
    if going_on and position != position_now(turn):
        return swap(turn, position)
    return _answered(turn, f"prefer_{position}")


def _preferring(turn: Turn, **wanted: Any) -> Turn:
    return turn.knowing(preferences=replace(turn.person.preferences, **wanted))


def _answered(turn: Turn, phrase: str) -> Outcome:
    """In the new manner, and on with what was going on."""
    return tell(turn, turn.words.phrase(phrase))
