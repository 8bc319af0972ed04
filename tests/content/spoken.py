"""Every line that a person can hear, as they hear it, with the place in the content it is from."""

import re
from collections.abc import Iterator
from typing import get_args

from cramp_coach.coach.script import Script
from cramp_coach.coach.words import PHRASES, Side, Words
from cramp_coach.content.loader import load_library

LIBRARY = load_library()
LONGEST = {
    "Length": "Twenty-seven seconds",
    "number": "twenty-seven",
    "Ordinal": "Second",
    "Title": "Calf stretch in bed",
    "kind": "breathing",
    "place": "right calf",
    "where": "second breathing, right calf.",
}
SENTENCE = re.compile(r"[^.?!]*[.?!]?")


def lines() -> list[tuple[str, str]]:
    """Where a line is kept, and the line with its parts filled in."""
    return [
        (f"{language}: {where}", line)
        for language, words in LIBRARY.languages.items()
        for where, line in (*_phrases(words), *_steps(words), *_flags(words), *_counting(words))
    ]


def sentences() -> list[tuple[str, str]]:
    return [
        (where, sentence.strip())
        for where, line in lines()
        for sentence in SENTENCE.findall(line)
        if sentence.strip()
    ]


def _phrases(words: Words) -> Iterator[tuple[str, str]]:
    for number in words.flags.emergency.values():
        for key in PHRASES:
            yield f"phrases.{key}", words.phrase(key, **LONGEST, emergency=number)


def _steps(words: Words) -> Iterator[tuple[str, str]]:
    for routine in LIBRARY.routines.values():
        for side in get_args(Side):
            yield from _steps_of(Script(routine, words, side))


def _steps_of(script: Script) -> Iterator[tuple[str, str]]:
    for step in script.routine.steps:
        where = f"{script.routine.id}.{step.id}"
        yield where, script.says(step)
        yield where, script.reenters(step)
        yield from ((where, cue.text) for cue in script.cues(step))


def _flags(words: Words) -> Iterator[tuple[str, str]]:
    for number in words.flags.emergency.values():
        for level, line in (*words.flags.lines.items(), *words.flags.again.items()):
            yield f"levels.{level}", line.format(emergency=number)
    yield from ((f"extra.{rule}", line) for rule, line in words.flags.extra.items())


def _counting(words: Words) -> Iterator[tuple[str, str]]:
    for key in ("numbers", "ordinals"):
        yield from ((key, word) for word in getattr(words, key))
    yield from ((f"kinds.{kind}", word) for kind, word in words.kinds.items())
    yield from ((f"titles.{routine}", title) for routine, title in words.titles.items())
