"""Every line that a person can hear, as they hear it, with the place in the content it is from."""

import re
from collections.abc import Iterator, Mapping
from itertools import product
from typing import get_args

from cramp_coach.coach.manner import NIGHT_RATE, USUAL, Manner
from cramp_coach.coach.regions import REGIONS
from cramp_coach.coach.routine import ANY_REGION, Routine
from cramp_coach.coach.script import Fit, Script
from cramp_coach.coach.words import PHRASES, Side, Words
from cramp_coach.content.loader import load_library

LIBRARY = load_library()
NIGHT = Manner(NIGHT_RATE, quiet=True)
MANNERS = (USUAL, NIGHT)
LONGEST = {
    "Length": "Twenty-seven seconds",
    "length": "twenty-seven seconds",
    "number": "twenty-seven",
    "Number": "Twenty-seven",
    "Ordinal": "Seventh",
    "kind": "breathing",
    "place": "right thigh",
    "Place": "Right thigh",
    "clock": "half past eleven",
    "hour": "eleven",
    "minutes": "twenty-seven",
    "times": "five, ten, fifteen and twenty-five minutes",
    "where": "second breathing, right calf.",
    "at": "half past eleven in the evening",
    "amount": "twenty-seven and a half bottles",
    "Amount": "Twenty-seven and a half bottles",
}
SENTENCE = re.compile(r"[^.?!]*[.?!]?")


def lines() -> list[tuple[str, str]]:
    """Where a line is kept, and the line with its parts filled in."""
    return [
        (f"{language}: {where}", line)
        for language, words in LIBRARY.languages.items()
        for read in (_phrases, _steps, _routines, _answers, _flags, _counting, _places)
        for where, line in read(words)
    ]


def sentences() -> list[tuple[str, str]]:
    return [
        (where, sentence.strip())
        for where, line in lines()
        for sentence in SENTENCE.findall(line)
        if sentence.strip()
    ]


def scripts_of(routine: Routine, words: Words) -> Iterator[Script]:
    """A routine for every side and manner, and for every region where it serves any."""
    regions = REGIONS if routine.region == ANY_REGION else (ANY_REGION,)
    for side, manner, region in product(get_args(Side), MANNERS, regions):
        yield Script(routine, words, Fit(side, getting_up=True, region=region, manner=manner))


def _phrases(words: Words) -> Iterator[tuple[str, str]]:
    for number in words.flags.emergency.values():
        for key in PHRASES:
            yield f"phrases.{key}", words.phrase(key, **_longest(words), emergency=number)


def _longest(words: Words) -> Mapping[str, str]:
    title = max(words.titles.values(), key=_count)
    first, second = sorted(words.sources.values(), key=_count)[-2:]
    named = {"first": first, "second": second, "last": second}
    return {**LONGEST, "Title": title.capitalize(), **named}


def _count(line: str) -> int:
    return len(line.split())


def _steps(words: Words) -> Iterator[tuple[str, str]]:
    for routine in LIBRARY.routines.values():
        for script in scripts_of(routine, words):
            yield from _steps_of(script)


def _steps_of(script: Script) -> Iterator[tuple[str, str]]:
    for step in script.steps:
        where = f"{script.routine.id}.{step.id}"
        yield where, script.says(step)
        yield where, script.reenters(step)
        yield from ((where, cue.text) for cue in script.cues(step))


def _routines(words: Words) -> Iterator[tuple[str, str]]:
    yield from ((f"titles.{routine}", title) for routine, title in words.titles.items())
    yield from ((f"whys.{routine}", why) for routine, why in words.whys.items())
    yield from ((f"sources.{code}", name) for code, name in words.sources.items())


def _answers(words: Words) -> Iterator[tuple[str, str]]:
    yield from ((f"answers.{topic}", answer) for topic, answer in words.answers.items())


def _flags(words: Words) -> Iterator[tuple[str, str]]:
    for number in words.flags.emergency.values():
        for level, line in (*words.flags.lines.items(), *words.flags.again.items()):
            yield f"levels.{level}", line.format(emergency=number)
    yield from ((f"extra.{rule}", line) for rule, line in words.flags.extra.items())
    yield from ((f"which.{rule}", line) for rule, line in words.flags.which.items())


def _counting(words: Words) -> Iterator[tuple[str, str]]:
    for key in ("numbers", "ordinals"):
        yield from ((key, word) for word in getattr(words, key))
    yield from ((f"kinds.{kind}", word) for kind, word in words.kinds.items())


def _places(words: Words) -> Iterator[tuple[str, str]]:
    for region, sides in words.regions.items():
        for side, place in sides.items():
            yield f"places.{region}.{side}", place["place"]
            yield f"props.{region}.{side}", place["prop"]
