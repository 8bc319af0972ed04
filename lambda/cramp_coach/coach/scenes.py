"""What is said next: a scene of a routine, a question, or a last word."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import wraps

from cramp_coach.coach.advice import TEN_MINUTES, advice
from cramp_coach.coach.breathing import asked_again
from cramp_coach.coach.clock import tick
from cramp_coach.coach.pace import seconds_to_say
from cramp_coach.coach.person import LOCKED_FOR
from cramp_coach.coach.reply import Reply, Spoken, quiet_between
from cramp_coach.coach.script import Place
from cramp_coach.coach.session import Asking, Run, Session
from cramp_coach.coach.timeline import GAP_SECONDS, Line, unroll
from cramp_coach.coach.turn import Outcome, Turn


def ask(turn: Turn, session: Session, *before: str | float) -> Outcome:
    """Ask the question that `session.asking` names, after saying `before`."""
    question = turn.words.phrase(f"{session.asking}_ask")
    again = turn.words.phrase(f"{session.asking}_reprompt")
    reprompt = asked_again(turn, session.asking, again)
    reply = Reply(spaced(before), question, reprompt, turn.manner)
    return turn.keep(_halted(turn, session), reply)


def _halted(turn: Turn, session: Session) -> Session:
    """With the routine waiting where it is: nothing of it is heard under another question."""
    run = session.run
    return replace(session, run=run.pause(turn.script(run), turn.now)) if run else session


def asks(turn: Turn, asking: Asking, *before: str | float) -> Outcome:
    """Ask `asking` next, whatever was asked before."""
    return ask(turn, replace(turn.session, asking=asking), *before)


def in_a_routine(act: Callable[[Turn, Run], Outcome]) -> Callable[[Turn], Outcome]:
    """`act` on the routine under way; with none, ask again what was asked."""

    @wraps(act)
    def act_or_ask(turn: Turn) -> Outcome:
        return act(turn, turn.session.run) if turn.session.run else ask(turn, turn.session)

    return act_or_ask


def close(turn: Turn, *say: str) -> Outcome:
    done = turn.session.for_alexa
    return turn.keep(None, Reply(spaced(say), manner=turn.manner, completes_task=done))


def play(
    turn: Turn, run: Run, place: Place, *before: str | float, meanwhile: float = 0.0
) -> Outcome:
    """Coach `run` from `place` to its next question, after saying `before`.

    `meanwhile` says how many of the seconds behind `place` pass under `before`. Where the
    person is not to be rubbed, no scene with a rub in it is played, whatever led to it.
    """
    if run.fit.manner != turn.manner:
        run = replace(run, fit=replace(run.fit, manner=turn.manner))
    opening, script = spoken_before(before), turn.script(run)
    timeline = unroll(script, place)
    if turn.session.no_rub and any(script.steps[s.step].kind == "rub" for s in timeline.segments):
        return leave_out(turn)
    heard_from = turn.now + timedelta(seconds=spoken_seconds(turn, opening))
    five_minutes = turn.words.phrase("five_minutes_quiet" if turn.is_hushed else "five_minutes")
    heard = tick(turn.session.clock, script, timeline, heard_from, five_minutes)
    playing = run.play(place, heard_from, meanwhile)
    session = replace(turn.session, asking="scene", run=playing, clock=heard.clock)
    end = _stopped_short if heard.stops else _scene
    return end(turn, session, opening, heard.timeline.lines)


def leave_out(turn: Turn) -> Outcome:
    """Say that there will be no rub, and offer to settle."""
    return asks(turn, "settle", turn.words.phrase("leave_out"))


def spoken_before(parts: tuple[str | float, ...]) -> Spoken:
    """The same parts with their breaths, and one more before the routine goes on."""
    return (*spaced(parts), GAP_SECONDS) if parts else ()


def spaced(parts: tuple[str | float, ...]) -> Spoken:
    """The same parts, with a breath between two that are both words."""
    spaced: list[str | float] = []
    for part in parts:
        if isinstance(part, str) and spaced and isinstance(spaced[-1], str):
            spaced.append(GAP_SECONDS)
        spaced.append(part)
    return tuple(spaced)


def spoken_seconds(turn: Turn, spoken: Spoken) -> float:
    rate = turn.manner.rate
    return sum(seconds_to_say(p, rate) if isinstance(p, str) else p for p in spoken)


def _scene(turn: Turn, session: Session, opening: Spoken, lines: tuple[Line, ...]) -> Outcome:
    *said, question = quiet_between(lines)
    reprompt = asked_again(turn, "scene", str(question))
    return turn.keep(session, Reply((*opening, *said), str(question), reprompt, turn.manner))


def _stopped_short(
    turn: Turn, session: Session, opening: Spoken, lines: tuple[Line, ...]
) -> Outcome:
    """What is still heard of a scene within ten minutes, and then the advice that ends it."""
    words = advice(turn, turn.library.rule(TEN_MINUTES))
    say = (*opening, *quiet_between(lines), GAP_SECONDS, *spaced(words))
    question, again = (turn.words.phrase(f"say_again_{key}") for key in ("ask", "reprompt"))
    outcome = turn.keep(session, Reply(say, question, (again,), turn.manner, urgent=True))
    # Nothing is to be taken up again by whoever comes back after this advice.
    advised = replace(outcome.person, left=None, seen_at=None)
    if not advised.is_locked(turn.now):
        warned_at = (session.clock and session.clock.warned_at) or turn.now
        advised = replace(advised, locked_until=warned_at + LOCKED_FOR)
    return replace(outcome, person=advised)
