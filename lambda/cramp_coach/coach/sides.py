"""Leaving one side out of a routine that works both."""

from dataclasses import replace

from cramp_coach.coach.relief import aim_at_other
from cramp_coach.coach.routine import Step
from cramp_coach.coach.scenes import in_a_routine
from cramp_coach.coach.script import Script
from cramp_coach.coach.session import Run
from cramp_coach.coach.transport import carry_on, go_to
from cramp_coach.coach.turn import Outcome, Turn


@in_a_routine
def skip_side(turn: Turn, run: Run) -> Outcome:
    """On without the side that is being worked; where only one is, the other instead."""
    script, place = turn.script(run), turn.place(run)
    here = script.steps[place.step]
    if not any(step.side for step in turn.library.routines[run.routine].steps):
        return aim_at_other(turn)
    if here.side is None or run.fit.skips:
        return carry_on(turn)
    skipping = replace(run, fit=replace(run.fit, skips=here.side))
    return go_to(turn, skipping, place, _next_kept(script, place.step, turn.script(skipping)))


def _next_kept(old: Script, index: int, new: Script) -> int:
    """Where the next step that is not left out stands now."""
    kept = [_index(new, step) for step in old.steps[index:] if step in new.steps]
    return kept[0]


def _index(script: Script, step: Step) -> int:
    return script.steps.index(step)
