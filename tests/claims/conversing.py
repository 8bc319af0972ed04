"""A conversation with the real skill, every turn of which is held against Alexa's side."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from cramp_coach.skill import build_skill
from simulator.alexas.permissions import scope_of
from simulator.alexas.side import ENDPOINT, TOKEN, AlexaSide
from simulator.desk import echo_for
from simulator.envelope import Echo
from simulator.voice import ModelVoice
from tests.claims.claims import false_claims
from tests.claims.held import State, state_of
from tests.fakes import DictStore

EVENING = datetime(2026, 1, 10, 1, 0, tzinfo=UTC)
NEW_YORK = "America/New_York"
NO_ANSWER = ""


class Conversation:
    """`answer` is what Alexa's own questions get: words, or NO_ANSWER. `heard` is all that the
    coach has said."""

    def __init__(self, answer: str = "yes") -> None:
        self.alexa, self.store = AlexaSide(NEW_YORK), DictStore()
        skill = build_skill({}, self.store, self.alexa.find_zone, self.alexa)
        echo = Echo(api_endpoint=ENDPOINT, api_access_token=TOKEN)
        self.device = echo_for(skill.answer, EVENING, echo, ModelVoice(), self.alexa)
        self.answer = answer
        self.heard: list[str] = []
        self.false: list[str] = []

    def permit(self, granted: bool) -> None:
        """In the Alexa app, of which the skill is told."""
        for name in ("timers", "reminders"):
            self._do(partial(self.device.set_permission, scope_of(name), granted))

    def say(self, *utterances: str) -> None:
        for utterance in utterances:
            self._do(partial(self.device.say, utterance))
            while self.device.asked_by_alexa:
                answered = partial(self.device.say, self.answer)
                self._do(answered if self.answer else self.device.silence)

    def _do(self, act: Callable[[], object]) -> None:
        before, turns = self._state(), len(self.device.turns)
        act()
        self._hold_to(before, turns)

    def _hold_to(self, before: State, turns: int) -> None:
        """What was said since then, to what is so now."""
        said = " ".join(turn.speech.text for turn in self.device.turns[turns:])
        self.heard.append(said)
        self.false += [f"{said!r}: {each}" for each in false_claims(said, before, self._state())]

    def _state(self) -> State:
        last = self.device.turns[-1] if self.device.turns else None
        return state_of(self.alexa, self.store, last, self.device.now)
