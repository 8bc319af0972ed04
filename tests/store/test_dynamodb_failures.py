"""DynamoDB slow, away, refusing or not DynamoDB at all; and settings that cannot work."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import boto3
import botocore.loaders
import pytest

from cramp_coach.store.dynamodb import (
    LONGEST_CALL_SECONDS,
    RETRY_PAUSE_SECONDS,
    DynamoDbStore,
    create_client,
)
from cramp_coach.store.record import (
    PATIENCE_SECONDS,
    Record,
    StoreSettingsError,
    StoreUnavailable,
)
from tests.store.engines import Table
from tests.store.wires import closed_port, server_answering, silent_server

NOW = datetime(2026, 11, 22, 3, 15, tzinfo=UTC)
ALEXA_LIMIT_SECONDS = 8.0


@pytest.fixture
def aws(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """An AWS environment that leads nowhere yet."""
    for name, value in Table("http://127.0.0.1:1", "cramp-coach-sessions").environ().items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(boto3, "DEFAULT_SESSION", None)
    return monkeypatch


def store_at(endpoint: str, aws: pytest.MonkeyPatch) -> DynamoDbStore:
    aws.setenv("AWS_ENDPOINT_URL_DYNAMODB", endpoint)
    return DynamoDbStore("cramp-coach-sessions")


def assert_unavailable(store: DynamoDbStore, reason: str) -> None:
    with pytest.raises(StoreUnavailable, match=reason):
        store.load("amzn-p", NOW)
    with pytest.raises(StoreUnavailable, match=reason):
        store.save("amzn-p", Record(), NOW)
    with pytest.raises(StoreUnavailable, match=reason):
        store.forget("amzn-p")


def test_a_missing_table_is_unavailable(table: Table) -> None:
    assert_unavailable(DynamoDbStore("no-such-table"), "ResourceNotFoundException")


def test_a_refused_id_is_unavailable(table: Table) -> None:
    with pytest.raises(StoreUnavailable, match="ValidationException"):
        DynamoDbStore(table.name).load("", NOW)


def test_a_body_larger_than_an_item_may_be_is_unavailable(table: Table, person_id: str) -> None:
    with pytest.raises(StoreUnavailable, match="ValidationException"):
        DynamoDbStore(table.name).save(person_id, Record(body={"big": "x" * 410_000}), NOW)


def test_a_closed_port_is_unavailable(aws: pytest.MonkeyPatch) -> None:
    with closed_port() as endpoint:
        assert_unavailable(store_at(endpoint, aws), "EndpointConnectionError")


def test_a_server_that_never_answers_is_unavailable(aws: pytest.MonkeyPatch) -> None:
    with silent_server() as endpoint:
        store = store_at(endpoint, aws)
        with pytest.raises(StoreUnavailable, match="ReadTimeoutError"):
            store.load("amzn-p", NOW)


OK = b"HTTP/1.1 200 OK\r\nConnection: close\r\n"


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"220 mail.example ESMTP\r\n\r\n",
        OK + b"Content-Length: 13\r\n\r\n<html></html>",
        OK + b"Content-Length: 2\r\n\r\n{}",
        OK + b"Content-Length: 2\r\n\r\n[]",
        OK + b"Content-Length: 900\r\nx-amzn-requestid: A\r\n\r\n{}",
        OK + b"Content-Length: 2\r\nx-amzn-requestid: A\r\nx-amz-crc32: 1\r\n\r\n{}",
        b"HTTP/1.1 500 Oh\r\nConnection: close\r\nContent-Length: 2\r\n\r\nOh",
        b"HTTP/1.1 302 Away\r\nConnection: close\r\nLocation: /\r\nContent-Length: 0\r\n\r\n",
    ],
)
def test_an_answer_that_is_not_dynamodbs_is_unavailable(
    aws: pytest.MonkeyPatch, answer: bytes
) -> None:
    with server_answering(answer) as endpoint:
        assert_unavailable(store_at(endpoint, aws), "DynamoDB")


def test_missing_credentials_are_unavailable(aws: pytest.MonkeyPatch) -> None:
    aws.delenv("AWS_ACCESS_KEY_ID")
    aws.delenv("AWS_SECRET_ACCESS_KEY")
    assert_unavailable(DynamoDbStore("cramp-coach-sessions"), "NoCredentialsError")


def test_a_missing_region_is_said_at_start(aws: pytest.MonkeyPatch) -> None:
    aws.delenv("AWS_DEFAULT_REGION")
    with pytest.raises(StoreSettingsError, match="AWS_DEFAULT_REGION"):
        DynamoDbStore("cramp-coach-sessions")


def test_an_endpoint_that_is_no_address_is_said_at_start(aws: pytest.MonkeyPatch) -> None:
    with pytest.raises(StoreSettingsError, match="Invalid endpoint"):
        store_at("http://:::", aws)


def test_nothing_that_fails_says_whose_record_it_was(aws: pytest.MonkeyPatch) -> None:
    with closed_port() as endpoint, pytest.raises(StoreUnavailable) as failure:
        store_at(endpoint, aws).load("amzn-p", NOW)
    assert "amzn-p" not in f"{failure.value} {failure.value.__cause__}"


@pytest.fixture
def config(aws: pytest.MonkeyPatch) -> Iterator[Any]:
    """The settings of the client in use, on a machine whose own settings are looser."""
    aws.setenv("AWS_MAX_ATTEMPTS", "9")
    aws.setenv("AWS_RETRY_MODE", "adaptive")
    client: Any = create_client()
    yield client.meta.config
    client.close()


def test_no_call_outlasts_what_its_settings_allow(config: Any) -> None:
    attempts = config.retries["total_max_attempts"]
    longest = attempts * (config.connect_timeout + config.read_timeout)
    longest += (attempts - 1) * RETRY_PAUSE_SECONDS
    assert longest == pytest.approx(LONGEST_CALL_SECONDS)
    assert longest < 2.5


def test_the_pause_before_a_retry_is_botocores_own_for_dynamodb(config: Any) -> None:
    retry = botocore.loaders.Loader().load_data("_retry")["retry"]
    assert config.retries["mode"] == "legacy"
    assert retry["dynamodb"]["__default__"]["delay"]["base"] == RETRY_PAUSE_SECONDS


def test_a_turn_with_every_call_at_its_worst_fits_alexas_limit() -> None:
    read = LONGEST_CALL_SECONDS
    storm_then_slow_write = PATIENCE_SECONDS + LONGEST_CALL_SECONDS
    assert read + storm_then_slow_write < ALEXA_LIMIT_SECONDS - 1
