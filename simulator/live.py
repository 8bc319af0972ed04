"""A device kept in step with a wall clock, and what a screen says of it meanwhile."""

from collections.abc import Callable
from datetime import timedelta
from math import ceil
from typing import Protocol

from simulator.command import command_in
from simulator.device import Device
from simulator.hold import Hold
from simulator.phase import Speaking, Waiting
from simulator.ssml import Words
from simulator.timeline import Sound
from simulator.turn import Rang, Speaker

BAR_CELLS = 24


class Loudspeaker(Protocol):
    """Where words can be heard."""

    def say(self, words: Words) -> None: ...

    def hush(self) -> None: ...


class Live:
    """Time passes `speed` times faster than life; listening never does, since people type no
    faster for it.

    While the person types, the device is still: an Echo falls silent at its name, and its
    microphone does not close on someone who has begun to speak."""

    def __init__(
        self, device: Device, wall: Callable[[], float], loudspeaker: Loudspeaker, speed: float = 1
    ) -> None:
        """`wall` tells seconds from any starting point."""
        self.device = device
        self._wall, self._speed, self._loudspeaker = wall, speed, loudspeaker
        self._checked = wall()
        self._sound: Sound | None = None
        self._heard = 0

    def pass_time(self, typing: bool) -> None:
        """Lets the time since the last call go by on the device, at most to the end of a phase."""
        checked, self._checked = self._checked, self._wall()
        if typing:
            self._loudspeaker.hush()
            return
        self._wait((self._checked - checked) * (1 if self.device.listening else self._speed))
        self._sound_out()

    def enter(self, line: str) -> None:
        """Words are said at this moment; an empty line ends the listening in silence.

        Raises ValueError where a line holds no words, or a bad command."""
        line = line.strip()
        if command := command_in(line):
            command(self.device)
        elif line:
            self._loudspeaker.hush()
            self.device.hear(line)
        elif self.device.listening:
            self.device.silence()

    def hush(self) -> None:
        self._loudspeaker.hush()

    def caption(self) -> str:
        """The words of the sentence being spoken that are complete by now."""
        speaking = self.device.phase
        if not isinstance(speaking, Speaking):
            return ""
        passage = speaking.passage_at(self.device.now)
        return passage.text_by(speaking.elapsed(self.device.now)) if passage else ""

    def speaker(self) -> Speaker:
        """Whose words the caption shows."""
        speaking = self.device.phase
        return speaking.by if isinstance(speaking, Speaking) else "coach"

    def status(self, typing: bool) -> str:
        phase = self.device.phase
        if phase is None:
            return "asleep: type what you would say"
        if typing:
            return "hearing you"
        if isinstance(phase, Waiting):
            return f"listening, {self._seconds_left(phase)} s"
        return self._speaking(phase)

    def _wait(self, seconds: float) -> None:
        phase = self.device.phase
        moment = self.device.now + timedelta(seconds=seconds)
        self.device.wait_until(min(moment, phase.ends_at) if phase else moment)

    def _sound_out(self) -> None:
        phase = self.device.phase
        sound = phase.sound_at(self.device.now) if isinstance(phase, Speaking) else None
        if sound and sound is not self._sound and isinstance(sound.piece, Words):
            self._loudspeaker.say(sound.piece)
        self._sound = sound
        self._announce()

    def _announce(self) -> None:
        """What rings is heard over anything else."""
        moments = self.device.moments[self._heard :]
        self._heard += len(moments)
        for ring in moments:
            if isinstance(ring, Rang) and ring.kind != "routine":
                self._loudspeaker.say(Words(ring.words))

    def _speaking(self, speaking: Speaking) -> str:
        elapsed = speaking.elapsed(self.device.now)
        if hold := speaking.hold_at(self.device.now):
            return _countdown(hold, elapsed)
        passage = speaking.passage_at(self.device.now)
        if passage and passage.quiet:
            return f"quiet, {ceil(passage.end - elapsed)} s"
        return "speaking"

    def _seconds_left(self, waiting: Waiting) -> int:
        return ceil((waiting.ends_at - self.device.now).total_seconds())


def _countdown(hold: Hold, elapsed: float) -> str:
    left = hold.left(elapsed)
    full = ceil(BAR_CELLS * left / hold.seconds)
    return f"{'█' * full}{'░' * (BAR_CELLS - full)} hold, {left} s left"
