"""The machine's own loudspeaker."""

import subprocess
from typing import Protocol

from simulator.ssml import Words
from simulator.voice import EspeakVoice, best_voice


class Speaker(Protocol):
    """Speaks in a process of its own."""

    def speak(self, words: Words) -> subprocess.Popen[bytes]: ...


class Aloud:
    """Speaks one piece at a time; new words cut off old ones."""

    def __init__(self, voice: Speaker) -> None:
        self._voice = voice
        self._speech: subprocess.Popen[bytes] | None = None

    def say(self, words: Words) -> None:
        self.hush()
        self._speech = self._voice.speak(words)

    def hush(self) -> None:
        if self._speech:
            self._speech.terminate()
            self._speech.wait()
            self._speech = None


class Mute:
    """For a machine without a voice, or a person who wants none."""

    def say(self, words: Words) -> None:
        """Nothing is heard."""

    def hush(self) -> None:
        """Nothing was heard."""


def loudspeaker(aloud: bool) -> Aloud | Mute:
    """Mute where it is not wished for, or nothing can speak."""
    voice = best_voice() if aloud else None
    return Aloud(voice) if isinstance(voice, EspeakVoice) else Mute()
