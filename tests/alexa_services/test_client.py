"""What is sent, to whom, and the answers as they come."""

import subprocess
import sys
from dataclasses import replace

import pytest

from cramp_coach.alexa.access import Access
from cramp_coach.alexa.client import AlexaClient, Answered, Failed
from tests.alexa_services.loopback import LONGEST_WAIT_SECONDS, TOKEN, Call, get, says, serving

PATH = "/v1/alerts/timers"


def test_a_call_carries_the_token_of_its_request(client: AlexaClient) -> None:
    with serving(says(b"{}")) as alexa:
        get(client, alexa)
        [call] = alexa.calls
    assert call == Call("GET", "/", f"Bearer {TOKEN}", None, b"", call.port)


def test_a_body_is_sent_as_json(client: AlexaClient) -> None:
    with serving(says(b'{"id": "one"}', 201)) as alexa:
        body = {"duration": "PT1M"}
        outcome = client.send(alexa.access, "POST", PATH, budget=LONGEST_WAIT_SECONDS, body=body)
        [call] = alexa.calls
    assert outcome == Answered(201, {"id": "one"})
    assert (call.method, call.path) == ("POST", PATH)
    assert (call.content_type, call.content) == ("application/json", b'{"duration": "PT1M"}')


def test_a_body_that_is_no_json_is_a_slip_of_the_caller(client: AlexaClient) -> None:
    with serving(says(b"{}")) as alexa:
        with pytest.raises(TypeError):
            client.send(alexa.access, "POST", PATH, budget=LONGEST_WAIT_SECONDS, body={1, 2})
        assert alexa.calls == []


def test_what_is_answered_is_given_back(client: AlexaClient) -> None:
    with serving(says(b'"Europe/Berlin"')) as alexa:
        assert get(client, alexa) == Answered(200, "Europe/Berlin")


def test_an_answer_may_have_no_body(client: AlexaClient) -> None:
    with serving(says(b"", 204)) as alexa:
        assert get(client, alexa) == Answered(204, None)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 429, 500, 503, 504])
def test_a_refusal_is_an_answer(client: AlexaClient, status: int) -> None:
    with serving(says(b'{"code": "REFUSED"}', status)) as alexa:
        assert get(client, alexa) == Answered(status, {"code": "REFUSED"})


@pytest.mark.parametrize("status", [429, 500, 503])
def test_nothing_is_tried_again(client: AlexaClient, status: int) -> None:
    with serving(says(b"", status, Retry_After="0")) as alexa:
        assert get(client, alexa) == Answered(status, None)
        assert len(alexa.calls) == 1


def test_this_machine_gets_no_token_unless_that_is_allowed() -> None:
    with serving(says(b"{}")) as alexa:
        assert get(AlexaClient(), alexa) == Failed("not_alexa")
        assert alexa.calls == []


def test_a_request_without_an_endpoint_has_nothing_to_call(client: AlexaClient) -> None:
    access = Access(api_access_token=TOKEN)
    assert client.send(access, "GET", PATH, budget=LONGEST_WAIT_SECONDS) == Failed("not_alexa")


@pytest.mark.parametrize("token", [None, "", "two\r\nlines: x"])
def test_without_a_usable_token_nothing_is_called(client: AlexaClient, token: str | None) -> None:
    with serving(says(b"{}")) as alexa:
        access = replace(alexa.access, api_access_token=token)
        assert client.send(access, "GET", PATH, budget=LONGEST_WAIT_SECONDS) == Failed("no_token")
        assert alexa.calls == []


def test_a_path_cannot_lead_to_another_host(client: AlexaClient) -> None:
    with serving(says(b"{}")) as alexa, serving(says(b"{}")) as other:
        for path in (f"{other.endpoint}/", f"//127.0.0.1:{other.server_port}/", f"@{PATH}"):
            client.send(alexa.access, "GET", path, budget=LONGEST_WAIT_SECONDS)
        assert other.calls == []


def test_a_run_that_never_calls_alexa_does_not_pay_for_urllib3() -> None:
    code = "import sys, cramp_coach.alexa.client; sys.exit('urllib3' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
