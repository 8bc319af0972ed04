from datetime import UTC, timedelta, timezone

from simulator.transcript import Row, Transcript
from simulator.turn import (
    Closed,
    Launched,
    Listening,
    Moment,
    Noted,
    Quiet,
    Rang,
    Said,
    Spoken,
    Unanswered,
)
from tests.simulator.fakes import NIGHT


def text_of(*moments: Moment) -> list[str]:
    rows = Transcript("cramp coach", UTC).rows(moments)
    return [line for row in rows for line in row.lines()]


def test_the_coach_is_named_once_for_all_it_says_in_one_go() -> None:
    assert text_of(
        Spoken(NIGHT, "Hold it there."),
        Quiet(NIGHT, 13.6, 13.6),
        Spoken(NIGHT + timedelta(seconds=15), "Halfway."),
    ) == [
        "02:40:00  coach  Hold it there.",
        "                 … 14 s",
        "02:40:15         Halfway.",
    ]


def test_the_coach_is_named_again_after_it_has_listened() -> None:
    assert text_of(Spoken(NIGHT, "Better?"), Listening(NIGHT), Spoken(NIGHT, "Still there?")) == [
        "02:40:00  coach  Better?",
        "02:40:00         (listening)",
        "02:40:00  coach  Still there?",
    ]


def test_a_soft_voice_is_told_once_in_an_answer() -> None:
    softly = [Spoken(NIGHT, text, soft=True) for text in ("Left toes up.", "Ease off.")]
    assert text_of(*softly, Listening(NIGHT), Spoken(NIGHT, "Better?", soft=True)) == [
        "02:40:00  coach  (softly) Left toes up.",
        "02:40:00         Ease off.",
        "02:40:00         (listening)",
        "02:40:00  coach  (softly) Better?",
    ]


def test_a_cut_shows_what_was_heard_of_the_words_and_of_the_silence() -> None:
    assert text_of(
        Spoken(NIGHT, "Slowly draw your", cut=True),
        Quiet(NIGHT, 5.2, 14.0),
        Said(NIGHT, "pause", opened=False, cut_in=True),
    ) == [
        "02:40:00  coach  Slowly draw your —",
        "                 … 5 of 14 s —",
        "02:40:00  you    (cutting in) pause",
    ]


def test_a_silence_in_a_hold_tells_what_is_left_of_the_hold_after_it() -> None:
    assert text_of(
        Quiet(NIGHT, 4.0, 4.0, hold_left=9),
        Quiet(NIGHT, 2.0, 5.0, hold_left=7),
        Quiet(NIGHT, 5.0, 5.0, hold_left=0),
    ) == [
        "                 … 4 s (hold, 9 s left)",
        "                 … 2 of 5 s (hold, 7 s left) —",
        "                 … 5 s (hold over)",
    ]


def test_the_first_words_call_the_skill_by_its_name() -> None:
    assert text_of(Said(NIGHT, "my calf is cramping", opened=True, cut_in=False)) == [
        "02:40:00  you    alexa, tell cramp coach my calf is cramping"
    ]


def test_a_name_that_was_said_is_not_said_twice() -> None:
    said = Said(NIGHT, "Alexa, open Cramp Coach", opened=True, cut_in=False)
    assert text_of(said) == ["02:40:00  you    Alexa, open Cramp Coach"]


def test_sessions_are_set_apart() -> None:
    said = Said(NIGHT, "stop", opened=True, cut_in=False)
    assert text_of(said, Closed(NIGHT), said) == [
        "02:40:00  you    alexa, tell cramp coach stop",
        "02:40:00         (session closed)",
        "",
        "02:40:00  you    alexa, tell cramp coach stop",
    ]


def test_alexa_is_named_for_what_she_says_herself() -> None:
    assert text_of(
        Spoken(NIGHT, "Hold it there."),
        Rang(NIGHT, "Drink a glass of water.", "reminder", audible=True),
        Rang(NIGHT, "Take the pack off.", "timer", audible=False),
        Rang(NIGHT, "", "timer", audible=True),
        Spoken(NIGHT, "Halfway."),
        Spoken(NIGHT, "May it set timers?", by="alexa"),
    ) == [
        "02:40:00  coach  Hold it there.",
        "02:40:00  alexa  (ringing) Here's your reminder: Drink a glass of water.",
        "02:40:00  alexa  Take the pack off.",
        "02:40:00  alexa  (ringing)",
        "02:40:00  coach  Halfway.",
        "02:40:00  alexa  May it set timers?",
    ]


def test_a_routine_begins_a_session_that_is_set_apart() -> None:
    assert text_of(
        Closed(NIGHT),
        Rang(NIGHT, "a bedtime stretch", "routine", audible=False),
        Launched(NIGHT, "BedtimeRoutine"),
        Noted(NIGHT, "the skill is disabled"),
    ) == [
        "02:40:00         (session closed)",
        "02:40:00         (a routine is due: a bedtime stretch)",
        "",
        "02:40:00         (alexa starts cramp coach for BedtimeRoutine)",
        "02:40:00         (the skill is disabled)",
    ]


def test_silence_tells_whether_it_is_asked_again() -> None:
    assert text_of(Unanswered(NIGHT, 8.0, True), Unanswered(NIGHT, 8.0, False)) == [
        "02:40:00         (no answer for 8 s, so it asks again)",
        "02:40:00         (no answer for 8 s)",
    ]


def test_long_lines_are_wrapped_under_their_beginning() -> None:
    row = Row("02:40:00", "coach", "Straighten that leg as far as feels okay.")
    assert row.lines(40) == [
        "02:40:00  coach  Straighten that leg as",
        "                 far as feels okay.",
    ]


def test_the_clock_is_the_one_on_the_wall() -> None:
    transcript = Transcript("cramp coach", timezone(timedelta(hours=-5)))
    (row,) = transcript.rows([Listening(NIGHT)])
    assert row.clock == "21:40:00"
