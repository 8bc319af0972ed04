"""Alexa's side of a conversation: it keeps the session, asks the skill and reads the answer."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import uuid4

from simulator.envelope import (
    Echo,
    Json,
    Session,
    envelope,
    intent_request,
    launch_request,
    session_ended_request,
)
from simulator.hearing.grammar import Grammar
from simulator.hearing.understood import LAUNCH, Understood
from simulator.intent import intent_of
from simulator.response import Response, SkillFault, read_farewell, read_response
from simulator.voice import Voice

Skill = Callable[[dict[str, Any]], Any]

DESK = Echo()


class SkillFailed(SkillFault):
    """The skill raised instead of answering; one line says what."""


@dataclass(frozen=True)
class Exchange:
    """One request and its answer."""

    request: Json
    response: Response


class Service:
    """One skill as one device reaches it. Every request raises BadResponse or SkillFailed."""

    def __init__(self, skill: Skill, grammar: Grammar, voice: Voice, echo: Echo = DESK) -> None:
        self.session: Session | None = None
        self._skill, self._grammar, self._voice, self._echo = skill, grammar, voice, echo

    def recognise(self, person_id: str | None) -> None:
        """Whose voice the requests from now on are spoken in; None for one nobody knows."""
        self._echo = replace(self._echo, person_id=person_id)

    def opens_session(self, understood: Understood) -> bool:
        return self.session is None or understood.intent == LAUNCH

    def ask(self, understood: Understood, now: datetime) -> Exchange:
        session = None if self.opens_session(understood) else self.session
        session = session or Session(f"amzn1.echo-api.session.{uuid4()}")
        # Until an answer says otherwise there is no session: a skill that fails has lost it.
        self.session = None
        event = envelope(self._echo, session, self._spoken(understood, now))
        response = read_response(self._call(event), self._voice)
        if response.open:
            self.session = Session(session.id, new=False, attributes=response.attributes)
        return Exchange(event, response)

    def end_session(self, reason: str, now: datetime) -> Exchange:
        """Tells the skill that the session ended for another reason than its own wish.

        Raises ValueError where no session is open."""
        session, self.session = self.session, None
        if session is None:
            raise ValueError("no session is open")
        request = session_ended_request(reason, _request_id(), now, self._echo.locale)
        event = envelope(self._echo, session, request)
        return Exchange(event, read_farewell(self._call(event)))

    def _spoken(self, understood: Understood, now: datetime) -> Json:
        if understood.intent == LAUNCH:
            return launch_request(_request_id(), now, self._echo.locale)
        intent = intent_of(understood, self._grammar)
        return intent_request(intent, _request_id(), now, self._echo.locale)

    def _call(self, event: Json) -> object:
        try:
            return self._skill(deepcopy(event))
        except Exception as error:
            reason = str(error).partition("\n")[0]
            raise SkillFailed(f"the skill raised {type(error).__name__}: {reason}") from error


def _request_id() -> str:
    return f"amzn1.echo-api.request.{uuid4()}"
