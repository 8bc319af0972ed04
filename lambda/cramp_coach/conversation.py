"""A turn from what was heard to what is kept: remember, answer, save before speaking."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from types import NoneType
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from cramp_coach import household
from cramp_coach.alexa.access import Access
from cramp_coach.alexa.call import Setting
from cramp_coach.alexa.settings import known_zone
from cramp_coach.coach.alerts import Forget, Order, Result
from cramp_coach.coach.library import Library
from cramp_coach.coach.packs import wearing
from cramp_coach.coach.person import Person, caught_up, told_meanwhile
from cramp_coach.coach.person_json import person_from_json, person_to_json
from cramp_coach.coach.reply import Reply
from cramp_coach.coach.session import Session
from cramp_coach.coach.session_json import session_from_json, session_to_json
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.values import moment, of_type, unless_none
from cramp_coach.errands import Errands, Patience
from cramp_coach.handlers.answering import answer
from cramp_coach.handlers.heard import Heard
from cramp_coach.store.record import Record, Store, StoreUnavailable, update

ENDED = "SessionEndedRequest"
STORE_RESTS = timedelta(seconds=60)

log = logging.getLogger(__name__)


FindZone = Callable[[Access], ZoneInfo | None]


class AskAlexa(Protocol):
    """Carries out orders within `budget` seconds."""

    def __call__(
        self, access: Access, orders: Sequence[Order], setting: Setting, *, budget: float
    ) -> tuple[Result, ...]: ...


@dataclass(frozen=True)
class Memory:
    """The record of `owner` as last seen, and the device's `zone`.

    A session stays with the person who began it, whoever speaks in it. A store that failed is
    left alone until `rests_until`.
    """

    record: Record
    owner: str | None = None
    recognised: bool = False
    zone: ZoneInfo | None = None
    rests_until: datetime | None = None

    def rests(self, now: datetime) -> bool:
        return self.rests_until is not None and now < self.rests_until

    def to_attributes(self) -> dict[str, Any]:
        return {
            "version": self.record.version,
            "person": self.record.body,
            "owner": self.owner,
            "recognised": self.recognised,
            "zone": self.zone and self.zone.key,
            "rests_until": self.rests_until and self.rests_until.isoformat(),
        }


def memory_from_json(data: Mapping[str, Any]) -> Memory:
    """Raises KeyError, TypeError or ValueError where `data` is not a memory of this version."""
    return Memory(
        record=Record(of_type(int, data["version"]), of_type(dict, data["person"])),
        owner=of_type((str, NoneType), data["owner"]),
        recognised=of_type(bool, data["recognised"]),
        zone=known_zone(data["zone"]),
        rests_until=unless_none(moment, data["rests_until"]),
    )


class Conversation:
    def __init__(
        self,
        library: Library,
        store: Store,
        find_zone: FindZone,
        ask_alexa: AskAlexa,
        patience: Patience,
    ) -> None:
        self._library = library
        self._store = store
        self._find_zone = find_zone
        self._ask_alexa = ask_alexa
        self._patience = patience

    def take(self, heard: Heard) -> tuple[Reply, dict[str, Any]]:
        """The answer to one turn, and the session attributes that carry the next."""
        patience = self._patience.begun()
        memory, session = self._recall(heard)
        errands = self._errands(heard, memory, patience)
        attempt = Attempt(self._library, heard, memory, session, errands)
        kept = self._keep(heard, memory, attempt)
        errands.cancel_what_nobody_keeps(attempt.outcome.person)
        self._tell_household(heard, kept, attempt)
        reply, session_left = attempt.outcome.reply, attempt.outcome.session
        if session_left is None:
            return reply, {}
        return reply, {**kept.to_attributes(), "session": session_to_json(session_left)}

    def _errands(self, heard: Heard, memory: Memory, patience: Patience) -> Errands:
        def ask_alexa(orders: Sequence[Order], seconds: float) -> tuple[Result, ...]:
            setting = Setting(heard.locale, memory.zone, heard.now)
            return self._ask_alexa(heard.access, orders, setting, budget=seconds)

        return Errands(ask_alexa, partial(self._forget, heard, memory), patience)

    def _forget(self, heard: Heard, memory: Memory, what: Forget) -> Result:
        return household.forget(self._store, heard.account_id, memory.owner, what, heard.now)

    def _recall(self, heard: Heard) -> tuple[Memory, Session]:
        carried = None if heard.is_new else self._carried(heard.attributes)
        if carried is None:
            return self._read(heard), Session()
        memory, session = carried
        return (self._refreshed(memory, heard) if session.asking == "forget" else memory), session

    def _carried(self, attributes: Mapping[str, Any]) -> tuple[Memory, Session] | None:
        """What the last turn handed on; None where it cannot be read, and all starts afresh."""
        try:
            session = session_from_json(attributes["session"])
            memory = memory_from_json(attributes)
        except (KeyError, TypeError, ValueError):
            log.warning("session attributes cannot be read, and are left aside")
            return None
        return (memory, session) if self._library.knows_session(session) else None

    def _read(self, heard: Heard) -> Memory:
        zone = self._find_zone(heard.access)
        return self._refreshed(Memory(Record(), heard.person_id, heard.recognised, zone), heard)

    def _refreshed(self, memory: Memory, heard: Heard) -> Memory:
        """With the record as the store has it now; what goes for good, goes with all of it."""
        if memory.owner is None or memory.rests_until is not None:
            return memory
        try:
            return replace(memory, record=self._store.load(memory.owner, heard.now))
        except StoreUnavailable as error:
            return _without_store(memory, heard.now, error)

    def _keep(self, heard: Heard, memory: Memory, attempt: "Attempt") -> Memory:
        # At the end nobody waits any more, and nobody will try again.
        rests = memory.rests(heard.now) and heard.name != ENDED
        if memory.owner is None or rests:
            return replace(memory, record=attempt.unkept(memory.record))
        unsaved = memory.rests_until is not None
        try:
            record = update(
                self._store, memory.owner, memory.record, attempt, heard.now, unsaved=unsaved
            )
        except StoreUnavailable as error:
            memory = replace(memory, record=attempt.unkept(memory.record))
            return _without_store(memory, heard.now, error)
        reached = record.version != memory.record.version
        return replace(memory, record=record, rests_until=None if reached else memory.rests_until)

    def _tell_household(self, heard: Heard, kept: Memory, attempt: "Attempt") -> None:
        """Only where a recognised voice has just been told to get help, or has done talking: the
        first words of all are not to wait for that."""
        if kept.owner is None or not heard.account_id or kept.owner == heard.account_id:
            return
        if until := attempt.newly_locked_until:
            household.lock(self._store, heard.account_id, until, heard.now)
        if attempt.ends_with_a_record and kept.rests_until is None:
            household.know(self._store, heard.account_id, kept.owner, heard.now)


class Attempt:
    """The turn as a change to a record, so that it can be applied again to a newer one."""

    outcome: Outcome

    def __init__(
        self,
        library: Library,
        heard: Heard,
        carried: Memory,
        session: Session,
        errands: Errands,
    ) -> None:
        self._library = library
        self._heard = heard
        self._session = session
        self._carried = carried
        self._errands = errands
        self._keeps = True

    def unkept(self, record: Record) -> Record:
        """The same where it is known by now that the store will not have it."""
        self._keeps = False
        return self(record)

    def __call__(self, record: Record) -> Record:
        """The record as this turn leaves it; one that has been erased stays so."""
        if self._errands.has_forgotten:
            return Record(record.version)
        person = self._person(record)
        if record is not self._carried.record:
            person = self._caught_up(person)
        turn = self._turn(person, remembers=self._has_read(record))
        outcome = self._errands.run(answer(turn, self._heard))
        if self._ends(outcome):
            outcome = self._errands.run(wearing.left_alone(turn, outcome))
        self.outcome = outcome
        return Record(record.version, person_to_json(self.outcome.person))

    @property
    def ends_with_a_record(self) -> bool:
        return self._ends(self.outcome) and not self._errands.has_forgotten

    def _ends(self, outcome: Outcome) -> bool:
        return outcome.session is None or self._heard.name == ENDED

    @property
    def newly_locked_until(self) -> datetime | None:
        """Of advice that has been said; that of ten minutes may yet be cut off."""
        session, until = self.outcome.session, self.outcome.person.locked_until
        if until is None or session is None or not session.locked_by:
            return None
        return None if until == self._person(self._carried.record).locked_until else until

    def _has_read(self, record: Record) -> bool:
        """Whether it is what the store holds, and not what was begun without it."""
        carried = self._carried
        return record.version > 0 or (carried.owner is not None and carried.rests_until is None)

    def _caught_up(self, person: Person) -> Person:
        """With what was heard, and asked for while the store was away: it was so all the same."""
        carried = self._person(self._carried.record)
        person = caught_up(person, carried)
        return person if self._carried.rests_until is None else told_meanwhile(person, carried)

    def _person(self, record: Record) -> Person:
        """Who the record is of; one that makes no sense to this version starts afresh."""
        try:
            person = person_from_json(record.body)
            known = self._library.knows(person.left)
            return person if known else replace(person, left=None, seen_at=None)
        except (KeyError, TypeError, ValueError):
            log.warning("a kept person cannot be read and starts afresh")
        return Person()

    def _turn(self, person: Person, *, remembers: bool) -> Turn:
        language, _, country = self._heard.locale.partition("-")
        languages = self._library.languages
        return Turn(
            library=self._library,
            words=languages.get(language) or next(iter(languages.values())),
            country=country,
            person=person.without_the_past(self._heard.now),
            session=self._session,
            now=self._heard.now,
            zone=self._carried.zone,
            recognised=self._carried.recognised,
            remembers=remembers,
            keeps=self._keeps,
            in_doubt=not self._keeps and self._errands.has_set_something,
        )


def _without_store(memory: Memory, now: datetime, error: StoreUnavailable) -> Memory:
    log.warning("going on without the store: %s", error)
    return replace(memory, rests_until=now + STORE_RESTS)
