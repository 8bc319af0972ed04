"""What a skill has Alexa ask a person in her own words, and what she tells it of the answer."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from simulator.alexas.permissions import what_it_allows
from simulator.alexas.routine import Routine, read_routine
from simulator.shape import BadShape, Json, anything, one_of, record, words

if TYPE_CHECKING:
    from simulator.alexas.side import AlexaSide

SEND_REQUEST = "Connections.SendRequest"
START_CONNECTION = "Connections.StartConnection"
OK, FAILED = "200", "400"

_CONSENT = record(
    {
        "@type": one_of("AskForPermissionsConsentRequest"),
        "@version": one_of("1"),
        "permissionScope": words,
    }
)
_SEND_REQUEST = record(
    {"type": words, "name": one_of("AskFor"), "payload": _CONSENT}, {"token": words}
)
_START_CONNECTION = record(
    {
        "type": words,
        "uri": one_of("connection://AMAZON.OfferAutomation/1"),
        "onCompletion": one_of("RESUME_SESSION"),
        "input": anything,
    },
    {"token": words},
)


@dataclass(frozen=True)
class Settled:
    """The request with which the skill is told; `card` is what was sent to the app."""

    kind: str
    fields: Json
    card: str = ""


class Matter(Protocol):
    """A directive that hands over to Alexa."""

    def question(self, skill: str) -> str: ...

    def settled_at_once(self, side: "AlexaSide") -> Settled | None:
        """What needs no asking."""

    def settled(self, side: "AlexaSide", yes: bool | None) -> Settled:
        """None for what is neither yes nor no."""


@dataclass(frozen=True)
class Permission:
    scope: str
    token: str | None

    def question(self, skill: str) -> str:
        return f"{skill} would like to {what_it_allows(self.scope)}. Is that okay?"

    def settled_at_once(self, side: "AlexaSide") -> Settled | None:
        if self.scope not in side.declared:
            return self._told(FAILED, "the manifest does not declare it")
        return self._answered("ACCEPTED") if self.scope in side.granted else None

    def settled(self, side: "AlexaSide", yes: bool | None) -> Settled:
        if yes is None:
            return self._answered("NOT_ANSWERED", card=side.throws_cards)
        if yes:
            side.permit(self.scope, granted=True)
        return self._answered("ACCEPTED" if yes else "DENIED")

    def _answered(self, status: str, *, card: bool = False) -> Settled:
        told = self._told(OK, "OK", status=status, isCardThrown=card)
        return Settled(told.kind, told.fields, consent_card(self.scope)) if card else told

    def _told(self, code: str, message: str, **payload: Any) -> Settled:
        fields = {
            "name": "AskFor",
            "status": {"code": code, "message": message},
            "payload": {"permissionScope": self.scope} | payload,
        }
        return Settled("Connections.Response", fields | _token(self.token))


@dataclass(frozen=True)
class Offer:
    routine: Routine
    token: str | None

    def question(self, skill: str) -> str:
        return f"{skill} offers a routine: {self.routine.description.rstrip('.')}. Shall I add it?"

    def settled_at_once(self, side: "AlexaSide") -> Settled | None:
        known = side.routines.holds(self.routine)
        return self._told(FAILED, "AUTOMATION_ALREADY_ENABLED") if known else None

    def settled(self, side: "AlexaSide", yes: bool | None) -> Settled:
        if not yes:
            return self._told(FAILED, "REJECTED_BY_CUSTOMER")
        side.routines.add(self.routine, side.now())
        return self._told(OK, "OK")

    def _told(self, code: str, message: str) -> Settled:
        status = {"code": code, "message": message}
        cause = {"type": "ConnectionCompleted", "status": status, "result": {}}
        return Settled("SessionResumedRequest", {"cause": cause | _token(self.token)})


def matter_of(directive: Json) -> Matter:
    """What a connection's directive hands over. Raises BadShape."""
    if directive["type"] == SEND_REQUEST:
        _SEND_REQUEST(directive)
        return Permission(directive["payload"]["permissionScope"], directive.get("token"))
    _START_CONNECTION(directive)
    try:
        return Offer(read_routine(directive["input"]), directive.get("token"))
    except BadShape as problem:
        raise BadShape(f"input {problem}") from problem


def consent_card(*scopes: str) -> str:
    allowed = " and ".join(map(what_it_allows, scopes))
    return f"a card in the Alexa app asks for permission to {allowed}"


def _token(token: str | None) -> Json:
    return {} if token is None else {"token": token}
