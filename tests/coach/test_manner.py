"""How fast, and how quietly, a person is spoken to."""

import pytest
from hypothesis import given

from cramp_coach.coach.manner import NIGHT_RATE, SLOWEST_RATE, Manner, manner_for, slower
from tests.coach.strategies import PACES


def test_slower_is_one_notch_and_again_one() -> None:
    assert (slower(1.0), slower(slower(1.0))) == (0.85, 0.722)


@given(PACES)
def test_slower_is_slower_until_it_is_slow_enough(pace: float) -> None:
    assert SLOWEST_RATE <= slower(pace) <= max(pace, SLOWEST_RATE)
    assert slower(pace) < pace or pace == pytest.approx(SLOWEST_RATE, abs=0.001)


def test_by_day_a_pace_is_the_one_asked_for() -> None:
    assert manner_for(0.85, quiet=False) == Manner(0.85, quiet=False)


@pytest.mark.parametrize(
    ("pace", "rate"), [(1.0, NIGHT_RATE), (0.85, 0.765), (SLOWEST_RATE, SLOWEST_RATE)]
)
def test_quietly_it_is_slower_still_but_no_slower_than_can_be_heard(
    pace: float, rate: float
) -> None:
    assert manner_for(pace, quiet=True) == Manner(rate, quiet=True)


@given(PACES)
def test_a_rate_is_always_one_that_can_be_kept_and_spoken(pace: float) -> None:
    for quiet in (True, False):
        assert SLOWEST_RATE <= manner_for(pace, quiet=quiet).rate <= 1.0
