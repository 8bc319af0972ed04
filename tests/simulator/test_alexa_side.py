from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from cramp_coach.alexa.access import Access
from cramp_coach.alexa.client import AlexaClient, Answered
from cramp_coach.alexa.settings import zone_of
from simulator.alexa_side import TOKEN, AlexaSide, serving

DEVICE = "amzn1.ask.device.DESK"
NEW_YORK = "America/New_York"


def named(zone: ZoneInfo | None) -> str | None:
    """Two zones of one name are not equal where the cache was cleared in between."""
    return zone.key if zone else None


def access(endpoint: str) -> Access:
    return Access(endpoint, TOKEN, DEVICE)


@pytest.fixture
def client() -> AlexaClient:
    return AlexaClient(allow_loopback=True)


def test_a_device_is_told_its_zone_over_http(client: AlexaClient) -> None:
    with serving(AlexaSide(NEW_YORK)) as endpoint:
        assert named(zone_of(client, access(endpoint))) == NEW_YORK


@pytest.mark.parametrize(
    ("trouble", "why"),
    [("refused", "status 403"), ("hanging", "timed_out"), ("offline", "offline")],
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
    with serving(AlexaSide(NEW_YORK)) as endpoint:
        stranger = replace(access(endpoint), api_access_token="another")
        answered = client.send(stranger, "GET", "/v2/devices/x/settings/System.timeZone", budget=30)
    assert answered == Answered(401, {"code": "INVALID_BEARER_TOKEN"})


def test_there_is_nothing_else_to_ask_for(client: AlexaClient) -> None:
    with serving(AlexaSide(NEW_YORK)) as endpoint:
        assert client.send(access(endpoint), "GET", "/v1/timers", budget=30) == Answered(
            404, {"code": "NOT_FOUND"}
        )


@pytest.mark.parametrize(
    ("zone", "found"),
    [(NEW_YORK, NEW_YORK), ("refused", None), ("hanging", None), ("offline", None)],
)
def test_without_http_the_same_comes_of_asking(zone: str, found: str | None) -> None:
    assert named(AlexaSide(zone).find_zone(Access())) == found
