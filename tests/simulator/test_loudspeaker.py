import subprocess
import sys

from simulator.loudspeaker import Aloud, Mute, loudspeaker
from simulator.ssml import Words


class EndlessVoice:
    """Would speak for ever; keeps what it began."""

    def __init__(self) -> None:
        self.begun: list[subprocess.Popen[bytes]] = []

    def speak(self, words: Words) -> subprocess.Popen[bytes]:
        forever = "import threading; threading.Event().wait()"
        self.begun.append(subprocess.Popen([sys.executable, "-c", forever]))
        return self.begun[-1]


def still_speaking(voice: EndlessVoice) -> list[bool]:
    return [speech.poll() is None for speech in voice.begun]


def test_hushing_cuts_off_what_is_being_said() -> None:
    voice = EndlessVoice()
    aloud = Aloud(voice)
    aloud.say(Words("Hold it there."))
    assert still_speaking(voice) == [True]
    aloud.hush()
    assert still_speaking(voice) == [False]


def test_new_words_cut_off_old_ones() -> None:
    voice = EndlessVoice()
    aloud = Aloud(voice)
    aloud.say(Words("Hold it there."))
    aloud.say(Words("Paused."))
    assert still_speaking(voice) == [False, True]
    aloud.hush()


def test_nothing_is_said_aloud_unless_wished() -> None:
    assert isinstance(loudspeaker(aloud=False), Mute)
