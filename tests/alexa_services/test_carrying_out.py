"""Orders go out together, and are answered in their order; what fails is a value."""

import json
import logging
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from cramp_coach.alexa.access import Access
from cramp_coach.alexa.carrying_out import AT_ONCE, Sends, Setting, carry_out
from cramp_coach.alexa.client import AlexaClient
from cramp_coach.alexa.exchange import Outcome
from cramp_coach.alexa.orders import call_for
from cramp_coach.coach.alerts import (
    Cancel,
    Create,
    Every,
    Failure,
    Forget,
    Listed,
    Order,
    Result,
)
from tests.alexa_services.loopback import (
    LONGEST_WAIT_SECONDS,
    TOKEN,
    Call,
    Loopback,
    says,
    serving,
)
from tests.alexa_services.orders import (
    DRINK,
    EVENING,
    MANY,
    NIGHTLY,
    OLD,
    ORDERS,
    PACK,
    TIMER,
    Echo,
)

LISTING = {
    "totalCount": "1",
    "alerts": [{"alertToken": "one", "createdTime": "2026-09-22T12:00:00Z", "status": "ON"}],
    "links": None,
}


class Breaks(Echo):
    def send(
        self, access: Access, method: str, path: str, *, budget: float, body: Any = None
    ) -> Outcome:
        raise LookupError(f"{TOKEN} {body}")


def carry(client: AlexaClient, alexa: Loopback, *orders: Order) -> tuple[Result, ...]:
    return carry_out(client, alexa.access, orders, EVENING, budget=LONGEST_WAIT_SECONDS)


def in_the_process(
    alexa: Sends, orders: Sequence[Order], setting: Setting = EVENING
) -> tuple[Result, ...]:
    return carry_out(alexa, Access(), orders, setting, budget=LONGEST_WAIT_SECONDS)


def said(call: Call) -> Any:
    return json.loads(call.content) if call.content else None


@pytest.mark.parametrize(
    ("kind", "answer", "result"),
    [
        ("create timer", says(b'{"id": "new", "status": "ON"}'), "new"),
        ("create reminder", says(b'{"alertToken": "new", "status": "ON"}', 201), "new"),
        ("change reminder", says(b'{"alertToken": "new", "version": "2"}'), "new"),
        ("cancel timer", says(b""), OLD),
        ("cancel timer", says(b"", 204), OLD),
        ("cancel timer", says(b'{"code": "TIMER_NOT_FOUND"}', 404), OLD),
        ("cancel reminder", says(b""), OLD),
        ("cancel reminder", says(b"", 204), OLD),
        ("cancel reminder", says(b'{"code": "ALERT_NOT_FOUND"}', 404), OLD),
        (
            "list reminders",
            says(json.dumps(LISTING).encode()),
            (Listed("one", datetime(2026, 9, 22, 12, tzinfo=UTC)),),
        ),
    ],
)
def test_an_order_is_sent_as_it_should_be_and_answered(
    client: AlexaClient, kind: str, answer: Any, result: Result
) -> None:
    order = ORDERS[kind]
    with serving(answer) as alexa:
        assert carry(client, alexa, order) == (result,)
        [call] = alexa.calls
    expected = call_for(order, EVENING)
    assert (call.method, call.path, said(call)) == (expected.method, expected.path, expected.body)
    assert call.authorization == f"Bearer {TOKEN}"
    assert call.content_type == ("application/json" if expected.body else None)


def test_results_stand_in_the_order_of_their_orders() -> None:
    results = in_the_process(Echo(), MANY)
    assert results == tuple(f"token of Sip {number}." for number in range(12))


def test_nothing_to_do_is_done_at_once() -> None:
    assert in_the_process(Breaks(), []) == ()


def test_connections_are_used_again(client: AlexaClient) -> None:
    with serving(says(b'{"alertToken": "new"}')) as alexa:
        for _ in range(3):
            assert carry(client, alexa, *MANY) == ("new",) * len(MANY)
        assert len(alexa.calls) == 3 * len(MANY)
        assert len({call.port for call in alexa.calls}) <= AT_ONCE


def test_one_that_fails_keeps_no_other_from_being_done(client: AlexaClient) -> None:
    with serving(says(b"", 403), says(b'{"id": "new"}')) as alexa:
        results = carry(client, alexa, Create(TIMER), Create(replace(TIMER, label="other")))
    assert set(results) == {Failure("device_cannot"), "new"}


@pytest.mark.parametrize("orders", [[MANY[0]], MANY])
def test_a_slip_of_the_client_is_a_failure(
    orders: list[Order], caplog: pytest.LogCaptureFixture
) -> None:
    results = in_the_process(Breaks(), orders)
    assert results == (Failure("server_error"),) * len(orders)
    assert set(caplog.messages) == {
        "LookupError while carrying out an order",
        "could not create reminder: server_error",
    }


@pytest.mark.parametrize(
    ("when", "zone"), [(NIGHTLY.when, None), (Every(time(21), date(2026, 9, 22), ()), EVENING.zone)]
)
def test_a_reminder_that_cannot_be_built_is_not_sent(when: Every, zone: ZoneInfo | None) -> None:
    alexa = Echo()
    orders = [Create(replace(NIGHTLY, when=when))]
    results = in_the_process(alexa, orders, replace(EVENING, zone=zone))
    assert results == (Failure("server_error"),)
    assert alexa.budgets == []


def test_what_is_the_stores_to_do_is_not_asked_of_alexa() -> None:
    alexa = Echo()
    assert in_the_process(alexa, [Forget()]) == (Failure("server_error"),)
    assert alexa.budgets == []


@pytest.mark.parametrize("answer", [says(b'{"alertToken": "new", "id": "new"}'), says(b"", 500)])
def test_nothing_private_is_logged_however_much_is_logged(
    client: AlexaClient, answer: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with serving(answer) as alexa:
        carry(client, alexa, *ORDERS.values())
        for private in (TOKEN, OLD, "new", PACK, DRINK, TIMER.label, alexa.endpoint, "/v1"):
            assert private not in caplog.text


def test_what_is_done_leaves_no_line(client: AlexaClient, caplog: pytest.LogCaptureFixture) -> None:
    with serving(says(b'{"alertToken": "new"}')) as alexa:
        carry(client, alexa, *MANY, Cancel("reminder", OLD))
    assert caplog.messages == []


def test_a_run_that_orders_nothing_does_not_pay_for_threads_and_urllib3() -> None:
    code = (
        "import sys, cramp_coach.alexa.carrying_out, cramp_coach.alexa.client;"
        "sys.exit(bool({'urllib3', 'concurrent.futures'} & sys.modules.keys()))"
    )
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
