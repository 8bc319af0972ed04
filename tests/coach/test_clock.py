"""The cramp clock: a word at five minutes, an end at ten, and nothing else changed."""

import json
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cramp_coach.coach.answers import again, better, same
from cramp_coach.coach.clock import Clock, Ticked, clock_from_json, clock_to_json, cut, tick
from cramp_coach.coach.greeting import launch
from cramp_coach.coach.script import Place, Script
from cramp_coach.coach.timeline import GAP_SECONDS, Timeline, unroll
from cramp_coach.coach.transport import go_next, pause, resume, start_over
from tests.coach.routines import CHECK, script, step
from tests.coach.strategies import CLOCKS, UNHURRIED
from tests.coach.talk import ACUTE, NIGHT, Talk, begin, phrase, script_of

TOLD = phrase("five_minutes")
ADVICE = "Ten minutes is long for a cramp."
SCENES = st.sampled_from([(script_of(name), i) for name in ACUTE for i in range(6)])
OFFSETS = st.integers(-5_000, 120_000).map(lambda milliseconds: milliseconds / 1000)
HELD = script(step("move", 8), step("hold", 30), step("ease", 10), CHECK)


def after(minutes: float, offset: float = 0.0) -> datetime:
    """The moment from which it is `offset` seconds to that minute of a cramp since NIGHT."""
    return NIGHT + timedelta(minutes=minutes, seconds=-offset)


def ticked(ready: Script, begins: datetime, clock: Clock | None = None) -> Ticked:
    return tick(clock or Clock(NIGHT), ready, unroll(ready, Place()), begins, TOLD)


def told_at(timeline: Timeline) -> float:
    return next(line.at for line in timeline.lines if line.text == TOLD)


def minutes_in(talk: Talk, minutes: float) -> Talk:
    talk.now = after(minutes)
    return talk


@UNHURRIED
@given(SCENES, OFFSETS)
def test_five_minutes_are_told_in_quiet_and_not_before(
    scene: tuple[Script, int], offset: float
) -> None:
    ready, index = scene
    timeline = unroll(ready, Place(index, owed=ready.routine.owes))
    heard = tick(Clock(NIGHT), ready, timeline, after(5, offset), TOLD).timeline
    others = [line for line in heard.lines if line.text != TOLD]
    assert others == list(timeline.lines)
    assert [(s.step, s.start, s.end) for s in heard.segments] == [
        (s.step, s.start, s.end) for s in timeline.segments
    ]
    assert all(b.at >= a.end - 1e-9 for a, b in pairwise(heard.lines))
    assert all(line.at >= offset for line in heard.lines if line.text == TOLD)
    assert len(heard.lines) - len(others) <= 1


@pytest.mark.parametrize("offset", [14.0, 15.5, 17.0])
def test_they_are_told_at_once_where_it_is_quiet(offset: float) -> None:
    """The halfway of the hold is over, and nearly there is still to come."""
    heard = ticked(script(step("ease", 40), CHECK), after(5, offset))
    assert told_at(heard.timeline) == offset


def test_where_words_are_being_said_they_are_told_a_breath_later() -> None:
    halfway = next(line for line in unroll(HELD, Place()).lines if line.text == phrase("halfway"))
    heard = ticked(HELD, after(5, halfway.at + 0.1))
    assert told_at(heard.timeline) == pytest.approx(halfway.end + GAP_SECONDS)


def test_where_the_quiet_is_too_short_they_wait_for_more() -> None:
    timeline = unroll(HELD, Place())
    nearly = next(line for line in timeline.lines if line.text == phrase("nearly"))
    ease = next(line for line in timeline.lines if line.text == "ease.")
    heard = ticked(HELD, after(5, nearly.at - 1.5))
    assert told_at(heard.timeline) >= ease.end + GAP_SECONDS


def test_where_no_quiet_is_left_in_a_scene_they_wait_for_the_next() -> None:
    only_words = script(step("move", 1), CHECK)
    heard = ticked(only_words, after(5.1))
    assert heard == Ticked(unroll(only_words, Place()), Clock(NIGHT))


@pytest.mark.parametrize(
    "clock",
    [Clock(NIGHT, eased=True), Clock(NIGHT, told_at=after(5))],
    ids=["eased", "told"],
)
def test_they_are_told_to_nobody_who_need_not_hear_them(clock: Clock) -> None:
    assert ticked(HELD, after(5.5), clock) == Ticked(unroll(HELD, Place()), clock)


@pytest.mark.parametrize("routine", ["settle", "bed-seat"])
def test_what_is_no_help_in_a_cramp_is_not_under_the_clock(routine: str) -> None:
    ready = script_of(routine)
    timeline = unroll(ready, ready.start())
    for begins in (after(5), after(11)):
        assert tick(Clock(NIGHT), ready, timeline, begins, TOLD) == Ticked(timeline, Clock(NIGHT))


def test_without_a_cramp_there_is_no_clock() -> None:
    timeline = unroll(HELD, Place())
    assert tick(None, HELD, timeline, after(11), TOLD) == Ticked(timeline, None)


@UNHURRIED
@given(SCENES, OFFSETS)
def test_no_step_begins_after_ten_minutes_but_the_easing_of_what_is_held(
    scene: tuple[Script, int], offset: float
) -> None:
    ready, index = scene
    timeline = unroll(ready, Place(index))
    heard = tick(Clock(NIGHT), ready, timeline, after(10, offset), TOLD)
    assert heard.stops == (offset <= timeline.segments[-1].start)
    if heard.stops:
        late = [s.step for s in heard.timeline.segments if s.start >= offset]
        assert all(ready.steps[i].kind == "ease" for i in late)
        assert len(late) <= 1
        assert heard.timeline.segments == timeline.segments[: len(heard.timeline.segments)]


@pytest.mark.parametrize(
    ("seconds", "kept"),
    [
        (-1, []),
        (0, []),
        (4, ["move"]),
        (12, ["move", "hold", "ease"]),
        (45, ["move", "hold", "ease"]),
    ],
)
def test_a_held_stretch_is_still_eased(seconds: float, kept: list[str]) -> None:
    short = cut(unroll(HELD, Place()), HELD, seconds)
    assert [HELD.steps[s.step].id for s in short.segments] == kept


def test_a_cramp_that_has_eased_has_no_ten_minutes() -> None:
    assert not ticked(HELD, after(12), Clock(NIGHT, eased=True)).stops
    assert not Clock(NIGHT, eased=True).is_over(after(60))


@pytest.mark.parametrize(("minutes", "over"), [(9.99, False), (10, True), (40, True)])
def test_ten_minutes_are_over_at_ten_minutes(minutes: float, over: bool) -> None:
    assert Clock(NIGHT).is_over(after(minutes)) == over


def test_the_scene_that_reaches_ten_minutes_ends_in_advice() -> None:
    talk = minutes_in(begin("calf-bed"), 9.75)
    words = talk.take(start_over)
    assert ADVICE in words
    assert talk.reply.urgent
    assert talk.reply.ask == phrase("say_again_ask")
    assert minutes_in(talk, 11).turn().session.locked_by == "U2"


def test_five_minutes_are_told_once_in_a_cramp() -> None:
    talk = minutes_in(begin("calf-bed"), 4.6)
    assert TOLD in talk.take(start_over)
    talk.listen().take(same)
    assert TOLD not in talk.words
    assert talk.listen().heard.count(TOLD) == 1


def test_they_are_not_told_in_a_round_that_follows_better() -> None:
    talk = minutes_in(begin("calf-bed"), 4.6)
    talk.take(better)
    assert TOLD not in talk.wait(30).take(again)


def test_cut_off_before_they_were_told_they_are_told_in_what_follows() -> None:
    talk = minutes_in(begin("calf-bed"), 4.6)
    assert TOLD in talk.take(start_over)
    assert TOLD in talk.wait(5).take(go_next)


def test_paused_before_they_were_told_they_are_told_on_resume() -> None:
    talk = minutes_in(begin("calf-bed"), 4.6)
    talk.take(start_over)
    talk.wait(5).take(pause)
    assert TOLD in minutes_in(talk, 6).take(resume)


def test_paused_before_the_advice_nobody_is_taken_to_have_heard_it() -> None:
    talk = minutes_in(begin("calf-bed"), 9.75)
    talk.take(start_over)
    talk.wait(2).take(pause)
    assert minutes_in(talk, 11).turn().session.locked_by is None


def test_what_was_cut_off_was_not_said_and_what_was_heard_was() -> None:
    clock = Clock(NIGHT, told_at=after(5), warned_at=after(10.5))
    assert clock.as_heard(after(10.2)) == Clock(NIGHT, told_at=after(5))


@UNHURRIED
@given(CLOCKS)
def test_a_clock_comes_back_from_json_as_it_was(clock: Clock) -> None:
    assert clock_from_json(json.loads(json.dumps(clock_to_json(clock)))) == clock


@pytest.mark.parametrize(
    "broken",
    [
        {"since": None},
        {"since": "2026-11-22T02:40:00"},
        {"eased": 0},
        {"told_at": 5},
        {"warned_at": "soon"},
        {"mood": "grumpy"},
    ],
)
def test_a_clock_that_cannot_be_read_is_refused(broken: dict[str, Any]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        clock_from_json({**clock_to_json(Clock(NIGHT)), **broken})


def test_whoever_comes_back_after_the_advice_of_ten_minutes_is_led_back_to_nothing() -> None:
    talk = minutes_in(begin("calf-bed"), 9.5)
    assert ADVICE in talk.take(again)
    assert talk.come_back_after(5).take(launch).startswith(phrase("launch"))
