"""The bedtime stretch at its hour: a reminder of it, or Alexa beginning it by herself."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from cramp_coach.coach import greeting
from cramp_coach.coach.bedtimes import reminder
from cramp_coach.coach.bedtimes.reminder import answered
from cramp_coach.coach.clock_words import NOON, clock
from cramp_coach.coach.closing import ease_off
from cramp_coach.coach.leave import propose
from cramp_coach.coach.reply import OfferRoutine, Reply
from cramp_coach.coach.scenes import asks
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.wish import BedtimeWish, RoutineWish, wish_to_token

AtBedtime = BedtimeWish | RoutineWish

TO_COME = time(0)
"""Stands in a wish while its time is asked for."""
A_DAY = timedelta(days=1)
BY_HAND = "routine_by_hand"
ROUTINE_ANSWERED: Mapping[str, tuple[str, ...]] = {
    "already": ("routine_already",),
    "denied": ("all_right",),
    "not_answered": ("all_right", "nothing_set"),
    "failed": ("routine_failed", BY_HAND),
}


def remind(turn: Turn, said: time | None) -> Outcome:
    """Every evening; one that is set already is changed."""
    return _wanted(turn, BedtimeWish(said or TO_COME), said)


def begin_by_itself(turn: Turn, said: time | None) -> Outcome:
    return _wanted(turn, RoutineWish(said or TO_COME), said)


def at_time(turn: Turn, said: time | None) -> Outcome:
    """The time that was asked for, or another one than was proposed; elsewhere it means nothing."""
    wish, asking = turn.session.wish, turn.session.asking
    if isinstance(wish, AtBedtime) and asking in ("bedtime_time", "agree"):
        return _wanted(turn, replace(wish, at=said or TO_COME), said)
    return greeting.not_understood(turn)


def no_time(turn: Turn) -> Outcome:
    return answered(turn, turn.words.phrase("all_right"))


def in_the_evening(said: time, bed_at: time | None) -> time:
    """The hour of an evening that is meant: "half nine" is half past nine in the evening, and
    "half twelve" after midnight. Who goes to bed in the morning means the hour before that."""
    if said.hour > 12:
        return said
    early = said.replace(hour=said.hour % 12)
    late = early.replace(hour=early.hour + 12)
    if bed_at is not None and bed_at < NOON:
        return min(early, late, key=lambda at: _until(at, bed_at))
    return late if early.hour else early


def declined(turn: Turn, wish: AtBedtime) -> Outcome:
    return answered(turn, turn.words.phrase("all_right"))


def routine_answered(turn: Turn, wish: RoutineWish, answer: str) -> Outcome:
    """What came of Alexa's own question about it."""
    if answer == "accepted":
        return answered(turn, turn.words.phrase("routine_set"), _every_day(turn, wish))
    said = ROUTINE_ANSWERED.get(answer, ROUTINE_ANSWERED["failed"])
    return answered(turn, *map(turn.words.phrase, said))


def _wanted(turn: Turn, wish: AtBedtime, said: time | None) -> Outcome:
    if said is None:
        return asks(turn.with_session(wish=wish), "bedtime_time", *ease_off(turn))
    meant = in_the_evening(said, turn.person.preferences.bed_at)
    return propose_at(turn, replace(wish, at=meant))


def _propose_reminder(turn: Turn, wish: BedtimeWish) -> Outcome:
    if turn.zone is None or not turn.keeps:
        return reminder.hindered(turn, wish)
    instead = ("bedtime_instead_of_it",) if reminder.reminder_now(turn) else ()
    first, *last = map(turn.words.phrase, ("bedtime_reminder", "for_sixty_days", *instead))
    return propose(turn, wish, first, _every_day(turn, wish), *last)


def _propose_routine(turn: Turn, wish: RoutineWish) -> Outcome:
    if _name_of(turn.zone) is None:
        return _nowhere(turn)
    what, asks_too = map(turn.words.phrase, ("routine", "alexa_asks"))
    return propose(turn, wish, what, _every_day(turn, wish), asks_too)


def propose_at(turn: Turn, wish: AtBedtime) -> Outcome:
    if isinstance(wish, RoutineWish):
        return _propose_routine(turn, wish)
    return _propose_reminder(turn, wish)


def offer(turn: Turn, wish: RoutineWish) -> Outcome:
    """Alexa asks in her own words, and what comes of it is heard later."""
    zone = _name_of(turn.zone)
    if zone is None:
        return _nowhere(turn)
    prompt, token = turn.words.phrase("routine_prompt"), wish_to_token(wish)
    session = replace(turn.session, asking="agree", wish=wish)
    return turn.keep(session, Reply(hands_over=OfferRoutine(wish.at, zone, prompt, token)))


def _nowhere(turn: Turn) -> Outcome:
    return answered(turn, *map(turn.words.phrase, ("no_zone", BY_HAND)))


def _name_of(zone: tzinfo | None) -> str | None:
    return zone.key if isinstance(zone, ZoneInfo) else None


def _every_day(turn: Turn, wish: AtBedtime) -> str:
    return turn.words.phrase("every_day", at=clock(turn.words, wish.at))


def _until(at: time, bed_at: time) -> timedelta:
    """How long it is from then to bedtime."""
    span = timedelta(hours=bed_at.hour - at.hour, minutes=bed_at.minute - at.minute)
    return span % A_DAY
