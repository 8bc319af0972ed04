"""What Alexa's side holds, and what of it the skill knows, at one moment."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cramp_coach.coach.alerts import Alert, Purpose
from cramp_coach.coach.person import Person
from cramp_coach.coach.person_json import person_or_nobody
from simulator.alexas.side import AlexaSide
from simulator.turn import Turn
from tests.fakes import DictStore


@dataclass(frozen=True)
class State:
    """`held` are the tokens of what will ring on Alexa's side, `known` is what the skill keeps."""

    held: frozenset[str]
    routines: int
    known: tuple[Alert, ...]

    def tokens(self, purpose: Purpose | None = None) -> frozenset[str]:
        """Of what is known to be set for that, or for anything."""
        return frozenset(a.token for a in self.known if purpose in (None, a.purpose))


def state_of(alexa: AlexaSide, store: DictStore, turn: Turn | None, now: datetime) -> State:
    """After `turn`; before any, nothing is known."""
    person = _person(store, turn) if turn else Person()
    return State(_held(alexa, now), len(alexa.routines), person.alerts)


def _held(alexa: AlexaSide, now: datetime) -> frozenset[str]:
    timers: Any = alexa.timers.answer("GET", (), None, now).body
    reminders: Any = alexa.reminders.answer("GET", (), None, now).body
    on = (alert for alert in reminders["alerts"] if alert["status"] == "ON")
    ids = (timer["id"] for timer in timers["timers"])
    return frozenset((*ids, *(alert["alertToken"] for alert in on)))


def _person(store: DictStore, turn: Turn) -> Person:
    """As the open session carries them, else as they are kept."""
    attributes = turn.response.get("sessionAttributes") or {}
    if "person" in attributes:
        return person_or_nobody(attributes["person"])
    record = store.records.get(_owner(turn.request))
    return person_or_nobody(record.body) if record else Person()


def _owner(request: Mapping[str, Any]) -> str:
    """The one who began the session, else who speaks."""
    begun_by = (request.get("session") or {}).get("attributes", {}).get("owner")
    system = request["context"]["System"]
    speaks = system.get("person", {}).get("personId") or system["user"]["userId"]
    return str(begun_by or speaks)
