"""The orders of a turn share one budget, and none of them outlasts it."""

from threading import Barrier
from typing import Any

import pytest

from cramp_coach.alexa.access import Access
from cramp_coach.alexa.carrying_out import AT_ONCE, carry_out
from cramp_coach.alexa.client import AlexaClient
from cramp_coach.alexa.exchange import Failed, Outcome
from cramp_coach.coach.alerts import Failure
from tests.alexa_services.loopback import LONGEST_WAIT_SECONDS, hangs, serving
from tests.alexa_services.orders import EVENING, MANY, Echo

BRIEF = 0.2
TIMED_OUT = Failure("timed_out")


class SlowEcho(Echo):
    """Answers only once as many ask as may at once, and takes `seconds` by its own clock."""

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self.now = 0.0
        self._seconds = seconds
        self._all_here = Barrier(AT_ONCE, self._pass, LONGEST_WAIT_SECONDS)

    def clock(self) -> float:
        return self.now

    def send(
        self, access: Access, method: str, path: str, *, budget: float, body: Any = None
    ) -> Outcome:
        answer = super().send(access, method, path, budget=budget, body=body)
        self._all_here.wait()
        return answer if self._seconds < budget else Failed("timed_out")

    def _pass(self) -> None:
        self.now += self._seconds


def test_orders_share_one_budget_and_only_some_go_out_at_once() -> None:
    alexa = SlowEcho(1.0)
    results = carry_out(alexa, Access(), MANY, EVENING, budget=2.5, clock=alexa.clock)
    assert alexa.budgets == [2.5] * AT_ONCE + [1.5] * AT_ONCE + [0.5] * AT_ONCE
    assert results[2 * AT_ONCE - 1] == f"token of Sip {2 * AT_ONCE - 1}."
    assert results[2 * AT_ONCE :] == (TIMED_OUT,) * AT_ONCE


def test_what_has_not_begun_when_the_budget_is_spent_is_not_sent() -> None:
    alexa = SlowEcho(2.5)
    results = carry_out(alexa, Access(), MANY, EVENING, budget=2.5, clock=alexa.clock)
    assert alexa.budgets == [2.5] * AT_ONCE
    assert results == (TIMED_OUT,) * len(MANY)


@pytest.mark.parametrize("budget", [0.0, -1.0])
def test_without_a_budget_nothing_is_sent(budget: float) -> None:
    alexa = Echo()
    assert carry_out(alexa, Access(), MANY[:2], EVENING, budget=budget) == (TIMED_OUT,) * 2
    assert alexa.budgets == []


@pytest.mark.parametrize("number", [1, 12])
def test_an_alexa_that_hangs_is_not_waited_for(client: AlexaClient, number: int) -> None:
    with serving(hangs) as alexa:
        results = carry_out(client, alexa.access, MANY[:number], EVENING, budget=BRIEF)
        assert results == (TIMED_OUT,) * number
        assert len(alexa.calls) <= AT_ONCE
