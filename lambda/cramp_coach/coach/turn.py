"""One turn of a conversation: what is known when a person speaks, and what comes of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import wraps
from typing import Any

from cramp_coach.coach.pace import seconds_to_say
from cramp_coach.coach.person import Person
from cramp_coach.coach.reply import Reply, Spoken, quiet_between
from cramp_coach.coach.routine import Routine
from cramp_coach.coach.script import Place, Script, before_gates, script_for
from cramp_coach.coach.session import PAUSED, Asking, Run, Session
from cramp_coach.coach.timeline import GAP_SECONDS, Line, past_the_end, unroll
from cramp_coach.coach.words import PROMISES, SIDES, Words


@dataclass(frozen=True)
class RedFlagRule:
    """What to listen for, and how serious it is: E is an emergency, U is the same day."""

    id: str
    level: str
    flags: tuple[str, ...]


@dataclass(frozen=True)
class Library:
    """All the content there is: routines and rules once, words per language."""

    routines: Mapping[str, Routine]
    rules: tuple[RedFlagRule, ...]
    languages: Mapping[str, Words]

    def knows(self, run: Run | None) -> bool:
        """Whether a run kept by an earlier version of this content still makes sense."""
        if run is None:
            return True
        routine = self.routines.get(run.routine)
        if routine is None or run.side not in SIDES or run.place.step < 0:
            return False
        steps = routine.steps_for(getting_up=run.getting_up)[run.place.step :]
        return any(step.asks for step in steps) and set(run.place.owed) <= set(PROMISES)

    def knows_session(self, session: Session) -> bool:
        rules = {rule.id for rule in self.rules}
        return (
            self.knows(session.run)
            and session.stretch in {None, *self.routines}
            and session.locked_by in {None, *rules}
            and (session.run is not None or session.asking not in ("scene", *PAUSED))
        )


@dataclass(frozen=True)
class Outcome:
    """The person as they are to be kept, the session where it goes on, and the answer."""

    person: Person
    session: Session | None
    reply: Reply


@dataclass(frozen=True)
class Turn:
    library: Library
    words: Words
    country: str
    person: Person
    session: Session
    now: datetime

    def script(self, run: Run) -> Script:
        routine = self.library.routines[run.routine]
        return script_for(routine, self.words, run.side, run.getting_up)

    def place(self, run: Run) -> Place:
        """Where the person is in `run` at this moment."""
        script = self.script(run)
        return past_the_end(script, run.place_now(script, self.now))

    def taken_up(self) -> "Turn":
        """The same turn, in the routine that was dropped within the last half hour, if any.

        A gate passed then has to be passed again.
        """
        dropped = self.person.dropped(self.now)
        if self.session.run or self.session.locked_by or not dropped:
            return self
        script = self.script(dropped)
        waiting = dropped.pause(script, self.now)
        waiting = replace(waiting, place=before_gates(script, waiting.place))
        acute = self.library.routines[waiting.routine].purpose == "acute"
        stretch = waiting.routine if acute else None
        return replace(self, session=Session(asking="return", run=waiting, stretch=stretch))

    def emergency_number(self) -> str:
        return self.words.emergency_number(self.country)

    def keep(self, session: Session | None, reply: Reply, **changed: Any) -> Outcome:
        left = session.run if session else None
        seen_at = self.now if left else None
        person = replace(self.person, left=left, seen_at=seen_at, **changed)
        return Outcome(person, session, reply)


def ask(turn: Turn, session: Session, *before: str | float, **changed: Any) -> Outcome:
    """Ask the question that `session.asking` names, after saying `before`."""
    words = turn.words
    question = words.phrase(f"{session.asking}_ask")
    reprompt = words.phrase(f"{session.asking}_reprompt")
    return turn.keep(session, Reply(_spaced(before), question, (reprompt,)), **changed)


def asks(turn: Turn, asking: Asking, *before: str | float, **changed: Any) -> Outcome:
    """Ask `asking` next, whatever was asked before."""
    return ask(turn, replace(turn.session, asking=asking), *before, **changed)


def in_a_routine(act: Callable[[Turn, Run], Outcome]) -> Callable[[Turn], Outcome]:
    """`act` on the routine under way; with none, offer one."""

    @wraps(act)
    def act_or_offer(turn: Turn) -> Outcome:
        return act(turn, turn.session.run) if turn.session.run else asks(turn, "calf")

    return act_or_offer


def close(turn: Turn, *say: str, **changed: Any) -> Outcome:
    return turn.keep(None, Reply(_spaced(say)), **changed)


def play(
    turn: Turn,
    run: Run,
    place: Place,
    *before: str | float,
    meanwhile: float = 0.0,
) -> Outcome:
    """Coach `run` from `place` to its next question, after saying `before`.

    `meanwhile` says how many of the seconds behind `place` pass under `before`. Where the
    person is not to be rubbed, no scene with a rub in it is played, whatever led to it.
    """
    opening, script = spoken_before(before), turn.script(run)
    timeline = unroll(script, place)
    if turn.session.no_rub and any(script.steps[s.step].kind == "rub" for s in timeline.segments):
        return leave_out(turn)
    heard_from = turn.now + timedelta(seconds=spoken_seconds(opening))
    session = replace(turn.session, asking="scene", run=run.play(place, heard_from, meanwhile))
    return turn.keep(session, _scene(opening, timeline.lines))


def leave_out(turn: Turn) -> Outcome:
    """Say that there will be no rub, and offer to settle."""
    return asks(turn, "settle", turn.words.phrase("leave_out"))


def spoken_before(parts: tuple[str | float, ...]) -> Spoken:
    """The same parts with their breaths, and one more before the routine goes on."""
    return (*_spaced(parts), GAP_SECONDS) if parts else ()


def spoken_seconds(spoken: Spoken) -> float:
    return sum(seconds_to_say(part) if isinstance(part, str) else part for part in spoken)


def _scene(opening: Spoken, lines: tuple[Line, ...]) -> Reply:
    *said, question = quiet_between(lines)
    return Reply((*opening, *said), str(question), (str(question),))


def _spaced(parts: tuple[str | float, ...]) -> Spoken:
    """The same parts, with a breath between two that are both words."""
    spaced: list[str | float] = []
    for part in parts:
        if isinstance(part, str) and spaced and isinstance(spaced[-1], str):
            spaced.append(GAP_SECONDS)
        spaced.append(part)
    return tuple(spaced)
