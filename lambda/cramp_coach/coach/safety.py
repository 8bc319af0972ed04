"""Danger heard: coaching stops, the advice is said, and nothing resumes in that session."""

from collections.abc import Iterable
from dataclasses import replace

from cramp_coach.coach import history
from cramp_coach.coach.advice import TEN_MINUTES, advice, shorter
from cramp_coach.coach.library import EMERGENCY, RedFlagRule
from cramp_coach.coach.person import LOCKED_FOR
from cramp_coach.coach.reply import Reply
from cramp_coach.coach.scenes import ask, close, spaced
from cramp_coach.coach.session import Asking, Session
from cramp_coach.coach.starting import region_now
from cramp_coach.coach.turn import Outcome, Turn

WHEN_UNSURE = "U1"


def red_flag(turn: Turn, signs: Iterable[str]) -> Outcome:
    """Advise by the most serious rule that `signs` belong to, with what was heard before."""
    rule = _gravest(turn, frozenset(signs))
    heard = turn.session.flags | frozenset(signs)
    at_the_wheel = turn.session.asking == "driving"
    before = (turn.words.phrase("pull_over"),) if at_the_wheel else ()
    return advise(turn.with_session(flags=heard), rule.id if rule else WHEN_UNSURE, *before)


def advise(turn: Turn, rule_id: str, *before: str) -> Outcome:
    """Stop coaching, say the rule's advice after `before`, and lock the session to it; whoever
    says nothing hears it once more, shorter."""
    rule = turn.library.rule(rule_id)
    said, locked = advice(turn, rule), _locked_to(turn, rule_id, "say_again")
    outcome = ask(_ended(turn), locked, *before, *said)
    again = spaced((shorter(turn, rule), *outcome.reply.reprompt))
    return urgently(replace(outcome, reply=replace(outcome.reply, reprompt=again)))


def yes_at_gate(turn: Turn, rule_id: str) -> Outcome:
    """Advise; where the gate may have meant something graver, ask which it is, and no more.

    Whoever says nothing to that hears the graver one's advice.
    """
    rule = turn.library.rule(rule_id)
    return _which(_ended(turn), rule) if rule.graver else advise(turn, rule_id)


def yes(turn: Turn, *before: str) -> Outcome:
    """Of two the graver rule's advice; else the same again, which locks nobody for longer."""
    rule = _locked_by(turn)
    if turn.session.asking == "which" and rule.graver:
        return advise(turn, rule.graver, *before)
    locked = replace(turn.session, asking="say_again")
    return urgently(ask(turn, locked, *advice(turn, rule)))


def no(turn: Turn) -> Outcome:
    if turn.session.asking == "which":
        return advise(turn, _locked_by(turn).id)
    return close(turn, turn.words.phrase("take_care"))


def denied(turn: Turn, signs: frozenset[str]) -> Outcome:
    """Asked which of two it is, one sign denied leaves the other: that is asked again. What is
    no emergency was not asked about."""
    if turn.session.asking != "which":
        return remind(turn)
    rule = _locked_by(turn)
    grave = (r.flags for r in turn.library.rules if r.level == EMERGENCY)
    whole = len(signs & frozenset[str]().union(*grave)) > 1 or not rule.graver
    return no(turn) if whole else _which(turn, rule)


def repeat(turn: Turn) -> Outcome:
    """What was said last: the advice, or which of two it is."""
    rule = _locked_by(turn)
    asked = turn.session.asking == "which" and rule.graver
    return _which(turn, rule) if asked else yes(turn)


def remind(turn: Turn, *before: str) -> Outcome:
    """The advice, shorter, whatever else was asked for; which of two it is, is asked no more."""
    if turn.session.asking == "which":
        return yes(turn, *before)
    return urgently(ask(turn, turn.session, *before, shorter(turn, _locked_by(turn))))


def stop_first(turn: Turn) -> Outcome:
    """The same to whoever is driving meanwhile."""
    return remind(turn, turn.words.phrase("pull_over"))


def hear_more(turn: Turn, said: Iterable[str]) -> Outcome:
    """What is said besides may make it graver than it was; else it is only reminded of."""
    signs = frozenset(said)
    rule = _gravest(turn, signs)
    turn = turn.with_session(flags=turn.session.flags | signs)
    graver = rule is not None and rule.id != turn.session.locked_by
    return advise(turn, rule.id) if rule and graver else remind(turn)


def after_ten_minutes(turn: Turn) -> Turn:
    """The same turn, locked where the cramp clock has said that coaching stops; what it had yet
    to say is cut off, and nobody is locked for what they have not heard."""
    clock = turn.session.clock
    if turn.session.locked_by or not clock:
        return turn
    if clock.has_warned(turn.now):
        return replace(_ended(turn), session=_locked_to(turn, TEN_MINUTES, "say_again"))
    for_that = clock.warned_at and turn.person.locked_until == clock.warned_at + LOCKED_FOR
    unheard = turn.knowing(locked_until=None) if for_that else turn
    heard = clock.as_heard(turn.now)
    return unheard if heard is clock else unheard.with_session(clock=heard)


def is_ten_minutes(turn: Turn) -> bool:
    """Whether the cramp that is being coached has gone on for ten minutes."""
    clock = turn.session.clock
    return clock is not None and clock.is_over(turn.now)


def _which(turn: Turn, rule: RedFlagRule) -> Outcome:
    """Whether it is the rule's graver one."""
    locked, question = _locked_to(turn, rule.id, "which"), turn.words.flags.which[rule.id]
    again = spaced((question, *advice(turn, turn.library.rule(str(rule.graver)))))
    say = (turn.words.phrase("stop_here"),)
    return turn.keep(locked, Reply(say, question, again, turn.manner, urgent=True))


def _locked_by(turn: Turn) -> RedFlagRule:
    return turn.library.rule(str(turn.session.locked_by))


def _gravest(turn: Turn, signs: frozenset[str]) -> RedFlagRule | None:
    session = turn.session
    return turn.library.gravest(signs | _muscle(turn), session.flags, session.locked_by)


def _locked_to(turn: Turn, rule_id: str, asking: Asking) -> Session:
    """With all that was heard, and the muscle that was coached."""
    heard = turn.session.flags | _muscle(turn)
    for_alexa = turn.session.for_alexa
    return Session(asking=asking, locked_by=rule_id, flags=heard, for_alexa=for_alexa)


def _muscle(turn: Turn) -> frozenset[str]:
    """The one that is coached counts as said: a fever means more with a stiff neck."""
    region = region_now(turn)
    return frozenset({region} if region else ())


def _ended(turn: Turn) -> Turn:
    """The same turn, with nothing to go back to, and asked about first for twelve hours."""
    uses = history.ended(turn.person.uses, "stopped")
    turn = replace(turn, person=turn.person.pack_taken_off(turn.now))
    return turn.knowing(uses=uses, locked_until=turn.now + LOCKED_FOR)


def urgently(outcome: Outcome) -> Outcome:
    """The same, said at the usual volume at any hour."""
    return replace(outcome, reply=replace(outcome.reply, urgent=True))
