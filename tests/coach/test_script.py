"""A routine made ready: the words for a side, the cues of a step, the order of its questions."""

from dataclasses import replace

import pytest

from cramp_coach.coach.routine import Kind
from cramp_coach.coach.script import Cue, Place, script_for
from cramp_coach.coach.words import Side
from tests.coach.routines import CHECK, script, step
from tests.coach.talk import LIBRARY, WORDS, script_of


@pytest.mark.parametrize(
    ("side", "words"),
    [
        ("left", "Left toes up. Straighten your left leg."),
        ("right", "Right toes up. Straighten your right leg."),
        ("any", "Toes up. Straighten that leg."),
    ],
)
def test_a_step_is_said_for_the_side_that_cramps(side: Side, words: str) -> None:
    ready = replace(script(CHECK, check="{Toes} up. Straighten {leg}."), side=side)
    assert ready.says(CHECK) == words


def test_a_hold_says_its_length_as_it_opens() -> None:
    ready = script(step("hold", 30), CHECK, hold="Hold for {length}.")
    assert ready.says(ready.steps[0]) == "Hold for thirty seconds."


def test_a_step_is_opened_again_with_its_own_shorter_words() -> None:
    ready = script(step("hold", 20), CHECK, hold="your toes up.")
    assert ready.reenters(ready.steps[0]) == "Back to your toes up."


@pytest.mark.parametrize(
    ("seconds", "cues"),
    [
        (10, [(5, "Nearly there.")]),
        (19, [(14, "Nearly there.")]),
        (20, [(10, "Halfway."), (15, "Nearly there.")]),
        (30, [(15, "Halfway."), (25, "Nearly there.")]),
    ],
)
def test_a_hold_from_twenty_seconds_has_a_halfway(
    seconds: int, cues: list[tuple[float, str]]
) -> None:
    ready = script(step("hold", seconds), CHECK)
    assert ready.cues(ready.steps[0]) == tuple(Cue(at, text) for at, text in cues)


def test_a_hold_may_have_a_halfway_of_its_own() -> None:
    ready = script(step("hold", 20), CHECK, halfway="Half. Breathe.")
    assert ready.cues(ready.steps[0])[0] == Cue(10, "Half. Breathe.")


def test_breathing_is_led_in_and_out_from_the_second_breath_to_the_last() -> None:
    ready = script(step("breathe", 30), CHECK)
    cues = ready.cues(ready.steps[0])
    assert [cue.at for cue in cues] == [10, 15, 20, 25]
    assert [cue.text for cue in cues] == ["In.", "And out.", "In.", "And out."]


@pytest.mark.parametrize("kind", ["ease", "rub", "move", "setup"])
def test_other_steps_have_no_cues(kind: Kind) -> None:
    ready = script(step(kind, 30), CHECK)
    assert ready.cues(ready.steps[0]) == ()


def test_holds_are_counted_among_holds_and_rests_among_rests() -> None:
    ready = script_of("calf-bed")
    named = {each.id: ready.ordinal(index) for index, each in enumerate(ready.steps)}
    assert (named["hold_1"], named["hold_2"], named["hold_3"]) == ("first", "second", "third")
    assert (named["ease_3"], named["check_2"], named["rub"]) == ("third", "second", "first")


@pytest.mark.parametrize(("start", "question"), [(0, 1), (1, 1), (2, 3), (3, 3), (4, None)])
def test_a_scene_ends_at_the_next_question(start: int, question: int | None) -> None:
    ready = script(
        step("hold", 20), CHECK, step("hold", 20, "more"), step("gate", 8), step("close", 8)
    )
    assert ready.question_from(start) == question


def test_a_routine_starts_at_its_first_step_with_all_it_owes() -> None:
    assert script_of("calf-seat").start() == Place(0, 0.0, ("safety", "flags"))


def test_one_person_s_script_is_made_once() -> None:
    """Timelines are remembered by script, and scripts are told apart by identity."""
    bed = LIBRARY.routines["calf-bed"]
    assert script_for(bed, WORDS, "left", False) is script_for(bed, WORDS, "left", False)
    assert script_for(bed, WORDS, "left", False) is not script_for(bed, WORDS, "right", False)
