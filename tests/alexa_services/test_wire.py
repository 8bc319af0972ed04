"""Connections: kept, let go of, and never led astray."""

import json
import logging
from concurrent.futures import ThreadPoolExecutor

import pytest

from cramp_coach.alexa.client import AlexaClient, Answered, Failed, Outcome
from cramp_coach.alexa.wire import LONGEST_REST_SECONDS
from tests.alexa_services.loopback import (
    DEVICE,
    LONGEST_WAIT_SECONDS,
    Answer,
    Handler,
    Loopback,
    get,
    hangs,
    says,
    sends,
    serving,
)

ODD_HEADER = b"HTTP/1.1 200 OK\r\nno colon here\r\nContent-Length: 2\r\n\r\n{}"


class Clock:
    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


def echoes_path(handler: Handler) -> None:
    says(json.dumps(handler.path).encode())(handler)


def ask(client: AlexaClient, alexa: Loopback, path: str) -> Outcome:
    return client.send(alexa.access, "GET", path, budget=LONGEST_WAIT_SECONDS)


def connections(alexa: Loopback) -> int:
    return len({call.port for call in alexa.calls})


@pytest.mark.parametrize("status", [200, 204, 403, 500])
def test_calls_one_after_the_other_share_a_connection(client: AlexaClient, status: int) -> None:
    with serving(says(b"" if status == 204 else b"{}", status)) as alexa:
        for _ in range(3):
            get(client, alexa)
        assert (len(alexa.calls), connections(alexa)) == (3, 1)


def test_a_connection_that_rested_a_little_is_used_again() -> None:
    clock = Clock()
    client = AlexaClient(allow_loopback=True, clock=clock)
    with serving(says(b"{}")) as alexa:
        get(client, alexa)
        clock.now += LONGEST_REST_SECONDS
        get(client, alexa)
        assert connections(alexa) == 1


@pytest.mark.parametrize("passed", [LONGEST_REST_SECONDS + 1, -1.0])
def test_a_connection_that_may_have_died_in_its_sleep_is_not_used(passed: float) -> None:
    clock = Clock()
    client = AlexaClient(allow_loopback=True, clock=clock)
    with serving(says(b"{}")) as alexa:
        get(client, alexa)
        clock.now += passed
        assert get(client, alexa) == Answered(200, {})
        assert connections(alexa) == 2


def test_a_connection_that_the_other_end_closed_is_not_used(client: AlexaClient) -> None:
    with serving(says(b"{}", Connection="close")) as alexa:
        assert get(client, alexa) == get(client, alexa) == Answered(200, {})
        assert connections(alexa) == 2


def test_a_connection_that_hung_is_not_used(client: AlexaClient) -> None:
    with serving(hangs, says(b"{}")) as alexa:
        assert get(client, alexa, 0.2) == Failed("timed_out")
        assert get(client, alexa) == Answered(200, {})
        assert connections(alexa) == 2


def test_a_call_dropped_by_a_kept_connection_is_not_repeated(client: AlexaClient) -> None:
    with serving(says(b"{}"), sends(b""), says(b"{}")) as alexa:
        assert get(client, alexa) == Answered(200, {})
        assert get(client, alexa) == Failed("dropped")
        assert (len(alexa.calls), connections(alexa)) == (2, 1)
        assert get(client, alexa) == Answered(200, {})
        assert connections(alexa) == 2


def test_calls_at_the_same_time_each_get_their_own_answer(client: AlexaClient) -> None:
    paths = [f"/{number}" for number in range(12)]
    with serving(echoes_path) as alexa, ThreadPoolExecutor(len(paths)) as callers:
        calls = [callers.submit(ask, client, alexa, path) for path in paths]
        assert [call.result() for call in calls] == [Answered(200, path) for path in paths]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(client: AlexaClient, status: int) -> None:
    with serving(says(b"{}")) as other:
        with serving(says(b"", status, Location=f"{other.endpoint}/")) as alexa:
            assert get(client, alexa) == Answered(status, None)
        assert other.calls == []


def test_a_proxy_in_the_environment_sees_nothing(
    client: AlexaClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    with serving(says(b"{}")) as proxy, serving(says(b"[]")) as alexa:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.endpoint)
        assert get(client, alexa) == Answered(200, [])
        assert proxy.calls == []


@pytest.mark.parametrize("answer", [says(b'{"secret": "body"}'), sends(ODD_HEADER), sends(b"?")])
def test_nothing_private_is_logged_however_much_is_logged(
    client: AlexaClient, answer: Answer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with serving(answer) as alexa:
        client.send(alexa.access, "GET", f"/{DEVICE}", budget=LONGEST_WAIT_SECONDS)
        assert len(alexa.calls) == 1
    assert caplog.text == ""
