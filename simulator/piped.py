"""A conversation written down beforehand, one line for each time it is the person's turn."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TextIO

from simulator.command import Command, command_in
from simulator.device import Device
from simulator.transcript import Transcript

_CUE = re.compile(r"@(\d{1,4}(?:\.\d+)?)s\s+(\S.*)")


class BadLine(ValueError):
    """A line that cannot be played; names its number."""


@dataclass(frozen=True)
class Cue:
    """What the person does: `utterance` is empty for silence; `at_seconds` into what is being
    spoken, None for once it has been spoken."""

    utterance: str
    at_seconds: float | None = None

    def __call__(self, device: Device) -> None:
        if not self.utterance:
            device.silence()
        elif self.at_seconds is None:
            device.say(self.utterance)
        else:
            device.barge_in(self.utterance, self.at_seconds)


class Show:
    """Writes a device's moments at the times they happen, `speed` times faster than life."""

    def __init__(
        self,
        device: Device,
        transcript: Transcript,
        out: TextIO,
        *,
        speed: float | None = None,
        sleep: Callable[[float], None],
    ) -> None:
        """Without `speed` nothing waits."""
        self._device, self._transcript, self._out = device, transcript, out
        self._speed, self._sleep = speed, sleep
        self._reached = device.now
        self._shown = 0

    def catch_up(self) -> None:
        """Up to the last moment; the time after it is waited for with the next one."""
        moments = self._device.moments[self._shown :]
        self._shown += len(moments)
        for moment in moments:
            self._wait_for(moment.at)
            for row in self._transcript.rows([moment]):
                self._out.write("\n".join([*row.lines(), ""]))
            self._out.flush()

    def finish(self) -> None:
        self._device.play_out()
        self.catch_up()
        self._wait_for(self._device.now)

    def _wait_for(self, moment: datetime) -> None:
        if self._speed and moment > self._reached:
            self._sleep((moment - self._reached).total_seconds() / self._speed)
        self._reached = max(self._reached, moment)


def read_cues(lines: Iterable[str]) -> tuple[Command, ...]:
    """Raises BadLine before anything has been played."""
    return tuple(_cue(number, line.strip()) for number, line in enumerate(lines, start=1))


def play(device: Device, cues: Iterable[Command], show: Show) -> None:
    """Raises BadResponse or SkillFailed, once all that was heard until then has been shown."""
    for cue in cues:
        try:
            cue(device)
        finally:
            show.catch_up()
    show.finish()


def _cue(number: int, line: str) -> Command:
    try:
        return command_in(line) or _said(number, line)
    except BadLine:
        raise
    except ValueError as problem:
        raise BadLine(f"line {number}: {problem}") from problem


def _said(number: int, line: str) -> Cue:
    if not line.startswith("@"):
        return Cue(_words(number, line)) if line else Cue("")
    match = _CUE.fullmatch(line)
    if not match:
        raise BadLine(f'line {number}: "{line}" is not like "@12s pause"')
    return Cue(_words(number, match[2]), float(match[1]))


def _words(number: int, text: str) -> str:
    if not any(character.isalnum() for character in text):
        raise BadLine(f'line {number}: "{text}" has no words')
    return text
