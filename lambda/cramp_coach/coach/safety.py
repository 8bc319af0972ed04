"""Danger heard: coaching stops, the advice is said, and nothing resumes in that session."""

from collections.abc import Iterable

from cramp_coach.coach.session import Session
from cramp_coach.coach.turn import Outcome, RedFlagRule, Turn, ask, close

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
    rule = _rule(turn, rule_id)
    locked = Session(asking="say_again", locked_by=rule.id)
    return ask(turn, locked, *_advice(turn, rule))


def say_again(turn: Turn) -> Outcome:
    return advise(turn, str(turn.session.locked_by))


def remind(turn: Turn) -> Outcome:
    """The advice, shorter, whatever else was asked for."""
    rule = _rule(turn, str(turn.session.locked_by))
    line = turn.words.flags.again[rule.level].format(emergency=turn.emergency_number())
    return ask(turn, turn.session, line)


def take_care(turn: Turn) -> Outcome:
    return close(turn, turn.words.phrase("take_care"))


def _rule(turn: Turn, rule_id: str) -> RedFlagRule:
    return next(rule for rule in turn.library.rules if rule.id == rule_id)


def _advice(turn: Turn, rule: RedFlagRule) -> tuple[str, ...]:
    flags = turn.words.flags
    line = flags.lines[rule.level].format(emergency=turn.emergency_number())
    extra = flags.extra.get(rule.id)
    return (line, extra) if extra else (line,)
