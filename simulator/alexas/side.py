"""All that Alexa keeps for one skill on one device, and the calls by which the skill reaches it."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import RLock
from typing import Any
from zoneinfo import ZoneInfo

from cramp_coach.alexa.access import Access, usable_token
from cramp_coach.alexa.exchange import Answered, Failed, Outcome
from cramp_coach.alexa.settings import known_zone
from simulator.alexas.permissions import SCOPES, declared_in
from simulator.alexas.refusal import Refusal, unknown
from simulator.alexas.reminders import Reminders
from simulator.alexas.ringing import Ring
from simulator.alexas.routines import Routines
from simulator.alexas.timers import Timers
from simulator.alexas.troubles import ZONE_OUTCOMES, Troubles

TOKEN = "desk-token"
ENDPOINT = "https://api.amazonalexa.com"

_ALERTS = re.compile(r"/v1/alerts/(timers|reminders)((?:/[^/]+)*)")
_TIME_ZONE = re.compile(r"/v2/devices/[^/]+/settings/System\.timeZone")


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass
class AlexaSide:
    """`zone` is the name of the device's time zone, or what goes wrong for whoever asks for it:
    refused (a 403), hanging (no answer) or offline (nothing there speaks HTTP).

    `declared` are the scopes that the skill may ask for, `granted` those it has; `calls` is all
    that was asked for: method, path and body. May be shared between threads."""

    zone: str
    declared: frozenset[str] = field(default_factory=declared_in)
    forgets_sessions: bool = False
    throws_cards: bool = True
    now: Callable[[], datetime] = _now
    granted: set[str] = field(default_factory=set)
    troubles: Troubles = field(default_factory=Troubles)
    timers: Timers = field(default_factory=Timers)
    reminders: Reminders = field(default_factory=Reminders)
    routines: Routines = field(default_factory=Routines)
    calls: list[tuple[str, str, Any]] = field(default_factory=list)
    _leaving: set[str] = field(default_factory=set)
    _lock: RLock = field(default_factory=RLock)

    def find_zone(self, access: Access) -> ZoneInfo | None:
        """What comes of asking, for a skill in this process that needs no HTTP for it."""
        troubled = self.troubles.outcome("settings", creating=False)
        return None if troubled else known_zone(self.zone)

    def send(
        self, access: Access, method: str, path: str, *, budget: float, body: Any = None
    ) -> Outcome:
        """What AlexaClient would make of the call, without HTTP and without waiting.

        Raises TypeError or ValueError for a `body` that is not JSON."""
        sent = None if body is None else json.loads(json.dumps(body))
        token = usable_token(access)
        return self.outcome(method, path, sent, token) if token else Failed("no_token")

    def outcome(self, method: str, path: str, body: Any, token: str | None) -> Outcome:
        with self._lock:
            self.calls.append((method, path, body))
            try:
                return self._outcome(method, path, body, token)
            except Refusal as refusal:
                return refusal.answer

    def next_ring_at(self) -> datetime | None:
        with self._lock:
            return min((ring.at for ring in self._rings()), default=None)

    def ringing(self, after: datetime, until: datetime) -> tuple[Ring, ...]:
        """What rings later than `after`, in order; all that rings by `until` has rung then."""
        with self._lock:
            return tuple(ring for ring in self._rung(until) if ring.at > after)

    def permit(self, scope: str, granted: bool) -> None:
        with self._lock:
            self._leaving.discard(scope)
            (self.granted.add if granted else self.granted.discard)(scope)

    def forget_person(self) -> None:
        """What is left once the skill is disabled: only what the skill itself has to cancel, and
        still can."""
        with self._lock:
            self._leaving = set(self.granted)
            self.granted.clear()
            self.routines.forget()

    def _outcome(self, method: str, path: str, body: Any, token: str | None) -> Outcome:
        if token != TOKEN:
            raise Refusal(401, "INVALID_BEARER_TOKEN")
        if alerts := _ALERTS.fullmatch(path):
            return self._alerts(alerts[1], method, alerts[2].split("/")[1:], body)
        if method == "GET" and _TIME_ZONE.fullmatch(path):
            troubled = self.troubles.outcome("settings", creating=False)
            return troubled or ZONE_OUTCOMES.get(self.zone) or Answered(200, self.zone)
        raise unknown("RESOURCE")

    def _alerts(self, service: str, method: str, path: list[str], body: Any) -> Outcome:
        creating = method == "POST" and not path
        if troubled := self.troubles.outcome(service, creating=creating):
            return troubled
        if not self._may(SCOPES[service], method):
            raise Refusal(401, "UNAUTHORIZED")
        kept = self.timers if service == "timers" else self.reminders
        answer = kept.answer(method, path, body, self.now())
        return Failed("timed_out") if self.troubles.lose_answers(service) else answer

    def _may(self, scope: str, method: str) -> bool:
        clears_up = method in ("GET", "DELETE") and scope in self._leaving
        return scope in self.granted or clears_up

    def _rung(self, until: datetime) -> Iterator[Ring]:
        while (due := self.next_ring_at()) and due <= until:
            yield from [ring for ring in self._rings() if ring.at == due]
            for kept in (self.timers, self.reminders, self.routines):
                kept.have_rung(due)

    def _rings(self) -> Iterator[Ring]:
        for kept in (self.timers, self.reminders, self.routines):
            yield from kept.rings()
