"""A sign of danger: the advice, the number to call, and nothing else after it."""

import pytest

from cramp_coach.coach.safety import advise, red_flag, remind, say_again, take_care
from cramp_coach.coach.transport import resume
from tests.coach.talk import LIBRARY, Talk, begin, phrase, seconds_of

EMERGENCY = ["chest_pain", "breathing", "fainting"]
CLOT = ["swollen", "hot", "red"]
NERVE = ["numb", "weak", "dizzy"]
SIGNS = [
    (rule, flag)
    for rule, flags in [("E1", EMERGENCY), ("U1", CLOT), ("U5", NERVE)]
    for flag in flags
]


@pytest.mark.parametrize(("rule", "flag"), SIGNS)
def test_a_sign_has_its_rule(rule: str, flag: str) -> None:
    talk = begin("calf-bed").wait(20)
    talk.take(red_flag, [flag])
    assert talk.session.locked_by == rule


@pytest.mark.parametrize("emergency", EMERGENCY)
@pytest.mark.parametrize("lesser", CLOT + NERVE)
def test_of_two_signs_the_emergency_counts(emergency: str, lesser: str) -> None:
    for flags in ([emergency, lesser], [lesser, emergency]):
        talk = Talk()
        talk.take(red_flag, flags)
        assert talk.session.locked_by == "E1"


@pytest.mark.parametrize("flags", [[], ["hiccups"]])
def test_a_sign_nobody_knows_is_taken_seriously(flags: list[str]) -> None:
    talk = Talk()
    talk.take(red_flag, flags)
    assert talk.session.locked_by == "U1"


def test_an_emergency_is_told_whom_to_call_and_not_to_drive() -> None:
    words = begin("calf-bed").wait(20).take(red_flag, ["chest_pain"])
    assert words.startswith("Please stop. This needs emergency help. Call nine one one now")
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
    assert "Please get medical advice today." in words
    assert "Don't rub, stretch or heat it." in words


@pytest.mark.parametrize("rule", [rule.id for rule in LIBRARY.rules])
def test_every_rule_has_its_advice_and_ends_the_routine(rule: str) -> None:
    talk = begin("calf-bed").wait(20)
    talk.take(advise, rule)
    assert (talk.session.run, talk.session.locked_by) == (None, rule)
    assert talk.reply.ask == phrase("say_again_ask")


@pytest.mark.parametrize("rule", [rule.id for rule in LIBRARY.rules])
def test_advice_is_said_without_a_hold_s_silence(rule: str) -> None:
    talk = begin("calf-bed").wait(20)
    talk.take(advise, rule)
    assert all(part <= 1 for part in talk.reply.say if isinstance(part, float))
    assert seconds_of(talk.reply.say) < 20


def test_a_worse_sign_later_is_advised_on() -> None:
    talk = Talk()
    talk.take(red_flag, ["numb"])
    assert "emergency help" in talk.take(red_flag, ["breathing"])


@pytest.mark.parametrize("flags", [["swollen"], ["dizzy"], []])
def test_a_lesser_sign_later_takes_nothing_back(flags: list[str]) -> None:
    talk = Talk()
    talk.take(red_flag, ["chest_pain"])
    assert "emergency help" in talk.take(red_flag, flags)
    assert talk.session.locked_by == "E1"


def test_between_signs_of_one_day_the_newest_is_advised_on() -> None:
    talk = Talk()
    talk.take(red_flag, ["numb"])
    talk.take(red_flag, ["swollen"])
    assert talk.session.locked_by == "U1"


def test_the_advice_can_be_heard_again_in_full() -> None:
    talk = Talk()
    first = talk.take(red_flag, ["chest_pain"])
    assert talk.take(say_again) == first


@pytest.mark.parametrize(
    ("flag", "shorter"),
    [
        ("chest_pain", "Please call nine one one now."),
        ("swollen", "Please get medical advice today."),
    ],
)
def test_anything_else_gets_the_advice_shorter(flag: str, shorter: str) -> None:
    talk = Talk()
    talk.take(red_flag, [flag])
    assert talk.take(remind) == f"{shorter} {phrase('say_again_ask')}"


def test_after_the_advice_the_session_ends_with_care() -> None:
    talk = Talk()
    talk.take(red_flag, ["chest_pain"])
    assert talk.take(take_care) == phrase("take_care")
    assert not talk.reply.is_open


def test_what_danger_ended_is_not_offered_again() -> None:
    talk = begin("calf-bed").wait(20)
    talk.take(red_flag, ["swollen"])
    assert talk.come_back_after(5).take(resume) == phrase("calf_ask")
