"""Whether a hold lasts as long as it says, rendered with a real synthesiser."""

from collections.abc import Iterator
from itertools import pairwise

from cramp_coach.coach.routine import Routine
from cramp_coach.coach.timeline import unroll
from simulator.turn import Turn
from tests.bench.figure import Figure
from tests.bench.rendering import LIBRARY, VOICES, Voice, echo, run_kept, scenes_of, script_of

LIMIT_SECONDS = 1.0


def figures() -> Iterator[Figure]:
    """From the end of the words that announce a hold to the first sound of those that end it."""
    for voice in VOICES:
        errors = [error for each in LIBRARY.routines.values() for error in errors_of(each, voice)]
        name = f"holds rendered of {len(LIBRARY.routines)} routines, {voice.name}"
        yield Figure(name, len(errors), "holds")
        yield Figure(f"worst error of a hold, {voice.name}", max(errors), "s", LIMIT_SECONDS)


def errors_of(routine: Routine, voice: Voice) -> list[float]:
    """Seconds off of every hold; raises AssertionError unless every hold has been heard."""
    scenes = list(scenes_of(routine, echo(voice)))
    errors = [abs(heard - meant) for turn in scenes for heard, meant in holds(turn)]
    assert len(errors) == sum(step.kind == "hold" for step in routine.steps), routine.id
    return errors


def holds(turn: Turn) -> Iterator[tuple[float, int]]:
    """The seconds heard and the seconds meant of every hold that a response announces."""
    run, sounds = run_kept(turn), turn.speech.sounds
    script, heard_to = script_of(run), 0.0
    for hold, following in pairwise(unroll(script, run.place).segments):
        step = script.steps[hold.step]
        if step.kind == "hold":
            opening, closing = hold.lines[0].text, following.lines[0].text
            ahead = [sound for sound in sounds if sound.start >= heard_to]
            announced_at = next(sound.end for sound in ahead if sound.text.endswith(opening))
            ahead = [sound for sound in sounds if sound.start >= announced_at]
            heard_to = next(sound.start for sound in ahead if sound.text.startswith(closing))
            yield heard_to - announced_at, step.seconds
