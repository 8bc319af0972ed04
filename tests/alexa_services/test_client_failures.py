"""Everything that goes wrong on the way is a value, and none of it outlasts the budget.

Each answer that comes too late is a good one in the end, and each that never comes is waited for
much longer than the budget: without the budget these calls would have another outcome.
"""

import gzip
import logging
from threading import Event

import pytest

from cramp_coach.alexa.access import Access
from cramp_coach.alexa.client import AlexaClient, Answered, Failed, Outcome, within
from cramp_coach.alexa.wire import LONGEST_BODY_BYTES
from tests.alexa_services.loopback import (
    LONGEST_WAIT_SECONDS,
    TOKEN,
    Answer,
    get,
    hangs,
    resets,
    says,
    sends,
    serving,
    trickles,
)
from tests.store.wires import closed_port

BRIEF = 0.2
OK = b"HTTP/1.1 200 OK\r\n"
SLOW_HEAD = OK + b"X-Slow: " + b"." * 200 + b"\r\nContent-Length: 2\r\n\r\n{}"
SLOW_BODY = OK + b"Content-Length: 202\r\n\r\n" + b'"' + b"." * 200 + b'"'
SLOW_CHUNKS = OK + b"Transfer-Encoding: chunked\r\n\r\n" + b"1\r\n1\r\n" * 40 + b"0\r\n\r\n"
TOO_LONG = b" " * LONGEST_BODY_BYTES + b"1"
LONGEST = b" " * (LONGEST_BODY_BYTES - 1) + b"1"


def test_nobody_there_is_offline(client: AlexaClient) -> None:
    with closed_port() as endpoint:
        outcome = client.send(Access(endpoint, TOKEN), "GET", "/", budget=LONGEST_WAIT_SECONDS)
    assert outcome == Failed("offline")


@pytest.mark.parametrize("raw", [b"", b"SSH-2.0-x\r\n", b"HTTP/1.1 ", b"HTTP/1.1 two OK\r\n\r\n"])
def test_a_call_that_is_not_answered_in_http_is_dropped(client: AlexaClient, raw: bytes) -> None:
    with serving(sends(raw)) as alexa:
        assert get(client, alexa) == Failed("dropped")


def test_so_is_one_whose_connection_is_reset(client: AlexaClient) -> None:
    with serving(resets) as alexa:
        assert get(client, alexa) == Failed("dropped")
        assert len(alexa.calls) == 1


def test_an_address_that_cannot_be_is_offline(client: AlexaClient) -> None:
    access = Access("http://127.0.0.1:99999", TOKEN)
    assert client.send(access, "GET", "/", budget=LONGEST_WAIT_SECONDS) == Failed("offline")


@pytest.mark.parametrize(
    "answer", [hangs, trickles(SLOW_HEAD), trickles(SLOW_BODY), trickles(SLOW_CHUNKS)]
)
def test_who_takes_longer_than_the_budget_timed_out(client: AlexaClient, answer: Answer) -> None:
    with serving(answer) as alexa:
        assert get(client, alexa, BRIEF) == Failed("timed_out")


@pytest.mark.parametrize("raw", [SLOW_HEAD, SLOW_BODY, SLOW_CHUNKS])
def test_what_trickles_would_have_been_answers(client: AlexaClient, raw: bytes) -> None:
    with serving(sends(raw)) as alexa:
        outcome = get(client, alexa)
    assert isinstance(outcome, Answered)
    assert outcome.status == 200


def test_an_answer_that_came_too_late_is_not_taken_for_the_next_one(client: AlexaClient) -> None:
    with serving(trickles(SLOW_BODY), says(b'"mine"')) as alexa:
        assert get(client, alexa, BRIEF) == Failed("timed_out")
        assert get(client, alexa) == Answered(200, "mine")


@pytest.mark.parametrize("budget", [0.0, -1.0])
def test_with_no_budget_left_nothing_is_sent(client: AlexaClient, budget: float) -> None:
    with serving(says(b"{}")) as alexa:
        assert get(client, alexa, budget) == Failed("timed_out")
        assert alexa.calls == []


@pytest.mark.parametrize(
    "answer",
    [
        says(b"<html>"),
        says(TOO_LONG),
        says(gzip.compress(b"{}"), Content_Encoding="gzip"),
        sends(OK + b"Content-Length: 9\r\n\r\n{}"),
        sends(OK + b"Content-Length: 9\r\n\r\n"),
        sends(OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n"),
        sends(OK + b"Transfer-Encoding: chunked\r\n\r\n1\r\n1\r\n"),
    ],
)
def test_an_answer_that_cannot_be_read_is_unreadable(client: AlexaClient, answer: Answer) -> None:
    with serving(answer) as alexa:
        assert get(client, alexa) == Failed("unreadable")


def test_a_long_answer_is_read_to_its_end(client: AlexaClient) -> None:
    with serving(says(LONGEST)) as alexa:
        assert get(client, alexa) == Answered(200, 1)


def test_a_refusal_keeps_its_status_however_long_its_page(client: AlexaClient) -> None:
    with serving(says(b"<" * 2 * LONGEST_BODY_BYTES, 503)) as alexa:
        assert get(client, alexa) == Answered(503, None)


def test_a_call_that_never_ends_by_itself_is_not_waited_for() -> None:
    never = Event()

    def look_up_a_name_for_ever() -> Outcome:
        never.wait(LONGEST_WAIT_SECONDS)
        return Answered(200)

    assert within(BRIEF, look_up_a_name_for_ever) == Failed("timed_out")
    never.set()


def test_an_error_nobody_thought_of_is_offline(caplog: pytest.LogCaptureFixture) -> None:
    def call() -> Outcome:
        raise LookupError("https://api.amazonalexa.com/v2/devices/amzn1.ask.device.A")

    assert within(LONGEST_WAIT_SECONDS, call) == Failed("offline")
    expected = ("cramp_coach.alexa.client", logging.ERROR, "LookupError while calling Alexa")
    assert caplog.record_tuples == [expected]
