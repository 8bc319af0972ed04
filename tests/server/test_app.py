import pytest
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.skill_builder import SkillBuilder
from flask.testing import FlaskClient

from server.app import MAX_BODY_BYTES, create_app
from tests.server.endpoint import WELCOME, Endpoint, counting_skill, launch, spoken


@pytest.fixture
def launches() -> list[str]:
    return []


@pytest.fixture
def unverified(launches: list[str]) -> FlaskClient:
    return create_app(counting_skill(launches), verify=False).test_client()


def test_without_verification_an_unsigned_old_request_is_answered(unverified: FlaskClient) -> None:
    response = unverified.post("/alexa", data=launch(seconds_ago=100_000))
    assert response.status_code == 200
    assert spoken(response) == WELCOME


def test_verification_is_on_unless_asked_otherwise(launches: list[str]) -> None:
    client = create_app(counting_skill(launches)).test_client()
    assert client.post("/alexa", data=launch()).status_code == 400
    assert launches == []


BAD_BODIES = [
    pytest.param(b"not json", id="not JSON"),
    pytest.param(b"", id="empty"),
    pytest.param(b"[" + launch() + b"]", id="a list"),
    pytest.param(b'"LaunchRequest"', id="a string"),
    pytest.param(b"null", id="null"),
    pytest.param(
        launch(requestId="caf\u00e9").decode("unicode_escape").encode("latin-1"), id="latin-1"
    ),
    pytest.param(launch().decode().encode("utf-16"), id="UTF-16"),
    pytest.param(b'{"request":' + b"[" * 100_000, id="nested without end"),
]


@pytest.mark.parametrize("body", BAD_BODIES)
def test_a_body_that_is_no_json_object_never_reaches_the_skill(
    unverified: FlaskClient, launches: list[str], body: bytes
) -> None:
    assert unverified.post("/alexa", data=body).status_code == 400
    assert launches == []


@pytest.mark.parametrize("body", BAD_BODIES)
def test_a_signed_body_that_is_no_json_object_is_refused_too(
    endpoint: Endpoint, body: bytes
) -> None:
    assert endpoint.post_signed(body).status_code == 400
    assert endpoint.launches == []


def test_the_kind_of_content_announced_does_not_matter(unverified: FlaskClient) -> None:
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    response = unverified.post("/alexa", data=launch(), headers=form)
    assert spoken(response) == WELCOME


def test_a_body_over_the_limit_is_too_large(unverified: FlaskClient, launches: list[str]) -> None:
    body = launch() + b" " * MAX_BODY_BYTES
    assert unverified.post("/alexa", data=body).status_code == 413
    assert launches == []


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_only_post_is_allowed(unverified: FlaskClient, method: str) -> None:
    assert unverified.open("/alexa", method=method).status_code == 405


def test_a_skill_that_fails_answers_500(caplog: pytest.LogCaptureFixture) -> None:
    def fail(handler_input: HandlerInput) -> None:
        raise RuntimeError("out of order")

    builder = SkillBuilder()
    builder.request_handler(can_handle_func=lambda _: True)(fail)
    client = create_app(builder.create(), verify=False).test_client()
    assert client.post("/alexa", data=launch()).status_code == 500
    assert "out of order" in caplog.text


def test_a_refusal_leaves_one_line_in_the_log_with_its_reason(
    endpoint: Endpoint, caplog: pytest.LogCaptureFixture
) -> None:
    endpoint.post(launch(), {})
    assert caplog.messages == [
        "Refused a request: Missing Signature/Certificate for the skill request"
    ]


def test_health_is_answered_unsigned(endpoint: Endpoint) -> None:
    response = endpoint.client.get("/health")
    assert (response.status_code, response.json) == (200, {"status": "ok"})
