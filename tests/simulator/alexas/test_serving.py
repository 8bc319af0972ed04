"""Alexa's side as a skill reaches it in earnest."""

from dataclasses import replace
from http.client import HTTPConnection
from zoneinfo import ZoneInfo

import pytest

from cramp_coach.alexa.access import Access
from cramp_coach.alexa.client import AlexaClient, Answered, Failed
from cramp_coach.alexa.settings import zone_of
from simulator.alexas.permissions import SCOPES
from simulator.alexas.serving import serving
from simulator.alexas.side import TOKEN, AlexaSide
from tests.simulator.alexas.bodies import after, reminder, timer
from tests.simulator.alexas.reached import REMINDERS, TIMERS

DEVICE = "amzn1.ask.device.DESK"
NEW_YORK = "America/New_York"


def named(zone: ZoneInfo | None) -> str | None:
    """Two zones of one name are not equal where the cache was cleared in between."""
    return zone.key if zone else None


def access(endpoint: str) -> Access:
    return Access(endpoint, TOKEN, DEVICE)


def allowing(zone: str = NEW_YORK) -> AlexaSide:
    return AlexaSide(zone, granted=set(SCOPES.values()))


@pytest.fixture
def client() -> AlexaClient:
    return AlexaClient(allow_loopback=True)


def test_a_device_is_told_its_zone_over_http(client: AlexaClient) -> None:
    with serving(AlexaSide(NEW_YORK)) as endpoint:
        assert named(zone_of(client, access(endpoint))) == NEW_YORK


@pytest.mark.parametrize(
    ("trouble", "why"),
    [("refused", "status 403"), ("hanging", "timed_out"), ("offline", "dropped")],
)
def test_trouble_is_met_as_the_skill_knows_it(
    trouble: str, why: str, client: AlexaClient, caplog: pytest.LogCaptureFixture
) -> None:
    with serving(AlexaSide(trouble)) as endpoint:
        assert zone_of(client, access(endpoint)) is None
    assert caplog.messages == [f"no time zone from Alexa: {why}"]


def test_a_zone_can_change_meanwhile(client: AlexaClient) -> None:
    side = AlexaSide("offline")
    with serving(side) as endpoint:
        assert zone_of(client, access(endpoint)) is None
        side.zone = NEW_YORK
        assert named(zone_of(client, access(endpoint))) == NEW_YORK


def test_a_token_that_was_not_given_out_is_refused(client: AlexaClient) -> None:
    with serving(allowing()) as endpoint:
        stranger = replace(access(endpoint), api_access_token="another")
        answered = client.send(stranger, "GET", TIMERS, budget=30)
    assert answered == Answered(401, {"code": "INVALID_BEARER_TOKEN"})


def test_there_is_nothing_else_to_ask_for(client: AlexaClient) -> None:
    with serving(AlexaSide(NEW_YORK)) as endpoint:
        assert client.send(access(endpoint), "GET", "/v1/timers", budget=30) == Answered(
            404, {"code": "RESOURCE_NOT_FOUND"}
        )


def test_alerts_are_set_changed_and_deleted_over_http(client: AlexaClient) -> None:
    side = allowing()
    with serving(side) as endpoint:
        here = access(endpoint)
        made = client.send(here, "POST", REMINDERS, budget=30, body=reminder(after(60)))
        assert isinstance(made, Answered)
        path = f"{REMINDERS}/{made.body['alertToken']}"
        changed = client.send(here, "PUT", path, budget=30, body=reminder(after(90)))
        assert isinstance(changed, Answered)
        assert changed.body["version"] == "2"
        assert client.send(here, "DELETE", path, budget=30) == Answered(200)
        client.send(here, "POST", TIMERS, budget=30, body=timer())
    assert (len(side.timers), len(side.reminders)) == (1, 0)
    assert [method for method, _, _ in side.calls] == ["POST", "PUT", "DELETE", "POST"]


@pytest.mark.parametrize(
    ("trouble", "outcome"),
    [
        ("throttled", Answered(429, {"code": "RATE_EXCEEDED"})),
        ("hanging", Failed("timed_out")),
        ("gone", Failed("dropped")),
    ],
)
def test_troubles_come_over_http_as_they_do_without(
    trouble: str, outcome: object, client: AlexaClient
) -> None:
    side = allowing()
    side.troubles.set("all", trouble)
    budget = 0.3 if trouble == "hanging" else 30
    with serving(side) as endpoint:
        assert client.send(access(endpoint), "GET", TIMERS, budget=budget) == outcome
        assert side.send(access(endpoint), "GET", TIMERS, budget=budget) == outcome


@pytest.mark.parametrize(
    ("authorization", "status"), [(f"Bearer {TOKEN}", 400), (TOKEN, 401), ("", 401)]
)
def test_a_body_that_is_no_json_is_refused_to_whoever_may_ask(
    authorization: str, status: int
) -> None:
    with serving(allowing()) as endpoint:
        connection = HTTPConnection(endpoint.removeprefix("http://"), timeout=30)
        headers = {"Authorization": authorization}
        connection.request("POST", TIMERS, "{not json", headers)
        response = connection.getresponse()
        response.read()
        connection.close()
    assert response.status == status
