"""An Echo: it hears, plays the answers, and listens for as long as a real one would."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Protocol

from simulator.alexas.permissions import what_it_allows
from simulator.alexas.ringing import Ring
from simulator.alexas.side import AlexaSide
from simulator.conversing import Conversing
from simulator.hearing.understood import Understood
from simulator.phase import LISTENING, Waiting
from simulator.service import Service
from simulator.turn import Noted, Rang, Said, Turn

EXIT = "exit"
REACTION = timedelta(seconds=1)
LAST_CHANCE = timedelta(seconds=0.1)


class Hearing(Protocol):
    """Knows what an utterance means."""

    def understand(self, text: str) -> Understood: ...


class Device(Conversing):
    """Every method raises SkillFault; those that take an utterance, ValueError where it holds no
    words. `latency` passes between a request and the first word of its answer, `reaction` between
    a question and what is said in answer. Without `alexa`, the skill has nobody to call back."""

    def __init__(
        self,
        service: Service,
        ears: Hearing,
        now: datetime,
        *,
        reaction: timedelta = REACTION,
        latency: timedelta = timedelta(0),
        alexa: AlexaSide | None = None,
    ) -> None:
        super().__init__(service, now, latency, alexa or AlexaSide("offline"))
        self._ears, self._reaction = ears, reaction

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
        """At this very moment, whatever the device is doing. The newest turn: an older one where
        only Alexa herself was spoken to."""
        understood = self._ears.understand(utterance)
        cut_in = self._stop()
        opened = not self._matter and self._service.opens_session(understood)
        self._notice(Said(self.now, utterance, opened, cut_in))
        if self._matter:
            return self._answer_alexa(self._matter, utterance, understood)
        if not opened and utterance.strip().casefold() == EXIT:
            return self._end_session("USER_INITIATED", utterance)
        return self._take(self._service.ask(understood, self.now), utterance, understood)

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

    def launch_task(self, name: str, given: Mapping[str, Any] | None = None) -> Turn:
        """The skill is started for a task of its own, with what is `given` for it."""
        return self._launch(self._service.task(name, dict(given or {})))

    def set_permission(self, scope: str, granted: bool) -> Turn:
        """In the Alexa app, of which the skill is told."""
        first = granted and not self.alexa.granted
        self.alexa.permit(scope, granted)
        may = "may" if granted else "may not"
        self._note(f"in the Alexa app: the skill {may} {what_it_allows(scope)}")
        accepted = [{"scope": each} for each in sorted(self.alexa.granted)]
        event = "SkillPermissionAccepted" if first else "SkillPermissionChanged"
        return self._report(event, {"acceptedPermissions": accepted})

    def disable_skill(self) -> Turn:
        """In the Alexa app, which ends the session without a word."""
        self._stop()
        self._matter = None
        if self._service.drop_session():
            self._close()
        self.alexa.forget_person()
        self._note("in the Alexa app: the skill is disabled")
        return self._report("SkillDisabled", {"userInformationPersistenceStatus": "NOT_PERSISTED"})

    def _start(self, ring: Ring) -> None:
        """Alexa takes nobody's microphone away for a routine."""
        if ring.task and not self.session_open:
            self._stop()
            self._notice(Rang(ring.at, ring.text, ring.kind, ring.rings))
            self._launch(ring.task)

    def _note(self, text: str) -> None:
        self._tell_so_far()
        self._notice(Noted(self.now, text))
