"""What goes on by itself on a device: speech is played, listening ends, and what is due rings."""

from abc import ABC, abstractmethod
from datetime import datetime, timedelta

from simulator.alexas.ringing import Ring
from simulator.alexas.side import AlexaSide
from simulator.diary import Diary
from simulator.hold import Hold
from simulator.phase import Phase, Speaking, Waiting
from simulator.timeline import Timeline
from simulator.turn import Moment, Rang, Speaker, Turn


class Playing(ABC):
    """Its clock, `now`, moves only as what happens takes time; `alexa` goes by the same one."""

    def __init__(self, now: datetime, alexa: AlexaSide) -> None:
        self.now = now
        self.phase: Phase = None
        self.alexa = alexa
        alexa.now = lambda: self.now
        self._diary = Diary()
        self._played = Speaking(now, Timeline())
        self._passages_told = 0
        self._told_until = 0.0

    @property
    def turns(self) -> list[Turn]:
        return self._diary.turns

    @property
    def moments(self) -> list[Moment]:
        return self._diary.moments

    @property
    def listening(self) -> bool:
        return isinstance(self.phase, Waiting)

    @property
    def speaking(self) -> bool:
        return isinstance(self.phase, Speaking)

    def play_out(self) -> None:
        if isinstance(self.phase, Speaking):
            self.wait_until(self.phase.ends_at)

    def wait(self, seconds: float) -> None:
        self.wait_until(self.now + timedelta(seconds=seconds))

    def wait_until(self, moment: datetime) -> None:
        """Lets happen what happens by then; a moment in the past changes nothing."""
        while (next_ := self._next_event()) and next_ <= moment:
            before = self.now
            self._move_clock(next_)
            if self.phase and self.phase.ends_at <= self.now:
                self._phase_over(self.phase)
            for ring in self.alexa.ringing(before, self.now):
                self._ring(ring)
        self._move_clock(moment)

    @abstractmethod
    def _phase_over(self, ended: Speaking | Waiting) -> None:
        """What follows when it has come to its own end."""

    @abstractmethod
    def _start(self, ring: Ring) -> None:
        """A routine is due."""

    def _next_event(self) -> datetime | None:
        ends_at = self.phase.ends_at if self.phase else None
        return min(filter(None, (ends_at, self.alexa.next_ring_at())), default=None)

    def _move_clock(self, moment: datetime) -> None:
        self.now = max(self.now, moment)
        if isinstance(self.phase, Speaking):
            heard = self.phase.passages_heard(self.now)
            for passage in self.phase.passages[self._passages_told : heard]:
                self._notice(self.phase.whole(passage, self._told_until))
            self._passages_told = heard

    def _ring(self, ring: Ring) -> None:
        if ring.task:
            self._start(ring)
        else:
            self._tell_so_far()
            self._notice(Rang(ring.at, ring.text, ring.kind, ring.rings))

    def _tell_so_far(self) -> None:
        """What is being said goes on, and is told in two parts."""
        if isinstance(self.phase, Speaking):
            self._notice(self.phase.so_far(self.now, self._told_until))
            self._told_until = self.phase.elapsed(self.now)

    def _play(
        self,
        speech: Timeline,
        starts_at: datetime,
        running: Hold | None = None,
        by: Speaker = "coach",
    ) -> None:
        self.phase = self._played = Speaking(starts_at, speech, running, by)
        self._passages_told = 0
        self._told_until = 0.0

    def _fall_silent(self) -> bool:
        """And deaf; whether something was being said."""
        stopped, self.phase = self.phase, None
        if not isinstance(stopped, Speaking):
            return False
        self._notice(stopped.cut(self.now, self._told_until))
        return True

    def _notice(self, moment: Moment | None) -> None:
        self._diary.notice(moment)
