"""A sign of danger: the advice, the number to call, and nothing else after it."""

from typing import Any

import pytest

from cramp_coach.coach.advice import advice
from cramp_coach.coach.greeting import ended
from cramp_coach.coach.library import STOPPING
from cramp_coach.coach.safety import (
    advise,
    denied,
    no,
    red_flag,
    remind,
    stop_first,
)
from cramp_coach.coach.safety import yes as locked_yes
from cramp_coach.coach.transport import resume
from cramp_coach.coach.yes_no import yes
from tests.coach.talk import (
    LIBRARY,
    WORDS,
    Answer,
    Talk,
    begin,
    begin_at,
    phrase,
    seconds_of,
)

GATES = {
    "U1": ["calf-bed", "calf-seat", "foot-bed", "ham-seat", "quad-bed", "massage"],
    "E4": ["back-bed", "back-stand", "back-seat"],
    "U13": ["neck-bed", "neck-stand", "neck-seat"],
    "U8": ["hand-bed", "hand-stand", "hand-seat"],
}
STOPPING_RULES = [rule.id for rule in LIBRARY.rules if rule.level in STOPPING]
SHORTER = [
    ("chest_pain", "Please call nine one one now."),
    ("swollen", "Please get medical advice today."),
]
GRAVER = [("neck-seat", "U13", "E8"), ("hand-stand", "U8", "E3")]


def said_yes_at_the_gate(routine: str) -> Talk:
    """A talk in which the first gate of a routine has been answered with yes."""
    gate = next(step.id for step in LIBRARY.routines[routine].steps if step.kind == "gate")
    talk = begin_at(routine, gate).listen()
    talk.take(yes)
    return talk


@pytest.mark.parametrize(("rule", "routine"), [(r, each) for r in GATES for each in GATES[r]])
def test_yes_at_a_gate_ends_the_routine_by_the_gate_s_own_rule(rule: str, routine: str) -> None:
    talk = said_yes_at_the_gate(routine)
    assert (talk.session.locked_by, talk.session.run) == (rule, None)
    assert talk.reply.urgent


@pytest.mark.parametrize("routine", [*GATES["U1"], *GATES["E4"]])
def test_where_a_gate_means_one_thing_its_advice_comes_at_once(routine: str) -> None:
    talk = said_yes_at_the_gate(routine)
    level = LIBRARY.rule(str(talk.session.locked_by)).level
    assert talk.words.startswith(WORDS.flags.lines[level].format(emergency="nine one one"))
    assert talk.question == "say_again"


@pytest.mark.parametrize(("routine", "rule", "graver"), GRAVER)
def test_where_it_may_mean_something_graver_that_is_asked_and_no_more(
    routine: str, rule: str, graver: str
) -> None:
    talk = said_yes_at_the_gate(routine)
    assert talk.words == f"{phrase('stop_here')} {WORDS.flags.which[rule]}"
    assert talk.session.asking == "which"


@pytest.mark.parametrize(("routine", "rule", "graver"), GRAVER)
def test_whoever_says_nothing_to_that_hears_it_again_and_the_graver_one_s_advice(
    routine: str, rule: str, graver: str
) -> None:
    talk = said_yes_at_the_gate(routine)
    again = tuple(part for part in talk.reply.reprompt if isinstance(part, str))
    assert again == (WORDS.flags.which[rule], *advice(talk.turn(), LIBRARY.rule(graver)))


@pytest.mark.parametrize("answer", [locked_yes, remind])
@pytest.mark.parametrize(("routine", "rule", "graver"), GRAVER)
def test_anything_but_no_to_that_is_the_graver(
    routine: str, rule: str, graver: str, answer: Answer
) -> None:
    talk = said_yes_at_the_gate(routine)
    assert "emergency help" in talk.take(answer)
    assert (talk.session.locked_by, talk.session.asking) == (graver, "say_again")


@pytest.mark.parametrize(("routine", "rule", "graver"), GRAVER)
def test_one_of_the_two_denied_leaves_the_other_and_is_asked_again(
    routine: str, rule: str, graver: str
) -> None:
    talk = said_yes_at_the_gate(routine)
    asked = talk.words
    for signs in ({"face_droop"}, {"dizzy", "swollen"}, {"chest_pain", "dizzy"}, set[str]()):
        assert talk.take(denied, frozenset(signs)) == asked
        assert (talk.session.locked_by, talk.session.asking) == (rule, "which")


BOTH_DENIED = (denied, frozenset({"chest_pain", "headache_fever"}))


@pytest.mark.parametrize("said", [(no,), BOTH_DENIED])
@pytest.mark.parametrize(("routine", "rule", "graver"), GRAVER)
def test_no_to_that_is_advice_for_the_same_day(
    routine: str, rule: str, graver: str, said: tuple[Any, ...]
) -> None:
    talk = said_yes_at_the_gate(routine)
    assert "please get medical advice today." in talk.take(*said)
    assert (talk.session.locked_by, talk.session.asking) == (rule, "say_again")
    assert talk.take(no) == phrase("take_care")


@pytest.mark.parametrize(("routine", "rule", "graver"), GRAVER)
def test_of_two_things_nobody_knows_which_the_session_is_locked_meanwhile(
    routine: str, rule: str, graver: str
) -> None:
    talk = said_yes_at_the_gate(routine)
    talk.take(ended)
    assert talk.come_back_after(1).take(resume) == phrase("calf_ask")


def test_an_emergency_is_told_whom_to_call_and_not_to_drive() -> None:
    words = begin("calf-bed").wait(20).take(red_flag, ["chest_pain"])
    assert words.startswith("Please stop, and call nine one one now. This needs emergency help.")
    assert words.endswith(f"Don't drive yourself. {phrase('say_again_ask')}")


@pytest.mark.parametrize("flag", ["chest_pain", "swollen"])
@pytest.mark.parametrize(
    ("country", "number"), [("US", "nine one one"), ("FI", "your local emergency number")]
)
def test_the_number_is_of_the_country_that_alexa_speaks_for(
    flag: str, country: str, number: str
) -> None:
    talk = Talk(country=country)
    assert number in talk.take(red_flag, [flag])


def test_a_clot_s_signs_are_not_rubbed_stretched_or_heated() -> None:
    words = Talk().take(red_flag, ["swollen"])
    assert "please get medical advice today." in words
    assert "Don't rub, stretch or heat it." in words


@pytest.mark.parametrize("rule", STOPPING_RULES)
def test_every_rule_has_its_advice_and_ends_the_routine(rule: str) -> None:
    talk = begin("calf-bed").wait(20)
    talk.take(advise, rule)
    assert (talk.session.run, talk.session.locked_by) == (None, rule)
    assert talk.reply.ask == phrase("say_again_ask")


@pytest.mark.parametrize("rule", STOPPING_RULES)
def test_advice_is_said_without_a_hold_s_silence(rule: str) -> None:
    talk = begin("calf-bed").wait(20)
    talk.take(advise, rule)
    assert all(part <= 1 for part in talk.reply.say if isinstance(part, float))
    assert seconds_of(talk.reply.say) < 20


def test_the_advice_can_be_heard_again_in_full() -> None:
    talk = Talk()
    first = talk.take(red_flag, ["chest_pain"])
    assert talk.take(locked_yes) == first


@pytest.mark.parametrize("said", [(remind,), (denied, frozenset({"swollen"}))])
@pytest.mark.parametrize(("flag", "shorter"), SHORTER)
def test_anything_else_gets_the_advice_shorter(
    flag: str, shorter: str, said: tuple[Any, ...]
) -> None:
    talk = Talk()
    talk.take(red_flag, [flag])
    assert talk.take(*said) == f"{shorter} {phrase('say_again_ask')}"


@pytest.mark.parametrize(("flag", "shorter"), SHORTER)
def test_whoever_is_driving_meanwhile_is_to_stop_first(flag: str, shorter: str) -> None:
    talk = Talk()
    talk.take(red_flag, [flag])
    words = f"{phrase('pull_over')} {shorter} {phrase('say_again_ask')}"
    assert talk.take(stop_first) == words
    assert (talk.session.asking, talk.reply.urgent) == ("say_again", True)


def test_after_the_advice_the_session_ends_with_care() -> None:
    talk = Talk()
    talk.take(red_flag, ["chest_pain"])
    assert talk.take(no) == phrase("take_care")
    assert not talk.reply.is_open


def test_what_danger_ended_is_not_offered_again() -> None:
    talk = begin("calf-bed").wait(20)
    talk.take(red_flag, ["swollen"])
    assert talk.come_back_after(5).take(resume) == phrase("calf_ask")
