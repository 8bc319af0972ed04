import zoneinfo
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from cramp_coach.alexa.access import Access
from cramp_coach.alexa.client import AlexaClient
from cramp_coach.alexa.settings import known_zone, zone_of
from tests.alexa_services.loopback import DEVICE, TOKEN, Answer, hangs, says, sends, serving

NO_ZONES: list[object] = [
    "",
    " ",
    ".",
    "..",
    "America",
    "America/",
    "america/los_angeles",
    "Mars/Olympus",
    "../etc/passwd",
    "/etc/passwd",
    "/usr/share/zoneinfo/UTC",
    "Europe/../UTC",
    "zone.tab",
    "__init__.py",
    "x" * 300,
    "x/" * 5000,
    "UTC\0",
    "UTC\n",
    "\u00dcTC",
    "\ud800",
    None,
    0,
    True,
    [],
    {"zone": "UTC"},
    b"UTC",
]


@pytest.fixture
def no_zones_of_the_system() -> Iterator[None]:
    zoneinfo.reset_tzpath(to=[])
    ZoneInfo.clear_cache()
    yield
    zoneinfo.reset_tzpath()
    ZoneInfo.clear_cache()


def test_a_device_is_asked_for_its_zone(client: AlexaClient) -> None:
    with serving(says(b'"America/Los_Angeles"')) as alexa:
        assert zone_of(client, alexa.access) == ZoneInfo("America/Los_Angeles")
        [call] = alexa.calls
    path = "/v2/devices/amzn1.ask.device.A%2FB%20C/settings/System.timeZone"
    assert (call.method, call.path) == ("GET", path)
    assert call.authorization == f"Bearer {TOKEN}"


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (says(b"", 204), "status 204"),
        (says(b'{"code": "INVALID_TOKEN"}', 401), "status 401"),
        (says(b"{}", 403), "status 403"),
        (says(b"{}", 404), "status 404"),
        (says(b"{}", 429), "status 429"),
        (says(b"{}", 500), "status 500"),
        (says(b"<html>", 504), "status 504"),
        (says(b'"Europe/Berlin"', 201), "status 201"),
        (says(b""), "its answer names no zone"),
        (says(b'"Mars/Olympus"'), "its answer names no zone"),
        (says(b'"../etc/passwd"'), "its answer names no zone"),
        (says(b'{"value": "Europe/Berlin"}'), "its answer names no zone"),
        (says(b"null"), "its answer names no zone"),
        (says(b"Europe/Berlin"), "unreadable"),
        (says(b" " * 1_000_000), "unreadable"),
        (sends(b""), "dropped"),
    ],
)
def test_without_an_answer_there_is_no_zone_and_the_log_says_why(
    client: AlexaClient, answer: Answer, why: str, caplog: pytest.LogCaptureFixture
) -> None:
    with serving(answer) as alexa:
        assert zone_of(client, alexa.access) is None
    assert caplog.messages == [f"no time zone from Alexa: {why}"]


def test_a_device_that_is_not_answered_for_has_no_zone(
    client: AlexaClient, caplog: pytest.LogCaptureFixture
) -> None:
    with serving(hangs) as alexa:
        assert zone_of(client, alexa.access) is None
    assert caplog.messages == ["no time zone from Alexa: timed_out"]


@pytest.mark.parametrize("device", [None, ""])
def test_without_a_device_nobody_is_asked(
    client: AlexaClient, device: str | None, caplog: pytest.LogCaptureFixture
) -> None:
    with serving(says(b'"UTC"')) as alexa:
        assert zone_of(client, replace(alexa.access, device_id=device)) is None
        assert alexa.calls == []
    assert caplog.messages == ["no time zone from Alexa: no device id"]


def test_a_device_id_of_any_letters_can_be_asked_for(client: AlexaClient) -> None:
    with serving(says(b'"UTC"')) as alexa:
        for device in ("\ud800", "\u00fc\n\r\0", "../../v1", DEVICE * 100):
            assert zone_of(client, replace(alexa.access, device_id=device)) == ZoneInfo("UTC")


def test_a_request_without_a_token_has_no_zone(caplog: pytest.LogCaptureFixture) -> None:
    access = Access("https://api.amazonalexa.com", None, DEVICE)
    assert zone_of(AlexaClient(), access) is None
    assert caplog.messages == ["no time zone from Alexa: no_token"]


@pytest.mark.parametrize("name", ["America/Los_Angeles", "Asia/Kolkata", "UTC", "Etc/GMT+5"])
def test_a_zone_is_known_by_its_name(name: str) -> None:
    zone = known_zone(name)
    assert zone is not None
    assert zone.key == name


@pytest.mark.parametrize("name", NO_ZONES)
def test_whatever_else_is_no_zone(name: object) -> None:
    assert known_zone(name) is None


@pytest.mark.usefixtures("no_zones_of_the_system")
def test_zones_are_known_where_the_system_has_none() -> None:
    zone = known_zone("America/Los_Angeles")
    assert datetime(2026, 1, 10, tzinfo=zone).utcoffset() == timedelta(hours=-8)
    assert datetime(2026, 7, 10, tzinfo=zone).utcoffset() == timedelta(hours=-7)


@pytest.mark.usefixtures("no_zones_of_the_system")
@pytest.mark.parametrize("name", NO_ZONES)
def test_whatever_else_is_no_zone_there_either(name: object) -> None:
    assert known_zone(name) is None
