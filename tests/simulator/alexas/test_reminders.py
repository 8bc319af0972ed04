from datetime import UTC, datetime, timedelta

import pytest

from simulator.alexas.ringing import Ring
from tests.simulator.alexas.bodies import DAILY, MONDAYS, Json, after, at, every, reminder
from tests.simulator.alexas.reached import NIGHT, REMINDERS, Reached


@pytest.fixture
def alexa() -> Reached:
    return Reached()


def times(rings: list[Ring]) -> list[str]:
    return [ring.at.astimezone(UTC).strftime("%m-%d %H:%M") for ring in rings]


def test_a_reminder_that_was_set_is_told_by_its_token(alexa: Reached) -> None:
    status, made = alexa.ask("POST", REMINDERS, reminder(after("900")))
    token = made["alertToken"]
    assert status == 200
    assert made == {
        "alertToken": token,
        "createdTime": "2026-01-05T02:40:00.000Z",
        "updatedTime": "2026-01-05T02:40:00.000Z",
        "status": "ON",
        "version": "1",
        "href": f"/v1/alerts/reminders/{token}",
    }


@pytest.mark.parametrize("seconds", ["900", 900])
def test_it_rings_once_and_is_completed(seconds: object, alexa: Reached) -> None:
    token = alexa.set(REMINDERS, reminder(after(seconds)))
    assert alexa.rings_within(seconds=899) == []
    ring = Ring(NIGHT + timedelta(seconds=900), "Drink a glass of water.", "reminder", rings=True)
    assert alexa.rings_within(seconds=1) == [ring]
    assert alexa.rings_within(days=1) == []
    assert alexa.ask("GET", f"{REMINDERS}/{token}")[1]["status"] == "COMPLETED"
    assert len(alexa.side.reminders) == 0


def test_a_completed_one_is_seen_for_three_days(alexa: Reached) -> None:
    alexa.set(REMINDERS, reminder(after(60)))
    alexa.rings_within(days=3)
    assert alexa.ask("GET", REMINDERS)[1]["totalCount"] == "1"
    alexa.rings_within(minutes=1)
    assert alexa.ask("GET", REMINDERS)[1] == {"totalCount": "0", "alerts": [], "links": None}


def test_a_time_is_one_of_the_persons_own_clock(alexa: Reached) -> None:
    alexa.set(REMINDERS, reminder(at("2026-01-05T12:00:00.000", "Asia/Tokyo")))
    assert times(alexa.rings_within(days=1)) == ["01-05 03:00"]


def test_one_for_every_day_rings_every_day_whatever_its_scheduled_time(alexa: Reached) -> None:
    trigger = every(DAILY) | {"scheduledTime": "2020-01-01T00:00:00.000"}
    token = alexa.set(REMINDERS, reminder(trigger))
    assert times(alexa.rings_within(days=2)) == ["01-05 21:00", "01-06 21:00"]
    assert alexa.ask("GET", f"{REMINDERS}/{token}")[1]["status"] == "ON"


def test_several_rules_ring_as_one_reminder(alexa: Reached) -> None:
    alexa.set(REMINDERS, reminder(every(DAILY, MONDAYS)))
    assert times(alexa.rings_within(days=1)) == ["01-05 07:30", "01-05 21:00"]


@pytest.mark.parametrize(
    ("day", "rung"),
    [
        (datetime(2026, 3, 7, 12, tzinfo=UTC), ["03-08 07:00", "03-09 06:30"]),
        (datetime(2026, 10, 31, 12, tzinfo=UTC), ["11-01 07:30", "11-02 07:30"]),
    ],
)
def test_at_half_past_two_it_rings_once_a_night_where_clocks_are_moved(
    day: datetime, rung: list[str]
) -> None:
    alexa = Reached(day)
    rule = "FREQ=DAILY;BYHOUR=2;BYMINUTE=30;BYSECOND=0;INTERVAL=1;"
    alexa.set(REMINDERS, reminder(every(rule, zone="America/New_York")))
    assert times(alexa.rings_within(days=2)) == rung


def test_a_listing_shows_what_was_asked_for(alexa: Reached) -> None:
    token = alexa.set(REMINDERS, reminder(after(60)))
    listing = alexa.ask("GET", REMINDERS)[1]
    assert (listing["totalCount"], listing["links"]) == ("1", None)
    (alert,) = listing["alerts"]
    assert (alert["alertToken"], alert["trigger"]) == (token, after(60))
    assert alert["pushNotification"] == {"status": "ENABLED"}


def test_a_changed_one_rings_at_its_new_time_only(alexa: Reached) -> None:
    token = alexa.set(REMINDERS, reminder(after(60)))
    status, changed = alexa.ask("PUT", f"{REMINDERS}/{token}", reminder(after(120), "Bedtime."))
    assert (status, changed["alertToken"], changed["version"]) == (200, token, "2")
    assert [(r.text, r.at) for r in alexa.rings_within(minutes=5)] == [
        ("Bedtime.", NIGHT + timedelta(seconds=120))
    ]


def test_a_deleted_one_does_not_ring(alexa: Reached) -> None:
    token = alexa.set(REMINDERS, reminder(after(60)))
    assert alexa.ask("DELETE", f"{REMINDERS}/{token}") == (200, None)
    assert alexa.rings_within(minutes=5) == []


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_one_that_is_not_there_cannot_be_found(method: str, alexa: Reached) -> None:
    found = alexa.ask(method, f"{REMINDERS}/none", reminder(after(60)))
    assert found == (404, {"code": "ALERT_NOT_FOUND"})


def without(key: str) -> Json:
    return {name: part for name, part in reminder(after(60)).items() if name != key}


BAD: dict[str, object] = {
    "lacks requestTime": without("requestTime"),
    "lacks trigger": without("trigger"),
    "lacks alertInfo": without("alertInfo"),
    "has label, which is not known": reminder(after(60), label="water"),
    "requestTime is not a local time": reminder(after(60), requestTime="2026-01-05T02:40:00Z"),
    "requestTime is not a time": reminder(after(60), requestTime="now"),
    "status is not ENABLED or DISABLED": reminder(after(60), pushNotification={"status": "ON"}),
    "content is not a list": reminder(after(60), alertInfo={"spokenInfo": {"content": []}}),
    "trigger has not type": reminder({"type": "SCHEDULED"}),
    "offsetInSeconds is not a number": reminder(after("soon")),
    "scheduledTime, which is not known": reminder(after(60) | {"scheduledTime": "2026-01-06"}),
    "timeZoneId is not a time zone": reminder(at("2026-01-06T02:00", "Mars/Olympus")),
    "scheduledTime is not a local time": reminder(at("2026-01-06T02:00:00+00:00")),
    "neither scheduledTime nor recurrence": reminder(
        {"type": "SCHEDULED_ABSOLUTE", "timeZoneId": "UTC"}
    ),
    "is not like FREQ=DAILY": reminder(every("FREQ=HOURLY")),
    "the trigger is in the past": reminder(at("2026-01-05T02:40:00")),
    "is in the past": reminder(
        every(DAILY) | {"recurrence": {"recurrenceRules": [DAILY], "endDateTime": "2026-01-05"}}
    ),
    "recurrenceRules is not a list": reminder(every()),
}


@pytest.mark.parametrize("why", BAD)
def test_a_body_of_another_shape_is_refused(why: str, alexa: Reached) -> None:
    token = alexa.set(REMINDERS, reminder(after(60)))
    for method, path in (("POST", REMINDERS), ("PUT", f"{REMINDERS}/{token}")):
        status, refusal = alexa.ask(method, path, BAD[why])
        assert (status, refusal["code"]) == (400, "INVALID_REQUEST")
        assert why in refusal["message"]
    assert len(alexa.side.reminders) == 1


def test_nothing_else_can_be_asked(alexa: Reached) -> None:
    token = alexa.set(REMINDERS, reminder(after(60)))
    for method, path in (("DELETE", REMINDERS), ("POST", f"{REMINDERS}/{token}")):
        assert alexa.ask(method, path) == (404, {"code": "RESOURCE_NOT_FOUND"})
    assert alexa.ask("GET", f"{REMINDERS}/{token}/x") == (404, {"code": "RESOURCE_NOT_FOUND"})
