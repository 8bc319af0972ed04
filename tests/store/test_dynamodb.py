"""What DynamoDB is sent, and what is made of damaged items, lost answers and conflicts."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from cramp_coach.store.dynamodb import (
    DynamoDbStore,
)
from cramp_coach.store.record import (
    Conflict,
    Record,
    update,
)
from tests.store.engines import Table
from tests.store.race import one_more

NOW = datetime(2026, 11, 22, 3, 15, tzinfo=UTC)


@pytest.fixture
def raw(table: Table) -> Iterator[Any]:
    client = table.client()
    yield client
    client.close()


def test_an_item_is_one_json_string_that_dynamodb_can_expire(
    table: Table, raw: Any, person_id: str
) -> None:
    DynamoDbStore(table.name).save(person_id, Record(body={"pace": 0.5}), NOW)
    item = raw.get_item(TableName=table.name, Key={"person_id": {"S": person_id}})["Item"]
    assert item["body"] == {"S": '{"pace":0.5}'}
    assert item["version"] == {"N": "1"}
    assert item["expires_at"] == {"N": "1800501300"}
    assert datetime.fromtimestamp(1800501300, UTC) == datetime(2027, 1, 21, 3, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("damage", "version_after"),
    [
        ({"body": {"S": "{"}}, 2),
        ({"body": {"S": "[1]"}}, 2),
        ({"body": {"N": "7"}}, 2),
        ({"body": None}, 2),
        ({"expires_at": None}, 2),
        ({"expires_at": {"S": "soon"}}, 2),
        ({"expires_at": {"N": "0.5"}}, 2),
        ({"version": None}, 1),
        ({"version": {"S": "1"}}, 1),
        ({"version": {"N": "0"}}, 1),
    ],
)
def test_an_unreadable_item_is_empty_and_can_be_written_over(
    table: Table,
    raw: Any,
    person_id: str,
    damage: dict[str, Any],
    version_after: int,
) -> None:
    store = DynamoDbStore(table.name)
    store.save(person_id, Record(body={"cups": 1}), NOW)
    item = raw.get_item(TableName=table.name, Key={"person_id": {"S": person_id}})["Item"]
    damaged = {name: value for name, value in {**item, **damage}.items() if value is not None}
    raw.put_item(TableName=table.name, Item=damaged)
    read = store.load(person_id, NOW)
    written = update(store, person_id, read, one_more, NOW)
    assert written.version == version_after
    assert store.load(person_id, NOW) == written


def test_an_unreadable_body_is_logged_without_saying_whose(
    table: Table, raw: Any, person_id: str, caplog: pytest.LogCaptureFixture
) -> None:
    item = {"person_id": {"S": person_id}, "version": {"N": "3"}, "body": {"S": "my leg"}}
    raw.put_item(TableName=table.name, Item=item)
    assert DynamoDbStore(table.name).load(person_id, NOW) == Record(version=3)
    assert "starts afresh" in caplog.text
    assert person_id not in caplog.text
    assert "my leg" not in caplog.text


class Relay:
    """A client in front of a real one."""

    def __init__(self, real: Any) -> None:
        self.real = real

    def get_item(self, **arguments: Any) -> Any:
        return self.real.get_item(**arguments)

    def put_item(self, **arguments: Any) -> Any:
        return self.real.put_item(**arguments)

    def delete_item(self, **arguments: Any) -> Any:
        return self.real.delete_item(**arguments)


class LosesFirstAnswer(Relay):
    """Every write lands, its answer is lost, and the write is sent again."""

    def put_item(self, **arguments: Any) -> Any:
        self.real.put_item(**arguments)
        return self.real.put_item(**arguments)


class TellsNothing(Relay):
    """A refused write does not come with the item in the way, as with older engines."""

    def put_item(self, **arguments: Any) -> Any:
        del arguments["ReturnValuesOnConditionCheckFailure"]
        return self.real.put_item(**arguments)


class NotesReads(Relay):
    """Remembers whether each read asked for what was last written, or for anything recent."""

    def __init__(self, real: Any) -> None:
        super().__init__(real)
        self.consistent: list[bool] = []

    def get_item(self, **arguments: Any) -> Any:
        self.consistent.append(arguments.get("ConsistentRead", False))
        return self.real.get_item(**arguments)


def test_a_write_repeated_after_a_lost_answer_is_not_its_own_rival(
    table: Table, raw: Any, person_id: str
) -> None:
    store = DynamoDbStore(table.name, LosesFirstAnswer(raw))
    record = update(store, person_id, Record(), one_more, NOW)
    record = update(store, person_id, record, one_more, NOW)
    assert record == store.load(person_id, NOW) == Record(2, {"count": 2})


def test_a_conflict_costs_no_read(table: Table, raw: Any, person_id: str) -> None:
    client = NotesReads(raw)
    store = DynamoDbStore(table.name, client)
    store.save(person_id, Record(body={"cups": 1}), NOW)
    assert update(store, person_id, Record(), one_more, NOW).body == {"cups": 1, "count": 1}
    assert client.consistent == []


def test_a_read_sees_every_write_before_it(table: Table, raw: Any, person_id: str) -> None:
    client = NotesReads(raw)
    DynamoDbStore(table.name, client).load(person_id, NOW)
    assert client.consistent == [True]


def test_an_engine_that_does_not_tell_what_is_there_is_asked(
    table: Table, raw: Any, person_id: str
) -> None:
    store = DynamoDbStore(table.name, TellsNothing(raw))
    first = store.save(person_id, Record(body={"cups": 1}), NOW)
    with pytest.raises(Conflict) as conflict:
        store.save(person_id, Record(body={"cups": 9}), NOW)
    assert conflict.value.current == first
