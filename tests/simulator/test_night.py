"""A whole night, piped into the command with the real skill behind it."""

import re

import pytest

from tests.simulator.command_line import piped

NIGHT = """\
my left calf is cramping

same
@12s pause
resume
@9s how long left
@5s other leg
better
stop
"""
HEARD = [
    "alexa, tell cramp coach my left calf is cramping",
    "same",
    "(cutting in) pause",
    "resume",
    "(cutting in) how long left",
    "(cutting in) other leg",
    "better",
    "stop",
]
# The clock, who speaks where that changes, and what is said.
ROW = re.compile(r"(?:\d\d:\d\d:\d\d| {8})  (you|coach| {4,5}) +(\S.*)")
SOFTLY = "(softly) "
ANNOUNCED = re.compile(r"for [a-z-]+ seconds\.")
COUNTED = re.compile(r"[a-z-]+ seconds left\.", re.IGNORECASE)


def played() -> str:
    return piped(NIGHT, "--at", "02:40")


@pytest.fixture(scope="module")
def night() -> str:
    return played()


@pytest.fixture(scope="module")
def answers(night: str) -> list[list[str]]:
    """The rows after each thing said, in the order of HEARD."""
    turns: list[list[str]] = []
    for row in night.splitlines():
        match = ROW.fullmatch(row)
        assert match, row
        turns.append([]) if match[1] == "you" else turns[-1].append(match[2])
    return turns


def test_everything_said_is_heard_in_its_order(night: str) -> None:
    assert re.findall(r"(?m)^[\d:]{8}  you +(.*)$", night) == HEARD


def test_the_first_sentence_is_a_movement(answers: list[list[str]]) -> None:
    first, _, _ = answers[0][0].partition(".")
    assert "toes" in first.casefold()


def test_no_markup_is_shown(night: str) -> None:
    assert "<" not in night


def test_silence_is_asked_again(answers: list[list[str]]) -> None:
    assert "(no answer for 8 s, so it asks again)" in answers[0]


@pytest.mark.parametrize("said", ["my left calf is cramping", "same", "other leg"])
def test_every_hold_is_announced(said: str, answers: list[list[str]]) -> None:
    (answer,) = (rows for words, rows in zip(HEARD, answers, strict=True) if words.endswith(said))
    assert ANNOUNCED.search(" ".join(answer))


@pytest.mark.parametrize("said", ["resume", "how long left"])
def test_what_is_left_of_a_hold_is_told_first(said: str, answers: list[list[str]]) -> None:
    (answer,) = (rows for words, rows in zip(HEARD, answers, strict=True) if words.endswith(said))
    assert COUNTED.match(answer[0].removeprefix(SOFTLY))


def test_holds_count_down_to_their_end(answers: list[list[str]]) -> None:
    for answer in (answers[0], answers[5]):
        counts = re.findall(r"\((hold[^)]*)\)", " ".join(answer))
        # How much quiet is left between the words before that is the voice's affair.
        assert counts[-1] == "hold over"
        assert all(re.fullmatch(r"hold, \d+ s left", count) for count in counts[:-1])


def test_the_other_leg_is_the_right_one(answers: list[list[str]]) -> None:
    assert answers[5][0].removeprefix(SOFTLY).startswith("Right")


def test_it_is_spoken_softly_at_night(answers: list[list[str]]) -> None:
    assert all(answer[0].startswith(SOFTLY) for answer in answers)


def test_it_ends_with_the_session_closed(answers: list[list[str]]) -> None:
    assert answers[-1][-1] == "(session closed)"


def test_the_same_lines_are_answered_the_same_every_time(night: str) -> None:
    assert played() == night
