"""Slow breaths, taken with a person who says nothing."""

from functools import lru_cache

from cramp_coach.coach.pace import seconds_to_say
from cramp_coach.coach.reply import Spoken
from cramp_coach.coach.script import BREATH_SECONDS
from cramp_coach.coach.session import Asking
from cramp_coach.coach.turn import Turn
from cramp_coach.coach.words import Words

BREATHS = 3
BEFORE_BREATHING_SECONDS = 2.0
WHEN_ASKING: frozenset[Asking] = frozenset(
    (
        *("scene", "rest", "settle", "massage", "leg", "back_of_leg", "thigh"),
        *("try_in_bed", "try_seated", "warm_pack", "pack_check"),
    )
)
"""The questions that a person who is silent may be too much in pain to answer."""


def asked_again(turn: Turn, asking: Asking, question: str) -> Spoken:
    """The reprompt: the question again, and then, where there may be pain, breath by breath."""
    if asking not in WHEN_ASKING:
        return (question,)
    return (question, *_breaths(turn.words, turn.manner.rate))


@lru_cache(maxsize=32)
def _breaths(words: Words, rate: float) -> Spoken:
    """Five seconds in, five out, with no holding (P52)."""
    first = (words.phrase("breathe_with_me"), words.phrase("breathe_out"))
    later = (words.phrase("breathe_in"), words.phrase("breathe_out"))
    texts = (*first, *later * (BREATHS - 1))
    breaths = ((each, BREATH_SECONDS - seconds_to_say(each, rate)) for each in texts)
    return (BEFORE_BREATHING_SECONDS, *(part for breath in breaths for part in breath))
