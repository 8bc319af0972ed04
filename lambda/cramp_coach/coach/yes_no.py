"""Yes, no, and what is neither: what each leads to, by the question that was asked."""

from dataclasses import replace

from cramp_coach.coach import gates, greeting, relief, starting
from cramp_coach.coach.answers import again, same, where_asked
from cramp_coach.coach.asked import (
    answering,
    asked_again,
    just_heard,
    says_good_night,
    step_now,
    was_asked,
)
from cramp_coach.coach.closing import finish
from cramp_coach.coach.ladder import OFFERED, next_help, pack_cleared, pack_left_out, take_up
from cramp_coach.coach.regions import UNCLEAR, USUAL_REGION
from cramp_coach.coach.scenes import ask, asks, leave_out
from cramp_coach.coach.session import Complaint, Run, Session
from cramp_coach.coach.transport import carry_on, go_back, resume
from cramp_coach.coach.turn import Outcome, Turn


@where_asked
def yes(turn: Turn) -> Outcome:
    run, asking = turn.session.run, turn.session.asking
    if asking == "pack_check":
        return pack_left_out(turn)
    if asking in OFFERED:
        return take_up(turn)
    if asking == "calf" or run is None:
        return relief.relieve(turn, Complaint(region=USUAL_REGION))
    if asking == "scene":
        return _yes_in_scene(turn, run)
    accepted = {"more": again, "carry_on": resume, "return": resume, "settle": starting.settle}
    return accepted[asking](turn) if asking in accepted else ask(turn, turn.session)


@where_asked
def no(turn: Turn) -> Outcome:
    run, asking = turn.session.run, turn.session.asking
    if asking == "rest":
        return same(turn)
    if asking == "pack_check":
        return pack_cleared(turn)
    if asking in OFFERED:
        return next_help(turn)
    if asking == "return":
        afresh = replace(turn, session=Session())
        return asks(afresh, "calf", turn.words.phrase("all_right"))
    if run is not None and asking == "scene":
        return _no_in_scene(turn, run)
    return finish(turn)


@where_asked
def unsure(turn: Turn) -> Outcome:
    """At a check no change; at a gate the more serious answer."""
    run = turn.session.run
    if turn.session.asking == "pack_check":
        return pack_left_out(turn)
    if run is None or not answering(turn, run):
        return greeting.not_understood(turn)
    step = step_now(turn, run)
    return gates.danger(turn, run) if step.kind == "gate" else same(turn)


def go_on(turn: Turn) -> Outcome:
    """ "Carry on" takes up an offer, says that one is ready, and otherwise resumes."""
    run = turn.session.run
    offered = turn.session.asking in ("more", "settle", "calf", *OFFERED)
    ready = run is not None and answering(turn, run) and gates.offers_to_go_on(turn, run)
    return yes(turn) if offered or ready else resume(turn)


def back(turn: Turn) -> Outcome:
    """The step before; asked about the front or the back, the back."""
    if turn.session.asking in UNCLEAR:
        return relief.relieve(turn, Complaint(region="back"))
    return go_back(turn)


def blood_thinners(turn: Turn) -> Outcome:
    """No rub in this session, whether it was asked for or not; a stretch goes on."""
    turn = turn.with_session(no_rub=True)
    run = turn.session.run
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
