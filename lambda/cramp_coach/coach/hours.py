"""Night and day, where the person is."""

from datetime import date, datetime, time, timedelta, tzinfo

NIGHT_FROM, NIGHT_TO = time(21), time(7)
HALF_A_DAY = timedelta(hours=12)


def is_night(now: datetime, zone: tzinfo | None) -> bool:
    """From 21:00 to 07:00. Where the zone is unknown it is neither night nor day."""
    local = now.astimezone(zone).time() if zone else None
    return local is not None and (local >= NIGHT_FROM or local < NIGHT_TO)


def is_day(now: datetime, zone: tzinfo | None) -> bool:
    return zone is not None and not is_night(now, zone)


def wall_clock(now: datetime, zone: tzinfo) -> datetime:
    """Now as a clock there shows it: without a zone."""
    return now.astimezone(zone).replace(tzinfo=None)


def evening_of(now: datetime, zone: tzinfo) -> date:
    """What is before noon there belongs to the evening before."""
    return (now.astimezone(zone) - HALF_A_DAY).date()


def night_of(now: datetime, zone: tzinfo) -> date | None:
    """The evening that a night began with; None by day."""
    return evening_of(now, zone) if is_night(now, zone) else None
