"""Danger heard: coaching stops, the advice is said, and nothing resumes in that session."""

from collections.abc import Iterable
from dataclasses import replace

from cramp_coach.coach import history
from cramp_coach.coach.advice import TEN_MINUTES, advice, shorter
from cramp_coach.coach.library import STOPPING, RedFlagRule
from cramp_coach.coach.person import LOCKED_FOR
from cramp_coach.coach.reply import Reply
from cramp_coach.coach.scenes import ask, close
from cramp_coach.coach.session import Asking, Session
from cramp_coach.coach.starting import region_now
from cramp_coach.coach.turn import Outcome, Turn

WHEN_UNSURE = "U1"


def red_flag(turn: Turn, signs: Iterable[str]) -> Outcome:
    """Advise by the most serious rule that `signs` belong to, with what was heard before."""
    rule = _most_serious(turn, frozenset(signs))
    heard = turn.session.flags | frozenset(signs)
    return advise(turn.with_session(flags=heard), rule.id if rule else WHEN_UNSURE)


def advise(turn: Turn, rule_id: str) -> Outcome:
    """Stop coaching, say the rule's advice and lock the session to it."""
    said = advice(turn, turn.library.rule(rule_id))
    return urgently(ask(_ended(turn), _locked_to(turn, rule_id, "say_again"), *said))


def yes_at_gate(turn: Turn, rule_id: str) -> Outcome:
    """Advise; where the gate may have meant something graver, ask which it is, and no more."""
    rule = turn.library.rule(rule_id)
    if not rule.graver:
        return advise(turn, rule_id)
    question = turn.words.flags.which[rule_id]
    locked, say = _locked_to(turn, rule_id, "which"), (turn.words.phrase("stop_here"),)
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
    return urgently(ask(turn, turn.session, shorter(turn, rule)))


def after_ten_minutes(turn: Turn) -> Turn:
    """The same turn, locked where the cramp clock has said that coaching stops; what it had yet
    to say is cut off."""
    clock = turn.session.clock
    if turn.session.locked_by or not clock:
        return turn
    if not clock.has_warned(turn.now):
        return turn.knowing(locked_until=None).with_session(clock=clock.as_heard(turn.now))
    return replace(_ended(turn), session=_locked_to(turn, TEN_MINUTES, "say_again"))


def is_ten_minutes(turn: Turn) -> bool:
    """Whether the cramp that is being coached has gone on for ten minutes."""
    clock = turn.session.clock
    return clock is not None and clock.is_over(turn.now)


def _locked_by(turn: Turn) -> RedFlagRule:
    return turn.library.rule(str(turn.session.locked_by))


def _most_serious(turn: Turn, signs: frozenset[str]) -> RedFlagRule | None:
    """An emergency before the same day; of two as serious what is new, and what more is said of.

    The muscle that is coached counts as said: a fever means more with a stiff neck.
    """
    new = signs | {str(region_now(turn))}
    said, locked_by = new | turn.session.flags, turn.session.locked_by
    matching = [r for r in turn.library.rules if r.id == locked_by or r.heard_in(said)]
    stopping = (rule for rule in matching if rule.level in STOPPING)
    order = {level: number for number, level in enumerate(STOPPING)}
    return min(
        stopping,
        key=lambda rule: (order[rule.level], -rule.heard_in(new), -rule.heard_in(said)),
        default=None,
    )


def _locked_to(turn: Turn, rule_id: str, asking: Asking) -> Session:
    return Session(asking=asking, locked_by=rule_id, flags=turn.session.flags)


def _ended(turn: Turn) -> Turn:
    """The same turn, with nothing to go back to, and asked about first for twelve hours."""
    uses = history.ended(turn.person.uses, "stopped")
    return turn.knowing(uses=uses, locked_until=turn.now + LOCKED_FOR, pack_until=None)


def urgently(outcome: Outcome) -> Outcome:
    """The same, said at the usual volume at any hour."""
    return replace(outcome, reply=replace(outcome.reply, urgent=True))
