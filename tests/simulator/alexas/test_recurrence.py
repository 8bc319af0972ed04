from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from simulator.alexas.recurrence import Recurrence, read_rule
from simulator.shape import BadShape

NEW_YORK = ZoneInfo("America/New_York")
EVENING = "BYHOUR=21;BYMINUTE=0;BYSECOND=0;"


def times(recurrence: Recurrence, moment: datetime) -> list[str]:
    """The next four, by the clock there."""
    found: list[str] = []
    while (following := recurrence.next_after(moment)) and len(found) < 4:
        moment = following
        found.append(moment.astimezone(recurrence.zone).strftime("%m-%d %H:%M"))
    return found


def recurrence(
    *rules: str,
    starts: str = "2026-01-05T00:00",
    zone: ZoneInfo = NEW_YORK,
    ends: str | None = None,
) -> Recurrence:
    return Recurrence(
        [read_rule(rule) for rule in rules],
        datetime.fromisoformat(starts),
        zone,
        datetime.fromisoformat(ends) if ends else None,
    )


MONDAY_NOON = datetime(2026, 1, 5, 17, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ([f"FREQ=DAILY;{EVENING}INTERVAL=1;"], ["01-05 21:00", "01-06 21:00", "01-07 21:00"]),
        ([f"FREQ=DAILY;{EVENING}INTERVAL=10"], ["01-05 21:00", "01-15 21:00", "01-25 21:00"]),
        ([f"FREQ=WEEKLY;BYDAY=SU;{EVENING}"], ["01-11 21:00", "01-18 21:00", "01-25 21:00"]),
        ([f"FREQ=WEEKLY;BYDAY=WE;{EVENING}INTERVAL=2"], ["01-07 21:00", "01-21 21:00"]),
        (
            [f"FREQ=WEEKLY;BYDAY=TU;{EVENING}", "FREQ=WEEKLY;BYDAY=MO;BYHOUR=9;BYMINUTE=5"],
            ["01-06 21:00", "01-12 09:05", "01-13 21:00"],
        ),
    ],
)
def test_rules_say_when_it_comes_again(rules: list[str], expected: list[str]) -> None:
    assert times(recurrence(*rules), MONDAY_NOON)[: len(expected)] == expected


def test_it_goes_by_the_wall_clock_where_clocks_are_moved() -> None:
    nightly = recurrence("FREQ=DAILY;BYHOUR=2;BYMINUTE=30")
    before = datetime(2026, 3, 7, 0, 0, tzinfo=NEW_YORK)
    assert times(nightly, before)[:3] == ["03-07 02:30", "03-08 03:00", "03-09 02:30"]
    before = datetime(2026, 10, 31, 12, 0, tzinfo=NEW_YORK)
    early = recurrence("FREQ=DAILY;BYHOUR=1;BYMINUTE=30")
    first = early.next_after(before)
    assert first == datetime(2026, 11, 1, 5, 30, tzinfo=UTC)
    assert early.next_after(first) == datetime(2026, 11, 2, 6, 30, tzinfo=UTC)


def test_it_neither_begins_too_early_nor_outlives_its_end() -> None:
    daily = f"FREQ=DAILY;{EVENING}"
    later = recurrence(daily, starts="2026-01-07T21:00", ends="2026-01-08T21:00")
    assert times(later, MONDAY_NOON) == ["01-07 21:00", "01-08 21:00"]
    assert times(recurrence(daily, starts="2026-01-05T21:01"), MONDAY_NOON)[0] == "01-06 21:00"


@pytest.mark.parametrize("hours", range(0, 24, 5))
@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/Los_Angeles", "Pacific/Kiritimati"])
def test_a_daily_one_is_never_more_than_a_day_away(hours: int, zone: str) -> None:
    moment = MONDAY_NOON + timedelta(hours=hours)
    daily = recurrence(f"FREQ=DAILY;{EVENING}", starts="2026-01-01T00:00", zone=ZoneInfo(zone))
    following = daily.next_after(moment)
    assert following is not None
    assert timedelta(0) < following - moment <= timedelta(days=1)
    assert following.astimezone(ZoneInfo(zone)).hour == 21


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "FREQ=HOURLY;BYMINUTE=0",
        "FREQ=DAILY;BYHOUR=21",
        f"FREQ=DAILY;BYDAY=MO;{EVENING}",
        f"FREQ=WEEKLY;{EVENING}",
        f"FREQ=WEEKLY;BYDAY=XX;{EVENING}",
        f"FREQ=WEEKLY;BYDAY=MO,TU;{EVENING}",
        "FREQ=DAILY;BYHOUR=25;BYMINUTE=0",
        "FREQ=DAILY;BYHOUR=nine;BYMINUTE=0",
        f"FREQ=DAILY;{EVENING}INTERVAL=0",
        f"FREQ=DAILY;{EVENING}COUNT=3",
    ],
)
def test_a_rule_that_alexa_does_not_know_is_refused(rule: str) -> None:
    with pytest.raises(BadShape):
        read_rule(rule)
