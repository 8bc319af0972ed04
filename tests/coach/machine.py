"""A person and the coach, turn after turn, with what has been promised, told and denied so far."""

import json
from dataclasses import replace
from datetime import tzinfo

from hypothesis import note
from hypothesis.stateful import RuleBasedStateMachine

from cramp_coach.alexa.access import Access
from cramp_coach.coach.manner import Manner
from cramp_coach.coach.person_json import person_from_json, person_to_json
from cramp_coach.coach.routine import Kind
from cramp_coach.coach.safety import is_ten_minutes
from cramp_coach.coach.script import Place, Script
from cramp_coach.coach.session_json import session_from_json, session_to_json
from cramp_coach.handlers.answering import answer
from cramp_coach.handlers.heard import Heard, SlotHeard
from tests.coach.talk import Talk, phrase

NOISE_SECONDS = 0.01
"""What is kept is kept to the millisecond."""
OF_A_LIMB = "U1"
"""The rule of the gates to which a sign denied is a no; to the others it is none."""


class Conversing(RuleBasedStateMachine):
    """`told` are the lines heard to their end and not owed since, and `passed` the gates that
    were answered with no in this run and session."""

    talk: Talk

    def meet(self, zone: tzinfo | None) -> None:
        self.talk = Talk(zone=zone)
        self.talk.in_doubt = NOISE_SECONDS
        self.told: set[str] = set()
        self.passed: set[int] = set()
        self._lines_heard = 0

    def say(self, intent: str, **slots: str | None) -> None:
        """Let the person say it now, and keep what comes of it as JSON does."""
        denied = self._gate_denied(intent)
        self._hear_what_was_spoken()
        before = self.talk.session.run
        self.talk.take(answer, self._heard(intent, slots))
        self._keep()
        note(f"{intent} {slots} at {self.talk.now.time()}: {self.talk.words!r}")
        if denied is not None:
            self.passed.add(denied)
        self._forget_what_is_no_longer_so(before.routine if before else None)

    @property
    def place_said_at(self) -> Place:
        """Where a person is who speaks now."""
        return self.talk.turn().place(self.talk.run)

    @property
    def is_coached(self) -> bool:
        """Whether a routine is under way that no advice has ended."""
        turn = self.talk.turn()
        return turn.session.run is not None and not is_ten_minutes(turn)

    @property
    def is_playing(self) -> bool:
        return self.is_coached and self.talk.session.asking == "scene"

    @property
    def is_asked_to_go_on(self) -> bool:
        """Whether "carry on" would be an answer: nothing runs at a question if one is ready."""
        return self.talk.script.steps[self.place_said_at.step].kind == "ready"

    @property
    def kind_asked(self) -> Kind | None:
        """The kind of the step whose question the last response ended with; None for an offer."""
        if not self.is_playing:
            return None
        step = self.talk.script.steps[self.talk.timeline.segments[-1].step]
        return step.kind if self.talk.reply.ask == self.talk.script.says(step) else None

    def words_of_step(self, index: int) -> set[str]:
        """All that may open the step, loud or quiet."""
        scripts = [self._spoken(Manner(quiet=quiet)) for quiet in (True, False)]
        return {
            text
            for script in scripts
            for text in (script.says(script.steps[index]), script.reenters(script.steps[index]))
        }

    def _spoken(self, manner: Manner) -> Script:
        script = self.talk.script
        return replace(script, fit=replace(script.fit, manner=manner))

    def _keep(self) -> None:
        session = json.dumps(session_to_json(self.talk.session))
        person = json.dumps(person_to_json(self.talk.person))
        self.talk.session = session_from_json(json.loads(session))
        self.talk.person = person_from_json(json.loads(person))

    def _heard(self, intent: str, slots: dict[str, str | None]) -> Heard:
        said = {name: SlotHeard(each, each) for name, each in slots.items() if each}
        return Heard(
            name=intent,
            slots=said,
            now=self.talk.now,
            locale="en-US",
            person_id=None,
            recognised=False,
            access=Access(),
            is_new=False,
            attributes={},
        )

    def _hear_what_was_spoken(self) -> None:
        lines = self.talk.heard
        self.told |= set(lines[self._lines_heard :])
        self._lines_heard = len(lines)

    def _forget_what_is_no_longer_so(self, routine: str | None) -> None:
        """What a run owes has not been told in it; a gate that lies ahead has to be asked anew."""
        run = self.talk.session.run
        if run is None or run.routine != routine:
            self.passed.clear()
        if run is not None:
            self.told -= {phrase(name) for name in run.place.owed}
            self.passed = {gate for gate in self.passed if gate < run.place.step}

    def _gate_denied(self, intent: str) -> int | None:
        """The gate whose question, the last that was put, has been heard by half, and to which
        that is a no."""
        if self.kind_asked != "gate" or not self.talk.run.asked(self.talk.script, self.talk.now):
            return None
        gate = self.talk.timeline.segments[-1].step
        sign = intent == "NoDangerIntent" and self.talk.script.steps[gate].yes == OF_A_LIMB
        return gate if intent == "AMAZON.NoIntent" or sign else None
