"""What a device is doing: speaking, or waiting for an answer."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from simulator.timeline import Passage, Sound, Timeline, passages
from simulator.turn import Moment, Quiet, Spoken

LISTENING = timedelta(seconds=8)


@dataclass(frozen=True)
class Speaking:
    """A speech being played since `starts_at`."""

    starts_at: datetime
    speech: Timeline

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        return passages(self.speech)

    @property
    def ends_at(self) -> datetime:
        return self.when(self.speech.seconds)

    def when(self, seconds: float) -> datetime:
        return self.starts_at + timedelta(seconds=seconds)

    def elapsed(self, now: datetime) -> float:
        return (now - self.starts_at).total_seconds()

    def passages_heard(self, now: datetime) -> int:
        return sum(self.when(passage.end) <= now for passage in self.passages)

    def passage_at(self, now: datetime) -> Passage | None:
        heard = self.passages_heard(now)
        return self.passages[heard] if heard < len(self.passages) else None

    def sound_at(self, now: datetime) -> Sound | None:
        return self.speech.sound_at(self.elapsed(now))

    def whole(self, passage: Passage) -> Moment | None:
        """None for a passage with nothing to notice in it."""
        at = self.when(passage.start)
        if passage.quiet:
            return Quiet(at, passage.seconds, passage.seconds)
        return Spoken(at, passage.text) if passage.text else None

    def cut(self, now: datetime) -> Moment | None:
        """What was noticed of the passage in which the speech stopped at `now`."""
        passage, elapsed = self.passage_at(now), self.elapsed(now)
        if passage is None or elapsed <= passage.start:
            return None
        at = self.when(passage.start)
        if passage.quiet:
            return Quiet(at, elapsed - passage.start, passage.seconds)
        text = passage.text_by(elapsed)
        return Spoken(at, text, cut=True) if text else None


@dataclass(frozen=True)
class Waiting:
    """The microphone open since `since`."""

    since: datetime

    @property
    def ends_at(self) -> datetime:
        return self.since + LISTENING


Phase = Speaking | Waiting | None
