"""Between the moments of this world and the clocks on its walls."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

MINUTE = timedelta(minutes=1)


def moment_of(local: datetime, zone: ZoneInfo) -> datetime:
    """When a clock there shows `local`: the first time where it does so twice, and where it never
    does, when it shows the next time that it has."""
    while not _is_shown(local, zone):
        # Clocks are moved at whole minutes.
        local = local.replace(second=0, microsecond=0) + MINUTE
    return local.replace(tzinfo=zone, fold=0).astimezone(UTC)


def shown_at(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.astimezone(zone).replace(tzinfo=None, fold=0)


def written(moment: datetime) -> str:
    """As Alexa writes a moment: in UTC, to the millisecond."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"


def _is_shown(local: datetime, zone: ZoneInfo) -> bool:
    return shown_at(local.replace(tzinfo=zone, fold=0).astimezone(UTC), zone) == local
