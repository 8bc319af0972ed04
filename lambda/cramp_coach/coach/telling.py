"""Answers about what was done, and why; what is going on goes on meanwhile."""

from datetime import timedelta

from cramp_coach.coach import history
from cramp_coach.coach.history import Use
from cramp_coach.coach.transport import tell
from cramp_coach.coach.turn import Outcome, Turn

MOST_SOURCES = 2
AN_HOUR, A_DAY = timedelta(hours=1), timedelta(days=1)


def why(turn: Turn) -> Outcome:
    """Why the routine under way may help; with none, why stretching may."""
    run = turn.session.run
    return tell(turn, turn.words.whys[run.routine] if run else turn.words.phrase("why"))


def says_who(turn: Turn) -> Outcome:
    """Who gave the figures of the step under way, or else of its routine or the last answer."""
    names = [turn.words.sources[code] for code in _codes(turn)[:MOST_SOURCES]]
    if not names:
        return tell(turn, turn.words.phrase("sources"))
    key = "one_source" if len(names) == 1 else "two_sources"
    return tell(turn, turn.words.phrase(key, first=names[0], second=names[-1]))


def how_often(turn: Turn) -> Outcome:
    """How many cramps were coached in the last seven days; this one counts."""
    if not turn.remembers:
        return tell(turn, turn.words.phrase("cannot_look_up"))
    times = history.in_a_week(turn.person.uses, turn.now)
    key = ("never_this_week", "once_this_week")[times] if times < 2 else "often_this_week"
    number = turn.words.number(times).capitalize()
    return tell(turn, whose(turn), turn.words.phrase(key, Number=number))


def last_time(turn: Turn) -> Outcome:
    """How long ago the last one was, before this."""
    if not turn.remembers:
        return tell(turn, turn.words.phrase("cannot_look_up"))
    last = _last_before_this(turn)
    if last is None:
        return tell(turn, whose(turn), turn.words.phrase("no_last_time"))
    return tell(turn, whose(turn), _ago(turn, turn.now - last.at))


def _last_before_this(turn: Turn) -> Use | None:
    uses = history.kept(turn.person.uses, turn.now)
    earlier = uses[:-1] if turn.session.stretch and uses else uses
    return earlier[-1] if earlier else None


def _ago(turn: Turn, span: timedelta) -> str:
    """In whole hours within a day, and then in whole days."""
    if span < AN_HOUR:
        return turn.words.phrase("within_the_hour")
    unit, name = (AN_HOUR, "hour") if span < A_DAY else (A_DAY, "day")
    number = span // unit
    key = f"one_{name}_ago" if number == 1 else f"{name}s_ago"
    return turn.words.phrase(key, Number=turn.words.number(number).capitalize())


def whose(turn: Turn) -> str:
    return turn.words.phrase("for_you" if turn.recognised else "for_this_household")


def _codes(turn: Turn) -> list[str]:
    run, topic = turn.session.run, turn.session.topic
    explaining = run is None or turn.now < run.started_at
    if topic and explaining:
        return list(turn.library.answers[topic].sources)
    if run is None:
        return []
    routine, place = turn.library.routines[run.routine], turn.place(run)
    here = routine.sources.get(turn.script(run).steps[place.step].id, ())
    everywhere = (code for codes in routine.sources.values() for code in codes)
    return list(here or dict.fromkeys(everywhere))
