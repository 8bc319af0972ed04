"""A routine as it is heard from its first word to its last, by day or at night."""

from collections.abc import Iterable, Iterator

from cramp_coach.coach.manner import USUAL, Manner
from cramp_coach.coach.script import Fit, Place, Script
from cramp_coach.coach.timeline import Timeline, unroll
from cramp_coach.coach.words import Side
from tests.content.spoken import LIBRARY

WORDS = LIBRARY.languages["en"]


def script(
    routine: str, side: Side = "any", manner: Manner = USUAL, *, getting_up: bool = False
) -> Script:
    return Script(LIBRARY.routines[routine], WORDS, Fit(side, getting_up, manner=manner))


def scenes(script: Script) -> Iterator[Timeline]:
    """From question to question, when nothing is repeated or left out."""
    place = script.start()
    while place.step < len(script.steps):
        scene = unroll(script, place)
        yield scene
        place = Place(scene.segments[-1].step + 1, owed=scene.owed_at(scene.end))


def heard(script: Script) -> Iterator[str]:
    return (line.text for scene in scenes(script) for line in scene.lines)


def count(texts: Iterable[str]) -> int:
    """The words in them all."""
    return sum(len(text.split()) for text in texts)
