"""Drink reminders: one question first, then the plan, and what Alexa holds of it in the end."""

from collections.abc import Callable

from cramp_coach.coach.alerts import Problem, Result
from cramp_coach.coach.clearing_up import cleared_up
from cramp_coach.coach.closing import ease_off
from cramp_coach.coach.drinks.held import (
    Alerts,
    Done,
    but_for_gone,
    held_after,
    held_by,
    made_anew,
    may_hold_more,
    orders_to,
    still_there,
    with_drinks,
)
from cramp_coach.coach.drinks.plan import Asked, Plan, planned, times_asked
from cramp_coach.coach.drinks.replies import (
    There,
    as_it_is,
    by_hand,
    day,
    propose_plan,
    there_now,
)
from cramp_coach.coach.leave import first_problem, refused, why_not
from cramp_coach.coach.scenes import asks
from cramp_coach.coach.transport import wait_or_finish
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.wish import DrinkWish

ANYHOW = Asked()


def check(turn: Turn, asked: Asked = ANYHOW) -> Outcome:
    """Whether drinks are limited; whoever has answered is not asked a second time."""
    turn = turn.with_session(wish=_wished(turn, asked))
    if turn.session.may_nudge or turn.session.no_nudge:
        return cleared(turn)
    return asks(turn, "fluid_check", *ease_off(turn))


def left_out(turn: Turn) -> Outcome:
    """Nobody is told to drink whose drinks are limited; what rings all the same may be stopped."""
    limited, no_nudges = turn.with_session(no_nudge=True, may_nudge=False), "no_nudges"
    if held_by(turn.person):
        return asks(limited, "drinks_off", *ease_off(turn), turn.words.phrase(no_nudges))
    return wait_or_finish(limited, turn.words.phrase(no_nudges))


def left_on(turn: Turn) -> Outcome:
    return wait_or_finish(turn, turn.words.phrase("drinks_as_before"))


def cleared(turn: Turn) -> Outcome:
    """Past the check: what was asked for, without what is no time for a drink."""
    turn = turn.with_session(may_nudge=not turn.session.no_nudge)
    wish = turn.session.wish
    wished = wish.plan if isinstance(wish, DrinkWish) else ()
    return with_clock(turn, lambda there: _proposed(turn, there, wished))


def with_clock(turn: Turn, act: Callable[[There], Outcome]) -> Outcome:
    """`act` where reminders can be set for times of day, and found again later."""
    if turn.session.no_nudge:
        return left_out(turn)
    there = there_now(turn)
    if there is None:
        return _cannot(turn, "no_zone")
    return act(there) if turn.keeps and turn.remembers else _cannot(turn, "cannot_keep")


def propose_again(turn: Turn, wish: DrinkWish) -> Outcome:
    return with_clock(turn, lambda there: propose_plan(turn, there, wish.plan))


def fulfil(turn: Turn, wish: DrinkWish) -> Outcome:
    """What was agreed to, instead of what there is; what is in doubt is cleared up first."""

    def clear(turn: Turn) -> Outcome:
        return with_clock(turn, lambda _: _carry_out(turn, wish))

    def failed(turn: Turn, problem: Problem) -> Outcome:
        return _refused(turn, wish, problem)

    return with_clock(turn, lambda there: cleared_up(turn, clear, failed))


def declined(turn: Turn, wish: DrinkWish) -> Outcome:
    """Nothing new; what there was stays."""
    before = (turn.words.phrase("drinks_as_before"),) if held_by(turn.person) else as_it_is(turn)
    return wait_or_finish(turn, turn.words.phrase("all_right"), *before)


def not_set(turn: Turn, wish: DrinkWish, problem: Problem) -> Outcome:
    """Why, what is set now, and what the person can do without the coach."""
    return wait_or_finish(turn, why_not(turn, problem), *as_it_is(turn, problem), by_hand(turn))


def _cannot(turn: Turn, why: str) -> Outcome:
    if turn.in_doubt:
        return wait_or_finish(turn, *map(turn.words.phrase, (why, "nothing_known", "in_the_app")))
    return wait_or_finish(turn, *map(turn.words.phrase, (why, "nothing_new")), by_hand(turn))


def _wished(turn: Turn, asked: Asked) -> DrinkWish | None:
    """As it was said: it outlasts the question. None without a clock to set it by."""
    there, waking_day = there_now(turn), day(turn)
    if there is None:
        return None
    return DrinkWish(planned(waking_day, times_asked(waking_day, asked), there))


def _proposed(turn: Turn, there: There, wished: Plan) -> Outcome:
    waking_day, phrase = day(turn), turn.words.phrase
    plan = tuple(each for each in wished if waking_day.drinks_at(each.at))
    not_then = (phrase("drinks_not_then"),) if plan != wished else ()
    if plan:
        return propose_plan(turn, there, plan, *not_then)
    usual = planned(waking_day, times_asked(waking_day, ANYHOW), there)
    instead = (phrase("drinks_usual"),) if not_then else ()
    return propose_plan(turn, there, usual, *not_then, *instead)


def _carry_out(turn: Turn, wish: DrinkWish) -> Outcome:
    orders = orders_to(turn.words, wish.plan, held_by(turn.person))

    def then(results: tuple[Result, ...]) -> Outcome:
        return _made_anew(turn, wish, tuple(zip(orders, results, strict=True)))

    return turn.send(orders, then)


def _made_anew(turn: Turn, wish: DrinkWish, done: Done) -> Outcome:
    """Instead of what Alexa says is gone."""
    held, done = still_there(held_by(turn.person), done), but_for_gone(done)
    anew = made_anew(turn.words, wish.plan, held, done)

    def then(results: tuple[Result, ...]) -> Outcome:
        return _settled(turn, wish, held, (*done, *zip(anew, results, strict=True)))

    return turn.send(anew, then)


def _settled(turn: Turn, wish: DrinkWish, held: Alerts, done: Done) -> Outcome:
    """What is held by now is known, whatever came of it."""
    results = tuple(result for _, result in done)
    problem = first_problem(results)
    unsure_since = turn.now if may_hold_more(done) else turn.person.unsure_since
    alerts = with_drinks(turn.person, held_after(held, done), turn.now)
    turn = turn.knowing(alerts=alerts, unsure_since=unsure_since)
    if problem is None:
        return wait_or_finish(turn, turn.words.phrase("drinks_set"))
    if not any(isinstance(result, str) for result in results):
        return _refused(turn, wish, problem)
    partly = (turn.words.phrase("drinks_partly"), why_not(turn, problem))
    return wait_or_finish(turn, *partly, *as_it_is(turn))


def _refused(turn: Turn, wish: DrinkWish, problem: Problem) -> Outcome:
    return refused(turn, "reminders", wish, problem, lambda turn: not_set(turn, wish, problem))
