"""What is explained at leisure costs nobody a second of the hold that they were in."""

import pytest

from cramp_coach.coach.answers import better, worse
from cramp_coach.coach.session import Session
from cramp_coach.coach.transport import explain, how_long, inform, pause, resume
from cramp_coach.coach.yes_no import no
from tests.coach.talk import LIBRARY, Answer, Talk, begin, begin_at, phrase, says, script_of

FACT = "Muscles like to be warm."
REST = says("calf-bed", "ease_1")
HOLDS = [
    (routine, step.id)
    for routine in LIBRARY.routines
    for step in script_of(routine).steps
    if step.timed
]


def explained(routine: str, step: str, done: float) -> Talk:
    talk = begin_at(routine, step, done)
    talk.take(explain, FACT)
    return talk


@pytest.mark.parametrize(("routine", "step"), HOLDS)
def test_the_seconds_left_are_kept(routine: str, step: str) -> None:
    talk = explained(routine, step, 3)
    assert talk.place.step == next(i for i, s in enumerate(talk.script.steps) if s.id == step)
    assert talk.place.done == pytest.approx(3)
    assert talk.listen().place.step > 0


@pytest.mark.parametrize("done", [1.0, 6.0, 12.0, 18.0])
def test_they_are_all_held_after_the_way_back(done: float) -> None:
    talk = begin("calf-bed").wait_for("hold_1", done)
    talk.take(explain, FACT)
    led_back = (talk.run.started_at - talk.now).total_seconds()
    assert led_back > talk.second_of("Toes up again, gently.")
    assert talk.second_of(REST) - led_back == pytest.approx(20 - done)


def test_a_person_lets_go_for_it_and_is_led_back() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    told = (phrase("ease_off"), FACT, "Eight seconds left.", "Toes up again, gently.")
    assert talk.take(explain, FACT).startswith(" ".join(told))


def test_a_person_who_rests_has_nothing_to_let_go_of() -> None:
    talk = begin("calf-bed").wait_for("ease_1", 4)
    assert talk.take(explain, FACT).startswith(f"{FACT} ")


def test_an_instruction_is_given_again_from_its_beginning() -> None:
    talk = begin("calf-bed").wait(9)
    assert says("calf-bed", "straighten") in talk.take(explain, FACT)
    assert talk.step.id == "straighten"


def test_asked_again_in_the_middle_of_it_the_seconds_are_still_those() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    for _ in range(3):
        talk.take(explain, FACT)
        talk.wait(2)
    assert talk.seconds_left == pytest.approx(8)
    assert "Eight seconds left." in talk.take(how_long)


def test_at_a_question_it_is_asked_again() -> None:
    talk = begin("calf-bed").listen()
    assert talk.take(explain, FACT) == f"{FACT} {says('calf-bed', 'check_1')}"


def test_in_a_pause_it_goes_on_waiting() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    talk.take(pause)
    assert talk.take(explain, FACT) == f"{FACT} {phrase('carry_on_ask')}"
    assert talk.take(resume).startswith("Eight seconds left.")


@pytest.mark.parametrize(("answer", "asking"), [(better, "more_ask"), (worse, "rest_ask")])
def test_at_an_offer_that_is_what_is_asked_next(answer: Answer, asking: str) -> None:
    talk = begin("calf-bed").listen()
    talk.take(answer)
    assert talk.take(explain, FACT) == f"{FACT} {phrase(asking)}"


@pytest.mark.parametrize("say", [explain, inform])
def test_with_nothing_under_way_the_conversation_ends_there(say: Answer) -> None:
    talk = Talk()
    assert talk.take(say, FACT) == FACT
    assert not talk.reply.is_open


@pytest.mark.parametrize("say", [explain, inform])
def test_what_is_known_of_the_person_is_not_forgotten_for_it(say: Answer) -> None:
    talk = Talk()
    talk.session = Session(no_nudge=True)
    assert talk.take(say, FACT) == f"{FACT} {phrase('calf_ask')}"
    assert talk.session.no_nudge


def test_what_is_owed_is_owed_still() -> None:
    talk = begin("calf-bed")
    owed = talk.place.owed
    talk.wait(3).take(explain, FACT)
    assert talk.place.owed == owed
    talk.hear_out(no)
    assert phrase("safety") in talk.heard
