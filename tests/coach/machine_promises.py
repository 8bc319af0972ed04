"""What must hold after whatever was said, in whatever order."""

from hypothesis.stateful import invariant

from cramp_coach.coach.position import lies_back
from cramp_coach.coach.words import SAFETY
from tests.coach.machine import Conversing
from tests.coach.talk import LIBRARY, phrase


class Promised(Conversing):
    @invariant()
    def the_place_is_one_that_the_script_has(self) -> None:
        if self.talk.session.run:
            steps = self.talk.script.steps
            for place in (self.talk.place, self.place_said_at):
                assert 0 <= place.step < len(steps)
                assert 0 <= place.done <= steps[place.step].seconds
                assert not steps[place.step].asks or place.done == 0

    @invariant()
    def what_is_kept_is_understood_when_it_comes_back(self) -> None:
        assert LIBRARY.knows_session(self.talk.session)
        assert LIBRARY.knows(self.talk.person.left)

    @invariant()
    def no_check_is_asked_before_the_safety_line(self) -> None:
        if self.kind_asked == "check":
            promised = {phrase(name) for name in self.talk.script.routine.owes if name in SAFETY}
            assert promised <= self.told | set(self.talk.reply.say)

    @invariant()
    def no_step_is_played_before_every_gate_to_it_was_denied(self) -> None:
        if self.kind_asked:
            steps = self.talk.script.steps
            first = self.talk.timeline.segments[0].step
            assert {i for i in range(first) if steps[i].kind == "gate"} <= self.passed

    @invariant()
    def no_rub_is_spoken_of_before_every_gate_to_it_was_denied(self) -> None:
        steps = self.talk.script.steps if self.talk.session.run else ()
        for index, step in enumerate(steps):
            if step.kind == "rub" and self.words_of_step(index) & set(self.talk.reply.say):
                gates = {i for i in range(index) if steps[i].kind == "gate"}
                assert gates
                assert gates <= self.passed
                assert not self.talk.session.no_rub

    @invariant()
    def nobody_pregnant_lies_on_her_back(self) -> None:
        turn = self.talk.turn()
        assert "pregnant" not in turn.session.flags or not lies_back(turn)

    @invariant()
    def nothing_is_coached_before_danger_and_driving_are_over(self) -> None:
        session = self.talk.session
        if session.locked_by or session.asking in ("checked", "driving"):
            assert session.run is None
            assert not any(isinstance(part, float) and part > 1 for part in self.talk.reply.say)
