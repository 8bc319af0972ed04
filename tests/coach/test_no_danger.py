"""A danger denied: an answer to a gate that asks about it, and to nothing else."""

from itertools import combinations

import pytest

from cramp_coach.coach.answers import better, worse
from cramp_coach.coach.gates import is_passed_by
from cramp_coach.coach.packs.checks import pack_check
from cramp_coach.coach.transport import pause
from cramp_coach.coach.yes_no import no, no_danger
from tests.coach.talk import LIBRARY, Answer, Talk, begin, begin_at, phrase, says

GATES = [
    (routine.id, step.id, routine.steps[number + 1].id)
    for routine in LIBRARY.routines.values()
    for number, step in enumerate(routine.steps)
    if step.kind == "gate"
]
PASSED_BY = {"U1": {"swollen", "hot", "red", "clot", "hard_vein"}}
"""By what a yes leads to: any two of these denied; one leaves the others."""

SWOLLEN = frozenset({"swollen"})
ALL_SIGNS = frozenset(flag for rule in LIBRARY.rules for flag in rule.flags)


def at_gate(routine: str, gate: str) -> Talk:
    return begin_at(routine, gate).listen()


def signs_of(routine: str, gate: str) -> frozenset[str]:
    talk = at_gate(routine, gate)
    pairs = map(frozenset, combinations(sorted(ALL_SIGNS), 2))
    passing = (pair for pair in pairs if is_passed_by(talk.turn(), talk.run, pair))
    return frozenset[str]().union(*passing)


@pytest.mark.parametrize(("routine", "gate", "after"), GATES)
def test_only_the_gate_of_a_limb_is_passed_by_a_sign_denied(
    routine: str, gate: str, after: str
) -> None:
    steps = LIBRARY.routines[routine].steps
    leads_to = next(step.yes for step in steps if step.id == gate)
    assert signs_of(routine, gate) == PASSED_BY.get(str(leads_to), set())


@pytest.mark.parametrize(("routine", "gate", "after"), GATES)
def test_two_signs_of_a_gate_denied_there_pass_it_as_no_does(
    routine: str, gate: str, after: str
) -> None:
    signs = signs_of(routine, gate)
    for pair in map(frozenset, combinations(sorted(signs), 2)):
        denied, said_no = at_gate(routine, gate), at_gate(routine, gate)
        assert denied.take(no_danger, pair) == said_no.take(no)
        assert denied.step.id == after


@pytest.mark.parametrize(("routine", "gate", "after"), GATES)
def test_one_sign_of_a_gate_denied_leaves_the_others(routine: str, gate: str, after: str) -> None:
    for sign in signs_of(routine, gate):
        talk = at_gate(routine, gate)
        assert talk.take(no_danger, frozenset({sign, "statin"})) == talk.says(gate)
        assert talk.step.id == gate


@pytest.mark.parametrize(("routine", "gate", "after"), GATES)
def test_a_sign_that_is_not_asked_about_passes_no_gate(routine: str, gate: str, after: str) -> None:
    for signs in (frozenset[str](), ALL_SIGNS - signs_of(routine, gate)):
        talk = at_gate(routine, gate)
        assert talk.take(no_danger, signs) == talk.says(gate)
        assert talk.step.id == gate


@pytest.mark.parametrize(("routine", "gate", "after"), GATES)
def test_denied_before_the_gate_was_asked_it_is_asked_all_the_same(
    routine: str, gate: str, after: str
) -> None:
    talk = begin_at(routine, gate)
    talk.take(no_danger, ALL_SIGNS)
    assert talk.step.id == gate
    assert talk.words.endswith(talk.says(gate))


def test_denied_in_a_hold_that_goes_on() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    talk.take(no_danger, SWOLLEN)
    assert talk.second_of(says("calf-bed", "ease_1")) == pytest.approx(14)
    assert talk.session.locked_by is None


@pytest.mark.parametrize("question", ["check_1", "check_2"])
def test_denied_at_a_check_it_is_asked_again(question: str) -> None:
    talk = begin_at("calf-bed", question).listen()
    assert talk.take(no_danger, SWOLLEN) == says("calf-bed", question)


def test_denied_where_pain_decides_nobody_is_moved() -> None:
    talk = begin_at("back-bed", "ready").listen()
    talk.take(no_danger, SWOLLEN)
    assert talk.step.id == "ready"


@pytest.mark.parametrize("answer", [better, worse, pause])
def test_denied_at_an_offer_it_is_offered_again(answer: Answer) -> None:
    talk = begin("calf-bed").listen()
    talk.take(answer)
    asking, asked = talk.session.asking, talk.reply.ask
    assert talk.take(no_danger, SWOLLEN) == asked
    assert talk.session.asking == asking


def test_denied_at_the_check_for_a_pack_nobody_gets_one() -> None:
    talk = Talk()
    talk.take(pack_check, "warm")
    assert talk.take(no_danger, SWOLLEN) == phrase("pack_check_ask")
    assert talk.person.pack_until is None


def test_denied_before_anything_has_begun_a_stretch_is_offered() -> None:
    assert Talk().take(no_danger, SWOLLEN) == phrase("calf_ask")
