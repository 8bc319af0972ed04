"""Which muscle is meant, by what was said and what had been asked."""

import pytest

from cramp_coach.coach.regions import FRONT, LIMBS, REGIONS, UNCLEAR, meant_by

ASKED = [None, *UNCLEAR]


@pytest.mark.parametrize("region", [each for each in REGIONS if each != "back"])
@pytest.mark.parametrize("asked", ASKED)
def test_a_muscle_that_is_named_is_meant(region: str, asked: str | None) -> None:
    assert meant_by(region, asked) == region


@pytest.mark.parametrize("asked", ASKED)
def test_the_front_is_that_of_the_thigh(asked: str | None) -> None:
    assert meant_by(FRONT, asked) == "quadriceps"


def test_the_back_is_that_of_the_thigh_where_a_leg_was_asked_about() -> None:
    assert meant_by("back", None) == "back"
    assert {meant_by("back", asked) for asked in UNCLEAR} == {"hamstring"}


@pytest.mark.parametrize(("said", "likeliest"), [("leg", "calf"), ("thigh", "hamstring")])
def test_what_is_unclear_is_asked_about_once(said: str, likeliest: str) -> None:
    assert meant_by(said, None) is None
    assert meant_by(said, said) == likeliest


def test_whatever_is_unclear_may_only_mean_muscles_there_are() -> None:
    assert all(set(meanings) <= set(REGIONS) for meanings in UNCLEAR.values())


def test_neither_back_nor_neck_is_rubbed() -> None:
    assert set(REGIONS) - LIMBS == {"back", "neck"}
