"""What the coach answers; it knows nothing of SSML or JSON."""

from collections.abc import Iterator
from dataclasses import dataclass

from cramp_coach.coach.manner import USUAL, Manner
from cramp_coach.coach.timeline import Line

Spoken = tuple[str | float, ...]
"""Words, and the seconds of quiet between them, in the order heard."""


@dataclass(frozen=True)
class Reply:
    """`ask` and `reprompt` keep the conversation open; without them it closes.

    What is `urgent` is said at the usual volume at any hour.
    """

    say: Spoken = ()
    ask: str | None = None
    reprompt: Spoken = ()
    manner: Manner = USUAL
    urgent: bool = False

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
