"""The questions that nobody is taken past unanswered: is there danger, and are you ready?"""

from cramp_coach.coach import safety
from cramp_coach.coach.asked import step_now, was_asked
from cramp_coach.coach.ladder import next_help
from cramp_coach.coach.library import EMERGENCY
from cramp_coach.coach.routine import LEAVE_OUT
from cramp_coach.coach.scenes import leave_out
from cramp_coach.coach.session import Run
from cramp_coach.coach.transport import carry_on, go_to, wait
from cramp_coach.coach.turn import Outcome, Turn


def danger(turn: Turn, run: Run) -> Outcome:
    """A yes at a gate: advice by its rule, unless the question has yet to be heard."""
    if not was_asked(turn, run):
        return carry_on(turn)
    leads_to = str(step_now(turn, run).yes)
    return leave_out(turn) if leads_to == LEAVE_OUT else safety.yes_at_gate(turn, leads_to)


def is_passed_by(turn: Turn, run: Run, denied: frozenset[str]) -> bool:
    """Whether signs denied are a no to the whole gate: two are, at one about a limb; one sign
    denied leaves the others, and of what may be an emergency nothing is left open."""
    rules = [rule for rule in turn.library.rules if rule.id == step_now(turn, run).yes]
    return any(r.level != EMERGENCY and not r.graver and len(r.flags & denied) > 1 for r in rules)


def go_past(turn: Turn, run: Run) -> Outcome:
    """No danger, or ready: on with what comes after the question, once it has been heard."""
    if not was_asked(turn, run):
        return carry_on(turn)
    place = turn.place(run)
    return go_to(turn, run, place, place.step + 1)


def not_ready(turn: Turn, run: Run) -> Outcome:
    """Breathe once more, a second time whatever else may help; with no breathing, wait."""
    place, steps = turn.place(run), turn.script(run).steps
    breathing = [i for i in range(place.step) if steps[i].kind == "breathe"]
    if not was_asked(turn, run):
        return carry_on(turn)
    if not breathing:
        return wait(turn, run, turn.words.phrase("paused"))
    if "breathing" in turn.session.tried:
        # What hurts too much to move is not to be moved in another position either.
        return next_help(turn.with_session(tried=(*turn.session.tried, "position")))
    turn = turn.with_session(tried=(*turn.session.tried, "breathing"))
    return go_to(turn, run, place, breathing[-1], turn.words.phrase("stay_breathing"))


def offers_to_go_on(turn: Turn, run: Run) -> bool:
    """Whether the question is if the person is ready, and not if the pain allows it."""
    steps, place = turn.script(run).steps, turn.place(run)
    eased = any(step.kind == "breathe" for step in steps[: place.step])
    return steps[place.step].kind == "ready" and not eased


def before_a_rub(turn: Turn, run: Run) -> bool:
    script, place = turn.script(run), turn.place(run)
    ahead = script.steps[place.step + 1 :]
    at_gate = script.steps[place.step].kind == "gate"
    return at_gate and any(step.kind == "rub" for step in ahead[:2])
