import pytest
from hypothesis import given
from hypothesis import strategies as st

from cramp_coach.coach import pace
from cramp_coach.coach.pace import seconds_to_say
from tests.bench.fit_pace import fit
from tests.bench.pace import FITTED, HELD_OUT, errors, spoken_lines

LINE = "Toes up again, gently. Keep breathing."
SPOKEN = sorted({word for line in spoken_lines(FITTED) for word in line.text.split()})
WORDS = st.sampled_from(SPOKEN)
BARE_WORDS = WORDS.map(lambda word: word.strip(",.;:?"))
LINES = st.lists(WORDS, min_size=1, max_size=40).map(" ".join)


@given(st.text("abcdefghijklmnopqrstuvwxyz' ,.;:?!0123456789\u00e9\u2019", max_size=80))
def test_no_text_takes_less_than_no_time(text: str) -> None:
    assert seconds_to_say(text) >= 0


@given(LINES, BARE_WORDS)
def test_one_more_word_is_never_shorter(line: str, word: str) -> None:
    assert seconds_to_say(f"{line} {word}") > seconds_to_say(line)


@given(LINES, st.floats(0.6, 1.0), st.floats(0.6, 1.0))
def test_a_slower_rate_takes_longer(line: str, rate: float, other: float) -> None:
    slower, faster = sorted((rate, other))
    assert seconds_to_say(line, slower) >= seconds_to_say(line, faster) >= seconds_to_say(line)


@given(LINES, st.floats(0.6, 1.0))
def test_a_slower_rate_takes_longer_about_in_proportion(line: str, rate: float) -> None:
    assert seconds_to_say(line, rate) == pytest.approx(seconds_to_say(line) / rate, rel=0.2)


def test_the_seconds_of_a_line_follow_the_pace(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = seconds_to_say(LINE)
    monkeypatch.setattr(pace, "WORDS_PER_MINUTE", pace.WORDS_PER_MINUTE / 2)
    assert seconds_to_say(LINE) == pytest.approx(2 * usual)


@pytest.mark.parametrize("text", ["", "   ", "...", "?", "\u2014"])
def test_where_nothing_is_said_no_time_passes(text: str) -> None:
    assert seconds_to_say(text) == 0


def test_a_pause_grows_from_comma_to_semicolon_to_full_stop() -> None:
    lines = (
        "Hold it there now.",
        "Hold it, there now.",
        "Hold it; there now.",
        "Hold it. There now.",
    )
    lengths = [seconds_to_say(line) for line in lines]
    assert lengths == sorted(set(lengths))


def test_a_line_without_a_closing_mark_ends_like_a_sentence() -> None:
    assert seconds_to_say("Hold it there") == seconds_to_say("Hold it there.")


@pytest.mark.parametrize(
    ("line", "breaths"),
    [
        ("Wait and see", 0),
        ("Stand up and lean in", 1),
        ("Stand up tall and", 0),
        ("Rest the heel and foot and hand and knee", 2),
    ],
)
def test_a_breath_is_taken_before_a_joining_word_in_mid_clause(line: str, breaths: int) -> None:
    assert list(pace.sounds(line)).count("breath") == breaths


@pytest.mark.parametrize(
    ("digits", "words"),
    [
        ("8 seconds left.", "Eight seconds left."),
        ("20 seconds left.", "Twenty seconds left."),
        ("45 seconds left.", "Forty five seconds left."),
        ("Call 911.", "Call nine hundred eleven."),
        ("After 12500 steps.", "After twelve thousand five hundred steps."),
    ],
)
def test_numbers_take_as_long_in_digits_as_in_words(digits: str, words: str) -> None:
    assert seconds_to_say(digits) == seconds_to_say(words)


def test_either_apostrophe_sounds_the_same() -> None:
    assert seconds_to_say("Don\u2019t bounce.") == seconds_to_say("Don't bounce.")


@pytest.mark.parametrize(
    ("word", "syllables"), [("paste", 1), ("eased", 1), ("needed", 2), ("she", 1), ("gentle", 1)]
)
def test_an_e_that_is_not_spoken_makes_no_syllable(word: str, syllables: int) -> None:
    assert list(pace.sounds(word)).count("syllable") == syllables


def test_lines_it_was_not_fitted_on_are_close_to_the_synthesiser() -> None:
    found = errors(spoken_lines(HELD_OUT))
    assert found.mean <= 0.10
    assert found.p95 <= 0.30
    assert abs(found.bias) <= 0.02


def test_the_lines_of_a_hold_together_are_within_half_a_second() -> None:
    signed = [seconds_to_say(line.text) - line.seconds for line in spoken_lines(HELD_OUT)]
    holds = [sum(signed[start : start + 5]) for start in range(len(signed) - 4)]
    assert max(abs(error) for error in holds) <= 0.5


def test_no_line_is_both_fitted_and_held_out() -> None:
    fitted, held_out = ({line.text for line in spoken_lines(kind)} for kind in (FITTED, HELD_OUT))
    assert len(fitted) >= 150
    assert len(held_out) >= 60
    assert not fitted & held_out


def test_the_tables_are_what_the_fit_yields() -> None:
    assert fit(spoken_lines(FITTED)) == pace.MILLISECONDS
