"""Moving about in a routine: pause, resume, next, previous, and where am I."""

from dataclasses import replace
from typing import Any

from cramp_coach.coach.closing import finish
from cramp_coach.coach.routine import Step
from cramp_coach.coach.script import Place
from cramp_coach.coach.session import Run
from cramp_coach.coach.timeline import opens
from cramp_coach.coach.turn import Outcome, Turn, ask, asks, play, spoken_before, spoken_seconds

QUIET_WHILE_PAUSED_SECONDS = 30.0


def pause(turn: Turn) -> Outcome:
    if turn.session.run is None:
        return asks(turn, "calf")
    waiting = wait(turn, turn.session.run, turn.words.phrase("paused"))
    reprompt = (QUIET_WHILE_PAUSED_SECONDS, *waiting.reply.reprompt)
    return replace(waiting, reply=replace(waiting.reply, reprompt=reprompt))


def resume(turn: Turn) -> Outcome:
    """Go on with the exact seconds left. Resuming what is running only carries on."""
    run = turn.session.run or turn.dropped_run()
    if run is None:
        return asks(turn, "calf")
    if not run.paused and turn.session.run:
        return keep_going(turn)
    place = _to_resume(turn, run)
    return play(turn, run, place, *_reentry(turn, run, place))


def keep_going(turn: Turn) -> Outcome:
    """Carry on with a word of encouragement, which has no place after worse, or after better."""
    holding = turn.session.asking == "scene"
    return carry_on(turn, *([turn.words.phrase("keep_going")] if holding else []))


def carry_on(turn: Turn, *before: str) -> Outcome:
    """Say `before` and go on from where the person is; the hold has gone on meanwhile."""
    run = turn.session.run
    if run is None or turn.session.asking != "scene":
        return ask(turn, turn.session, *before)
    place = turn.place(run)
    seconds = spoken_seconds(spoken_before(before))
    ahead = _moved_on(turn, run, place, seconds)
    return play(turn, run, ahead, *before, meanwhile=ahead.done - place.done)


def go_next(turn: Turn) -> Outcome:
    """The next step. A gate is not passed without its answer: it is asked again."""
    run = turn.session.run
    if run is None:
        return asks(turn, "calf")
    place = turn.place(run)
    at_gate = turn.script(run).steps[place.step].kind == "gate"
    return go_to(turn, run, place, place.step + (0 if at_gate else 1))


def go_back(turn: Turn) -> Outcome:
    """The step before; on the first step, that step again."""
    run = turn.session.run
    if run is None:
        return asks(turn, "calf")
    place = turn.place(run)
    return go_to(turn, run, place, max(place.step - 1, 0))


def repeat(turn: Turn) -> Outcome:
    """The same step from its beginning, or the same question."""
    run = turn.session.run
    if run is None or turn.session.asking not in ("scene", "carry_on"):
        return ask(turn, turn.session)
    place = turn.place(run)
    return go_to(turn, run, place, place.step)


def start_over(turn: Turn) -> Outcome:
    run = turn.session.run
    if run is None:
        return asks(turn, "calf")
    return go_to(turn, run, turn.place(run), 0)


def go_to(turn: Turn, run: Run, place: Place, step: int, *before: str, **changed: Any) -> Outcome:
    """Play from the start of `step`, still owing what `place` owes; past the end, finish."""
    if turn.script(run).question_from(step) is None:
        return finish(turn)
    return play(turn, run, Place(step, owed=place.owed), *before, **changed)


def how_long(turn: Turn) -> Outcome:
    run = turn.session.run
    if run is None:
        return asks(turn, "calf")
    holding = not run.paused and _step_now(turn, run).kind == "hold"
    return _tell(turn, run, _time_left(turn, run, "keep_on" if holding else "left_to_go"))


def where_am_i(turn: Turn) -> Outcome:
    run = turn.session.run
    if run is None:
        return asks(turn, "calf")
    return _tell(turn, run, (_step_name(turn, run), *_time_left(turn, run, "left_to_go")))


def were_you_here(turn: Turn, run: Run) -> Outcome:
    """Offer to carry on with a routine that the person dropped out of."""
    name = turn.words.phrase("you_were", where=_step_name(turn, run).lower())
    return wait(turn, run, name)


def _tell(turn: Turn, run: Run, facts: tuple[str, ...]) -> Outcome:
    return wait(turn, run, *facts) if run.paused else carry_on(turn, *facts)


def wait(turn: Turn, run: Run, *before: str) -> Outcome:
    """Hold the place, say `before`, and ask whether to carry on."""
    waiting = run.pause(turn.script(run), turn.now)
    return ask(turn, replace(turn.session, asking="carry_on", run=waiting), *before)


def _step_now(turn: Turn, run: Run) -> Step:
    """The step being heard, to its very end."""
    script = turn.script(run)
    return script.steps[run.place_now(script, turn.now).step]


def _time_left(turn: Turn, run: Run, key: str) -> tuple[str, ...]:
    """Nothing where the step is not one that keeps its seconds."""
    step = _step_now(turn, run)
    left = step.seconds - run.place_now(turn.script(run), turn.now).done
    return (turn.words.left_to_go(left, key),) if step.timed else ()


def _to_resume(turn: Turn, run: Run) -> Place:
    """The place as it was left; an instruction is given again from its beginning."""
    place = turn.place(run)
    timed = turn.script(run).steps[place.step].timed
    return place if timed else replace(place, done=0.0)


def _reentry(turn: Turn, run: Run, place: Place) -> tuple[str, ...]:
    script = turn.script(run)
    if opens(script, place):
        return ()
    step = script.steps[place.step]
    return (turn.words.left_to_go(step.seconds - place.done), script.reenters(step))


def _moved_on(turn: Turn, run: Run, place: Place, seconds: float) -> Place:
    """The place after `seconds` more of it. An instruction that was cut off is given again."""
    script = turn.script(run)
    step = script.steps[place.step]
    if not step.timed and opens(script, place):
        return place
    return replace(place, done=min(place.done + seconds, float(step.seconds)))


def _step_name(turn: Turn, run: Run) -> str:
    script = turn.script(run)
    place = run.place_now(script, turn.now)
    kind = script.steps[place.step].kind
    return turn.words.phrase(
        "where",
        Ordinal=script.ordinal(place.step).capitalize(),
        kind=turn.words.kinds[kind],
        place=turn.words.sides[run.side]["place"],
    )
