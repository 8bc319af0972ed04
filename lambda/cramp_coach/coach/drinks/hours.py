"""When the person gets up and goes to bed, kept for all that has its hour."""

from dataclasses import replace
from datetime import time

from cramp_coach.coach.clock_words import clock
from cramp_coach.coach.drinks.changing import fit_to
from cramp_coach.coach.drinks.held import held_by, plan_of
from cramp_coach.coach.drinks.replies import propose_plan, there_now
from cramp_coach.coach.transport import inform
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.waking import Waking, meant


def keep_hours(turn: Turn, up: time | None, bed: time | None) -> Outcome:
    """Say both back; drink reminders outside that day are proposed anew within it."""
    waking = meant(turn.person.preferences, up, bed)
    if waking is None or (up is None and bed is None):
        return inform(turn, turn.words.phrase("which_hours"))
    preferences = replace(turn.person.preferences, up_at=waking.up, bed_at=waking.bed)
    return _told(turn, turn.knowing(preferences=preferences), waking)


def _told(before: Turn, turn: Turn, waking: Waking) -> Outcome:
    said = _in_words(turn, waking)
    plan, there = plan_of(held_by(turn.person)), there_now(turn)
    if not plan or there is None or turn.session.no_nudge or not (turn.keeps and turn.remembers):
        return inform(turn, *said)
    wanted = fit_to(before, waking, there, plan)
    same = {each.at for each in wanted} == {each.at for each in plan}
    return inform(turn, *said) if same else propose_plan(turn, there, wanted, *said)


def _in_words(turn: Turn, waking: Waking) -> tuple[str, ...]:
    words = turn.words
    up = words.phrase("up_at", at=clock(words, waking.up))
    bed = words.phrase("to_bed_at", at=clock(words, waking.bed))
    return (up, bed) if turn.keeps else (up, bed, words.phrase("may_forget"))
