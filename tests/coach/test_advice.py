"""The words of every rule: its own line or its level's, the number to call, and what belongs to it
besides."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cramp_coach.coach.advice import BY_A_PACK, advice, shorter
from cramp_coach.coach.library import STOPPING, RedFlagRule
from tests.coach.talk import LIBRARY, NIGHT, REGULAR, WORDS, Talk, phrase

NUMBERS = [("US", "nine one one"), ("FI", "your local emergency number")]
RULES = [rule for rule in LIBRARY.rules if rule.level in STOPPING]
WITH_A_LINE = ["U10", "U11", "U14", "unchecked"]
WITH_MORE = [
    *("E1", "E2", "E3", "E4", "E5", "E7", "E9", "E10", "E11", "U4E"),
    *("U1", "U2", "U3", "U4", "U5", "U6", "U7", "U9", "U13", "U16"),
]
of_every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)


def with_a_pack(minutes_left: float) -> Talk:
    return Talk(replace(REGULAR, pack_until=NIGHT + timedelta(minutes=minutes_left)))


@of_every_rule
@pytest.mark.parametrize(("country", "number"), NUMBERS)
def test_a_rule_is_told_by_its_line_with_the_number_of_the_country(
    rule: RedFlagRule, country: str, number: str
) -> None:
    line, *_ = advice(Talk(country=country).turn(), rule)
    key = rule.id if rule.id in WITH_A_LINE else rule.level
    assert line == WORDS.flags.lines[key].format(emergency=number)
    assert number in line


@of_every_rule
def test_some_rules_have_more_to_say(rule: RedFlagRule) -> None:
    more = advice(Talk().turn(), rule)[1:]
    pack_off = (phrase("pack_off"),) if rule.id == BY_A_PACK else ()
    assert more == (*pack_off, *((WORDS.flags.extra[rule.id],) if rule.id in WITH_MORE else ()))


@of_every_rule
def test_a_pack_that_may_still_be_on_comes_off_right_after_the_number(rule: RedFlagRule) -> None:
    line, *more = advice(Talk().turn(), rule)
    pack_off = [] if rule.id == BY_A_PACK else [phrase("pack_off")]
    assert advice(with_a_pack(1).turn(), rule) == (line, *pack_off, *more)


@pytest.mark.parametrize("talk", [Talk(), with_a_pack(1), with_a_pack(0)])
def test_a_skin_burned_by_a_pack_is_rid_of_it_whoever_put_it_on(talk: Talk) -> None:
    said = advice(talk.turn(), LIBRARY.rule(BY_A_PACK))
    assert said.count(phrase("pack_off")) == 1


def test_a_pack_that_is_off_by_now_is_not_spoken_of() -> None:
    rule = LIBRARY.rule("E1")
    assert advice(with_a_pack(0).turn(), rule) == advice(Talk().turn(), rule)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("E1", "Please call nine one one now."),
        ("U1", "Please get medical advice today."),
        ("U10", "Please ring your doctor or pharmacist today."),
        ("U14", "Please get a grown-up, and ask a doctor today."),
        ("unchecked", "Please get medical help now."),
    ],
)
def test_said_again_it_is_short(rule: str, words: str) -> None:
    assert shorter(Talk().turn(), LIBRARY.rule(rule)) == words


@of_every_rule
def test_said_again_every_rule_is_shorter(rule: RedFlagRule) -> None:
    turn = Talk().turn()
    assert len(shorter(turn, rule)) < len(advice(turn, rule)[0])


@pytest.mark.parametrize("rule", ["U10", "U11", "U14", "unchecked"])
def test_a_line_of_its_own_is_not_that_of_the_level(rule: str) -> None:
    words = advice(Talk().turn(), LIBRARY.rule(rule))[0]
    assert words != WORDS.flags.lines["U"].format(emergency="nine one one")
    assert "chest pain" in words
