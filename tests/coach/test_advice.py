"""The words of every rule: its level's line, the number to call, and more of its own."""

import pytest

from cramp_coach.coach.advice import advice, shorter
from cramp_coach.coach.library import RedFlagRule
from tests.coach.talk import LIBRARY, WORDS, Talk

NUMBERS = [("US", "nine one one"), ("FI", "your local emergency number")]
WITH_MORE = ["E1", "E4", "E5", "E9", "U1", "U2", "U5", "U6", "U13"]


@pytest.mark.parametrize("rule", LIBRARY.rules, ids=lambda rule: rule.id)
@pytest.mark.parametrize(("country", "number"), NUMBERS)
def test_a_rule_is_told_by_its_level_with_the_number_of_the_country(
    rule: RedFlagRule, country: str, number: str
) -> None:
    turn = Talk(country=country).turn()
    line, *_ = advice(turn, rule)
    assert line == WORDS.flags.lines[rule.level].format(emergency=number)


@pytest.mark.parametrize("rule", LIBRARY.rules, ids=lambda rule: rule.id)
def test_some_rules_have_more_to_say(rule: RedFlagRule) -> None:
    more = advice(Talk().turn(), rule)[1:]
    assert more == ((WORDS.flags.extra[rule.id],) if rule.id in WITH_MORE else ())


@pytest.mark.parametrize(
    ("rule", "words"),
    [("E1", "Please call nine one one now."), ("U1", "Please get medical advice today.")],
)
def test_said_again_it_is_short(rule: str, words: str) -> None:
    assert shorter(Talk().turn(), LIBRARY.rule(rule)) == words
