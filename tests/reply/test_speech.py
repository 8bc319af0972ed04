"""Words and quiet as SSML that Alexa takes."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cramp_coach.coach.manner import Manner
from cramp_coach.coach.reply import Spoken
from cramp_coach.reply.speech import LONGEST_SPEECH_CHARACTERS, TooLong, to_ssml

BREAK = re.compile(r'<break time="([0-9]+)(ms|s)"/>')
# XML has no way to write the characters left out here; no language needs them.
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1)
SILENCES = st.floats(0, 400)


def breaks(ssml: str) -> list[int]:
    """Every break in milliseconds."""
    return [int(n) * (1000 if unit == "s" else 1) for n, unit in BREAK.findall(ssml)]


def heard(ssml: str) -> str:
    """The words that a reader of XML finds, a space between any two."""
    speak = ElementTree.fromstring(f"<speak>{ssml}</speak>")
    return " ".join("".join(speak.itertext()).split())


@pytest.mark.parametrize(
    ("seconds", "milliseconds"),
    [
        (0.5, [500]),
        (4.664, [4664]),
        (10, [10_000]),
        (10.001, [10_000, 1]),
        (30, [10_000, 10_000, 10_000]),
        (25.5, [10_000, 10_000, 5500]),
        (0, []),
        (0.0004, []),
        (9.9996, [10_000]),
    ],
)
def test_a_silence_is_made_of_breaks_of_ten_seconds_at_most(
    seconds: float, milliseconds: list[int]
) -> None:
    assert breaks(to_ssml(("Hold.", seconds, "Rest."))) == milliseconds


@given(SILENCES)
@settings(deadline=None)
def test_a_silence_of_any_length_is_as_long_as_it_should_be(seconds: float) -> None:
    pauses = breaks(to_ssml((seconds,)))
    assert sum(pauses) == round(seconds * 1000)
    assert all(0 < pause <= 10_000 for pause in pauses)


@given(st.lists(st.floats(0, 3), min_size=1, max_size=40))
@settings(deadline=None)
def test_many_silences_in_a_row_add_up_without_their_roundings(silences: list[float]) -> None:
    assert sum(breaks(to_ssml(tuple(silences)))) == round(sum(silences) * 1000)


@pytest.mark.parametrize(
    ("words", "ssml"),
    [
        ("Rest & breathe.", "Rest &amp; breathe."),
        ("Less <b>pain</b>.", "Less &lt;b&gt;pain&lt;/b&gt;."),
        ('<break time="60s"/>', '&lt;break time="60s"/&gt;'),
        ("&amp;", "&amp;amp;"),
        ("It's fine.", "It's fine."),
    ],
)
def test_words_are_words_whatever_is_in_them(words: str, ssml: str) -> None:
    assert to_ssml((words,)) == ssml


@given(st.lists(WORDS | st.floats(0, 30), max_size=8))
@settings(deadline=None)
def test_a_reader_of_xml_finds_the_words_as_they_were(spoken: list[str | float]) -> None:
    words = [part for part in spoken if isinstance(part, str)]
    assert heard(to_ssml(tuple(spoken))) == " ".join(words)


def test_words_and_quiet_stay_in_their_order() -> None:
    spoken: Spoken = ("Toes up.", 4.5, "Hold.", 12, "Rest.")
    assert to_ssml(spoken) == (
        'Toes up. <break time="4500ms"/> Hold. <break time="10s"/> <break time="2000ms"/> Rest.'
    )


@pytest.mark.parametrize(
    ("manner", "opening"),
    [
        (Manner(), ""),
        (Manner(0.9), '<prosody rate="90%">'),
        (Manner(0.6), '<prosody rate="60%">'),
        (Manner(0.765, quiet=True), '<prosody rate="76%" volume="soft">'),
        (Manner(quiet=True), '<prosody volume="soft">'),
    ],
)
def test_every_run_of_words_is_said_in_the_manner_and_no_break_is(
    manner: Manner, opening: str
) -> None:
    closing = "</prosody>" if opening else ""
    assert to_ssml(("Toes up.", "Hold.", 4.5, "Rest."), manner) == (
        f'{opening}Toes up. Hold.{closing} <break time="4500ms"/> {opening}Rest.{closing}'
    )


RATES = st.floats(0.6, 1.0)


@given(st.lists(WORDS | st.floats(0, 30), max_size=8), RATES, st.booleans())
@settings(deadline=None)
def test_a_manner_changes_no_word_and_no_silence(
    spoken: list[str | float], rate: float, quiet: bool
) -> None:
    usual, other = to_ssml(tuple(spoken)), to_ssml(tuple(spoken), Manner(rate, quiet))
    assert heard(other) == heard(usual)
    assert breaks(other) == breaks(usual)
    speak = ElementTree.fromstring(f"<speak>{other}</speak>")
    assert not speak.findall("prosody/break")


@given(RATES)
def test_a_rate_is_one_that_alexa_takes(rate: float) -> None:
    found = re.search(r'rate="([0-9]+)%"', to_ssml(("Rest.",), Manner(rate)))
    assert rate == 1 or (found and 60 <= int(found[1]) <= 100)


def test_nothing_to_say_is_nothing() -> None:
    assert to_ssml(()) == ""


def test_speech_of_the_longest_kind_is_said() -> None:
    longest = "a" * (LONGEST_SPEECH_CHARACTERS - len("<speak></speak>"))
    assert to_ssml((longest,)) == longest
    with pytest.raises(TooLong, match="7986 characters"):
        to_ssml((longest + "a",))


def test_what_escaping_adds_counts_as_well() -> None:
    with pytest.raises(TooLong):
        to_ssml(("&" * 2000,))
