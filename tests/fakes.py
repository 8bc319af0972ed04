"""Hand-written stand-ins for what lies outside the skill."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from cramp_coach.alexa.access import Access
from cramp_coach.store.record import Conflict, Record, StoreUnavailable


@dataclass
class DictStore:
    """A store in a dictionary, which counts what it is asked to do."""

    records: dict[str, Record] = field(default_factory=dict)
    reads: int = 0
    writes: int = 0

    def load(self, person_id: str, now: datetime) -> Record:
        self.reads += 1
        return self.records.get(person_id, Record())

    def save(self, person_id: str, record: Record, now: datetime) -> Record:
        self.writes += 1
        current = self.records.get(person_id, Record())
        if current.version != record.version:
            raise Conflict(current)
        self.records[person_id] = replace(record, version=record.version + 1)
        return self.records[person_id]

    def forget(self, person_id: str) -> None:
        self.records.pop(person_id, None)

    def body(self, person_id: str) -> Mapping[str, object]:
        return self.records[person_id].body


@dataclass
class DownStore(DictStore):
    """A store that can be down, and counts how often it was tried in vain."""

    down: bool = True
    tried: int = 0

    def load(self, person_id: str, now: datetime) -> Record:
        self._try()
        return super().load(person_id, now)

    def save(self, person_id: str, record: Record, now: datetime) -> Record:
        self._try()
        return super().save(person_id, record, now)

    def _try(self) -> None:
        self.tried += 1
        if self.down:
            raise StoreUnavailable("down for this test")


@dataclass
class Zones:
    """Knows the zone of every device, or of none, and counts how often it is asked."""

    zone: ZoneInfo | None = None
    asked: int = 0

    def __call__(self, access: Access) -> ZoneInfo | None:
        self.asked += 1
        return self.zone


class EmptyStore:
    """A store that is empty at every read and takes every write."""

    def load(self, person_id: str, now: datetime) -> Record:
        return Record()

    def save(self, person_id: str, record: Record, now: datetime) -> Record:
        return Record(record.version + 1, record.body)

    def forget(self, person_id: str) -> None:
        return None
