"""Lines at their seconds into words and the quiet between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cramp_coach.coach.pace import seconds_to_say
from cramp_coach.coach.reply import Reply, quiet_between
from cramp_coach.coach.timeline import Line, line_of, unroll
from tests.coach.routines import CHECK, script, step
from tests.coach.strategies import UNHURRIED
from tests.coach.talk import LIBRARY, script_of, seconds_of

TEXTS = st.sampled_from(["Halfway.", "Nearly there.", "Ease off. Let it rest."])


def said(at: float, text: str) -> Line:
    return line_of(script(CHECK), at, text)


def test_a_reply_is_open_while_it_asks() -> None:
    assert Reply(("Hold it.",), "Better?", ("Better?",)).is_open
    assert not Reply(("Stopped.",)).is_open
    assert not Reply().is_open


def test_quiet_stands_between_lines_and_before_the_first() -> None:
    lines = (said(2.0, "Halfway."), said(7.0, "Nearly there."))
    first, halfway, second, nearly = quiet_between(lines)
    assert (first, halfway, nearly) == (2.0, "Halfway.", "Nearly there.")
    assert second == pytest.approx(5.0 - seconds_to_say("Halfway."))


def test_lines_that_follow_at_once_have_no_quiet_between() -> None:
    first = said(0.0, "Halfway.")
    assert tuple(quiet_between((first, said(first.end, "Now.")))) == ("Halfway.", "Now.")


@UNHURRIED
@given(st.lists(st.tuples(st.floats(0, 30), TEXTS), min_size=1, max_size=6))
def test_every_line_is_heard_at_its_second(spaced: list[tuple[float, str]]) -> None:
    lines: list[Line] = []
    for quiet, text in spaced:
        lines.append(said((lines[-1].end if lines else 0.0) + quiet, text))
    spoken = tuple(quiet_between(tuple(lines)))
    assert seconds_of(spoken) == pytest.approx(lines[-1].end)
    assert all(part > 0 for part in spoken if isinstance(part, float))


@pytest.mark.parametrize("routine", LIBRARY.routines)
def test_a_whole_scene_takes_as_long_as_its_timeline(routine: str) -> None:
    ready = script_of(routine)
    timeline = unroll(ready, ready.start())
    assert seconds_of(tuple(quiet_between(timeline.lines))) == pytest.approx(timeline.end)


def test_a_hold_of_twenty_seconds_is_twenty_seconds_of_quiet_and_cues() -> None:
    ready = script(step("hold", 20), CHECK)
    opening, *held, question = quiet_between(unroll(ready, ready.start()).lines)
    assert (opening, question) == ("hold.", "check.")
    assert seconds_of(tuple(held)) == pytest.approx(20)
