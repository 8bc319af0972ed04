"""When something rings that rings again and again, all by the clock on the person's own wall.

On the days on which clocks change, a time may come twice or never. It is sent as it stands: which
moment that is, Alexa decides, as for a reminder that somebody sets themselves.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from cramp_coach.coach.alerts import WEEK, Every


def next_ring(every: Every, now: datetime) -> datetime:
    """The first time after `now`; neither has a zone. Raises ValueError where it has no day."""
    return min(ring for ring in _rings_of_a_week(every, now) if ring > now)


def rules(every: Every) -> list[str]:
    """One for all days, else one for each of its days."""
    if set(every.days) == set(WEEK):
        return [f"FREQ=DAILY;{_time_of_day(every)}"]
    days = [day for day in WEEK if day in every.days]
    return [f"FREQ=WEEKLY;BYDAY={day};{_time_of_day(every)}" for day in days]


def _time_of_day(every: Every) -> str:
    return f"BYHOUR={every.at.hour};BYMINUTE={every.at.minute};BYSECOND=0;INTERVAL=1;"


def _rings_of_a_week(every: Every, now: datetime) -> Iterator[datetime]:
    """From the first day that counts to the same day a week later, if the first is over."""
    first = max(every.starts, now.date())
    days = (first + timedelta(days=ahead) for ahead in range(len(WEEK) + 1))
    return (datetime.combine(day, every.at) for day in days if WEEK[day.weekday()] in every.days)
