"""A talk with the coach through the table of intents."""

from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.handlers.heard import Heard, SlotHeard
from cramp_coach.handlers.table import answer
from tests.coach.talk import NIGHT, Talk


def heard(name: str, **slots: str) -> Heard:
    """An intent with slots resolved to these ids; "" is words that resolve to nothing."""
    filled = {slot: SlotHeard(known or "something", known or None) for slot, known in slots.items()}
    return Heard(name, filled, NIGHT, "en-US", "somebody", False, {})


def tell(talk: Talk, name: str, **slots: str) -> str:
    def told(turn: Turn) -> Outcome:
        return answer(turn, heard(name, **slots))

    return talk.take(told)
