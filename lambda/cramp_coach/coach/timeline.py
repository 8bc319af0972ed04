"""One scene in seconds: what is said when, and where in the routine that is.

Alexa tells nobody how much of a response was heard. The place is computed from the second at
which the response began and this timeline, so the two can never disagree about the script.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from cramp_coach.coach.routine import Step
from cramp_coach.coach.script import Place, Script

GAP_SECONDS = 0.5
OVER_SECONDS = 1.0
LAST_QUIET_SECONDS = 2.0
# The time of a line ends with a pause in which nothing more is said.
CLOSING_PAUSE_SECONDS = 0.4


@dataclass(frozen=True)
class Line:
    """Words said from second `at` of the response to `end`; `owed` names the promise they keep."""

    at: float
    end: float
    text: str
    owed: str | None = None


@dataclass(frozen=True)
class Segment:
    """One step as it is heard. Its own clock starts at `counts_from` with `done` seconds behind."""

    step: int
    start: float
    counts_from: float
    done: float
    end: float
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Timeline:
    segments: tuple[Segment, ...]
    owed: tuple[str, ...]

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for segment in self.segments for line in segment.lines)

    @property
    def end(self) -> float:
        return self.segments[-1].end

    def owed_at(self, elapsed: float) -> tuple[str, ...]:
        """The lines not yet heard to their end after `elapsed` seconds."""
        if not self.owed:
            return ()
        heard = {line.owed for line in self.lines if line.end - CLOSING_PAUSE_SECONDS <= elapsed}
        return tuple(name for name in self.owed if name not in heard)


def place_at(script: Script, timeline: Timeline, elapsed: float) -> Place:
    """Where a person is `elapsed` seconds into the response; before it starts, at its start."""
    elapsed = max(elapsed, 0.0)
    segment = next(s for s in reversed(timeline.segments) if s.start <= elapsed)
    step = script.steps[segment.step]
    done = segment.done + max(0.0, elapsed - segment.counts_from)
    kept = 0.0 if step.asks else min(done, float(step.seconds))
    return Place(segment.step, kept, timeline.owed_at(elapsed))


@lru_cache(maxsize=64)
def place_after(script: Script, start: Place, elapsed: float) -> Place:
    """Where a person is `elapsed` seconds into the response that began at `start`.

    A turn asks for it several times over.
    """
    return place_at(script, unroll(script, start), elapsed)


@lru_cache(maxsize=512)
def unroll(script: Script, place: Place) -> Timeline:
    """The response from `place` up to and including the next question."""
    last = script.question_from(place.step)
    stop = len(script.steps) if last is None else last + 1
    segments: list[Segment] = []
    at, owed = 0.0, place.owed
    for index in range(place.step, stop):
        done = place.done if index == place.step else 0.0
        segment = _segment(script, Place(index, done, owed), at)
        segments.append(segment)
        at, owed = segment.end, _still_owed(owed, segment.lines)
    return Timeline(tuple(segments), place.owed)


def past_the_end(script: Script, place: Place) -> Place:
    """The same place, or the next step where less than a second of this one is left."""
    step = script.steps[place.step]
    if not step.asks and step.seconds - place.done < OVER_SECONDS:
        return replace(place, step=place.step + 1, done=0.0)
    return place


def opens(script: Script, place: Place) -> bool:
    """Whether the words that open the step have yet to be heard to their end."""
    step = script.steps[place.step]
    if step.kind == "hold":
        return not place.done
    return place.done < script.seconds_to_say(script.says(step))


def _segment(script: Script, place: Place, at: float) -> Segment:
    step = script.steps[place.step]
    if step.asks:
        return _asking(script, place, at)
    if step.kind == "hold":
        return _hold(script, place, at)
    return _instruction(script, place, at)


def _asking(script: Script, place: Place, at: float) -> Segment:
    """The question. No answer is asked for before what is owed; after a gate there is time."""
    step = script.steps[place.step]
    owed = [name for name in place.owed if name in script.routine.owes and step.kind != "gate"]
    texts = [(script.words.phrase(name), name) for name in owed]
    lines = _one_after_another(script, [*texts, (script.says(step), None)], at)
    return Segment(place.step, at, at, 0.0, lines[-1].end, lines)


def _hold(script: Script, place: Place, at: float) -> Segment:
    opening = _opening(script, place, at)
    return _window(script, place, opening, at, opening[0].end if opening else at)


def _instruction(script: Script, place: Place, at: float) -> Segment:
    return _window(script, place, _opening(script, place, at), at, at)


def _opening(script: Script, place: Place, at: float) -> tuple[Line, ...]:
    if not opens(script, place):
        return ()
    return (line_of(script, at, script.says(script.steps[place.step])),)


def _window(
    script: Script, place: Place, opening: tuple[Line, ...], start: float, counts_from: float
) -> Segment:
    step = script.steps[place.step]
    zero = counts_from - place.done
    spoken_to = opening[-1].end if opening else start
    end = max(zero + step.seconds, spoken_to)
    room = _cues_and_promises(script, step, place, zero, spoken_to, end)
    return Segment(place.step, start, counts_from, place.done, end, (*opening, *room))


def _cues_and_promises(
    script: Script, step: Step, place: Place, zero: float, free_from: float, end: float
) -> Iterator[Line]:
    """Cues at their seconds, and owed lines in the quiet before them; the last seconds of a
    hold are left quiet."""
    owed = list(place.owed) if step.timed else []
    for cue in script.cues(step):
        line = line_of(script, zero + cue.at, cue.text)
        if line.at >= free_from:
            yield from _promises(script, owed, free_from, line.at)
            yield line
            free_from = line.end
    if step.kind != "hold":
        yield from _promises(script, owed, free_from, end)
    elif not script.cues(step):
        yield from _promises(script, owed, free_from, end - LAST_QUIET_SECONDS)


def _promises(script: Script, owed: list[str], free_from: float, until: float) -> Iterator[Line]:
    while owed:
        line = line_of(script, free_from + GAP_SECONDS, script.words.phrase(owed[0]), owed[0])
        if line.end + GAP_SECONDS > until:
            return
        yield line
        free_from = line.end
        owed.pop(0)


def line_of(script: Script, at: float, text: str, owed: str | None = None) -> Line:
    return Line(at, at + script.seconds_to_say(text), text, owed)


def _one_after_another(
    script: Script, texts: Iterable[tuple[str, str | None]], at: float
) -> tuple[Line, ...]:
    lines: list[Line] = []
    for text, owed in texts:
        lines.append(line_of(script, at, text, owed))
        at = lines[-1].end + GAP_SECONDS
    return tuple(lines)


def _still_owed(owed: tuple[str, ...], lines: Iterable[Line]) -> tuple[str, ...]:
    said = {line.owed for line in lines}
    return tuple(name for name in owed if name not in said)
