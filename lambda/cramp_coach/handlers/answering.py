"""What a turn is answered by: danger first, then what has to come before anything else is heard."""

from cramp_coach.coach import checkup, closing, greeting, safety
from cramp_coach.coach.advice import TEN_MINUTES
from cramp_coach.coach.bedtimes import evenings
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.handlers import bedtime_slots, slots
from cramp_coach.handlers.heard import Heard
from cramp_coach.handlers.table import (
    AFTER_TEN_MINUTES,
    NEWS,
    ON_SECOND_THOUGHTS,
    WAYS_OUT,
    WHEN_ASKED_IF_CHECKED,
    WHEN_LOCKED,
    WHEN_LOOKING_BACK,
    WHEN_STOPPED,
    WITH_SLOTS,
    WITHOUT_SLOTS,
    Answers,
    WithSlots,
)


def answer(turn: Turn, heard: Heard) -> Outcome:
    """The outcome of one turn. An intent that nobody knows is taken as not understood."""
    return NEWS[heard.name](turn, heard) if heard.name in NEWS else _answered(turn, heard)


def _answered(turn: Turn, heard: Heard) -> Outcome:
    heard = bedtime_slots.as_if_asked_for(heard)
    turn = evenings.counted(closing.notice_heard(turn.taken_up()))
    turn = bedtime_slots.for_alexa(safety.after_ten_minutes(turn), heard)
    if slots.is_danger(turn, heard):
        return slots.red_flag(turn, heard)
    if turn.session.locked_by:
        return _when_locked(turn, heard)
    if heard.name == "DrivingIntent" or turn.session.asking == "driving":
        return _first(slots.driving, WHEN_STOPPED, turn, heard)
    if turn.session.asking == "checked":
        return _first(slots.unchecked, WHEN_ASKED_IF_CHECKED, turn, heard)
    if checkup.is_due(turn):
        return _first(slots.unchecked, WAYS_OUT, turn, heard)
    return _as_ever(turn, heard)


def _when_locked(turn: Turn, heard: Heard) -> Outcome:
    """Whoever was asked whether it is safe may still think better of the answer."""
    if turn.session.locked_by == checkup.NOT_LOOKED_AT and heard.name in ON_SECOND_THOUGHTS:
        return WHEN_ASKED_IF_CHECKED[heard.name](turn)
    if heard.name == "NoDangerIntent":
        return slots.denied(turn, heard)
    return _first(slots.hear_more, WHEN_LOCKED, turn, heard)


def _first(comes_first: WithSlots, unless: Answers, turn: Turn, heard: Heard) -> Outcome:
    answered = unless.get(heard.name)
    return answered(turn) if answered else comes_first(turn, heard)


def _as_ever(turn: Turn, heard: Heard) -> Outcome:
    if safety.is_ten_minutes(turn) and not _answered_as_ever(turn, heard):
        return safety.advise(turn, TEN_MINUTES)
    if turn.session.asking == "look_back" and heard.name in WHEN_LOOKING_BACK:
        return WHEN_LOOKING_BACK[heard.name](turn)
    if heard.name in WITH_SLOTS:
        return WITH_SLOTS[heard.name](turn, heard)
    return WITHOUT_SLOTS.get(heard.name, greeting.not_understood)(turn)


def _answered_as_ever(turn: Turn, heard: Heard) -> bool:
    """Whoever has come back and does not want to go on may have no cramp any more."""
    declined = turn.session.asking == "return" and heard.name == "AMAZON.NoIntent"
    return declined or heard.name in AFTER_TEN_MINUTES
