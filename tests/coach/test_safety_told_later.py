"""After advice, what is said besides may make the danger graver; else it is only told again."""

import pytest

from cramp_coach.coach.person import LOCKED_FOR
from cramp_coach.coach.safety import advise, hear_more, red_flag
from cramp_coach.coach.yes_no import yes
from tests.coach.talk import LIBRARY, Talk, begin_at, phrase

GRAVER = [
    ("fever", "U12", "neck", "E8"),
    ("belly", "U9", "pregnant", "E11"),
    ("confused", "E3", "heat", "E7"),
    ("too_long", "U2", "heat", "U7"),
    ("seizure", "E10", "heat", "E7"),
]
NOTHING_GRAVER: list[list[str]] = [[], ["calf"], ["back"], ["often"], ["pregnant"], ["heat"]]


def locked_by(flag: str) -> Talk:
    talk = Talk()
    talk.take(red_flag, [flag])
    return talk.wait(60)


@pytest.mark.parametrize(("flag", "rule", "besides", "graver"), GRAVER)
def test_a_muscle_or_a_concern_may_make_it_graver(
    flag: str, rule: str, besides: str, graver: str
) -> None:
    talk = locked_by(flag)
    assert talk.session.locked_by == rule
    talk.take(hear_more, [besides])
    assert talk.session.locked_by == graver
    assert talk.person.locked_until == talk.now + LOCKED_FOR
    assert talk.reply.urgent


@pytest.mark.parametrize("besides", NOTHING_GRAVER)
def test_what_makes_it_no_graver_gets_the_advice_shorter(besides: list[str]) -> None:
    talk = locked_by("swollen")
    until = talk.person.locked_until
    shorter = f"Please get medical advice today. {phrase('say_again_ask')}"
    assert talk.take(hear_more, besides) == shorter
    assert (talk.session.locked_by, talk.person.locked_until) == ("U1", until)


def test_it_counts_with_a_sign_that_is_told_after_it() -> None:
    talk = locked_by("swollen")
    talk.take(hear_more, ["neck"])
    talk.take(red_flag, ["fever"])
    assert talk.session.locked_by == "E8"


def test_an_emergency_is_not_made_less_of() -> None:
    talk = locked_by("chest_pain")
    for besides in NOTHING_GRAVER:
        talk.take(hear_more, besides)
        assert talk.session.locked_by == "E1"


@pytest.mark.parametrize("rule", ["U2", "worse", "unchecked"])
def test_advice_that_no_sign_led_to_stays_what_it_is(rule: str) -> None:
    talk = Talk()
    talk.take(advise, rule)
    talk.take(hear_more, ["calf"])
    assert talk.session.locked_by == rule


def test_where_it_is_asked_which_it_is_that_is_the_graver() -> None:
    talk = begin_at("hand-stand", "gate").listen()
    talk.take(yes)
    assert talk.session.asking == "which"
    talk.take(hear_more, ["hand"])
    assert talk.session.locked_by == LIBRARY.rule("U8").graver
