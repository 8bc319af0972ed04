"""People's records in a DynamoDB table, one item each, through boto3's low-level client."""

import uuid
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Protocol

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from cramp_coach.store.record import (
    Conflict,
    Record,
    StoreSettingsError,
    StoreUnavailable,
    body_text,
    expiry,
    restored,
)

CONNECT_SECONDS = 0.5
READ_SECONDS = 0.7
ATTEMPTS = 2
# botocore's legacy mode waits this long before DynamoDB's first retry; standard mode up to 1 s.
RETRY_MODE = "legacy"
RETRY_PAUSE_SECONDS = 0.05
LONGEST_CALL_SECONDS = ATTEMPTS * (CONNECT_SECONDS + READ_SECONDS) + RETRY_PAUSE_SECONDS

NEVER_STORED = {
    # The second half lets an item whose version is unusable be replaced.
    "ConditionExpression": "attribute_not_exists(version) OR NOT version >= :first",
    "ExpressionAttributeValues": {":first": {"N": "1"}},
}

Item = Mapping[str, Mapping[str, Any]]


class DynamoDbClient(Protocol):
    """The three calls used of boto3's DynamoDB client."""

    def get_item(self, **arguments: Any) -> Any: ...
    def put_item(self, **arguments: Any) -> Any: ...
    def delete_item(self, **arguments: Any) -> Any: ...


def create_client() -> DynamoDbClient:
    """A client no call of which takes longer than LONGEST_CALL_SECONDS.

    Raises StoreSettingsError when the region or the endpoint in the environment is unusable.
    """
    config = Config(
        connect_timeout=CONNECT_SECONDS,
        read_timeout=READ_SECONDS,
        retries={"mode": RETRY_MODE, "total_max_attempts": ATTEMPTS},
    )
    try:
        client: DynamoDbClient = boto3.client("dynamodb", config=config)
    except (BotoCoreError, ValueError) as error:
        raise StoreSettingsError(
            f"SESSIONS_TABLE needs AWS_DEFAULT_REGION and a usable AWS configuration: {error}"
        ) from error
    return client


class DynamoDbStore:
    """A Store in the table `table`, whose key is `person_id` and whose TTL is `expires_at`."""

    def __init__(self, table: str, client: DynamoDbClient | None = None) -> None:
        """Raises StoreSettingsError, only when it has to create the client itself."""
        self._table = table
        self._client = client or create_client()

    def load(self, person_id: str, now: datetime) -> Record:
        return _record(self._item(person_id), now)

    def save(self, person_id: str, record: Record, now: datetime) -> Record:
        writing = uuid.uuid4().hex
        item = {
            **_key(person_id),
            "version": {"N": str(record.version + 1)},
            "body": {"S": body_text(record.body)},
            "expires_at": {"N": str(expiry(now))},
            "writing": {"S": writing},
        }
        try:
            self._put(item, record.version)
        except ClientError as refusal:
            self._accept_own_or_conflict(refusal, person_id, writing, now)
        return replace(record, version=record.version + 1)

    def forget(self, person_id: str) -> None:
        self._call(self._client.delete_item, Key=_key(person_id))

    def _item(self, person_id: str) -> Item | None:
        answer = self._call(self._client.get_item, Key=_key(person_id), ConsistentRead=True)
        item: Item | None = answer.get("Item")
        return item

    def _put(self, item: Item, version_read: int) -> None:
        self._call(
            self._client.put_item,
            Item=item,
            ReturnValuesOnConditionCheckFailure="ALL_OLD",
            **_unchanged_since(version_read),
        )

    def _accept_own_or_conflict(
        self, refusal: ClientError, person_id: str, writing: str, now: datetime
    ) -> None:
        """Raise Conflict, unless the item in the way is this very write.

        botocore repeats a write whose answer was lost; if it had landed, the repeat is refused.
        """
        stored = refusal.response.get("Item") or self._item(person_id)
        if stored is None or stored.get("writing") != {"S": writing}:
            raise Conflict(_record(stored, now)) from refusal

    def _call(self, operation: Callable[..., Any], **arguments: Any) -> Any:
        """The engine's answer. Raises StoreUnavailable, or ClientError for a failed condition."""
        try:
            answer = operation(TableName=self._table, **arguments)
        except ClientError as error:
            code = error.response["Error"]["Code"]
            if code == "ConditionalCheckFailedException":
                raise
            raise StoreUnavailable(f"DynamoDB answered {code}") from error
        except Exception as error:  # botocore lets the errors of its parsers through
            raise StoreUnavailable(f"DynamoDB: {type(error).__name__}") from error
        if "RequestId" not in answer["ResponseMetadata"]:
            # To botocore any 200 is an answer, and an empty one reads as "never stored".
            raise StoreUnavailable("what answered is not DynamoDB")
        return answer


def _key(person_id: str) -> Item:
    return {"person_id": {"S": person_id}}


def _unchanged_since(version_read: int) -> Mapping[str, Any]:
    if version_read < 1:
        return NEVER_STORED
    return {
        "ConditionExpression": "version = :read",
        "ExpressionAttributeValues": {":read": {"N": str(version_read)}},
    }


def _record(item: Item | None, now: datetime) -> Record:
    if item is None:
        return Record()
    text = item.get("body", {}).get("S")
    return restored(_whole(item, "version") or 0, text, _whole(item, "expires_at"), now)


def _whole(item: Item, name: str) -> int | None:
    try:
        return int(item[name]["N"])
    except (KeyError, ValueError):
        return None
