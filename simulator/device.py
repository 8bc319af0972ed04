"""An Echo: it hears, plays the answers, and listens for as long as a real one would."""

from datetime import datetime, timedelta
from typing import Protocol

from simulator.hearing.understood import Understood
from simulator.hold import Hold
from simulator.phase import LISTENING, Phase, Speaking, Waiting
from simulator.service import Exchange, Service
from simulator.timeline import Timeline
from simulator.turn import Closed, Listening, Moment, Said, Turn, Unanswered

EXIT = "exit"
REACTION = timedelta(seconds=1)
LAST_CHANCE = timedelta(seconds=0.1)


class Hearing(Protocol):
    """Knows what an utterance means."""

    def understand(self, text: str) -> Understood: ...


class Device:
    """Its clock, `now`, moves only as what happens on it takes time.

    Every method raises SkillFault; those that take an utterance, ValueError where it holds no
    words. `latency` passes between a request and the first word of its answer, `reaction` between
    a question and what is said in answer."""

    def __init__(
        self,
        service: Service,
        ears: Hearing,
        now: datetime,
        *,
        reaction: timedelta = REACTION,
        latency: timedelta = timedelta(0),
    ) -> None:
        self.now = now
        self.phase: Phase = None
        self.turns: list[Turn] = []
        self.moments: list[Moment] = []
        self._service, self._ears = service, ears
        self._reaction, self._latency = reaction, latency
        self._played = Speaking(now, Timeline())
        self._passages_told = 0
        self._reprompt = Timeline()

    @property
    def session_open(self) -> bool:
        return self._service.session is not None

    @property
    def listening(self) -> bool:
        return isinstance(self.phase, Waiting)

    @property
    def speaking(self) -> bool:
        return isinstance(self.phase, Speaking)

    def recognise(self, person_id: str | None) -> None:
        """Whose voice is heard from now on; None for one that nobody knows."""
        self._service.recognise(person_id)

    def say(self, utterance: str) -> Turn:
        """Once the device has finished speaking, as an answer where it asked."""
        self.play_out()
        if self.listening:
            self.wait_until(self.now + self._reaction)
        return self.hear(utterance)

    def barge_in(self, utterance: str, at_seconds: float) -> Turn:
        """`at_seconds` into what is being spoken; where that is over by then, still in time to be
        heard as an answer to it."""
        last_moment = self._played.ends_at + LISTENING - LAST_CHANCE
        self.wait_until(min(self._played.when(at_seconds), last_moment))
        return self.hear(utterance)

    def hear(self, utterance: str) -> Turn:
        """At this very moment, whatever the device is doing."""
        understood = self._ears.understand(utterance)
        cut_in = self._stop()
        opened = self._service.opens_session(understood)
        self.moments.append(Said(self.now, utterance, opened, cut_in))
        if not opened and utterance.strip().casefold() == EXIT:
            return self._end_session("USER_INITIATED", utterance)
        return self._answer(utterance, understood)

    def silence(self) -> None:
        """Nobody answers for as long as the microphone is open."""
        self.play_out()
        if isinstance(self.phase, Waiting):
            self.wait_until(self.phase.ends_at)

    def hang_up(self) -> None:
        """The person ends the session by other means than words."""
        self._stop()
        if self.session_open:
            self._end_session("USER_INITIATED")

    def play_out(self) -> None:
        if isinstance(self.phase, Speaking):
            self.wait_until(self.phase.ends_at)

    def wait(self, seconds: float) -> None:
        self.wait_until(self.now + timedelta(seconds=seconds))

    def wait_until(self, moment: datetime) -> None:
        """Lets happen what happens by then; a moment in the past changes nothing."""
        while self.phase and self.phase.ends_at <= moment:
            self._move_clock(self.phase.ends_at)
            self._next_phase(self.phase)
        self._move_clock(moment)

    def _move_clock(self, moment: datetime) -> None:
        self.now = max(self.now, moment)
        if isinstance(self.phase, Speaking):
            heard = self.phase.passages_heard(self.now)
            for passage in self.phase.passages[self._passages_told : heard]:
                self._notice(self.phase.whole(passage))
            self._passages_told = heard

    def _next_phase(self, ended: Speaking | Waiting) -> None:
        if isinstance(ended, Waiting):
            self._unanswered()
        elif self.session_open:
            self.phase = Waiting(self.now)
            self.moments.append(Listening(self.now))
        else:
            self.phase = None
            self._close()

    def _unanswered(self) -> None:
        asks_again = bool(self._reprompt.sounds)
        self.moments.append(Unanswered(self.now, LISTENING.total_seconds(), asks_again))
        if asks_again:
            reprompt, self._reprompt = self._reprompt, Timeline()
            self._play(reprompt, self.now)
        else:
            self._end_session("EXCEEDED_MAX_REPROMPTS")

    def _stop(self) -> bool:
        """Falls silent and deaf; whether something was being said."""
        stopped, self.phase = self.phase, None
        if not isinstance(stopped, Speaking):
            return False
        self._notice(stopped.cut(self.now))
        if not self.session_open:
            self._close()
        return True

    def _answer(self, utterance: str, understood: Understood) -> Turn:
        exchange = self._service.ask(understood, self.now)
        turn = self._record(exchange, utterance, understood)
        self._reprompt = turn.reprompt
        self._play(turn.speech, turn.starts_at, self._played.hold_left_at(turn.starts_at))
        self.wait_until(self.now)
        return turn

    def _end_session(self, reason: str, utterance: str | None = None) -> Turn:
        self.phase = None
        turn = self._record(self._service.end_session(reason, self.now), utterance)
        self._close()
        return turn

    def _record(
        self, exchange: Exchange, utterance: str | None, understood: Understood | None = None
    ) -> Turn:
        response = exchange.response
        turn = Turn(
            at=self.now,
            starts_at=self.now + self._latency,
            utterance=utterance,
            intent=understood.intent if understood else exchange.request["request"]["type"],
            slots=understood.slots if understood else {},
            speech=response.speech,
            reprompt=response.reprompt,
            open=response.open,
            request=exchange.request,
            response=response.body,
        )
        self.turns.append(turn)
        return turn

    def _play(self, speech: Timeline, starts_at: datetime, running: Hold | None = None) -> None:
        self.phase = self._played = Speaking(starts_at, speech, running)
        self._passages_told = 0

    def _close(self) -> None:
        self.moments.append(Closed(self.now))

    def _notice(self, moment: Moment | None) -> None:
        if moment:
            self.moments.append(moment)
