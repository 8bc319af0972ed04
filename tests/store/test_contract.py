"""What every store promises, held against every engine this machine can run."""

import math
from datetime import UTC, datetime, timedelta

import pytest

from cramp_coach.store.record import KEEP_DAYS, Conflict, Record, Store, update
from tests.store.conftest import OpenStore
from tests.store.race import UPDATES, kept, one_more, race

NOW = datetime(2026, 11, 22, 3, 15, tzinfo=UTC)
KEPT = timedelta(days=KEEP_DAYS)
CALF = {"routine": "calf-bed", "side": "left"}


def test_a_person_nobody_wrote_about_has_an_empty_record(store: Store, person_id: str) -> None:
    assert store.load(person_id, NOW) == Record(version=0, body={})


def test_what_was_saved_is_loaded(store: Store, person_id: str) -> None:
    body = {"cups": 3, "pace": 0.5, "paused": True, "step": None, "used": [{"id": "massage"}]}
    saved = store.save(person_id, Record(body=body), NOW)
    assert store.load(person_id, NOW) == saved == Record(version=1, body=body)


@pytest.mark.parametrize("words", ["Wadenkrampf löst sich", "ふくらはぎ", "🦵", "\ud800", "", "\0"])
def test_any_text_comes_back_as_it_was(store: Store, person_id: str, words: str) -> None:
    store.save(person_id, Record(body={"words": words, words: 1}), NOW)
    assert store.load(person_id, NOW).body == {"words": words, words: 1}


def test_people_do_not_share_a_record(store: Store, person_id: str) -> None:
    store.save(person_id, Record(body=CALF), NOW)
    assert store.load(f"{person_id}-too", NOW) == Record()


def test_every_write_raises_the_version_by_one(store: Store, person_id: str) -> None:
    record = store.load(person_id, NOW)
    versions = [(record := store.save(person_id, record, NOW)).version for _ in range(3)]
    assert versions == [1, 2, 3]


def test_a_stale_write_is_refused_and_told_what_is_there(
    open_another: OpenStore, person_id: str
) -> None:
    bedside, kitchen = open_another(), open_another()
    read = bedside.save(person_id, Record(body={"cups": 1}), NOW)
    newer = kitchen.save(person_id, Record(read.version, {"cups": 2}), NOW)
    with pytest.raises(Conflict) as conflict:
        bedside.save(person_id, Record(read.version, {"cups": 9}), NOW)
    assert conflict.value.current == newer == kitchen.load(person_id, NOW)


def test_of_two_first_writes_one_is_refused(open_another: OpenStore, person_id: str) -> None:
    bedside, kitchen = open_another(), open_another()
    first = bedside.save(person_id, Record(body={"from": "bedside"}), NOW)
    with pytest.raises(Conflict) as conflict:
        kitchen.save(person_id, Record(body={"from": "kitchen"}), NOW)
    assert conflict.value.current == first


def test_a_version_never_written_is_refused(store: Store, person_id: str) -> None:
    with pytest.raises(Conflict) as conflict:
        store.save(person_id, Record(version=4, body=CALF), NOW)
    assert conflict.value.current == Record()


def test_a_record_is_kept_until_the_moment_it_expires(store: Store, person_id: str) -> None:
    saved = store.save(person_id, Record(body=CALF), NOW)
    assert store.load(person_id, NOW + KEPT - timedelta(seconds=1)) == saved
    assert store.load(person_id, NOW + KEPT) == Record(version=1, body={})


def test_writing_again_keeps_a_record_for_longer(store: Store, person_id: str) -> None:
    later = NOW + timedelta(days=30)
    saved = store.save(person_id, store.save(person_id, Record(body=CALF), NOW), later)
    assert store.load(person_id, NOW + KEPT) == saved


def test_an_expired_record_can_be_written_over(store: Store, person_id: str) -> None:
    store.save(person_id, Record(body=CALF), NOW)
    expired = store.load(person_id, NOW + KEPT)
    written = store.save(person_id, Record(expired.version, {"cups": 1}), NOW + KEPT)
    assert store.load(person_id, NOW + KEPT) == written == Record(2, {"cups": 1})


def test_a_conflict_with_an_expired_record_shows_nothing_of_it(
    store: Store, person_id: str
) -> None:
    store.save(person_id, Record(body=CALF), NOW)
    with pytest.raises(Conflict) as conflict:
        store.save(person_id, Record(body={"cups": 1}), NOW + KEPT)
    assert conflict.value.current == Record(version=1, body={})


def test_a_forgotten_person_has_an_empty_record(store: Store, person_id: str) -> None:
    store.save(person_id, Record(body=CALF), NOW)
    store.forget(person_id)
    assert store.load(person_id, NOW) == Record()


def test_forgetting_somebody_unknown_changes_nothing(store: Store, person_id: str) -> None:
    store.forget(person_id)
    assert store.load(person_id, NOW) == Record()


def test_what_was_read_before_forgetting_cannot_come_back(store: Store, person_id: str) -> None:
    read = store.save(person_id, Record(body=CALF), NOW)
    store.forget(person_id)
    after = update(store, person_id, read, one_more, NOW)
    assert after == store.load(person_id, NOW) == Record(1, {"count": 1})


def test_an_update_after_a_conflict_keeps_both_changes(
    open_another: OpenStore, person_id: str
) -> None:
    bedside, kitchen = open_another(), open_another()
    read = bedside.save(person_id, Record(body={"cups": 1}), NOW)
    kitchen.save(person_id, Record(read.version, {"cups": 1, "pace": "slow"}), NOW)
    updated = update(bedside, person_id, read, one_more, NOW)
    assert updated.body == {"cups": 1, "pace": "slow", "count": 1}
    assert kitchen.load(person_id, NOW) == updated


def test_an_update_that_changes_nothing_writes_nothing(store: Store, person_id: str) -> None:
    read = store.save(person_id, Record(body=CALF), NOW)
    assert update(store, person_id, read, lambda record: Record(body=dict(CALF)), NOW) == read
    assert store.load(person_id, NOW).version == 1


@pytest.mark.parametrize(("value", "mistake"), [(NOW, TypeError), (math.nan, ValueError)])
def test_a_body_that_is_not_json_is_the_callers_mistake(
    store: Store, person_id: str, value: object, mistake: type[Exception]
) -> None:
    with pytest.raises(mistake, match="JSON"):
        store.save(person_id, Record(body={"at": value}), NOW)
    assert store.load(person_id, NOW) == Record()


def test_200_concurrent_updates_from_two_clients_lose_none(
    open_another: OpenStore, person_id: str
) -> None:
    race([open_another(), open_another()], person_id, NOW)
    assert kept(open_another(), person_id, NOW) == UPDATES == 200
    assert open_another().load(person_id, NOW).version == UPDATES
