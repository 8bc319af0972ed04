"""Yes, no, and what is neither: what each leads to, by the question that was asked."""

from collections.abc import Callable, Mapping

from cramp_coach.coach import agreed, erasing, gates, greeting, relief, starting
from cramp_coach.coach.answers import again, same, where_asked
from cramp_coach.coach.asked import (
    answering,
    asked_again,
    just_heard,
    says_good_night,
    step_now,
    was_asked,
)
from cramp_coach.coach.bedtimes import look_back, offering
from cramp_coach.coach.closing import finish
from cramp_coach.coach.drinks import changing, reminding
from cramp_coach.coach.ladder import OFFERED, POSITIONS, next_help, take_up
from cramp_coach.coach.packs import checks, wearing
from cramp_coach.coach.regions import UNCLEAR, USUAL_REGION
from cramp_coach.coach.scenes import ask, leave_out
from cramp_coach.coach.session import OFFERS, Asking, Complaint, Run
from cramp_coach.coach.transport import carry_on, go_back, repeat, resume
from cramp_coach.coach.turn import Outcome, Turn


@where_asked
def yes(turn: Turn) -> Outcome:
    run, asking = turn.session.run, turn.session.asking
    if run is not None and asking == "scene":
        return _yes_in_scene(turn, run)
    return TAKEN_UP[asking](turn) if asking in TAKEN_UP else ask(turn, turn.session)


@where_asked
def no(turn: Turn) -> Outcome:
    run, asking = turn.session.run, turn.session.asking
    if run is not None and asking == "scene":
        return _no_in_scene(turn, run)
    return DECLINED[asking](turn) if asking in DECLINED else finish(turn)


def no_danger(turn: Turn, denied: frozenset[str]) -> Outcome:
    """Signs denied: an answer to a gate that asks about them, and to nothing else."""
    run = turn.session.run
    if run is None or not answering(turn, run) or step_now(turn, run).kind != "gate":
        return carry_on(turn)
    passed = gates.is_passed_by(turn, run, denied)
    return gates.go_past(turn, run) if passed else carry_on(turn)


@where_asked
def unsure(turn: Turn) -> Outcome:
    """At a check no change; at a gate the more serious answer."""
    run, asking = turn.session.run, turn.session.asking
    if asking in CHECKS:
        return TAKEN_UP[asking](turn)
    if asking in NO_CLEAR_YES:
        return DECLINED[asking](turn)
    if run is None or not answering(turn, run):
        return greeting.not_understood(turn)
    step = step_now(turn, run)
    return gates.danger(turn, run) if step.kind == "gate" else same(turn)


def go_on(turn: Turn) -> Outcome:
    """ "Carry on" takes up an offer, says that one is ready, and otherwise resumes."""
    run = turn.session.run
    offered = turn.session.asking in ("more", *OFFERS, *POSITIONS.values())
    ready = run is not None and answering(turn, run) and gates.offers_to_go_on(turn, run)
    return yes(turn) if offered or ready else resume(turn)


def say_again(turn: Turn) -> Outcome:
    """What is being agreed to, or asked for, with all that was said of it."""
    return SAID_AGAIN.get(turn.session.asking, repeat)(turn)


def back(turn: Turn) -> Outcome:
    """The step before; asked about the front or the back, the back."""
    if turn.session.asking in UNCLEAR:
        return relief.relieve(turn, Complaint(region="back"))
    return go_back(turn)


def blood_thinners(turn: Turn) -> Outcome:
    """No rub in this session, whether it was asked for or not; a stretch goes on."""
    turn = turn.with_session(no_rub=True)
    run = turn.session.run
    if turn.session.asking == "massage" and turn.session.stretch:
        return next_help(turn, turn.words.phrase("leave_out"))
    if turn.session.asking == "massage":
        return leave_out(turn)
    if run and turn.session.asking == "scene" and gates.before_a_rub(turn, run):
        return leave_out(turn)
    return carry_on(turn, turn.words.phrase("leave_out"))


def _yes_in_scene(turn: Turn, run: Run) -> Outcome:
    step = step_now(turn, run)
    if step.kind == "gate":
        return gates.danger(turn, run)
    if step.kind == "ready":
        return gates.go_past(turn, run)
    if just_heard(turn, run, "flags"):
        return greeting.help_me(turn)
    if step.asks and says_good_night(turn, run):
        return again(turn) if run.routine == "settle" else finish(turn)
    # "Yeah" to "better, same, or worse?" is asked about once, and then means that it goes on.
    return same(turn) if step.kind == "check" and asked_again(turn, run) else carry_on(turn)


def _no_in_scene(turn: Turn, run: Run) -> Outcome:
    """No to "better, same, or worse?" is no better; within a hold it is only heard."""
    step = step_now(turn, run)
    if step.kind == "gate":
        return gates.go_past(turn, run)
    if step.kind == "ready":
        return gates.not_ready(turn, run)
    if step.asks and says_good_night(turn, run):
        return finish(turn)
    return same(turn) if step.kind == "check" and was_asked(turn, run) else carry_on(turn)


def _usual_stretch(turn: Turn) -> Outcome:
    return relief.relieve(turn, Complaint(region=USUAL_REGION))


def _ease_back(turn: Turn) -> Outcome:
    return relief.relieve(turn, Complaint(region="back"))


def _ease_neck(turn: Turn) -> Outcome:
    return relief.relieve(turn, Complaint(region="neck"))


def _not_going_back(turn: Turn) -> Outcome:
    return ask(turn, turn.session.anew(), turn.words.phrase("all_right"))


def _something_else(turn: Turn) -> Outcome:
    """The next rung for a cramp that is being eased; nobody else is led on."""
    return next_help(turn) if turn.session.stretch else finish(turn)


CHECKS: tuple[Asking, ...] = ("pack_check", "injury_check", "fluid_check")
"""Where yes, and whatever is no clear no, speaks against what was asked for."""

NO_CLEAR_YES: tuple[Asking, ...] = ("awake_check", "skin_check", "look_back")
"""Where whatever is no clear yes is a no."""

TAKEN_UP: Mapping[Asking, Callable[[Turn], Outcome]] = {
    "calf": _usual_stretch,
    "more": again,
    "carry_on": resume,
    "return": resume,
    "settle": starting.settle,
    "bedtime": starting.bedtime,
    "ease_back": _ease_back,
    "ease_neck": _ease_neck,
    "fluid_check": reminding.left_out,
    "pack_check": checks.pack_left_out,
    "injury_check": checks.injured,
    "awake_check": checks.awake,
    "skin_check": wearing.skin_is_fine,
    "agree": agreed.agreed,
    "look_back": look_back.fewer,
    "drinks_off": changing.turn_off,
    "forget": erasing.erase,
    **dict.fromkeys(OFFERED, take_up),
}

SAID_AGAIN: Mapping[Asking, Callable[[Turn], Outcome]] = {
    "agree": agreed.asked_again,
    "forget": erasing.ask_whether,
}

DECLINED: Mapping[Asking, Callable[[Turn], Outcome]] = {
    "rest": same,
    "return": _not_going_back,
    "fluid_check": reminding.cleared,
    "pack_check": checks.pack_cleared,
    "injury_check": checks.not_injured,
    "awake_check": checks.not_awake,
    "skin_check": wearing.skin_is_not_fine,
    "agree": agreed.declined,
    "bedtime_time": offering.no_time,
    "drinks_off": reminding.left_on,
    "look_back": look_back.no_fewer,
    "forget": erasing.keep_it,
    **dict.fromkeys(OFFERED, _something_else),
}
"""Whatever else is declined ends there."""
