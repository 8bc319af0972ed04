"""What was drunk today: counted, corrected and told, and nobody is spurred on."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from cramp_coach.coach.drinks.drink import Drink, Unit
from cramp_coach.coach.drinks.measure import amount, in_words, milliliters_of
from cramp_coach.coach.hours import wall_clock
from cramp_coach.coach.transport import inform
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.waking import waking

AN_HOUR = timedelta(hours=1)
MOST_IN_AN_HOUR = 1000
"""Milliliters, well below what is too much (P26)."""
LEAST_AT_ONCE, MOST_AT_ONCE = 10, 2000
"""Milliliters; anything else was misheard."""


@dataclass(frozen=True)
class Said:
    """None where it was not said; a number of nought is one that was not understood."""

    number: int | None = None
    unit: Unit | None = None
    half: bool = False


def drank(turn: Turn, said: Said) -> Outcome:
    """One more drink: one glass of it where nothing else is said."""
    unit = said.unit or "glass"
    drink = Drink(turn.now, _milliliters(turn, said, unit), unit)
    return _counted(turn, (*turn.person.drinks, drink))


def amend(turn: Turn, said: Said) -> Outcome:
    """The last drink was so many instead, in its own unit where no other is said."""
    *before, last = turn.person.drinks or (None,)
    if last is None or turn.now - last.at > AN_HOUR:
        return inform(turn, turn.words.phrase("no_drink_to_change"))
    unit = said.unit or last.unit
    changed = replace(last, milliliters=_milliliters(turn, said, unit), unit=unit)
    return _counted(turn, (*filter(None, before), changed))


def today(turn: Turn) -> Outcome:
    """All of it so far in glasses, and what suits most people (P27), for who may hear it."""
    if not turn.remembers:
        return inform(turn, turn.words.phrase("cannot_look_up"))
    spared = turn.session.no_nudge or _is_much(turn)
    aim = () if spared else (turn.words.phrase("drinks_aim"),)
    return inform(turn, _total(turn, "glass"), *_slow_down(turn), *aim)


def _counted(turn: Turn, drinks: tuple[Drink, ...]) -> Outcome:
    """The total by now, and a word where that was much at once, or may be forgotten."""
    last = drinks[-1]
    if not LEAST_AT_ONCE <= last.milliliters <= MOST_AT_ONCE:
        return inform(turn, turn.words.phrase("how_much_again"))
    turn = turn.knowing(drinks=drinks)
    known = _total(turn, last.unit) if turn.remembers else turn.words.phrase("cannot_look_up")
    forgotten = () if turn.keeps else (turn.words.phrase("may_forget"),)
    return inform(turn, known, *_slow_down(turn), *forgotten)


def _milliliters(turn: Turn, said: Said, unit: Unit) -> int:
    one = milliliters_of(unit, turn.country)
    number = 1 if said.number is None else said.number
    return round(number * one / 2) if said.half else number * one


def _total(turn: Turn, unit: Unit) -> str:
    total = sum(drink.milliliters for drink in turn.person.drinks if _is_of_today(turn, drink.at))
    if total == 0:
        return turn.words.phrase("no_drinks_yet")
    drunk = amount(total, unit, turn.country)
    said = in_words(turn.words, drunk)
    when = "today" if turn.zone else "lately"
    if drunk.exact:
        return turn.words.phrase(f"drinks_{when}", Amount=said.capitalize())
    return turn.words.phrase(f"drinks_about_{when}", amount=said)


def _is_of_today(turn: Turn, at: datetime) -> bool:
    """A day of their own, which a night shift ends past midnight; the last one without a clock."""
    if turn.zone is None:
        return True
    day_of = waking(turn.person.preferences).day_of
    here = (wall_clock(each, turn.zone) for each in (at, turn.now))
    return len(set(map(day_of, here))) == 1


def _slow_down(turn: Turn) -> tuple[str, ...]:
    return tuple(map(turn.words.phrase, ("much_in_an_hour",) if _is_much(turn) else ()))


def _is_much(turn: Turn) -> bool:
    hour = (d.milliliters for d in turn.person.drinks if turn.now - d.at <= AN_HOUR)
    return sum(hour) > MOST_IN_AN_HOUR
