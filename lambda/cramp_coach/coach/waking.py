"""When a person's day begins and ends, by their own clock; it may end past midnight."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import product

from cramp_coach.coach.preferences import Preferences

USUALLY_UP, USUALLY_TO_BED = time(7), time(23)
A_DAY = 24 * 60
LEAST_AWAKE, USUALLY_AWAKE, MOST_AWAKE = 8 * 60, 16 * 60, 20 * 60
"""Minutes of a day: what is shorter or longer was another hour of the clock."""
EARLY, DRINKS_FROM = time(3), time(9)
"""Who gets up in between is first reminded of a drink at the latter."""
NO_DRINKS_BEFORE_BED = 2 * 60
"""Minutes (P59)."""


@dataclass(frozen=True)
class Waking:
    up: time = USUALLY_UP
    bed: time = USUALLY_TO_BED

    @property
    def awake(self) -> int:
        """The minutes of the day."""
        return self.since_up(self.bed)

    @property
    def is_likely(self) -> bool:
        return LEAST_AWAKE <= self.awake <= MOST_AWAKE

    @property
    def first_drink(self) -> int:
        """As are all minutes here, counted from getting up."""
        return self.since_up(DRINKS_FROM) if EARLY <= self.up < DRINKS_FROM else 0

    @property
    def last_drink(self) -> int:
        return self.awake - NO_DRINKS_BEFORE_BED

    def since_up(self, at: time) -> int:
        return (minute_of(at) - minute_of(self.up)) % A_DAY

    def drinks_at(self, at: time) -> bool:
        """Whether that is a time for drinks: by day, and not soon before bed."""
        return self.first_drink <= self.since_up(at) <= self.last_drink

    def is_past_midnight(self, at: time) -> bool:
        """Whether that time belongs to the evening before."""
        return at < self.up

    def day_of(self, there: datetime) -> date:
        """By which date a time on the person's clock is spoken of; nights are parted halfway."""
        begins = minute_of(self.up) - (A_DAY - self.awake) // 2
        return (there - timedelta(minutes=begins)).date()


def waking(preferences: Preferences) -> Waking:
    """As far as the person has told, and sixteen hours at a time where that fits nothing usual."""
    up, bed = preferences.up_at, preferences.bed_at
    told = Waking(up or USUALLY_UP, bed or USUALLY_TO_BED)
    if told.is_likely:
        return told
    return _up_at(told.up) if up is not None else Waking(_later(told.bed, -USUALLY_AWAKE), told.bed)


def meant(told: Preferences, up: time | None, bed: time | None) -> Waking | None:
    """The day that was meant by hours which may be of the morning or the evening; None where
    there is no such day. What is not said now is as it was, unless that fits no more."""
    before = waking(told)
    ups = readings(up) if up is not None else (before.up,)
    beds = readings(bed) if bed is not None else (before.bed,)
    days = (Waking(*hours) for hours in product(ups, beds))
    return next((day for day in days if day.is_likely), None) or _by_half(up, bed)


def readings(at: time) -> tuple[time, ...]:
    """As it was said, and where that may be of the evening, so; twelve may be midnight."""
    if 1 <= at.hour <= 12:
        return (at, at.replace(hour=(at.hour + 12) % 24))
    return (at,)


def as_minutes(minutes: int) -> time:
    """The time of day, so many minutes after midnight."""
    hour, minute = divmod(minutes % A_DAY, 60)
    return time(hour, minute)


def minute_of(at: time) -> int:
    return at.hour * 60 + at.minute


def apart(one: time, other: time) -> int:
    """Minutes, the shorter way round."""
    minutes = (minute_of(one) - minute_of(other)) % A_DAY
    return min(minutes, A_DAY - minutes)


def _by_half(up: time | None, bed: time | None) -> Waking | None:
    if up is not None and bed is None:
        return _up_at(up)
    if bed is not None and up is None:
        return Waking(_later(bed, -USUALLY_AWAKE), bed)
    return None


def _up_at(up: time) -> Waking:
    return Waking(up, _later(up, USUALLY_AWAKE))


def _later(at: time, minutes: int) -> time:
    return as_minutes(minute_of(at) + minutes)
