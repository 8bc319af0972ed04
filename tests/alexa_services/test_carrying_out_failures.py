"""Every way in which each kind of order fails, over HTTP: a problem, and one line in the log."""

import logging
from dataclasses import replace

import pytest

from cramp_coach.alexa.access import Access
from cramp_coach.alexa.carrying_out import carry_out
from cramp_coach.alexa.client import AlexaClient
from cramp_coach.coach.alerts import Failure, Problem, Result
from tests.alexa_services.loopback import (
    LONGEST_WAIT_SECONDS,
    TOKEN,
    Answer,
    hangs,
    resets,
    says,
    sends,
    serving,
)
from tests.alexa_services.orders import EVENING, OLD, ORDERS
from tests.store.wires import closed_port

BRIEF = 0.2
BROKEN_OFF = b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}"
LOGGER = "cramp_coach.alexa.carrying_out"

REFUSALS: list[tuple[int, bytes, Problem]] = [
    (302, b"", "server_error"),
    (400, b'{"code": "INVALID_BODY"}', "server_error"),
    (400, b'{"code": "MAX_TIMERS_EXCEEDED"}', "too_many"),
    (401, b'{"code": "INVALID_BEARER_TOKEN"}', "no_permission"),
    (401, b"", "no_permission"),
    (403, b'{"code": "DEVICE_NOT_SUPPORTED"}', "device_cannot"),
    (403, b'{"code": "MAX_REMINDERS_EXCEEDED"}', "too_many"),
    (403, b'{"code": "Limit_Exceeded"}', "too_many"),
    (403, b'{"code": ["MAX_REMINDERS_EXCEEDED"]}', "device_cannot"),
    (403, b'{"message": "MAX_REMINDERS_EXCEEDED"}', "device_cannot"),
    (403, b'"MAX_REMINDERS_EXCEEDED"', "device_cannot"),
    (403, b"<html>", "device_cannot"),
    (409, b'{"code": "TOO_MANY_ALERTS"}', "too_many"),
    (409, b"{}", "server_error"),
    (429, b'{"code": "RATE_EXCEEDED"}', "rate_limited"),
    (429, b'{"code": "TOO_MANY_REQUESTS"}', "rate_limited"),
    (500, b'{"code": "MAX_RETRIES"}', "server_error"),
    (503, b"", "server_error"),
    (504, b'{"code": "DEVICE_OFFLINE"}', "offline"),
]
ODD_ANSWERS = [
    says(b""),
    says(b"", 204),
    says(b"{}"),
    says(b"[]"),
    says(b'"new"'),
    says(b'{"id": "", "alertToken": ""}'),
    says(b'{"id": 1, "alertToken": null}'),
    says(b'{"alerts": "one"}'),
]
WITH_A_TOKEN = ["create timer", "create reminder", "change reminder"]


def carry(
    client: AlexaClient, access: Access, kind: str, budget: float = LONGEST_WAIT_SECONDS
) -> Result:
    [result] = carry_out(client, access, [ORDERS[kind]], EVENING, budget=budget)
    return result


def answered(client: AlexaClient, kind: str, answer: Answer) -> Result:
    with serving(answer) as alexa:
        return carry(client, alexa.access, kind)


@pytest.mark.parametrize("kind", ORDERS)
@pytest.mark.parametrize(("status", "body", "problem"), REFUSALS)
def test_a_refusal_is_a_problem_with_a_name(
    client: AlexaClient,
    kind: str,
    status: int,
    body: bytes,
    problem: Problem,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    assert answered(client, kind, says(body, status)) == Failure(problem)
    level = logging.INFO if problem == "no_permission" else logging.WARNING
    assert caplog.record_tuples == [(LOGGER, level, f"could not {kind}: {problem}")]


@pytest.mark.parametrize(
    ("kind", "result"),
    [
        ("create timer", Failure("server_error")),
        ("create reminder", Failure("server_error")),
        ("change reminder", Failure("gone")),
        ("cancel timer", OLD),
        ("cancel reminder", OLD),
        ("list reminders", Failure("server_error")),
    ],
)
def test_what_is_not_there_is_gone_or_as_good_as_cancelled(
    client: AlexaClient, kind: str, result: Result
) -> None:
    assert answered(client, kind, says(b"", 404)) == result


@pytest.mark.parametrize("kind", WITH_A_TOKEN)
@pytest.mark.parametrize("answer", ODD_ANSWERS)
def test_what_succeeds_without_a_token_may_have_been_done(
    client: AlexaClient, kind: str, answer: Answer
) -> None:
    assert answered(client, kind, answer) == Failure("timed_out")


@pytest.mark.parametrize("answer", ODD_ANSWERS)
def test_a_list_that_names_nothing_is_an_error_of_the_server(
    client: AlexaClient, answer: Answer
) -> None:
    assert answered(client, "list reminders", answer) == Failure("server_error")


@pytest.mark.parametrize("kind", ORDERS)
@pytest.mark.parametrize("answer", [says(b"<html>"), sends(BROKEN_OFF)])
def test_what_is_answered_with_what_cannot_be_read_may_have_been_done(
    client: AlexaClient, kind: str, answer: Answer
) -> None:
    assert answered(client, kind, answer) == Failure("timed_out")


@pytest.mark.parametrize("kind", ORDERS)
@pytest.mark.parametrize("answer", [sends(b""), sends(b"SSH-2.0-x\r\n"), resets])
def test_what_was_sent_when_the_connection_broke_may_have_been_done(
    client: AlexaClient, kind: str, answer: Answer
) -> None:
    assert answered(client, kind, answer) == Failure("timed_out")


@pytest.mark.parametrize("kind", ORDERS)
def test_nobody_there_is_offline(client: AlexaClient, kind: str) -> None:
    with closed_port() as endpoint:
        assert carry(client, Access(endpoint, TOKEN), kind) == Failure("offline")


@pytest.mark.parametrize("kind", ORDERS)
def test_no_answer_in_time_is_timed_out(
    client: AlexaClient, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    with serving(hangs) as alexa:
        assert carry(client, alexa.access, kind, BRIEF) == Failure("timed_out")
    assert caplog.messages == [f"could not {kind}: timed_out"]


@pytest.mark.parametrize("kind", ORDERS)
def test_without_a_token_or_with_nobody_to_show_it_to_nothing_is_sent(
    client: AlexaClient, kind: str
) -> None:
    with serving(says(b"{}")) as alexa:
        without = replace(alexa.access, api_access_token=None)
        elsewhere = replace(alexa.access, api_endpoint="https://evil.example")
        assert carry(client, without, kind) == Failure("no_token")
        assert carry(client, elsewhere, kind) == Failure("no_token")
        assert alexa.calls == []
