import os
import shutil
import subprocess
import wave
from pathlib import Path

import pytest

from cramp_coach.coach.pace import WORDS_PER_MINUTE, seconds_to_say
from simulator.ssml import Words
from simulator.voice import ESPEAK, EspeakVoice, ModelVoice, best_voice, espeak_speed
from tests.bench.pace import HELD_OUT, errors, rendered, spoken_lines

LINE = "Toes up again, gently. Keep breathing."


def test_the_model_voice_takes_the_seconds_the_coach_counts_on() -> None:
    assert ModelVoice().seconds(Words(LINE, rate=0.9)) == seconds_to_say(LINE, 0.9)


def test_without_espeak_the_model_is_the_best_voice(no_programs: None) -> None:
    assert isinstance(best_voice(), ModelVoice)


def test_espeak_says_so_when_it_is_missing(no_programs: None) -> None:
    with pytest.raises(FileNotFoundError, match=ESPEAK):
        EspeakVoice().seconds(Words("A line that nobody has rendered before."))


def test_espeak_slows_with_the_rate_down_to_half_the_pace() -> None:
    speeds = [espeak_speed(rate) for rate in (1.0, 0.9, 0.5, 0.2)]
    assert speeds == [WORDS_PER_MINUTE, round(0.9 * WORDS_PER_MINUTE), 80, 80]


def test_continuous_integration_measures_with_espeak() -> None:
    measured, in_ci = shutil.which(ESPEAK) is not None, "CI" in os.environ
    assert measured or not in_ci


@pytest.fixture
def no_programs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))


if shutil.which(ESPEAK):

    def test_espeak_is_the_best_voice_where_it_is_installed() -> None:
        assert isinstance(best_voice(), EspeakVoice)

    def test_the_seconds_are_those_of_the_file_espeak_writes(tmp_path: Path) -> None:
        file = tmp_path / "line.wav"
        subprocess.run([ESPEAK, "-v", "en-us", "-s", "160", "-w", str(file), LINE], check=True)
        with wave.open(str(file)) as sound:
            written = sound.getnframes() / sound.getframerate()
        assert EspeakVoice().seconds(Words(LINE)) == pytest.approx(written, abs=0.01)

    def test_a_slower_rate_is_heard_for_longer() -> None:
        voice = EspeakVoice()
        usual, slow = voice.seconds(Words(LINE)), voice.seconds(Words(LINE, rate=0.8))
        assert slow / usual == pytest.approx(1 / 0.8, rel=0.06)

    def test_a_line_once_rendered_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
        first = EspeakVoice().seconds(Words(LINE))
        monkeypatch.setenv("PATH", "")
        assert EspeakVoice().seconds(Words(LINE, volume="soft")) == first

    def test_words_that_look_like_an_option_are_spoken() -> None:
        assert EspeakVoice().seconds(Words("-q")) > 0.2

    def test_speech_is_asked_for_at_its_rate_and_volume_and_can_be_cut_off() -> None:
        speech = EspeakVoice().speak(Words(LINE, rate=0.9, volume="soft"))
        speech.terminate()
        speech.wait(timeout=10)
        assert speech.args == [ESPEAK, "-v", "en-us", "-s", "144", "-a", "50", "--", LINE]

    def test_the_model_is_close_to_espeak_as_installed_here() -> None:
        found = errors(rendered(spoken_lines(HELD_OUT)))
        assert found.mean <= 0.10
        assert found.p95 <= 0.30
