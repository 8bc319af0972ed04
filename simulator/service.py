"""Alexa's side of a conversation: it keeps the session, asks the skill and reads the answer."""

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import uuid4

from simulator.alexas.asking import Settled
from simulator.alexas.ringing import Task
from simulator.envelope import (
    Echo,
    Json,
    Session,
    envelope,
    event_envelope,
    intent_request,
    launch_request,
    session_ended_request,
    settled_request,
    skill_event,
)
from simulator.hearing.grammar import Grammar
from simulator.hearing.understood import LAUNCH, Understood
from simulator.intent import intent_of
from simulator.response import Response, SkillFault, read_response, read_unheard
from simulator.ssml import Words
from simulator.timeline import Timeline, timeline
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

    @property
    def skill_name(self) -> str:
        return self._grammar.invocation_name.title()

    def recognise(self, person_id: str | None) -> None:
        """Whose voice the requests from now on are spoken in; None for one nobody knows."""
        self._echo = replace(self._echo, person_id=person_id)

    def opens_session(self, understood: Understood) -> bool:
        return self.session is None or understood.intent == LAUNCH

    def ask(self, understood: Understood, now: datetime) -> Exchange:
        session = None if self.opens_session(understood) else self.session
        return self._exchange(session or _new_session(), self._spoken(understood, now))

    def launch(self, task: Task, now: datetime) -> Exchange:
        request = launch_request(_request_id(), now, self._echo.locale, task)
        return self._exchange(_new_session(), request)

    def tell(self, settled: Settled, now: datetime, *, anew: bool) -> Exchange:
        """How a matter that was handed over has been settled; `anew` in a session of its own."""
        request = settled_request(settled, _request_id(), now, self._echo.locale)
        session = None if anew else self.session
        return self._exchange(session or _new_session(), request)

    def report(self, event: str, body: Json, now: datetime) -> Exchange:
        """Something that happened in no session; one that is open is left as it was."""
        request = skill_event(event, body, _request_id(), now)
        return self._unheard(event_envelope(self._echo, request))

    def end_session(self, reason: str, now: datetime) -> Exchange:
        """Tells the skill that the session ended for another reason than its own wish.

        Raises ValueError where no session is open."""
        session, self.session = self.session, None
        if session is None:
            raise ValueError("no session is open")
        request = session_ended_request(reason, _request_id(), now, self._echo.locale)
        return self._unheard(envelope(self._echo, session, request))

    def task(self, name: str, given: Json) -> Task:
        """One of the skill's own."""
        return Task(f"{self._echo.application_id}.{name}", "1", given)

    def in_alexas_words(self, text: str) -> Timeline:
        return timeline([Words(text)], self._voice)

    def _exchange(self, session: Session, request: Json) -> Exchange:
        # Until an answer says otherwise there is no session: a skill that fails has lost it.
        self.session = None
        event = envelope(self._echo, session, request)
        response = read_response(self._call(event), self._voice)
        if response.open:
            self.session = Session(session.id, new=False, attributes=response.attributes)
        return Exchange(event, response)

    def _unheard(self, event: Json) -> Exchange:
        return Exchange(event, read_unheard(self._call(event), event["request"]["type"]))

    def drop_session(self) -> bool:
        """Without telling the skill; whether there was one."""
        session, self.session = self.session, None
        return session is not None

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


def _new_session() -> Session:
    return Session(f"amzn1.echo-api.session.{uuid4()}")


def _request_id() -> str:
    return f"amzn1.echo-api.request.{uuid4()}"
