"""Which reminders are set, as Alexa has them."""

from cramp_coach.coach.alerts import Alert, Every, Failure, ListReminders, Problem, Result
from cramp_coach.coach.clearing_up import cleared_up
from cramp_coach.coach.clock_words import clock
from cramp_coach.coach.drinks.held import held_by, plan_of
from cramp_coach.coach.drinks.replies import still_rings
from cramp_coach.coach.leave import why_not
from cramp_coach.coach.telling import whose
from cramp_coach.coach.transport import explain, inform
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.words import Words


def list_reminders(turn: Turn) -> Outcome:
    """Asked of Alexa, since they can be deleted in her app as well."""
    if not turn.remembers:
        return inform(turn, turn.words.phrase("cannot_look_up"))
    return cleared_up(turn, _ask, _as_far_as_known)


def _ask(turn: Turn) -> Outcome:
    """Who has none is not asked for a permission."""
    if not _daily(turn):
        return explain(turn, whose(turn), *_listed(turn))
    return turn.send((ListReminders(),), lambda results: _seen(turn, results))


def _seen(turn: Turn, results: tuple[Result, ...]) -> Outcome:
    [found] = results
    if isinstance(found, Failure):
        return _as_far_as_known(turn, found.problem)
    there = {each.token for each in found if not isinstance(each, str)}
    alerts = turn.person.alerts
    turn = turn.knowing(alerts=tuple(a for a in alerts if a.kind == "timer" or a.token in there))
    return explain(turn, whose(turn), *_listed(turn))


def _as_far_as_known(turn: Turn, problem: Problem) -> Outcome:
    known = turn.words.phrase("as_far_as_i_know")
    return explain(turn, why_not(turn, problem), known, whose(turn), *_listed(turn))


def _listed(turn: Turn) -> tuple[str, ...]:
    none = ("no_reminders",) if not _daily(turn) else ()
    drinks = ("drinks_listed",) if plan_of(held_by(turn.person)) else ()
    begin = map(turn.words.phrase, (*none, *drinks))
    return (*begin, *still_rings(turn), *_bedtime(turn))


def _bedtime(turn: Turn) -> tuple[str, ...]:
    held = turn.person.alerts_for("bedtime")
    return tuple(_rings(turn.words, each.every) for each in held)


def _rings(words: Words, every: Every | None) -> str:
    if every is None:
        return words.phrase("bedtime_unsure")
    return words.phrase("bedtime_listed", at=clock(words, every.at))


def _daily(turn: Turn) -> tuple[Alert, ...]:
    """Packs are timed, and no reminders to anybody."""
    return turn.person.alerts_but_for("pack")
