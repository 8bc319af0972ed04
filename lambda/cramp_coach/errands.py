"""The errands of one turn: what the coach asks of Alexa and of the store, each thing once."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from cramp_coach.coach.alerts import (
    Cancel,
    Change,
    Create,
    Failure,
    Forget,
    Kind,
    Order,
    Result,
    Timer,
)
from cramp_coach.coach.person import Person
from cramp_coach.coach.turn import Outcome

NO_ANSWER = Failure("timed_out")
TURN_SECONDS = 2.5
"""For all that a turn asks of Alexa; she gives up on the skill after eight seconds."""

CarryOut = Callable[[Sequence[Order], float], tuple[Result, ...]]


@dataclass(frozen=True)
class Patience:
    """Seconds that are left of a turn's, on a clock of seconds."""

    clock: Callable[[], float] = time.monotonic
    seconds: float = TURN_SECONDS
    since: float | None = None

    def begun(self) -> "Patience":
        return Patience(self.clock, self.seconds, self.clock())

    def left(self) -> float:
        spent = self.clock() - self.since if self.since is not None else 0.0
        return max(self.seconds - spent, 0.0)


USUAL_PATIENCE = Patience()


@dataclass
class Errands:
    """`ask_alexa` carries out orders within some seconds, `forget` erases a record.

    A turn may be answered again on a newer record: what has been done is not done twice.
    """

    ask_alexa: CarryOut
    forget: Callable[[Forget], Result]
    patience: Patience
    _results: dict[Order, Result] = field(default_factory=dict)

    def run(self, outcome: Outcome) -> Outcome:
        """The outcome once all that it asks for has been asked."""
        while outcome.errand:
            outcome = outcome.errand.then(self._carried_out(outcome.errand.orders))
        return outcome

    @property
    def has_forgotten(self) -> bool:
        erased = (r for o, r in self._results.items() if isinstance(o, Forget))
        return any(not isinstance(result, Failure) for result in erased)

    @property
    def has_set_something(self) -> bool:
        """Or may have."""
        setting = (r for o, r in self._results.items() if isinstance(o, (Create, Change)))
        return any(isinstance(result, str) or result == NO_ANSWER for result in setting)

    def cancel_what_nobody_keeps(self, person: Person) -> None:
        """Of what was made in this turn, what the person as kept has no token of."""
        if not self._results:
            return
        kept = {alert.token for alert in person.alerts}
        made = {order: token for order, token in self._results.items() if isinstance(order, Create)}
        loose = {o: t for o, t in made.items() if isinstance(t, str) and t not in kept}
        cancels = tuple(Cancel(_kind(order), token) for order, token in loose.items())
        self._carried_out(cancels)

    def _carried_out(self, orders: tuple[Order, ...]) -> tuple[Result, ...]:
        new = [order for order in dict.fromkeys(orders) if order not in self._results]
        alexas = [order for order in new if not isinstance(order, Forget)]
        if alexas:
            answers = self.ask_alexa(alexas, self.patience.left())
            self._results.update(zip(alexas, answers, strict=True))
        self._results.update((o, self.forget(o)) for o in new if isinstance(o, Forget))
        return tuple(self._results[order] for order in orders)


def _kind(order: Create) -> Kind:
    return "timer" if isinstance(order.what, Timer) else "reminder"
