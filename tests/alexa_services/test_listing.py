from datetime import UTC, datetime
from typing import Any

import pytest

from cramp_coach.alexa.listing import listed
from cramp_coach.coach.alerts import Failure, Listed

NOON = datetime(2026, 9, 22, 12, 0, 0, 672_000, tzinfo=UTC)
ON = {
    "alertToken": "one",
    "createdTime": "2026-09-22T12:00:00.672Z",
    "updatedTime": "2026-09-22T12:00:00.672Z",
    "status": "ON",
    "version": "3",
    "href": "/v1/alerts/reminders/one",
}


def listing(*alerts: Any) -> Any:
    return {"totalCount": str(len(alerts)), "alerts": list(alerts), "links": None}


def test_what_may_still_ring_is_listed() -> None:
    body = listing(ON, {**ON, "alertToken": "two"})
    assert listed(body) == (Listed("one", NOON), Listed("two", NOON))


def test_there_may_be_none() -> None:
    assert listed(listing()) == ()


def test_what_has_rung_is_left_out() -> None:
    assert listed(listing({**ON, "status": "COMPLETED"}, ON)) == (Listed("one", NOON),)


@pytest.mark.parametrize(
    ("written", "created"),
    [
        ("2026-09-22T12:00:00.672Z", NOON),
        ("2026-09-22T12:00:00.672", NOON),
        ("2026-09-22T21:00:00.672+09:00", NOON),
        ("2026-09-22T05:00:00-0700", datetime(2026, 9, 22, 12, tzinfo=UTC)),
        ("2026-09-22T12:00:00", datetime(2026, 9, 22, 12, tzinfo=UTC)),
    ],
)
def test_when_it_was_made_is_read_with_or_without_a_zone(written: str, created: datetime) -> None:
    assert listed(listing({**ON, "createdTime": written})) == (Listed("one", created),)


@pytest.mark.parametrize(
    "broken",
    [
        None,
        "one",
        [],
        {},
        {"alertToken": "one"},
        {"createdTime": ON["createdTime"]},
        {**ON, "alertToken": ""},
        {**ON, "alertToken": 1},
        {**ON, "createdTime": None},
        {**ON, "createdTime": 1_790_000_000},
        {**ON, "createdTime": ""},
        {**ON, "createdTime": "yesterday"},
        {**ON, "createdTime": "2026-13-45T12:00:00Z"},
    ],
)
def test_a_broken_entry_is_passed_over(broken: Any) -> None:
    assert listed(listing(broken, ON)) == (Listed("one", NOON),)


@pytest.mark.parametrize("body", [None, [], "", {}, {"alerts": None}, {"alerts": {"one": ON}}])
def test_what_is_no_listing_is_a_failure(body: Any) -> None:
    assert listed(body) == Failure("server_error")
