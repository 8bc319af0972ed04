"""The turns of a conversation: what the skill answers is done, and what comes of it is told it."""

from datetime import datetime, timedelta
from typing import Any

from simulator.alexas.asking import Matter, Settled
from simulator.alexas.ringing import Task
from simulator.alexas.side import AlexaSide
from simulator.hearing.understood import NO, Understood
from simulator.phase import LISTENING, Speaking, Waiting
from simulator.playing import Playing
from simulator.service import Exchange, Service
from simulator.timeline import Timeline
from simulator.turn import Closed, Launched, Listening, Noted, Turn, Unanswered

YES = "AMAZON.YesIntent"
ANSWERS = {YES: True, NO: False}


class Conversing(Playing):
    """Every request raises SkillFault. `latency` passes between one and the first word of its
    answer."""

    def __init__(
        self, service: Service, now: datetime, latency: timedelta, alexa: AlexaSide
    ) -> None:
        super().__init__(now, alexa)
        self._service, self._latency = service, latency
        self._reprompt = Timeline()
        self._matter: Matter | None = None

    @property
    def session_open(self) -> bool:
        return self._service.session is not None

    @property
    def asked_by_alexa(self) -> str:
        """The question of her own that is to be answered now; empty where there is none."""
        return self._matter.question(self._service.skill_name) if self._matter else ""

    def _phase_over(self, ended: Speaking | Waiting) -> None:
        if isinstance(ended, Waiting):
            self._unanswered()
        elif self.session_open:
            self.phase = Waiting(self.now)
            self._notice(Listening(self.now))
        else:
            self.phase = None
            self._close()

    def _unanswered(self) -> None:
        asks_again = bool(self._reprompt.sounds)
        self._notice(Unanswered(self.now, LISTENING.total_seconds(), asks_again))
        if asks_again:
            self._ask_again()
        elif self._matter:
            self._settle(self._matter, None)
        else:
            self._end_session("EXCEEDED_MAX_REPROMPTS")

    def _ask_again(self) -> None:
        reprompt, self._reprompt = self._reprompt, Timeline()
        self._play(reprompt, self.now, by="alexa" if self._matter else "coach")

    def _stop(self) -> bool:
        """Falls silent and deaf; whether something was being said."""
        spoke = self._fall_silent()
        if spoke and not self.session_open:
            self._close()
        return spoke

    def _launch(self, task: Task) -> Turn:
        self._stop()
        self._matter = None
        self._notice(Launched(self.now, task.name.rpartition(".")[2]))
        return self._take(self._service.launch(task, self.now))

    def _take(
        self, exchange: Exchange, utterance: str | None = None, understood: Understood | None = None
    ) -> Turn:
        """Does what the skill answers."""
        starts_at = self.now + self._latency
        turn = self._diary.record(exchange, self.now, starts_at, utterance, understood)
        if exchange.response.card:
            self._notice(Noted(self.now, exchange.response.card))
        if exchange.response.handed_over:
            return self._ask(exchange.response.handed_over, starts_at)
        self._reprompt = turn.reprompt
        self._play(turn.speech, starts_at, self._played.hold_left_at(starts_at))
        self.wait_until(self.now)
        return turn

    def _ask(self, matter: Matter, starts_at: datetime) -> Turn:
        """In Alexa's own words, unless there is nothing to ask."""
        if settled := matter.settled_at_once(self.alexa):
            return self._tell(settled)
        self._matter = matter
        self._reprompt = self._service.in_alexas_words(self.asked_by_alexa)
        self._play(self._reprompt, starts_at, by="alexa")
        return self.turns[-1]

    def _answer_alexa(self, matter: Matter, utterance: str, understood: Understood) -> Turn:
        """What is neither yes nor no is asked for once more."""
        answer = ANSWERS.get(understood.intent)
        if answer is not None or not self._reprompt.sounds:
            return self._settle(matter, answer, utterance)
        self._ask_again()
        return self.turns[-1]

    def _settle(self, matter: Matter, yes: bool | None, utterance: str | None = None) -> Turn:
        self._matter = None
        return self._tell(matter.settled(self.alexa, yes), utterance)

    def _tell(self, settled: Settled, utterance: str | None = None) -> Turn:
        if settled.card:
            self._notice(Noted(self.now, settled.card))
        told = self._service.tell(settled, self.now, anew=self.alexa.forgets_sessions)
        return self._take(told, utterance)

    def _end_session(self, reason: str, utterance: str | None = None) -> Turn:
        self.phase = self._matter = None
        ended = self._service.end_session(reason, self.now)
        turn = self._diary.record(ended, self.now, self.now, utterance)
        self._close()
        return turn

    def _report(self, event: str, body: dict[str, Any]) -> Turn:
        """To the skill, which nobody hears answer."""
        reported = self._service.report(event, body, self.now)
        return self._diary.record(reported, self.now, self.now)

    def _close(self) -> None:
        self._notice(Closed(self.now))
