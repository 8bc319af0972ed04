"""Moving about in a routine: pause, resume, next, previous, and where am I."""

from dataclasses import replace

from cramp_coach.coach.closing import ease_off, finish
from cramp_coach.coach.routine import NEEDS_ITS_ANSWER, Step
from cramp_coach.coach.scenes import (
    ask,
    close,
    in_a_routine,
    play,
    spoken_before,
    spoken_seconds,
)
from cramp_coach.coach.script import Place
from cramp_coach.coach.session import OF_A_RUN, PAUSED, Asking, Run, Session
from cramp_coach.coach.timeline import opens
from cramp_coach.coach.turn import Outcome, Turn

QUIET_WHILE_PAUSED_SECONDS = 30.0
LONGER_BY_SECONDS = 15.0
# A hold of which nothing is done would be announced again.
BARELY_BEGUN_SECONDS = 0.1


@in_a_routine
def pause(turn: Turn, run: Run) -> Outcome:
    waiting = wait(turn, run, turn.words.phrase("paused"), *ease_off(turn))
    reprompt = (QUIET_WHILE_PAUSED_SECONDS, *waiting.reply.reprompt)
    return replace(waiting, reply=replace(waiting.reply, reprompt=reprompt))


@in_a_routine
def resume(turn: Turn, run: Run) -> Outcome:
    """Go on with the exact seconds left. Resuming what is running only carries on."""
    if turn.session.asking not in PAUSED:
        return keep_going(turn)
    place = _to_resume(turn, run)
    return play(turn, run, place, *_reentry(turn, run, place))


def keep_going(turn: Turn) -> Outcome:
    """Carry on with a word of encouragement, which has no place after worse, or after better."""
    run = turn.session.run
    asked = run is not None and _step_now(turn, run).asks
    holding = turn.session.asking == "scene" and not asked
    return carry_on(turn, *([turn.words.phrase("keep_going")] if holding else []))


def carry_on(turn: Turn, *before: str) -> Outcome:
    """Say `before` and go on from where the person is; the hold has gone on meanwhile.

    Cut off while being led back into a hold, the person is led back again.
    """
    run = turn.session.run
    if run is None or turn.session.asking != "scene":
        return ask(turn, turn.session, *before)
    place = turn.place(run)
    if opens(turn.script(run), place):
        return play(turn, run, replace(place, done=0.0), *before)
    if turn.now < run.started_at and not run.meanwhile:
        return play(turn, run, place, *before, *_reentry(turn, run, place))
    seconds = spoken_seconds(turn, spoken_before(before))
    later = replace(place, done=place.done + seconds)
    return play(turn, run, later, *before, meanwhile=seconds)


@in_a_routine
def go_next(turn: Turn, run: Run) -> Outcome:
    """The next step. A gate is not passed without its answer: it is asked again."""
    place = turn.place(run)
    held = turn.script(run).steps[place.step].kind in NEEDS_ITS_ANSWER
    return go_to(turn, run, place, place.step + (0 if held else 1))


@in_a_routine
def go_back(turn: Turn, run: Run) -> Outcome:
    """The step before; on the first step, that step again."""
    place = turn.place(run)
    before = max(place.step - 1, 0)
    asked = turn.script(run).steps[before].asks
    return go_to(turn, run, place, before, *(ease_off(turn) if asked else ()))


@in_a_routine
def repeat(turn: Turn, run: Run) -> Outcome:
    """The same step from its beginning, or the same question."""
    if turn.session.asking not in OF_A_RUN:
        return ask(turn, turn.session)
    place = turn.place(run)
    return go_to(turn, run, place, place.step)


@in_a_routine
def start_over(turn: Turn, run: Run) -> Outcome:
    """From the first movement, by now in position for it."""
    place = turn.place(run)
    risen = replace(run, fit=replace(run.fit, getting_up=False))
    return go_to(turn, risen, place, 0)


def go_to(turn: Turn, run: Run, place: Place, step: int, *before: str) -> Outcome:
    """Play from the start of `step`, still owing what `place` owes; past the end, finish."""
    if turn.script(run).question_from(step) is None:
        return finish(turn)
    return play(turn, run, Place(step, owed=place.owed), *before)


@in_a_routine
def longer(turn: Turn, run: Run) -> Outcome:
    """Fifteen seconds more, and never more left than the whole step; once made longer, it is
    eased off instead, since nobody is to be kept in one stretch for long (P10: 30 s)."""
    place = turn.place(run)
    step = turn.script(run).steps[place.step]
    if run.paused or not step.timed or opens(turn.script(run), place):
        return resume(turn)
    if run.extended and place.step == run.place.step:
        return go_to(turn, run, place, place.step + 1)
    again = replace(place, done=max(place.done - LONGER_BY_SECONDS, BARELY_BEGUN_SECONDS))
    run = replace(run, place=again, extended=True)
    say = turn.words.phrase("longer", length=turn.words.length(step.seconds - again.done))
    return play(turn, run, again, say)


@in_a_routine
def how_long(turn: Turn, run: Run) -> Outcome:
    holding = not run.paused and _step_now(turn, run).kind == "hold"
    left = _time_left(turn, run, "keep_on" if holding else "left_to_go")
    named = () if _step_now(turn, run).asks else (_step_name(turn, run),)
    return tell(turn, *(left or named))


@in_a_routine
def where_am_i(turn: Turn, run: Run) -> Outcome:
    return tell(turn, _step_name(turn, run), *_time_left(turn, run, "left_to_go"))


def were_you_here(turn: Turn, run: Run) -> Outcome:
    """The movement to go back into, where that was, and the offer to carry on."""
    script = turn.script(run)
    step = script.steps[turn.place(run).step]
    back = () if step.asks else (script.reenters(step),)
    name = turn.words.phrase("you_were", where=_step_name(turn, run).lower())
    return wait(turn, run, *back, name)


def wait(turn: Turn, run: Run, *before: str) -> Outcome:
    """Hold the place, say `before`, and ask whether to carry on."""
    waiting = run.pause(turn.script(run), turn.now)
    asking: Asking = "return" if turn.session.asking == "return" else "carry_on"
    return ask(turn, replace(turn.session, asking=asking, run=waiting), *before)


def wait_or_finish(turn: Turn, *say: str) -> Outcome:
    """A routine under way waits to be gone on with; else the conversation ends there."""
    run = turn.session.run
    return wait(turn, run, *ease_off(turn), *say) if run else finish(turn, *say)


def tell(turn: Turn, *facts: str) -> Outcome:
    """Say `facts`, and on with what was going on; what is paused goes on waiting."""
    run, waiting = turn.session.run, turn.session.asking in PAUSED
    return wait(turn, run, *facts) if run and waiting else carry_on(turn, *facts)


def inform(turn: Turn, *facts: str) -> Outcome:
    """The same; where nothing was going on, and nothing is known, the conversation ends there."""
    return close(turn, *facts) if turn.session == Session() else tell(turn, *facts)


def explain(turn: Turn, *facts: str) -> Outcome:
    """Say `facts` at leisure, eased off, and lead back to where the routine was."""
    run = turn.session.run
    if run is None or turn.session.asking != "scene":
        return inform(turn, *facts)
    place = _to_resume(turn, run)
    return play(turn, run, place, *ease_off(turn), *facts, *_reentry(turn, run, place))


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


def _step_name(turn: Turn, run: Run) -> str:
    """The step by its kind and number; at a question, the routine by its title."""
    words, script = turn.words, turn.script(run)
    place = run.place_now(script, turn.now)
    side = script.parts["place"]
    if script.steps[place.step].asks:
        return words.phrase("where_asked", Title=words.titles[run.routine].capitalize(), place=side)
    kind = words.kinds[script.steps[place.step].kind]
    ordinal = script.ordinal(place.step).capitalize()
    return words.phrase("where", Ordinal=ordinal, kind=kind, place=side)
