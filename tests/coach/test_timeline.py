"""What is said when, from the first movement to the question, and where a second falls in it."""

from dataclasses import replace
from itertools import pairwise

import pytest

from cramp_coach.coach.manner import Manner
from cramp_coach.coach.pace import SOUNDS, seconds_to_say
from cramp_coach.coach.script import Place, Script
from cramp_coach.coach.timeline import (
    CLOSING_PAUSE_SECONDS,
    GAP_SECONDS,
    Line,
    Timeline,
    line_of,
    past_the_end,
    place_at,
    unroll,
)
from tests.coach.routines import CHECK, script, step
from tests.coach.talk import ACUTE, LIBRARY, phrase, script_of

CALF = ["calf-bed", "calf-stand", "calf-seat"]
SAFETY, FLAGS = phrase("safety"), phrase("flags")
STEPS = [
    (routine, index)
    for routine in LIBRARY.routines
    for index, each in enumerate(script_of(routine).steps)
    if each.kind != "close"
]
BEFORE_A_CHECK = [
    (routine, index)
    for routine, index in STEPS
    for ready in [script_of(routine)]
    if ready.steps[ready.question_from(index) or 0].kind == "check"
]


def texts(timeline: Timeline) -> list[str]:
    return [line.text for line in timeline.lines]


def line(timeline: Timeline, text: str) -> Line:
    return next(each for each in timeline.lines if each.text == text)


def scene(routine: str, *, getting_up: bool = False) -> tuple[Script, Timeline]:
    ready = script_of(routine, getting_up=getting_up)
    return ready, unroll(ready, ready.start())


def quietly(ready: Script) -> Script:
    return replace(ready, fit=replace(ready.fit, manner=Manner(0.9, quiet=True)))


@pytest.mark.parametrize("routine", ACUTE)
def test_the_first_words_are_a_movement_and_not_a_greeting(routine: str) -> None:
    ready, timeline = scene(routine)
    assert ready.steps[0].kind == "move"
    assert timeline.lines[0] == line_of(ready, 0.0, ready.says(ready.steps[0]))


def test_a_lead_in_lasts_its_seconds_with_its_words_in_them() -> None:
    ready, timeline = scene("calf-bed")
    assert [line.at for line in timeline.lines[:3]] == [0, 8, 16]
    assert texts(timeline)[2] == ready.says(ready.steps[2])


def test_a_lead_in_longer_than_its_seconds_is_said_whole() -> None:
    ready = script(step("setup", 1), CHECK, setup="Sit down on the edge of your bed.")
    first, question = unroll(ready, Place()).lines
    assert question.at == first.end > 1


@pytest.mark.parametrize("routine", ACUTE)
def test_a_hold_counts_from_the_end_of_the_words_that_open_it(routine: str) -> None:
    ready = script_of(routine)
    for index, each in enumerate(ready.steps):
        if each.kind == "hold":
            hold = unroll(ready, Place(index)).segments[0]
            assert hold.counts_from == hold.lines[0].end > hold.start
            assert hold.end == hold.counts_from + each.seconds


@pytest.mark.parametrize("routine", CALF)
@pytest.mark.parametrize("hold", ["hold_1", "hold_2", "hold_3"])
def test_a_hold_is_halved_aloud_and_nearly_there_at_five_seconds_left(
    routine: str, hold: str
) -> None:
    ready = script_of(routine)
    index = next(i for i, each in enumerate(ready.steps) if each.id == hold)
    segment = unroll(ready, Place(index)).segments[0]
    said = {line.text.split(".")[0]: line.at - segment.counts_from for line in segment.lines}
    assert said["Halfway"] == pytest.approx(ready.steps[index].seconds / 2)
    assert said["Nearly there"] == pytest.approx(ready.steps[index].seconds - 5)


@pytest.mark.parametrize("routine", CALF)
@pytest.mark.parametrize("getting_up", [True, False])
def test_safety_and_danger_are_told_inside_the_first_hold(routine: str, getting_up: bool) -> None:
    ready, timeline = scene(routine, getting_up=getting_up)
    hold = next(s for s in timeline.segments if ready.steps[s.step].kind == "hold")
    told = [line for line in hold.lines if line.owed]
    assert [line.text for line in told] == [SAFETY, FLAGS]
    assert hold.counts_from < told[0].at < told[1].end < hold.counts_from + 10


@pytest.mark.parametrize("routine", LIBRARY.routines)
def test_at_night_a_line_takes_longer_by_the_slower_rate(routine: str) -> None:
    night = quietly(script_of(routine))
    for line in unroll(night, night.start()).lines:
        assert line.end - line.at == pytest.approx(seconds_to_say(line.text, 0.9))


@pytest.mark.parametrize("routine", CALF)
def test_safety_is_not_told_twice(routine: str) -> None:
    assert texts(scene(routine)[1]).count(SAFETY) == 1


@pytest.mark.parametrize(("routine", "index"), STEPS)
def test_no_line_begins_before_the_one_before_it_has_ended(routine: str, index: int) -> None:
    place = Place(index, owed=("safety", "flags", "notice_1", "notice_2", "notice_3"))
    for ready in (script_of(routine), quietly(script_of(routine))):
        lines = unroll(ready, place).lines
        assert all(after.at >= before.end - 1e-9 for before, after in pairwise(lines))


@pytest.mark.parametrize(("routine", "index"), BEFORE_A_CHECK)
def test_what_a_routine_owes_is_told_before_its_next_check(routine: str, index: int) -> None:
    ready = script_of(routine)
    timeline = unroll(ready, Place(index, owed=ready.routine.owes))
    assert tuple(line.owed for line in timeline.lines if line.owed) == ready.routine.owes


@pytest.mark.parametrize("routine", CALF)
def test_the_notice_never_stands_before_a_question(routine: str) -> None:
    """It is no part of what a person has to know before they go on."""
    ready = script_of(routine)
    timeline = unroll(ready, Place(ready.question_from(0) or 0, owed=("notice_1", "safety")))
    assert [line.owed for line in timeline.lines] == ["safety", None]


@pytest.mark.parametrize("routine", CALF)
def test_the_whole_notice_is_told_in_the_second_round(routine: str) -> None:
    owed = ("notice_1", "notice_2", "notice_3", "notice_4")
    ready = script_of(routine)
    timeline = unroll(ready, Place((ready.question_from(0) or 0) + 1, owed=owed))
    assert tuple(line.owed for line in timeline.lines if line.owed) == owed


def test_the_last_seconds_of_a_hold_are_quiet() -> None:
    ready = script(step("hold", 60), CHECK)
    timeline = unroll(ready, Place(0, 55, owed=("notice_4",)))
    assert texts(timeline) == [phrase("nearly"), "check."]
    assert timeline.lines[1].at == 5 > timeline.lines[0].end + seconds_to_say(phrase("notice_4"))


def test_what_is_owed_waits_for_quiet_that_holds_it_whole() -> None:
    ready = script(step("move", 30), step("ease", 4), step("rub", 12), CHECK)
    timeline = unroll(ready, Place(owed=("safety",)))
    assert texts(timeline) == ["move.", "ease.", "rub.", SAFETY, "check."]


def test_what_never_found_quiet_is_told_before_the_question() -> None:
    ready = script(step("move", 8), CHECK)
    assert texts(unroll(ready, Place(owed=("safety", "flags")))) == [
        "move.",
        SAFETY,
        FLAGS,
        "check.",
    ]


def test_nothing_owed_hides_a_cue() -> None:
    ready = script(step("hold", 20), CHECK)
    timeline = unroll(ready, Place(owed=("safety", "flags", "notice_1")))
    assert line(timeline, phrase("halfway")).at == pytest.approx(seconds_to_say("hold.") + 10)
    assert line(timeline, phrase("nearly")).at == pytest.approx(seconds_to_say("hold.") + 15)


def test_a_hold_gone_back_into_has_only_what_is_left_of_it() -> None:
    ready = script(step("hold", 20), CHECK)
    timeline = unroll(ready, Place(0, 12.0))
    assert texts(timeline) == ["Nearly there.", "check."]
    assert [line.at for line in timeline.lines] == [3.0, 8.0]


def test_a_line_is_owed_until_its_last_word() -> None:
    ready = script(step("hold", 20), CHECK)
    timeline = unroll(ready, Place(owed=("safety",)))
    told = line(timeline, SAFETY)
    last_word = told.end - CLOSING_PAUSE_SECONDS
    assert timeline.owed_at(last_word - 0.01) == ("safety",)
    assert timeline.owed_at(last_word) == ()


@pytest.mark.parametrize(
    ("elapsed", "index", "done"),
    [(-2, 0, 0), (0, 0, 0), (7.9, 0, 7.9), (8, 1, 0), (11, 1, 3), (17.99, 1, 9.99), (18, 2, 0)],
)
def test_a_second_falls_in_the_step_that_is_heard_then(
    elapsed: float, index: int, done: float
) -> None:
    ready = script(step("move", 8), step("ease", 10), CHECK)
    place = place_at(ready, unroll(ready, Place()), elapsed)
    assert place.step == index
    assert place.done == pytest.approx(done)


def test_the_words_that_open_a_hold_are_none_of_its_seconds() -> None:
    ready = script(step("hold", 20), CHECK, hold="Hold it there for {length}.")
    words = seconds_to_say("Hold it there for twenty seconds.")
    timeline = unroll(ready, Place())
    assert place_at(ready, timeline, words - 0.1).done == 0
    assert place_at(ready, timeline, words + 7).done == pytest.approx(7)


def test_after_the_last_word_a_person_is_at_the_question() -> None:
    ready, timeline = scene("calf-bed")
    assert place_at(ready, timeline, timeline.end + 3600) == Place(4)


@pytest.mark.parametrize(
    ("done", "place"), [(18.9, Place(0, 18.9)), (19.0, Place(0, 19.0)), (19.1, Place(1))]
)
def test_less_than_a_second_left_is_none(done: float, place: Place) -> None:
    ready = script(step("hold", 20), CHECK)
    assert past_the_end(ready, Place(0, done)) == place


def test_words_are_a_breath_apart() -> None:
    ready = script(CHECK)
    told, question = unroll(ready, Place(owed=("safety",))).lines
    assert question.at - told.end == pytest.approx(GAP_SECONDS)


def test_a_line_is_over_before_the_pause_that_closes_it_and_not_sooner() -> None:
    assert 0 < CLOSING_PAUSE_SECONDS <= SOUNDS["pause ."] / 1000
