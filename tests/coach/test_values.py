"""Values read back are believed only when they are what they were."""

from dataclasses import dataclass
from typing import Any

import pytest

from cramp_coach.coach.values import (
    between,
    exactly,
    moment,
    of_type,
    one_of,
    seconds,
    unless_none,
)
from tests.coach.talk import NIGHT


@dataclass
class Shape:
    side: str
    length: int


@pytest.mark.parametrize("data", [{}, {"side": 1}, {"side": 1, "length": 1, "more": 1}])
def test_a_field_too_few_or_too_many_is_refused(data: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="no Shape"):
        exactly(Shape, data)


def test_a_value_of_its_type_is_taken() -> None:
    assert of_type((str, int), 3) == 3


@pytest.mark.parametrize("value", [True, 3.0, "3", None])
def test_a_truth_value_is_no_number(value: Any) -> None:
    with pytest.raises(TypeError):
        of_type(int, value)


@pytest.mark.parametrize("value", ["up", "", None, 1, ["left"], {}])
def test_no_other_choice_is_taken(value: Any) -> None:
    with pytest.raises(ValueError, match="none of"):
        one_of(("left", "right"), value)


@pytest.mark.parametrize("value", [0, 0.5, 10**9])
def test_seconds_are_any_number_from_nought(value: float) -> None:
    assert seconds(value) == value


@pytest.mark.parametrize("value", [-0.001, float("nan"), float("inf"), -1])
def test_what_no_clock_can_show_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="no span of time"):
        seconds(value)


@pytest.mark.parametrize("value", [None, "1", False, []])
def test_what_is_no_number_is_no_span_of_time(value: Any) -> None:
    with pytest.raises(TypeError):
        seconds(value)


def test_a_moment_has_its_zone() -> None:
    assert moment(NIGHT.isoformat()) == NIGHT
    with pytest.raises(ValueError, match="without its zone"):
        moment("2026-11-22T02:40:00")


@pytest.mark.parametrize("value", [None, 7, "soon", ""])
def test_what_is_no_moment_is_refused(value: Any) -> None:
    with pytest.raises((TypeError, ValueError)):
        moment(value)


@pytest.mark.parametrize(("value", "taken"), [(0.6, True), (1, True), (0.59, False), (1.1, False)])
def test_both_bounds_are_taken_and_nothing_beyond(value: float, taken: bool) -> None:
    if taken:
        assert between(0.6, 1.0, value) == value
    else:
        with pytest.raises(ValueError, match="is not from"):
            between(0.6, 1.0, value)


def test_none_is_not_read() -> None:
    assert unless_none(moment, None) is None
    assert unless_none(len, "left") == 4
