"""What the coach answers; it knows nothing of SSML or JSON."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from cramp_coach.coach.alerts import Scope
from cramp_coach.coach.manner import USUAL, Manner
from cramp_coach.coach.timeline import Line

Spoken = tuple[str | float, ...]
"""Words, and the seconds of quiet between them, in the order heard."""


@dataclass(frozen=True)
class AskPermission:
    """Alexa asks, in her own words; `token` comes back with the answer."""

    scope: Scope
    token: str


@dataclass(frozen=True)
class OfferRoutine:
    """Alexa offers to start the bedtime stretch by herself, at that time every night, and calls
    it what `prompt` says."""

    at: time
    zone: str
    prompt: str
    token: str


HandOver = AskPermission | OfferRoutine


@dataclass(frozen=True)
class Reply:
    """`ask` and `reprompt` keep the conversation open; without them it closes.

    What is `urgent` is said at the usual volume at any hour. Where it `hands_over`, nothing is
    said: Alexa speaks, and the conversation goes on with her answer. `card` asks in the Alexa
    app for a permission; `completes_task` tells Alexa that what she started has been done.
    """

    say: Spoken = ()
    ask: str | None = None
    reprompt: Spoken = ()
    manner: Manner = USUAL
    urgent: bool = False
    hands_over: HandOver | None = None
    card: Scope | None = None
    completes_task: bool = False

    @property
    def is_open(self) -> bool:
        return self.ask is not None


def quiet_between(lines: tuple[Line, ...]) -> Iterator[str | float]:
    """The lines in order, with the seconds of quiet that keep each at its time."""
    heard_to = 0.0
    for line in lines:
        if line.at > heard_to:
            yield line.at - heard_to
        yield line.text
        heard_to = line.end
