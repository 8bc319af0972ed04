"""Danger heard: coaching stops, the advice is said, and nothing resumes in that session."""

from collections.abc import Iterable
from dataclasses import replace

from cramp_coach.coach import history
from cramp_coach.coach.advice import TEN_MINUTES, advice, shorter
from cramp_coach.coach.library import RedFlagRule
from cramp_coach.coach.reply import Reply
from cramp_coach.coach.scenes import ask, close
from cramp_coach.coach.session import Session
from cramp_coach.coach.turn import Outcome, Turn

WHEN_UNSURE = "U1"
EMERGENCY = "E"


def red_flag(turn: Turn, flags: Iterable[str]) -> Outcome:
    """Advise by the most serious rule that `flags` belong to, in all of this session."""
    heard, locked_by = set(flags), turn.session.locked_by
    matching = [
        rule
        for rule in turn.library.rules
        if heard & set(rule.flags) or (rule.id == locked_by and rule.level == EMERGENCY)
    ]
    rule = min(matching, key=lambda rule: rule.level, default=None)
    return advise(turn, rule.id if rule else WHEN_UNSURE)


def advise(turn: Turn, rule_id: str) -> Outcome:
    """Stop coaching, say the rule's advice and lock the session to it."""
    locked = Session(asking="say_again", locked_by=rule_id)
    said = advice(turn, turn.library.rule(rule_id))
    return _urgently(ask(_ended(turn), locked, *said))


def yes_at_gate(turn: Turn, rule_id: str) -> Outcome:
    """Advise; where the gate may have meant something graver, ask which it is, and no more."""
    rule = turn.library.rule(rule_id)
    if not rule.graver:
        return advise(turn, rule_id)
    question = turn.words.flags.which[rule_id]
    locked = Session(asking="which", locked_by=rule_id)
    say = (turn.words.phrase("stop_here"),)
    return _ended(turn).keep(locked, Reply(say, question, (question,), turn.manner, urgent=True))


def yes(turn: Turn) -> Outcome:
    """The graver rule's advice, or the same advice again."""
    rule = _locked_by(turn)
    graver = rule.graver if turn.session.asking == "which" else None
    return advise(turn, graver or rule.id)


def no(turn: Turn) -> Outcome:
    if turn.session.asking == "which":
        return advise(turn, _locked_by(turn).id)
    return close(turn, turn.words.phrase("take_care"))


def say_again(turn: Turn) -> Outcome:
    """Unsure which of two it is, the graver one."""
    return yes(turn)


def remind(turn: Turn) -> Outcome:
    """The advice, shorter, whatever else was asked for; which of two it is, is asked no more."""
    rule = _locked_by(turn)
    if turn.session.asking == "which":
        return yes(turn)
    return _urgently(ask(turn, turn.session, shorter(turn, rule)))


def after_ten_minutes(turn: Turn) -> Turn:
    """The same turn, locked where the cramp clock has said that coaching stops; what it had yet
    to say is cut off."""
    clock = turn.session.clock
    if turn.session.locked_by or not clock:
        return turn
    if not clock.has_warned(turn.now):
        return turn.with_session(clock=clock.as_heard(turn.now))
    locked = Session(asking="say_again", locked_by=TEN_MINUTES)
    return replace(_ended(turn), session=locked)


def is_ten_minutes(turn: Turn) -> bool:
    """Whether the cramp that is being coached has gone on for ten minutes."""
    clock = turn.session.clock
    return clock is not None and clock.is_over(turn.now)


def _locked_by(turn: Turn) -> RedFlagRule:
    return turn.library.rule(str(turn.session.locked_by))


def _ended(turn: Turn) -> Turn:
    return turn.knowing(uses=history.ended(turn.person.uses, "stopped"))


def _urgently(outcome: Outcome) -> Outcome:
    return replace(outcome, reply=replace(outcome.reply, urgent=True))
