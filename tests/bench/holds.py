"""Whether a hold lasts as long as it says, rendered with a real synthesiser."""

from collections.abc import Iterator

from cramp_coach.coach.script import Script
from simulator.timeline import Timeline
from tests.bench.figure import Figure
from tests.bench.rendering import calf_routines, echo, left_script

LIMIT_SECONDS = 1.0


def figures() -> Iterator[Figure]:
    errors = [
        abs(heard - nominal)
        for routine, start in calf_routines()
        for heard, nominal in holds(left_script(routine), start)
    ]
    yield Figure("holds rendered of the three calf routines", len(errors), "holds")
    yield Figure("worst error of a hold, rendered", max(errors), "s", LIMIT_SECONDS)


def holds(script: Script, start: str) -> Iterator[tuple[float, int]]:
    """The seconds heard and the seconds meant of every hold, in the order heard."""
    device = echo()
    speeches = [device.say(start).speech, device.say("same").speech]
    for index, step in enumerate(script.steps):
        if step.kind == "hold":
            opening, closing = script.says(step), script.says(script.steps[index + 1])
            speech = next(s for s in speeches if _times(s, opening))
            yield _seconds_between(speech, opening, closing), step.seconds


def _seconds_between(speech: Timeline, opening: str, closing: str) -> float:
    """From the end of the words that open a hold to the first of those that end it."""
    _, from_second = _times(speech, opening)[0]
    return next(start - from_second for start, _ in _times(speech, closing) if start > from_second)


def _times(speech: Timeline, text: str) -> list[tuple[float, float]]:
    return [(sound.start, sound.end) for sound in speech.sounds if sound.text == text]
