"""The seconds of every step, as its sources have them; a figure is changed here and there."""

from collections.abc import Iterator

import pytest

from cramp_coach.coach.routine import Routine, Step
from cramp_coach.content.loader import load_library

ROUTINES = load_library().routines
CHOSEN = ""

# The step, its seconds, and the source of the figure; CHOSEN where none gives one.
FIGURES = {
    "calf-bed": [
        ("toes_up", 8, CHOSEN),
        ("straighten", 8, CHOSEN),
        ("hold_1", 20, "S1"),
        ("ease_1", 10, "P37"),
        ("check_1", 8, CHOSEN),
        ("hold_2", 30, "S2"),
        ("ease_2", 10, CHOSEN),
        ("hold_3", 30, "S2"),
        ("ease_3", 10, CHOSEN),
        ("gate", 8, CHOSEN),
        ("rub", 30, CHOSEN),
        ("check_2", 8, CHOSEN),
    ],
    "calf-seat": [
        ("toes_up", 8, CHOSEN),
        ("slide", 8, CHOSEN),
        ("sit_back", 8, CHOSEN),
        ("hold_1", 20, "S1"),
        ("ease_1", 10, "P37"),
        ("check_1", 8, CHOSEN),
        ("hold_2", 30, "S2"),
        ("ease_2", 10, CHOSEN),
        ("hold_3", 30, "S2"),
        ("ease_3", 10, CHOSEN),
        ("gate", 8, CHOSEN),
        ("rub", 30, CHOSEN),
        ("check_2", 8, CHOSEN),
    ],
    "calf-stand": [
        ("light_on", 30, "P63"),
        ("stand_up", 12, "P63"),
        ("step_back", 10, CHOSEN),
        ("heel_down", 8, CHOSEN),
        ("hold_1", 20, "S1"),
        ("ease_1", 10, "P37"),
        ("check_1", 8, CHOSEN),
        ("hold_2", 30, "P10"),
        ("ease_2", 10, CHOSEN),
        ("hold_3", 30, "P10"),
        ("ease_3", 10, CHOSEN),
        ("walk", 20, CHOSEN),
        ("check_2", 8, CHOSEN),
    ],
    "massage": [
        ("swollen", 8, CHOSEN),
        ("thinners", 8, CHOSEN),
        ("soften", 6, CHOSEN),
        ("rub_1", 30, CHOSEN),
        ("rub_2", 30, CHOSEN),
        ("check_1", 8, CHOSEN),
        ("rub_3", 30, CHOSEN),
        ("ease_1", 10, CHOSEN),
        ("check_2", 8, CHOSEN),
    ],
    "settle": [
        ("pillow", 8, CHOSEN),
        ("breathe_1", 60, "P52"),
        ("check_1", 8, CHOSEN),
        ("close", 8, CHOSEN),
    ],
}
SOURCED = [
    (routine, step, source)
    for routine, steps in FIGURES.items()
    for step, _, source in steps
    if source
]


def holds(routine: Routine) -> list[int]:
    return [step.seconds for step in routine.steps if step.kind == "hold"]


def without_a_question(routine: Routine) -> Iterator[list[Step]]:
    """The steps between one question and the next."""
    scene: list[Step] = []
    for step in routine.steps:
        scene.append(step)
        if step.asks:
            yield scene
            scene = []


@pytest.mark.parametrize("routine", ROUTINES)
def test_every_step_takes_the_seconds_it_should(routine: str) -> None:
    steps = [(step.id, step.seconds) for step in ROUTINES[routine].steps]
    assert steps == [(step, seconds) for step, seconds, _ in FIGURES[routine]]


@pytest.mark.parametrize(("routine", "step", "source"), SOURCED)
def test_a_figure_that_somebody_gave_is_kept_with_its_source(
    routine: str, step: str, source: str
) -> None:
    assert source in ROUTINES[routine].sources[step]


@pytest.mark.parametrize("routine", ["calf-bed", "calf-stand", "calf-seat"])
def test_a_stretch_is_a_short_hold_and_then_two_longer_ones(routine: str) -> None:
    assert holds(ROUTINES[routine]) == [20, 30, 30]


@pytest.mark.parametrize("routine", ROUTINES.values(), ids=list(ROUTINES))
def test_after_every_hold_the_muscle_rests(routine: Routine) -> None:
    kinds = [step.kind for step in routine.steps]
    after = [kinds[index + 1] for index, kind in enumerate(kinds) if kind == "hold"]
    assert set(after) <= {"ease"}


@pytest.mark.parametrize("routine", ROUTINES.values(), ids=list(ROUTINES))
def test_nobody_is_left_without_a_question_for_two_minutes(routine: Routine) -> None:
    """Alexa accepts speech of up to four minutes; a person in pain should be asked sooner."""
    assert all(sum(step.seconds for step in scene) < 120 for scene in without_a_question(routine))


@pytest.mark.parametrize("routine", ROUTINES.values(), ids=list(ROUTINES))
def test_nothing_is_rubbed_before_a_question_about_swelling(routine: Routine) -> None:
    kinds = [step.kind for step in routine.steps]
    assert "rub" not in kinds or "gate" in kinds[: kinds.index("rub")]
