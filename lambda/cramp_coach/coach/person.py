"""What is kept of a person between sessions: nothing of how it felt."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from cramp_coach.coach.alerts import Alert, Purpose
from cramp_coach.coach.bedtimes.nights import Nights
from cramp_coach.coach.drinks import drink
from cramp_coach.coach.drinks.drink import Drinks
from cramp_coach.coach.history import Uses
from cramp_coach.coach.packs import use
from cramp_coach.coach.packs.use import Packs, PackUse
from cramp_coach.coach.preferences import (
    NO_PREFERENCES,
    Preferences,
    over,
)
from cramp_coach.coach.session import Run
from cramp_coach.coach.wish import PackWish

COMES_BACK_WITHIN = timedelta(minutes=30)
LOCKED_FOR = timedelta(hours=12)
PACK_STAYS_ON = timedelta(minutes=20)
"""The longest that any pack may stay (S0, S3, S4, P24)."""
NOTE_KEPT_FOR = timedelta(days=7)


@dataclass(frozen=True)
class Voice:
    """One of a household that has a record of its own, and when it last spoke."""

    id: str
    last_heard: date


@dataclass(frozen=True)
class Person:
    """`left` is the routine they are in, or were when they were last heard of, at `seen_at`.

    The notice may have been heard in full, or at night as its one short line. Of advice to get
    help no more is kept than until when it is to be asked about first, and of what is worth a
    doctor's word no more than since when that is owed. `alerts` are what Alexa holds for them,
    and `unsure_since` is when she was last asked to and did not say whether she did. `voices` are
    those that have a record of their own in this household.
    """

    left: Run | None = None
    seen_at: datetime | None = None
    notice_heard_at: datetime | None = None
    notice_in_full: bool = False
    preferences: Preferences = NO_PREFERENCES
    uses: Uses = ()
    told_to_see_doctor_at: datetime | None = None
    doctor_owed_at: datetime | None = None
    locked_until: datetime | None = None
    pack_until: datetime | None = None
    packs: Packs = ()
    drinks: Drinks = ()
    nights: Nights | None = None
    alerts: tuple[Alert, ...] = ()
    unsure_since: datetime | None = None
    voices: tuple[Voice, ...] = ()

    def is_locked(self, now: datetime) -> bool:
        """Whether they were told to get help, within the last twelve hours."""
        return self.locked_until is not None and now < self.locked_until

    def alerts_for(self, purpose: Purpose) -> tuple[Alert, ...]:
        return tuple(each for each in self.alerts if each.purpose == purpose)

    def alerts_but_for(self, purpose: Purpose) -> tuple[Alert, ...]:
        return tuple(each for each in self.alerts if each.purpose != purpose)

    def has_pack_on(self, now: datetime) -> bool:
        """Whether a pack may still be on that the coach has talked them through."""
        return self.pack_until is not None and now < self.pack_until

    def pack_put_on(self, wish: PackWish, now: datetime) -> "Person":
        use = PackUse(wish.kind, now, wish.minutes, wish.then_cold)
        return replace(self, packs=(*self.packs, use), pack_until=now + PACK_STAYS_ON)

    def pack_taken_off(self, now: datetime, *, for_good: bool = False) -> "Person":
        """The same, told to take off whatever pack was on; `for_good`, none follows it either."""
        if not self.packs:
            return replace(self, pack_until=None)
        last = self.packs[-1]
        off_at = now if self.has_pack_on(now) and not last.off_at else last.off_at
        off = replace(last, off_at=off_at, then_cold=last.then_cold and not for_good)
        return replace(self, packs=(*self.packs[:-1], off), pack_until=None)

    def is_owed_a_doctor(self, now: datetime) -> bool:
        at = self.doctor_owed_at
        return at is not None and now - at <= NOTE_KEPT_FOR

    def without_the_past(self, now: datetime) -> "Person":
        """The same, without what has run out by now."""
        dated = (self.locked_until, self.pack_until, self.doctor_owed_at)
        if not any((*dated, self.packs, self.drinks, self.alerts)):
            return self
        return replace(
            self,
            locked_until=self.locked_until if self.is_locked(now) else None,
            pack_until=self.pack_until if self.has_pack_on(now) else None,
            doctor_owed_at=self.doctor_owed_at if self.is_owed_a_doctor(now) else None,
            packs=use.kept(self.packs, now),
            drinks=drink.kept(self.drinks, now),
            alerts=tuple(a for a in self.alerts if a.until is None or now < a.until),
        )

    def dropped(self, now: datetime) -> Run | None:
        """The routine to offer again: one left within the last half hour."""
        if self.left is None or self.seen_at is None:
            return None
        return self.left if now - self.seen_at <= COMES_BACK_WITHIN else None


def caught_up(stored: Person, carried: Person) -> Person:
    """Who is stored, with what a session that went on without the store knows besides."""
    known = {(use.routine, use.at) for use in carried.uses}
    earlier = (use for use in stored.uses if (use.routine, use.at) not in known)
    return replace(
        stored,
        notice_heard_at=stored.notice_heard_at or carried.notice_heard_at,
        notice_in_full=stored.notice_in_full or carried.notice_in_full,
        uses=tuple(sorted((*earlier, *carried.uses), key=lambda use: use.at)),
        told_to_see_doctor_at=stored.told_to_see_doctor_at or carried.told_to_see_doctor_at,
        doctor_owed_at=stored.doctor_owed_at or carried.doctor_owed_at,
        locked_until=later(stored.locked_until, carried.locked_until),
        pack_until=later(stored.pack_until, carried.pack_until),
    )


def told_meanwhile(stored: Person, carried: Person) -> Person:
    """Who is stored, with what was told and set while the store was away."""
    return replace(
        stored,
        preferences=over(stored.preferences, carried.preferences),
        packs=tuple(dict.fromkeys((*stored.packs, *carried.packs))),
        drinks=tuple(dict.fromkeys((*stored.drinks, *carried.drinks))),
        nights=carried.nights or stored.nights,
        alerts=tuple({a.token: a for a in (*stored.alerts, *carried.alerts)}.values()),
        unsure_since=later(stored.unsure_since, carried.unsure_since),
    )


def later(one: datetime | None, other: datetime | None) -> datetime | None:
    return max(filter(None, (one, other)), default=None)
