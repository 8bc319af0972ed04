"""What a response has Alexa do besides speaking."""

from typing import Any

from simulator.alexas.asking import SEND_REQUEST, START_CONNECTION, Matter, consent_card, matter_of
from simulator.shape import BadShape, Json, anything, like, list_of, record, words

COMPLETE_TASK = "Tasks.CompleteTask"
CONSENT_CARD = "AskForPermissionsConsent"
NOT_BESIDE = ("outputSpeech", "reprompt", "card", "shouldEndSession")

_STATUS = record({"code": like(r"\d{3}", "200"), "message": words})
_COMPLETED = record({"type": words, "status": _STATUS}, {"result": anything})
_CARD = record({"type": words, "permissions": list_of(words)})


def handed_over(response: Json) -> Matter | None:
    """What Alexa is to settle before the skill goes on. Raises BadShape."""
    directives = response.get("directives") or []
    if not isinstance(directives, list):
        raise BadShape("response.directives is not a list")
    matters = [m for m in (_matter(directive, response) for directive in directives) if m]
    if not matters:
        return None
    if len(directives) > 1:
        raise BadShape("response.directives has more than the one that hands over to Alexa")
    for key in NOT_BESIDE:
        if key in response:
            raise BadShape(f"response.{key} beside a directive that hands over to Alexa")
    return matters[0]


def card_in(response: Json) -> str:
    """What the Alexa app asks for on the skill's behalf. Raises BadShape."""
    card = response.get("card")
    if not isinstance(card, dict) or card.get("type") != CONSENT_CARD:
        return ""
    try:
        _CARD(card)
    except BadShape as problem:
        raise BadShape(f"response.card {problem}") from problem
    return consent_card(*card["permissions"])


def _matter(directive: Any, response: Json) -> Matter | None:
    kind = directive.get("type") if isinstance(directive, dict) else None
    try:
        if kind in (SEND_REQUEST, START_CONNECTION):
            return matter_of(directive)
        _known(kind, directive, response)
    except BadShape as problem:
        raise BadShape(f"response.directives: {kind} {problem}") from problem
    return None


def _known(kind: Any, directive: Any, response: Json) -> None:
    if kind != COMPLETE_TASK:
        raise BadShape("is not known")
    _COMPLETED(directive)
    if response.get("shouldEndSession") is not True:
        raise BadShape("leaves the session open")
