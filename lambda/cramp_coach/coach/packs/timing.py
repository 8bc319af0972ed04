"""When a pack is spoken of: a look at the skin, its end, and the cold that may follow warmth."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from cramp_coach.coach.alerts import After, Reminder, Timer
from cramp_coach.coach.clock_words import listed, minutes
from cramp_coach.coach.turn import Turn
from cramp_coach.coach.wish import PackWish

CHECKS_AT = (5, 10)
"""Minutes: cold by P57; warm by P23 and P25, which say to check often."""
REST_MINUTES = 10
SHORTEST_SECONDS = 10
"""What is nearer than that is past by the time Alexa has set it."""


@dataclass(frozen=True)
class Mark:
    """`minute` counts from when the pack went on."""

    minute: int
    what: Literal["check", "end", "next"]


def marks(wish: PackWish) -> Iterator[Mark]:
    yield from (Mark(minute, "check") for minute in CHECKS_AT if minute < wish.minutes)
    yield Mark(wish.minutes, "end")
    if wish.then_cold:
        yield Mark(wish.minutes + REST_MINUTES, "next")


def says_when(turn: Turn, wish: PackWish, on_since: datetime) -> str:
    """When Alexa speaks up, in minutes from when the pack went on: "five and ten minutes"."""
    words = turn.words
    *earlier, last = [mark.minute for mark, _ in ahead(wish, on_since, turn.now)]
    times = listed(words, [*map(words.number, earlier), minutes(words, last)])
    return words.phrase("pack_plan", times=times)


def ahead(wish: PackWish, on_since: datetime, now: datetime) -> tuple[tuple[Mark, int], ...]:
    """What is still to come, with the seconds until then."""
    gone = (now - on_since).total_seconds()
    left = ((mark, round(mark.minute * 60 - gone)) for mark in marks(wish))
    return tuple((mark, seconds) for mark, seconds in left if seconds >= SHORTEST_SECONDS)


def timer(turn: Turn, wish: PackWish, mark: Mark, seconds: int) -> Timer:
    """What ends a pack rings until it is stopped: whoever has fallen asleep is to be woken."""
    text = _text(turn, wish, mark)
    return Timer(seconds, _label(turn, wish, mark), text, rings=mark.what == "end")


def reminder(turn: Turn, wish: PackWish, mark: Mark, seconds: int) -> Reminder:
    return Reminder(_text(turn, wish, mark), After(seconds))


def _text(turn: Turn, wish: PackWish, mark: Mark) -> str:
    words = turn.words
    if mark.what == "next":
        return words.phrase("pack_next")
    if mark.what == "check":
        return words.phrase(f"pack_look_{wish.kind}")
    length = minutes(words, wish.minutes).capitalize()
    return words.phrase(f"pack_over_{wish.kind}", Length=length)


def _label(turn: Turn, wish: PackWish, mark: Mark) -> str:
    """By the second it was set, so that it is no other timer's."""
    now = turn.now.astimezone(turn.zone) if turn.zone else turn.now
    kind, minute = turn.words.phrase(f"{wish.kind}_pack"), minutes(turn.words, mark.minute)
    return f"{kind}, {minute}, {now:%H:%M:%S}"


def until(turn: Turn, seconds: int) -> datetime:
    return turn.now + timedelta(seconds=seconds)
