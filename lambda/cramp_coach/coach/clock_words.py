"""Times of day, lengths and lists as they are spoken."""

from collections.abc import Sequence
from datetime import time

from cramp_coach.coach.words import Words

HALF, QUARTER = 30, 15
NOON, MIDNIGHT = time(12), time(0)


def clock(words: Words, at: time) -> str:
    """ "Half past nine in the evening"; noon and midnight have names of their own."""
    if at in (NOON, MIDNIGHT):
        return words.phrase("noon" if at == NOON else "midnight")
    return words.phrase(_part_of_day(at), clock=_on_the_dial(words, at))


def clocks(words: Words, times: Sequence[time]) -> str:
    """Several, as a list; each part of the day is said once, after the last of its times."""
    named = [
        clock(words, at) if _ends_its_part(times, index) else _on_the_dial(words, at)
        for index, at in enumerate(times)
    ]
    return listed(words, named)


def minutes(words: Words, count: int) -> str:
    """From one to sixty: "ten minutes"."""
    if count == 1:
        return words.phrase("one_minute")
    return words.phrase("many_minutes", number=words.number(count))


def listed(words: Words, items: Sequence[str]) -> str:
    """ "One, two and three"."""
    if len(items) < 2:
        return "".join(items)
    return words.phrase("list", first=", ".join(items[:-1]), last=items[-1])


def _ends_its_part(times: Sequence[time], index: int) -> bool:
    following = times[index + 1 : index + 2]
    named = times[index] in (NOON, MIDNIGHT)
    return named or not following or _part_of_day(following[0]) != _part_of_day(times[index])


def _on_the_dial(words: Words, at: time) -> str:
    hour = words.number((at.hour - 1) % 12 + 1)
    if at.minute == 0:
        return hour
    if at.minute in (HALF, QUARTER):
        return words.phrase("half_past" if at.minute == HALF else "quarter_past", hour=hour)
    key = "minutes_past" if at.minute >= 10 else "few_minutes_past"
    return words.phrase(key, hour=hour, minutes=words.number(at.minute))


def _part_of_day(at: time) -> str:
    if at.hour < 12:
        return "in_the_morning"
    return "in_the_afternoon" if at.hour < 18 else "in_the_evening"
