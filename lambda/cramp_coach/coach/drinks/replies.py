"""What is said of drink reminders: a plan, what is set, and what to do without the coach."""

from datetime import datetime

from cramp_coach.coach.alerts import Problem
from cramp_coach.coach.drinks.held import held_by, plan_of
from cramp_coach.coach.drinks.plan import Plan
from cramp_coach.coach.drinks.spoken import says
from cramp_coach.coach.hours import wall_clock
from cramp_coach.coach.leave import propose
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.waking import Waking, waking
from cramp_coach.coach.wish import DrinkWish

There = datetime
"""Now, as a clock beside the device shows it."""


def propose_plan(turn: Turn, there: There, plan: Plan, *before: str) -> Outcome:
    """When they would ring, and that it is instead of those that do now."""
    instead = (turn.words.phrase("drinks_instead"),) if held_by(turn.person) else ()
    said = says(turn.words, day(turn), plan, there)
    lasts = turn.words.phrase("for_sixty_days")
    return propose(turn, DrinkWish(plan), *before, *said, lasts, *instead)


def as_it_is(turn: Turn, problem: Problem | None = None) -> tuple[str, ...]:
    """What is set now, in words that claim no more than is known."""
    if plan_of(held_by(turn.person)):
        return (turn.words.phrase("drinks_now"), *still_rings(turn))
    unsure = problem == "timed_out" or is_unsure(turn)
    return (turn.words.phrase("nothing_known" if unsure else "nothing_set"),)


def still_rings(turn: Turn) -> tuple[str, ...]:
    """All that Alexa holds of drinks, with a word where it is not known when."""
    doubt = (turn.words.phrase("drinks_unsure"),) if is_unsure(turn) else ()
    return (*says(turn.words, day(turn), plan_of(held_by(turn.person)), there_now(turn)), *doubt)


def is_unsure(turn: Turn) -> bool:
    """Whether something may ring that is not known, or not when."""
    doubtful = any(each.every is None for each in held_by(turn.person))
    return doubtful or turn.person.unsure_since is not None


def by_hand(turn: Turn) -> str:
    return turn.words.phrase("in_the_app" if held_by(turn.person) else "drink_by_hand")


def there_now(turn: Turn) -> There | None:
    return wall_clock(turn.now, turn.zone) if turn.zone else None


def day(turn: Turn) -> Waking:
    return waking(turn.person.preferences)
