import pytest

from simulator.ssml import Silence, Words, pieces
from simulator.timeline import Passage, Sound, passages, timeline
from tests.simulator.fakes import EvenVoice


def heard(ssml: str) -> tuple[Passage, ...]:
    return passages(timeline(pieces(f"<speak>{ssml}</speak>"), EvenVoice()))


def test_sounds_follow_one_another_without_a_gap() -> None:
    spoken = timeline((Words("toes up"), Silence(3), Words("and hold")), EvenVoice())
    assert [(s.start, s.end) for s in spoken.sounds] == [
        pytest.approx((0, 0.8)),
        pytest.approx((0.8, 3.8)),
        pytest.approx((3.8, 4.6)),
    ]
    assert spoken.seconds == pytest.approx(4.6)
    assert spoken.text == "toes up and hold"


def test_an_empty_speech_takes_no_time() -> None:
    assert timeline((), EvenVoice()).seconds == 0
    assert passages(timeline((), EvenVoice())) == ()


def test_the_sound_at_a_moment_is_the_one_that_has_begun() -> None:
    spoken = timeline((Silence(2), Words("hold")), EvenVoice())
    assert spoken.sound_at(2.0) == spoken.sounds[1]
    assert spoken.sound_at(2.5) is None


def test_words_and_silences_take_turns() -> None:
    texts = [p.text for p in heard('Hold. <break time="2s"/> Halfway. Breathe.')]
    assert texts == ["Hold.", "", "Halfway. Breathe."]


def test_breaks_in_a_row_are_one_silence() -> None:
    _, silence, _ = heard('Hold. <break time="10s"/><break time="4s"/> Halfway.')
    assert silence.seconds == 14


@pytest.mark.parametrize(("milliseconds", "quiet"), [(999, False), (1000, True)])
def test_a_breath_between_sentences_is_no_silence(milliseconds: int, quiet: bool) -> None:
    _, pause, _ = heard(f'Ease off. <break time="{milliseconds}ms"/> Let it rest.')
    assert pause.quiet is quiet


def test_words_in_another_manner_stay_in_the_passage() -> None:
    (passage,) = heard('Hold. <prosody rate="80%">Gently.</prosody>')
    assert passage.text == "Hold. Gently."


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, ""), (1, ""), (1.9, ""), (2.1, "hold"), (3.2, "hold"), (3.3, "hold your"), (9, "all")],
)
def test_words_are_heard_one_after_the_other(seconds: float, words: str) -> None:
    sound = Sound(Words("hold your foot"), start=1.0, end=4.5)
    assert sound.text_by(seconds) == words.replace("all", "hold your foot")


def test_words_that_take_no_time_are_heard_at_once() -> None:
    sound = Sound(Words("hold"), start=1.0, end=1.0)
    assert (sound.text_by(0.9), sound.text_by(1.0)) == ("", "hold")
