"""A turn from what was heard to what is kept: remember, answer, save before speaking."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from cramp_coach.coach.person import Person, person_from_json, person_to_json
from cramp_coach.coach.reply import Reply
from cramp_coach.coach.session import Session, session_from_json, session_to_json
from cramp_coach.coach.turn import Library, Outcome, Turn
from cramp_coach.coach.values import moment, of_type
from cramp_coach.handlers.heard import Heard
from cramp_coach.handlers.table import answer
from cramp_coach.store.record import Record, Store, StoreUnavailable, update

STORE_RESTS = timedelta(seconds=60)

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Memory:
    """The record as last seen; a store that failed is left alone until `rests_until`."""

    record: Record
    rests_until: datetime | None = None

    def rests(self, now: datetime) -> bool:
        return self.rests_until is not None and now < self.rests_until

    def to_attributes(self) -> dict[str, Any]:
        rests = self.rests_until and self.rests_until.isoformat()
        return {"version": self.record.version, "person": self.record.body, "rests_until": rests}


def memory_from_json(data: Mapping[str, Any]) -> Memory:
    """Raises KeyError, TypeError or ValueError where `data` is not a memory of this version."""
    rests = data["rests_until"]
    record = Record(of_type(int, data["version"]), of_type(dict, data["person"]))
    return Memory(record, None if rests is None else moment(rests))


class Conversation:
    def __init__(self, library: Library, store: Store) -> None:
        self._library = library
        self._store = store

    def take(self, heard: Heard) -> tuple[Reply, dict[str, Any]]:
        """The answer to one turn, and the session attributes that carry the next."""
        memory, session = self._recall(heard)
        attempt = Attempt(self._library, heard, memory.record, session)
        kept = self._keep(heard, memory, attempt)
        reply, session_left = attempt.outcome.reply, attempt.outcome.session
        if session_left is None:
            return reply, {}
        return reply, {**kept.to_attributes(), "session": session_to_json(session_left)}

    def _recall(self, heard: Heard) -> tuple[Memory, Session]:
        carried = None if heard.is_new else self._carried(heard.attributes)
        return carried or (self._read(heard), Session())

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
        if heard.person_id is None:
            return Memory(Record())
        try:
            return Memory(self._store.load(heard.person_id, heard.now))
        except StoreUnavailable as error:
            return _without_store(Record(), heard.now, error)

    def _keep(self, heard: Heard, memory: Memory, attempt: "Attempt") -> Memory:
        if heard.person_id is None or memory.rests(heard.now):
            return replace(memory, record=attempt(memory.record))
        try:
            return Memory(update(self._store, heard.person_id, memory.record, attempt, heard.now))
        except StoreUnavailable as error:
            return _without_store(attempt(memory.record), heard.now, error)


class Attempt:
    """The turn as a change to a record, so that it can be applied again to a newer one."""

    outcome: Outcome

    def __init__(self, library: Library, heard: Heard, carried: Record, session: Session) -> None:
        self._library = library
        self._heard = heard
        self._session = session
        self._carried = carried

    def __call__(self, record: Record) -> Record:
        """The record as this turn leaves it."""
        person = self._person(record)
        if record is not self._carried:
            # A notice heard while the store was away was heard all the same.
            heard_at = person.notice_heard_at or self._person(self._carried).notice_heard_at
            person = replace(person, notice_heard_at=heard_at)
        self.outcome = answer(self._turn(person), self._heard)
        return replace(record, body=person_to_json(self.outcome.person))

    def _person(self, record: Record) -> Person:
        """Who the record is of; one that makes no sense to this version starts afresh."""
        try:
            person = person_from_json(record.body)
            if self._library.knows(person.left):
                return person
        except (KeyError, TypeError, ValueError):
            log.warning("a kept person cannot be read and starts afresh")
        return Person()

    def _turn(self, person: Person) -> Turn:
        language, _, country = self._heard.locale.partition("-")
        languages = self._library.languages
        return Turn(
            library=self._library,
            words=languages.get(language) or next(iter(languages.values())),
            country=country,
            person=person,
            session=self._session,
            now=self._heard.now,
        )


def _without_store(record: Record, now: datetime, error: StoreUnavailable) -> Memory:
    log.warning("going on without the store: %s", error)
    return Memory(record, rests_until=now + STORE_RESTS)
