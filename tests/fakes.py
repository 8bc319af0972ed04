"""Hand-written stand-ins for what lies outside the skill."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from cramp_coach.alexa.access import Access
from cramp_coach.coach.alerts import (
    Cancel,
    CancelTimers,
    Change,
    Create,
    Failure,
    Forget,
    Listed,
    Order,
    Problem,
    Reminder,
    Result,
    Timer,
)
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

    def forget(self, person_id: str) -> None:
        self._try()
        super().forget(person_id)

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


@dataclass
class FakeAlexa:
    """Does what the coach orders, or has one `problem` with everything, or with `trouble`'s kinds.

    `held` is what would ring, by token, and there is `room` for so many or for any number;
    `orders` is all it was asked for, `forgotten` what was erased.
    """

    problem: Problem | None = None
    trouble: dict[type, Problem] = field(default_factory=dict)
    room: int | None = None
    held: dict[str, Timer | Reminder] = field(default_factory=dict)
    orders: list[Order] = field(default_factory=list)
    forgotten: list[Forget] = field(default_factory=list)
    created: dict[str, datetime] = field(default_factory=dict)
    now: datetime = datetime(2026, 1, 10, 2, 40, tzinfo=UTC)

    def __call__(self, orders: Sequence[Order], budget: float) -> tuple[Result, ...]:
        self.orders.extend(orders)
        return tuple(map(self._result, orders))

    def forget(self, what: Forget) -> Result:
        if self.trouble.get(Forget):
            return Failure("offline")
        self.forgotten.append(what)
        return ""

    def _result(self, order: Order) -> Result:
        what = order.what if isinstance(order, (Create, Change)) else order
        problem = self.problem or self.trouble.get(type(what)) or self.trouble.get(type(order))
        return Failure(problem) if problem else self._done(order)

    def _done(self, order: Order) -> Result:
        match order:
            case Create(what):
                return self._created(what)
            case Change(token, reminder):
                return self._changed(token, reminder)
            case Cancel(token=token):
                self.held.pop(token, None)
                return token
            case CancelTimers():
                self.held = {token: self.held[token] for token in self._reminders()}
                return ""
        return tuple(Listed(token, self.created[token]) for token in self._reminders())

    def _created(self, what: Timer | Reminder) -> Result:
        if self.room is not None and len(self.held) >= self.room:
            return Failure("too_many")
        token = f"token-{len(self.orders)}-{len(self.held)}"
        self.held[token], self.created[token] = what, self.now
        return token

    def _changed(self, token: str, reminder: Reminder) -> Result:
        if token not in self.held:
            return Failure("gone")
        self.held[token] = reminder
        return token

    def _reminders(self) -> list[str]:
        return [token for token, what in self.held.items() if isinstance(what, Reminder)]
