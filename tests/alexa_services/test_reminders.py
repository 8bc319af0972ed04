"""Reminders as they are sent: the words, and the time by the clock on the person's own wall."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from cramp_coach.alexa.call import Call, Setting
from cramp_coach.alexa.reminders import LISTING, cancelling, changing, creating
from cramp_coach.coach.alerts import After, Every, Reminder
from tests.alexa_services.orders import EVENING, NIGHTLY, SOON

ONCE = {
    "requestTime": "2026-09-22T19:04:00.672",
    "trigger": {
        "type": "SCHEDULED_RELATIVE",
        "offsetInSeconds": "900",
        "timeZoneId": "America/Los_Angeles",
    },
    "alertInfo": {
        "spokenInfo": {
            "content": [
                {
                    "locale": "en-US",
                    "text": "Take the pack off.",
                    "ssml": "<speak>Take the pack off.</speak>",
                }
            ]
        }
    },
    "pushNotification": {"status": "ENABLED"},
}
EVERY_NIGHT = {
    "requestTime": "2026-09-22T19:04:00.672",
    "trigger": {
        "type": "SCHEDULED_ABSOLUTE",
        "scheduledTime": "2026-09-22T21:00:00.000",
        "timeZoneId": "America/Los_Angeles",
        "recurrence": {
            "startDateTime": "2026-09-22T21:00:00.000",
            "endDateTime": "2026-11-21T19:04:00.672",
            "recurrenceRules": ["FREQ=DAILY;BYHOUR=21;BYMINUTE=0;BYSECOND=0;INTERVAL=1;"],
        },
    },
    "alertInfo": {
        "spokenInfo": {
            "content": [
                {
                    "locale": "en-US",
                    "text": "Drink a glass of water & breathe.",
                    "ssml": "<speak>Drink a glass of water &amp; breathe.</speak>",
                }
            ]
        }
    },
    "pushNotification": {"status": "ENABLED"},
}


def body(when: After | Every, setting: Setting) -> dict[str, Any]:
    sent = creating(Reminder("Drink.", when), setting).body
    assert sent is not None
    return dict(sent)


def at_home(zone: str, now: datetime) -> Setting:
    return Setting("en-US", ZoneInfo(zone), now)


def test_a_reminder_for_soon_counts_from_now() -> None:
    assert creating(SOON, EVENING) == Call("POST", "/v1/alerts/reminders", ONCE)


def test_a_nightly_reminder_goes_on_for_sixty_days() -> None:
    assert creating(NIGHTLY, EVENING) == Call("POST", "/v1/alerts/reminders", EVERY_NIGHT)


def test_a_change_says_all_of_it_anew() -> None:
    expected = Call("PUT", "/v1/alerts/reminders/one%2Ftwo", EVERY_NIGHT)
    assert changing("one/two", NIGHTLY, EVENING) == expected


def test_with_a_change_the_sixty_days_begin_anew() -> None:
    sent = changing("one", NIGHTLY, replace(EVENING, now=EVENING.now + timedelta(days=40))).body
    assert sent is not None
    assert sent["trigger"]["recurrence"]["startDateTime"] == "2026-11-01T21:00:00.000"
    assert sent["trigger"]["recurrence"]["endDateTime"] == "2026-12-31T18:04:00.672"


def test_the_sixty_days_are_counted_from_when_it_is_set() -> None:
    put_off = Every(time(21), date(2026, 9, 28))
    recurrence = body(put_off, EVENING)["trigger"]["recurrence"]
    assert recurrence["startDateTime"] == "2026-09-28T21:00:00.000"
    assert recurrence["endDateTime"] == "2026-11-21T19:04:00.672"


def test_what_rings_once_needs_no_end() -> None:
    assert "recurrence" not in body(After(900), EVENING)["trigger"]


def test_a_reminder_is_cancelled_by_its_token() -> None:
    assert cancelling("one/two") == Call("DELETE", "/v1/alerts/reminders/one%2Ftwo")


def test_all_of_them_are_asked_for_at_once() -> None:
    assert (LISTING.method, LISTING.path) == ("GET", "/v1/alerts/reminders")
    assert LISTING.body is None


def test_words_are_no_markup() -> None:
    sent = creating(replace(SOON, text='Ice & heat < ten > "calf"'), EVENING).body
    assert sent is not None
    [content] = sent["alertInfo"]["spokenInfo"]["content"]
    assert content["text"] == 'Ice & heat < ten > "calf"'
    assert content["ssml"] == '<speak>Ice &amp; heat &lt; ten &gt; "calf"</speak>'


def test_a_reminder_for_soon_needs_no_zone() -> None:
    sent = body(After(60), replace(EVENING, zone=None))
    assert sent["requestTime"] == "2026-09-23T02:04:00.672"
    assert sent["trigger"] == {"type": "SCHEDULED_RELATIVE", "offsetInSeconds": "60"}


def test_a_time_of_day_needs_a_zone() -> None:
    with pytest.raises(ValueError, match="nobody knows where"):
        creating(NIGHTLY, replace(EVENING, zone=None))


def test_some_days_are_a_rule_each() -> None:
    trigger = body(Every(time(21), date(2026, 9, 22), ("TH", "SA")), EVENING)["trigger"]
    assert trigger["scheduledTime"] == "2026-09-24T21:00:00.000"
    assert trigger["recurrence"]["startDateTime"] == trigger["scheduledTime"]
    assert trigger["recurrence"]["recurrenceRules"] == [
        "FREQ=WEEKLY;BYDAY=TH;BYHOUR=21;BYMINUTE=0;BYSECOND=0;INTERVAL=1;",
        "FREQ=WEEKLY;BYDAY=SA;BYHOUR=21;BYMINUTE=0;BYSECOND=0;INTERVAL=1;",
    ]


@pytest.mark.parametrize(
    ("zone", "now", "starts", "requested", "scheduled"),
    [
        # Tomorrow there, today still in UTC.
        ("Asia/Tokyo", "22T16:30Z", "23", "23T01:30", "23T21:30"),
        ("Asia/Kathmandu", "22T18:20Z", "23", "23T00:05", "23T21:30"),
        # Today still there, tomorrow in UTC.
        ("America/Los_Angeles", "23T04:29Z", "22", "22T21:29", "22T21:30"),
        # The time of its first evening is over there.
        ("America/Los_Angeles", "23T04:31Z", "22", "22T21:31", "23T21:30"),
        # It is not to start before tomorrow.
        ("America/Los_Angeles", "23T02:00Z", "23", "22T19:00", "23T21:30"),
    ],
)
def test_days_begin_and_end_where_the_person_is(
    zone: str, now: str, starts: str, requested: str, scheduled: str
) -> None:
    every = Every(time(21, 30), date.fromisoformat(f"2026-09-{starts}"))
    sent = body(every, at_home(zone, datetime.fromisoformat(f"2026-09-{now}")))
    assert sent["requestTime"] == f"2026-09-{requested}:00.000"
    assert sent["trigger"]["scheduledTime"] == f"2026-09-{scheduled}:00.000"
    assert sent["trigger"]["timeZoneId"] == zone


@pytest.mark.parametrize(
    ("now", "requested"),
    [
        ("2026-03-08T06:59Z", "2026-03-08T01:59:00.000"),
        ("2026-03-08T07:00Z", "2026-03-08T03:00:00.000"),
        ("2026-11-01T05:30Z", "2026-11-01T01:30:00.000"),
        ("2026-11-01T06:30Z", "2026-11-01T01:30:00.000"),
    ],
)
def test_a_request_is_timed_by_the_clock_as_it_stands_when_clocks_change(
    now: str, requested: str
) -> None:
    setting = at_home("America/New_York", datetime.fromisoformat(now))
    assert body(After(60), setting)["requestTime"] == requested


@pytest.mark.parametrize(
    ("day", "at", "scheduled"),
    [
        (date(2026, 3, 8), time(2, 30), "2026-03-08T02:30:00.000"),  # which does not exist
        (date(2026, 3, 8), time(21), "2026-03-08T21:00:00.000"),
        (date(2026, 11, 1), time(1, 30), "2026-11-01T01:30:00.000"),  # which comes twice
        (date(2026, 11, 1), time(21), "2026-11-01T21:00:00.000"),
    ],
)
def test_a_time_is_sent_as_it_was_said_on_the_days_clocks_change(
    day: date, at: time, scheduled: str
) -> None:
    midnight = datetime.combine(day, time(), ZoneInfo("America/New_York"))
    trigger = body(Every(at, day), at_home("America/New_York", midnight))["trigger"]
    assert trigger["scheduledTime"] == trigger["recurrence"]["startDateTime"] == scheduled
    [rule] = trigger["recurrence"]["recurrenceRules"]
    assert f"BYHOUR={at.hour};BYMINUTE={at.minute};" in rule
