"""A routine made ready: the words for a side, the cues of a step, the order of its questions."""

import pytest

from cramp_coach.coach.manner import Manner
from cramp_coach.coach.pace import seconds_to_say
from cramp_coach.coach.routine import Kind, Step
from cramp_coach.coach.script import Cue, Fit, Place, before_gates, script_for
from cramp_coach.coach.words import Side, StepWords
from tests.coach.routines import CHECK, routine, script, spoken_as, step
from tests.coach.talk import LIBRARY, WORDS, script_of

QUIET = Manner(0.9, quiet=True)


@pytest.mark.parametrize(
    ("side", "words"),
    [
        ("left", "Left toes up. Straighten your left leg."),
        ("right", "Right toes up. Straighten your right leg."),
        ("any", "Toes up. Straighten that leg."),
    ],
)
def test_a_step_is_said_for_the_side_that_cramps(side: Side, words: str) -> None:
    ready = script(CHECK, fit=Fit(side), check="{Toes} up. Straighten {leg}.")
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
        (14, []),
        (15, [(10, "Nearly there.")]),
        (19, [(14, "Nearly there.")]),
        (20, [(10, "Halfway."), (15, "Nearly there.")]),
        (30, [(15, "Halfway."), (25, "Nearly there.")]),
    ],
)
def test_a_hold_has_a_nearly_there_from_fifteen_and_a_halfway_from_twenty_seconds(
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
    assert script_for(bed, WORDS, Fit("left")) is script_for(bed, WORDS, Fit("left"))
    assert script_for(bed, WORDS, Fit("left")) is not script_for(bed, WORDS, Fit("right"))


def test_quietly_a_step_has_fewer_words_and_a_hold_no_halfway() -> None:
    made, hold = routine(step("hold", 20), CHECK), step("hold", 20)
    spoken = {"hold": StepWords("Hold it there.", "Hold.", quiet="Hold.")}
    quiet = spoken_as(made, spoken, Fit(manner=QUIET))
    assert quiet.says(hold) == "Hold."
    assert quiet.cues(hold) == (Cue(15, "Nearly there."),)


def test_quietly_a_step_without_quiet_words_has_its_own() -> None:
    assert script(CHECK, fit=Fit(manner=QUIET)).says(CHECK) == "check."


def test_at_night_the_danger_signs_are_not_listed() -> None:
    assert script(CHECK, fit=Fit(manner=QUIET)).start().owed == ("safety",)


def test_a_movement_made_again_and_again_has_a_cue_at_every_beat_after_its_words() -> None:
    turning = Step("turn", "hold", 25, beat=5)
    spoken = {"turn": StepWords("Right.", "Right.", beats=("Left.", "Right."))}
    cues = spoken_as(routine(turning, CHECK), spoken).cues(turning)
    assert [(cue.at, cue.text) for cue in cues] == [
        (5, "Left."),
        (10, "Right."),
        (15, "Left."),
        (20, "Right."),
    ]


@pytest.mark.parametrize(
    ("routine_id", "region", "place"),
    [("massage", "foot", "left foot"), ("calf-bed", "foot", "left calf")],
)
def test_only_a_routine_for_any_region_is_fitted_to_one(
    routine_id: str, region: str, place: str
) -> None:
    ready = script_for(LIBRARY.routines[routine_id], WORDS, Fit("left", region=region))
    assert ready.parts["place"] == place


@pytest.mark.parametrize(("index", "back_at"), [(0, 0), (1, 1), (2, 1), (4, 1)])
def test_a_place_past_a_gate_is_before_the_first_of_them(index: int, back_at: int) -> None:
    gate = step("gate", 8)
    ready = script(step("hold", 20), gate, step("rub", 20), step("ready", 8), CHECK)
    held = 3.0 if index == back_at else 0.0
    assert before_gates(ready, Place(index, 3.0, ("safety",))) == Place(back_at, held, ("safety",))


def test_a_line_lasts_as_long_as_it_does_at_the_pace_of_the_manner() -> None:
    slow = script(CHECK, fit=Fit(manner=Manner(0.6)))
    assert slow.seconds_to_say("Hold.") == seconds_to_say("Hold.", 0.6) > seconds_to_say("Hold.")
