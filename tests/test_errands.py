"""The errands of a turn: each order once, all of them within the turn's patience."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, time

from cramp_coach.coach.alerts import (
    Alert,
    Cancel,
    Create,
    Every,
    Failure,
    Forget,
    Order,
    Reminder,
    Result,
    Timer,
)
from cramp_coach.coach.person import Person
from cramp_coach.coach.reply import Reply
from cramp_coach.coach.turn import Errand, Outcome
from cramp_coach.errands import Errands, Patience

TIMER, OTHER = Create(Timer(300, "one", "over")), Create(Timer(600, "two", "over"))
REMINDER = Create(Reminder("a glass", Every(time(9), date(2026, 1, 10))))
DONE = Outcome(Person(), None, Reply(("done",)))


@dataclass
class Alexa:
    """Counts what she is asked; each call takes `seconds` on the clock."""

    seconds: float = 0.0
    now: float = 100.0
    problem: Failure | None = None
    asked: list[Order] = field(default_factory=list)
    budgets: list[float] = field(default_factory=list)
    forgotten: int = 0

    def clock(self) -> float:
        return self.now

    def __call__(self, orders: Sequence[Order], budget: float) -> tuple[Result, ...]:
        self.budgets.append(budget)
        self.now += self.seconds
        first = len(self.asked) + 1
        self.asked.extend(orders)
        return tuple(self.problem or f"token-{first + i}" for i, _ in enumerate(orders))

    def forget(self, what: Forget) -> Result:
        self.forgotten += 1
        return self.problem or ""


def errands(alexa: Alexa, seconds: float = 2.5) -> Errands:
    return Errands(alexa, alexa.forget, Patience(alexa.clock, seconds).begun())


def asking(*orders: Order, then: Callable[[tuple[Result, ...]], Outcome]) -> Outcome:
    return Outcome(Person(), None, Reply(), Errand(orders, then))


def said(*orders: Order) -> Outcome:
    """Asks that, and says what came of it."""
    return asking(*orders, then=lambda results: Outcome(Person(), None, Reply((str(results),))))


def test_an_outcome_without_errands_is_left_as_it_is() -> None:
    alexa = Alexa()
    assert errands(alexa).run(DONE) is DONE
    assert alexa.budgets == []


def test_one_errand_may_lead_to_another() -> None:
    alexa = Alexa()
    outcome = asking(TIMER, then=lambda first: asking(OTHER, then=lambda second: DONE))
    assert errands(alexa).run(outcome) is DONE
    assert alexa.asked == [TIMER, OTHER]


def test_what_was_done_is_not_done_again_when_the_turn_is_answered_anew() -> None:
    alexa = Alexa()
    running = errands(alexa)
    first, second = running.run(said(TIMER)), running.run(said(TIMER))
    assert first == second
    assert alexa.asked == [TIMER]


def test_answered_anew_it_may_ask_for_more() -> None:
    alexa = Alexa()
    running = errands(alexa)
    running.run(said(TIMER))
    assert running.run(said(TIMER, OTHER)).reply.say == ("('token-1', 'token-2')",)
    assert alexa.asked == [TIMER, OTHER]


def test_the_same_order_twice_in_one_errand_is_one() -> None:
    alexa = Alexa()
    errands(alexa).run(said(TIMER, TIMER))
    assert alexa.asked == [TIMER]


def test_all_errands_of_a_turn_share_one_budget() -> None:
    alexa = Alexa(seconds=1.0)
    running = errands(alexa)
    for order in (TIMER, OTHER, REMINDER):
        running.run(said(order))
    running.run(said(Cancel("timer", "one")))
    assert alexa.budgets == [2.5, 1.5, 0.5, 0.0]


def test_a_record_is_erased_once_and_alexa_is_not_asked_for_it() -> None:
    alexa = Alexa()
    running = errands(alexa)
    for _ in range(2):
        running.run(said(Forget()))
    assert (alexa.forgotten, alexa.budgets) == (1, [])
    assert running.has_forgotten


def test_what_could_not_be_erased_is_not_forgotten() -> None:
    running = errands(Alexa(problem=Failure("offline")))
    running.run(said(Forget()))
    assert not running.has_forgotten


def test_what_was_made_and_nobody_keeps_is_cancelled() -> None:
    """The store failed, and the turn was answered anew without it."""
    alexa = Alexa()
    running = errands(alexa)
    running.run(said(TIMER, REMINDER))
    running.cancel_what_nobody_keeps(Person(alerts=(Alert("timer", "token-1", "pack"),)))
    assert alexa.asked[2:] == [Cancel("reminder", "token-2")]


def test_what_was_cancelled_on_the_way_is_not_cancelled_again() -> None:
    alexa = Alexa()
    running = errands(alexa)
    running.run(said(TIMER))
    running.run(said(Cancel("timer", "token-1")))
    running.cancel_what_nobody_keeps(Person())
    assert alexa.asked == [TIMER, Cancel("timer", "token-1")]


def test_nothing_was_made_so_nothing_is_cancelled() -> None:
    alexa = Alexa(problem=Failure("offline"))
    running = errands(alexa)
    running.run(said(TIMER))
    running.cancel_what_nobody_keeps(Person())
    assert alexa.asked == [TIMER]
