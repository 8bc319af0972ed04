"""Days on which somebody is reminded to drink, and what Alexa then holds."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, tzinfo
from zoneinfo import ZoneInfo

from cramp_coach.coach.alerts import Create, Every, Failure, Order, Problem, Reminder, Result
from cramp_coach.coach.drinks.plan import Asked
from cramp_coach.coach.drinks.reminding import ANYHOW, check
from cramp_coach.coach.preferences import Preferences
from cramp_coach.coach.yes_no import no, yes
from tests.coach.talk import REGULAR, Talk, phrase
from tests.fakes import FakeAlexa

NEW_YORK, TOKYO = ZoneInfo("America/New_York"), ZoneInfo("Asia/Tokyo")
MONDAY = datetime(2026, 11, 16, 10, 0)
"""As are all days here, by the person's own clock."""
DAYTIME = [time(hour) for hour in range(9, 22, 2)]
NIGHT_SHIFT = Preferences(up_at=time(18), bed_at=time(10))
NIGHTLY = [time(hour) for hour in (18, 20, 22, 0, 2, 4, 6, 8)]

CLOSE, DONE = phrase("close"), phrase("drinks_set")
EVERY_TWO_HOURS = " ".join(
    [
        phrase("every_120"),
        phrase("drink_first", at="nine in the morning"),
        phrase("drink_last", at="nine in the evening"),
        phrase("on_every_day"),
    ]
)
SHALL_I = phrase("agree_ask")


@dataclass
class Moody(FakeAlexa):
    """Has the problems `upcoming` with the next orders, one each, None for none of them; after
    "timed_out" it may have done what it was told nevertheless."""

    upcoming: list[Problem | None] = field(default_factory=list)
    does_it_anyway: bool = False

    def __call__(self, orders: Sequence[Order], budget: float) -> tuple[Result, ...]:
        return tuple(self._answer(order, budget) for order in orders)

    def _answer(self, order: Order, budget: float) -> Result:
        problem = self.upcoming.pop(0) if self.upcoming else None
        if problem == "timed_out" and self.does_it_anyway:
            super().__call__((order,), budget)
        if problem:
            self.orders.append(order)
            return Failure(problem)
        return super().__call__((order,), budget)[0]


def somebody(
    there: datetime = MONDAY,
    zone: tzinfo = NEW_YORK,
    preferences: Preferences = REGULAR.preferences,
) -> Talk:
    """A talk by a person who has not asked for anything yet, at that time of theirs."""
    talk = Talk(replace(REGULAR, preferences=preferences), zone=zone)
    at(talk, there)
    return talk


def at(talk: Talk, there: datetime) -> Talk:
    """The same person at another time."""
    talk.now = talk.answered_at = there.replace(tzinfo=talk.zone).astimezone(UTC)
    talk.alexa.now = talk.now
    return talk


def moody(talk: Talk, *upcoming: Problem | None, does_it_anyway: bool = False) -> Talk:
    """The same person, whose Alexa has problems from now on."""
    old = talk.alexa
    talk.alexa = Moody(
        held=old.held,
        created=old.created,
        now=talk.now,
        upcoming=list(upcoming),
        does_it_anyway=does_it_anyway,
    )
    return talk


def agreed(talk: Talk, asked: Asked = ANYHOW) -> str:
    """What is said once that has been asked for, the check passed, and the plan agreed to."""
    talk.take(check, asked)
    talk.take(no)
    return talk.take(yes)


def reminded(talk: Talk | None = None, asked: Asked = ANYHOW) -> Talk:
    """A talk by a person who is reminded to drink already."""
    talk = talk or somebody()
    assert DONE in agreed(talk, asked)
    return talk


def rings(talk: Talk) -> list[Every]:
    """When Alexa reminds of a drink, in the order of the clock."""
    held = [each for each in talk.alexa.held.values() if isinstance(each, Reminder)]
    return sorted((e.when for e in held if isinstance(e.when, Every)), key=lambda each: each.at)


def times(talk: Talk) -> list[time]:
    return [each.at for each in rings(talk)]


def known(talk: Talk) -> set[str]:
    """The tokens of what the person's record says that she holds for drinks."""
    return {alert.token for alert in talk.person.alerts if alert.purpose == "drink"}


def in_step(talk: Talk) -> bool:
    """Whether the record says exactly what Alexa holds."""
    said = {a.token: a.every for a in talk.person.alerts if a.purpose == "drink"}
    return said == {token: getattr(what, "when", None) for token, what in talk.alexa.held.items()}


def created(talk: Talk) -> int:
    return sum(isinstance(order, Create) for order in talk.alexa.orders)
