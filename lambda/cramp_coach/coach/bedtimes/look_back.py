"""Whether six weeks of stretching have helped: what follows the answer, which is not kept."""

from cramp_coach.coach.closing import finish
from cramp_coach.coach.turn import Outcome, Turn


def fewer(turn: Turn) -> Outcome:
    return finish(turn, turn.words.phrase("look_back_glad"))


def no_fewer(turn: Turn) -> Outcome:
    return finish(turn, turn.words.phrase("see_doctor"))
