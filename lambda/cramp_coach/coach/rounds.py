"""The rounds of a routine: each begins after a check, and ends with one."""

from dataclasses import replace

from cramp_coach.coach.closing import first_notice
from cramp_coach.coach.routine import NEEDS_ITS_ANSWER
from cramp_coach.coach.script import Script
from cramp_coach.coach.session import Run
from cramp_coach.coach.transport import go_to
from cramp_coach.coach.turn import Outcome, Turn


def round_ahead(turn: Turn, run: Run) -> int | None:
    """The step that begins the round after the present check; None after the last, or a gate."""
    script, place = turn.script(run), turn.place(run)
    question = script.question_from(place.step)
    if question is None or script.steps[question].kind != "check":
        return None
    return question + 1 if script.question_from(question + 1) is not None else None


def round_start(script: Script, step: int) -> int:
    """Where the last round before `step` began: after the check before it; in the first round
    past getting set, but not past a gate."""
    checks = [i for i in range(step) if script.steps[i].kind == "check"]
    if checks:
        return checks[-1] + 1
    return next(
        i for i, each in enumerate(script.steps) if each.timed or each.kind in NEEDS_ITS_ANSWER
    )


def another_round(turn: Turn, run: Run, *before: str) -> Outcome:
    """The next round, with the first notice owed to its quietest hold."""
    place, ahead = turn.place(run), round_ahead(turn, run)
    owed = dict.fromkeys((*place.owed, *first_notice(turn)))
    owing = replace(place, owed=tuple(owed))
    return go_to(turn, run, owing, ahead or place.step, *before)
