"""Applying a change again when others wrote first, for as long as a turn may take."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from cramp_coach.store.record import (
    LONGEST_PAUSE_SECONDS,
    PATIENCE_SECONDS,
    Conflict,
    Record,
    StoreUnavailable,
    update,
)
from tests.store.race import one_more

NOW = datetime(2026, 11, 22, 3, 15, tzinfo=UTC)


class BusyStore:
    """One person's record, which a rival writes `rivals` times before anybody else may."""

    def __init__(self, rivals: int) -> None:
        self.record = Record()
        self.rivals = rivals
        self.saves = 0

    def load(self, person_id: str, now: datetime) -> Record:
        return self.record

    def save(self, person_id: str, record: Record, now: datetime) -> Record:
        self.saves += 1
        if self.rivals:
            self.rivals -= 1
            seen = self.record.body.get("rival", 0)
            self._write({**self.record.body, "rival": seen + 1})
        if record.version != self.record.version:
            raise Conflict(self.record)
        return self._write(dict(record.body))

    def forget(self, person_id: str) -> None:
        self.record = Record()

    def _write(self, body: dict[str, int]) -> Record:
        self.record = Record(self.record.version + 1, body)
        return self.record


class MovingClock:
    """Moves on only when somebody pauses, and by `each_look` whenever it is read."""

    def __init__(self, each_look: float = 0.0) -> None:
        self.seconds = 100.0
        self.each_look = each_look
        self.pauses: list[float] = []

    def read(self) -> float:
        self.seconds += self.each_look
        return self.seconds

    def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.seconds += seconds


def patient_update(store: BusyStore, clock: MovingClock) -> Record:
    return update(store, "p", Record(), one_more, NOW, clock=clock.read, pause=clock.pause)


def test_an_update_nobody_disturbs_is_one_write_without_a_pause() -> None:
    store, clock = BusyStore(rivals=0), MovingClock()
    assert patient_update(store, clock) == Record(1, {"count": 1})
    assert (store.saves, clock.pauses) == (1, [])


def test_after_one_lost_race_it_tries_again_at_once() -> None:
    store, clock = BusyStore(rivals=1), MovingClock()
    assert patient_update(store, clock).body == {"rival": 1, "count": 1}
    assert (store.saves, clock.pauses) == (2, [0.0])


def test_lost_races_are_spread_out_by_growing_bounded_pauses() -> None:
    store, clock = BusyStore(rivals=8), MovingClock()
    assert patient_update(store, clock).body == {"rival": 8, "count": 1}
    at_once, spread = clock.pauses[0::2], clock.pauses[1::2]
    assert set(at_once) == {0.0}
    assert all(pause <= LONGEST_PAUSE_SECONDS for pause in spread)
    assert len(set(spread)) == 4


def test_a_storm_of_conflicts_ends_within_the_patience() -> None:
    store, clock = BusyStore(rivals=10_000), MovingClock(each_look=0.05)
    with pytest.raises(StoreUnavailable, match=f"{PATIENCE_SECONDS} s"):
        patient_update(store, clock)
    assert clock.seconds <= 100.0 + PATIENCE_SECONDS + 2 * clock.each_look
    assert "count" not in store.record.body


def test_the_version_is_the_one_read_whatever_the_change_returns() -> None:
    store = BusyStore(rivals=0)
    read = store.save("p", Record(body={"count": 4}), NOW)
    updated = update(store, "p", read, lambda record: Record(99, {"count": 5}), NOW)
    assert updated == Record(2, {"count": 5})


def test_a_change_made_in_place_is_written_too() -> None:
    store = BusyStore(rivals=0)
    body: dict[str, int] = {"count": 4}

    def add_in_place(record: Record) -> Record:
        body["count"] = 5
        return record

    update(store, "p", Record(body=body), add_in_place, NOW)
    assert store.record == Record(1, {"count": 5})


def test_the_same_content_in_another_order_is_not_written() -> None:
    store = BusyStore(rivals=0)
    read = Record(3, {"cups": 1, "count": 4})
    assert update(store, "p", read, lambda record: Record(3, {"count": 4, "cups": 1}), NOW) == read
    assert store.saves == 0


@pytest.mark.parametrize("version", [0, 3])
def test_what_was_never_saved_is_written_though_nothing_changes_any_more(version: int) -> None:
    store = BusyStore(rivals=0)
    store.record = Record(version)
    read = Record(version, {"count": 4})
    updated = update(store, "p", read, lambda record: record, NOW, unsaved=True)
    assert updated == store.record == Record(version + 1, {"count": 4})


def test_after_a_lost_race_only_what_changes_is_written() -> None:
    store = BusyStore(rivals=1)
    read = Record(body={"count": 4})
    updated = update(store, "p", read, lambda record: record, NOW, unsaved=True)
    assert updated == store.record == Record(1, {"rival": 1})
    assert store.saves == 1


def test_a_change_the_rival_already_made_is_not_written_again() -> None:
    store = BusyStore(rivals=1)
    updated = update(store, "p", Record(), lambda record: replace(record, body={"rival": 1}), NOW)
    assert updated == store.record == Record(1, {"rival": 1})
    assert store.saves == 1
