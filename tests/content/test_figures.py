"""The seconds of every step, as its sources have them; a figure is changed here and there."""

from pathlib import Path

import pytest
import yaml

from cramp_coach.coach.routine import Routine
from cramp_coach.content.loader import load_library

ROUTINES = load_library().routines
TABLE = yaml.safe_load(Path(__file__).with_name("figures.yaml").read_text(encoding="utf-8"))


def figures(routine: str) -> list[tuple[str, int, str | None]]:
    """The steps of a routine, their seconds, and the code of the source that gives the figure."""
    entries = [entry.split() for scene in TABLE[routine] for entry in scene.split(", ")]
    return [(step, int(seconds), *(code or [None])) for step, seconds, *code in entries]


SOURCED = [(routine, step, code) for routine in TABLE for step, _, code in figures(routine) if code]
LEGS = ("calf", "hamstring", "quadriceps")


def holds(routine: Routine) -> list[int]:
    return [step.seconds for step in routine.steps if step.kind == "hold"]


def test_every_routine_has_its_figures() -> None:
    assert set(TABLE) == set(ROUTINES)
    assert len(ROUTINES) == 26


@pytest.mark.parametrize("routine", ROUTINES)
def test_every_step_takes_the_seconds_it_should(routine: str) -> None:
    steps = [(step.id, step.seconds) for step in ROUTINES[routine].steps]
    assert steps == [(step, seconds) for step, seconds, _ in figures(routine)]


@pytest.mark.parametrize("routine", ROUTINES)
def test_the_figures_are_told_apart_by_scene_as_the_routine_is(routine: str) -> None:
    asking = [step.id for step in ROUTINES[routine].steps if step.asks]
    last = [scene.split(", ")[-1].split()[0] for scene in TABLE[routine]]
    assert [step for step in last if step != "close"] == asking


@pytest.mark.parametrize(("routine", "step", "source"), SOURCED)
def test_a_figure_that_somebody_gave_is_kept_with_its_source(
    routine: str, step: str, source: str
) -> None:
    assert source in ROUTINES[routine].sources[step]


@pytest.mark.parametrize(
    "routine", [r for r in ROUTINES.values() if r.region in LEGS], ids=lambda r: r.id
)
def test_a_stretch_of_the_leg_begins_with_a_short_hold(routine: Routine) -> None:
    first, *others = holds(routine)
    assert first == 20
    assert set(others) <= {20, 30}
    assert len(others) == 2


@pytest.mark.parametrize("routine", ["foot-bed", "foot-stand", "foot-seat"])
def test_a_foot_is_stretched_three_times_for_fifteen_seconds(routine: str) -> None:
    assert holds(ROUTINES[routine]) == [15, 15, 15]
