"""Holds as a person hears them: so many seconds are announced, and words end the quiet after them.

English only: in another language no hold is recognised."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, product, takewhile
from math import ceil

from simulator.timeline import Passage, Timeline, passages

# Numbers are spoken whole, and a voice may take a little longer than the skill allowed for.
ANNOUNCED_WITHIN_SECONDS = 1.5
# What cuts in is answered from a time in whole seconds.
CARRIED_ON_WITHIN_SECONDS = 2.0

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen"),
    *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty")


def _number_words() -> Iterator[str]:
    """From one to sixty."""
    yield from (*_ONES, *_TEENS)
    for tens in _TENS:
        yield from (tens, *(f"{tens}-{one}" for one in _ONES))
    yield "sixty"


NUMBERS = {word: number for number, word in enumerate(_number_words(), start=1)}

_ANNOUNCEMENT = re.compile(
    r"\bfor (?P<whole>[a-z-]+) seconds?\.$|\b(?P<rest>[a-z-]+) seconds? left\.", re.IGNORECASE
)


@dataclass(frozen=True)
class Hold:
    """From `start` to `end` seconds of a speech, where the words `release` end it; `seconds` is how
    long it was announced to be."""

    start: float
    end: float
    seconds: int
    release: str

    def left(self, elapsed: float) -> int:
        return max(0, min(self.seconds, ceil(self.end - elapsed)))

    def after(self, elapsed: float) -> "Hold":
        """The same hold on a clock that starts `elapsed` seconds later."""
        return replace(self, start=self.start - elapsed, end=self.end - elapsed)


def hold_at(holds: Iterable[Hold], elapsed: float) -> Hold | None:
    return next((hold for hold in holds if hold.start <= elapsed < hold.end), None)


def holds_in(speech: Timeline, running: Hold | None = None) -> tuple[Hold, ...]:
    """In order; `running`, on the speech's own clock, is the hold in which it was asked for."""
    heard = passages(speech)
    carried = _carried_on(running, heard) if running else None
    over = carried.end if carried else 0.0
    announced = (_announced(heard, i) for i, p in enumerate(heard) if p.start >= over)
    return tuple(hold for hold in (carried, *announced) if hold)


def _carried_on(running: Hold, heard: Sequence[Passage]) -> Hold | None:
    """It is the same hold where the same words end it, when they would have."""
    for release in _releases(heard):
        late = abs(release.start - running.end)
        if release.text == running.release and late <= CARRIED_ON_WITHIN_SECONDS:
            return replace(running, end=release.start)
    return None


def _announced(heard: Sequence[Passage], index: int) -> Hold | None:
    seconds = _seconds(heard[index].text)
    if not seconds:
        return None
    holds = (
        Hold(start, release.start, seconds, release.text)
        for start, release in product(_starts(heard[index:]), _releases(heard[index:]))
    )
    best = min(holds, key=_error, default=None)
    return best if best and _error(best) <= ANNOUNCED_WITHIN_SECONDS else None


def _error(hold: Hold) -> float:
    return abs(hold.end - hold.start - hold.seconds)


def _seconds(text: str) -> int | None:
    announcement = _ANNOUNCEMENT.search(text)
    if not announcement:
        return None
    return NUMBERS.get((announcement["whole"] or announcement["rest"]).lower())


def _starts(heard: Sequence[Passage]) -> list[float]:
    """The announcement's end, or that of the words that follow at once and take a person back."""
    at_once = takewhile(lambda passage: not passage.quiet, heard[:3])
    return [passage.end for passage in at_once if passage.text]


def _releases(heard: Sequence[Passage]) -> list[Passage]:
    return [words for silence, words in pairwise(heard) if silence.quiet]
