"""How long words take to say, and saying them aloud where the machine can."""

import shutil
import subprocess
from functools import lru_cache
from typing import Protocol

from cramp_coach.coach.pace import WORDS_PER_MINUTE, seconds_to_say
from simulator.ssml import Words

ESPEAK = "espeak-ng"
# What to ask of espeak-ng for one word a minute of Alexa's. espeak-ng counts its own way: with
# `-s 160` it says the bench's lines (of 7 words) at 168 words a minute, pauses included, routine
# lines of short sentences at 146 and running prose at 186. That spans Alexa's 160, so its figure
# is taken as it stands until a device has been timed.
ESPEAK_SPEED_FACTOR = 1.0
SLOWEST_ESPEAK_SPEED = 80
SAMPLES_PER_SECOND = 22_050
BYTES_PER_SAMPLE = 2
WAV_HEADER_BYTES = 44
# espeak's amplitude runs from 0 to 200 and is 100 when nothing is asked.
AMPLITUDES = {
    "silent": 0,
    "x-soft": 25,
    "soft": 50,
    "medium": 100,
    "loud": 150,
    "x-loud": 200,
}


class Voice(Protocol):
    """Knows how long words last when heard."""

    def seconds(self, words: Words) -> float: ...


class ModelVoice:
    """The coach's own estimate, for a machine without a synthesiser."""

    def seconds(self, words: Words) -> float:
        return seconds_to_say(words.text, words.rate)


class EspeakVoice:
    """espeak-ng's American voice at Alexa's usual pace."""

    def seconds(self, words: Words) -> float:
        """The exact length of the rendering, the pause espeak ends it with included.

        Raises FileNotFoundError where espeak-ng is not installed."""
        return _rendered_seconds(words.text, espeak_speed(words.rate))

    def speak(self, words: Words) -> subprocess.Popen[bytes]:
        """Starts saying the words on the loudspeaker; `terminate()` cuts them off.

        Raises FileNotFoundError where espeak-ng is not installed."""
        speed, amplitude = espeak_speed(words.rate), AMPLITUDES[words.volume]
        return subprocess.Popen(
            [*_espeak(speed), "-a", str(amplitude), "--", words.text],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


def best_voice() -> Voice:
    """espeak-ng where it is installed, the model elsewhere."""
    return EspeakVoice() if shutil.which(ESPEAK) else ModelVoice()


def espeak_speed(rate: float) -> int:
    """The `-s` for a rate; espeak-ng goes no slower than 80, half the usual pace."""
    return max(SLOWEST_ESPEAK_SPEED, round(WORDS_PER_MINUTE * rate * ESPEAK_SPEED_FACTOR))


def _espeak(speed: int) -> list[str]:
    return [ESPEAK, "-v", "en-us", "-s", str(speed)]


@lru_cache(maxsize=4096)
def _rendered_seconds(text: str, speed: int) -> float:
    # The header of a streamed WAV does not know its length; the bytes after it do.
    command = [*_espeak(speed), "--stdout", "--", text]
    wav = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=True).stdout
    samples = max(0, len(wav) - WAV_HEADER_BYTES) / BYTES_PER_SAMPLE
    return samples / SAMPLES_PER_SECOND
