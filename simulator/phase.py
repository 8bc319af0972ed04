"""What a device is doing: speaking, or waiting for an answer."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property

from simulator.hold import Hold, hold_at, holds_in
from simulator.timeline import Passage, Sound, Timeline, passages
from simulator.turn import Moment, Quiet, Speaker, Spoken

LISTENING = timedelta(seconds=8)


@dataclass(frozen=True)
class Speaking:
    """A speech being played since `starts_at`; `running` is the hold it was asked for in, on the
    clock of this speech.

    What is noticed of a passage begins `since` seconds into the speech, if that is in it."""

    starts_at: datetime
    speech: Timeline
    running: Hold | None = None
    by: Speaker = "coach"

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        return passages(self.speech)

    @cached_property
    def holds(self) -> tuple[Hold, ...]:
        return holds_in(self.speech, self.running)

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

    def hold_at(self, now: datetime) -> Hold | None:
        return hold_at(self.holds, self.elapsed(now))

    def hold_left_at(self, now: datetime) -> Hold | None:
        """The hold going on, as a speech that begins now finds it."""
        hold = self.hold_at(now)
        return hold.after(self.elapsed(now)) if hold else None

    def whole(self, passage: Passage, since: float = 0) -> Moment | None:
        """None for a passage with nothing to notice in it."""
        if passage.quiet:
            return self._quiet(passage, since, passage.end)
        return self._spoken(passage, since, passage.end)

    def cut(self, now: datetime, since: float = 0) -> Moment | None:
        """What was noticed of the passage in which the speech stopped at `now`."""
        passage, elapsed = self.passage_at(now), self.elapsed(now)
        if passage is None or elapsed <= max(passage.start, since):
            return None
        if passage.quiet:
            return self._quiet(passage, since, elapsed)
        return self._spoken(passage, since, elapsed, cut=True)

    def so_far(self, now: datetime, since: float = 0) -> Moment | None:
        """What was noticed until `now` of a passage that goes on."""
        noticed = self.cut(now, since)
        if isinstance(noticed, Quiet):
            return replace(noticed, planned=noticed.seconds)
        return replace(noticed, cut=False) if isinstance(noticed, Spoken) else None

    def _spoken(
        self, passage: Passage, since: float, until: float, *, cut: bool = False
    ) -> Spoken | None:
        text = passage.text_by(until)[len(passage.text_by(since)) :].strip()
        start = self.when(max(passage.start, since))
        return Spoken(start, text, cut, passage.soft, self.by) if text else None

    def _quiet(self, passage: Passage, since: float, until: float) -> Quiet:
        start = max(passage.start, since)
        hold = hold_at(self.holds, start)
        left = hold.left(until) if hold else None
        return Quiet(self.when(start), until - start, passage.end - start, left)


@dataclass(frozen=True)
class Waiting:
    """The microphone open since `since`."""

    since: datetime

    @property
    def ends_at(self) -> datetime:
        return self.since + LISTENING


Phase = Speaking | Waiting | None
