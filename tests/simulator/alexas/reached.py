"""Alexa's side on a clock that a test moves, asked without HTTP."""

from datetime import UTC, datetime, timedelta
from typing import Any

from cramp_coach.alexa.access import Access
from cramp_coach.alexa.exchange import Answered
from simulator.alexas.permissions import SCOPES
from simulator.alexas.ringing import Ring
from simulator.alexas.side import TOKEN, AlexaSide

NIGHT = datetime(2026, 1, 5, 2, 40, tzinfo=UTC)
TIMERS, REMINDERS = "/v1/alerts/timers", "/v1/alerts/reminders"
ACCESS = Access(api_access_token=TOKEN)


class Reached:
    def __init__(self, now: datetime = NIGHT, granted: tuple[str, ...] = tuple(SCOPES)) -> None:
        self.now = now
        scopes = frozenset(SCOPES.values())
        self.side = AlexaSide("UTC", scopes, now=lambda: self.now)
        self.side.granted = {SCOPES[name] for name in granted}

    def ask(self, method: str, path: str, body: object = None) -> tuple[int, Any]:
        """The status and the body of the answer."""
        answered = self.side.send(ACCESS, method, path, budget=1, body=body)
        assert isinstance(answered, Answered)
        return answered.status, answered.body

    def set(self, path: str, body: object) -> str:
        """The id or token of what could be set."""
        status, made = self.ask("POST", path, body)
        assert status == 200, made
        return str(made.get("id") or made["alertToken"])

    def rings_within(self, **span: float) -> list[Ring]:
        before, self.now = self.now, self.now + timedelta(**span)
        return list(self.side.ringing(before, self.now))
