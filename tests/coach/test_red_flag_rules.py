"""How much of what was said belongs to a rule, and which of several rules is advised by."""

from dataclasses import replace

import pytest

from cramp_coach.coach.library import RedFlagRule
from tests.coach.talk import LIBRARY

PAIR = RedFlagRule("pair", "E", frozenset(), (frozenset({"heat", "dazed"}),))
DAZED = RedFlagRule("dazed", "E", frozenset({"dazed", "blank"}))
HOT = RedFlagRule("hot", "U", frozenset({"flushed", "parched"}))
SORE = RedFlagRule("sore", "U", frozenset({"sore"}))
NO_SIGN = RedFlagRule("no sign", "U", frozenset())
WORTH_A_WORD = RedFlagRule("a word", "A", frozenset({"heat"}))
RULES = (WORTH_A_WORD, HOT, SORE, NO_SIGN, DAZED, PAIR)


def gravest(new: list[str], before: list[str], locked_by: str | None = None) -> str | None:
    library = replace(LIBRARY, rules=RULES)
    rule = library.gravest(frozenset(new), frozenset(before), locked_by)
    return rule.id if rule else None


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ([], 0),
        (["three"], 0),
        (["one"], 1),
        (["one", "two", "three"], 2),
        (["three", "four"], 2),
        (["one", "three", "four"], 2),
        (["three", "four", "five"], 3),
    ],
)
def test_a_rule_counts_what_belongs_to_it_and_of_signs_together_only_all(
    said: list[str], heard: int
) -> None:
    pair, three = frozenset({"three", "four"}), frozenset({"three", "four", "five"})
    rule = RedFlagRule("X", "E", frozenset({"one", "two"}), (pair, three))
    assert rule.heard_in(frozenset(said)) == heard


def test_a_rule_without_signs_is_never_heard() -> None:
    assert RedFlagRule("X", "U", frozenset()).heard_in(frozenset({"one"})) == 0


@pytest.mark.parametrize(
    ("new", "said", "more"),
    [
        ({"heat"}, {"heat", "dazed"}, 2),
        ({"dazed"}, {"heat", "dazed"}, 2),
        ({"sore"}, {"heat", "dazed", "sore"}, 0.02),
        ({"heat"}, {"heat"}, 0),
        (set(), {"heat", "dazed"}, 0.02),
    ],
)
def test_what_was_said_before_counts_in_full_only_with_something_new(
    new: set[str], said: set[str], more: float
) -> None:
    assert PAIR.made_more_of(frozenset(new), frozenset(said)) == pytest.approx(more)


@pytest.mark.parametrize(
    ("new", "before", "rule"),
    [
        (["sore", "dazed"], [], "dazed"),
        (["sore"], ["dazed"], "dazed"),
        (["dazed"], ["sore"], "dazed"),
    ],
)
def test_an_emergency_goes_before_the_same_day(
    new: list[str], before: list[str], rule: str
) -> None:
    assert gravest(new, before) == rule


@pytest.mark.parametrize(
    ("new", "before", "rule"),
    [
        (["dazed"], ["heat"], "pair"),
        (["heat"], ["dazed"], "pair"),
        (["heat", "dazed"], [], "pair"),
        (["blank"], ["heat", "dazed"], "dazed"),
        (["sore"], ["flushed", "parched"], "sore"),
        (["parched"], ["flushed", "sore"], "hot"),
    ],
)
def test_of_two_as_serious_it_is_the_one_that_the_new_sign_makes_more_of(
    new: list[str], before: list[str], rule: str
) -> None:
    assert gravest(new, before) == rule


@pytest.mark.parametrize("new", [[], ["heat"], ["calf"]])
def test_what_belongs_to_none_leaves_the_one_that_is_locked(new: list[str]) -> None:
    assert gravest(new, [], "no sign") == "no sign"
    assert gravest(new, ["sore"], "sore") == "sore"


def test_a_rule_without_signs_gives_way_to_one_that_was_heard() -> None:
    assert gravest(["sore"], [], "no sign") == "sore"


@pytest.mark.parametrize("new", [[], ["heat"], ["calf"]])
def test_what_stops_nobody_is_never_advised_by(new: list[str]) -> None:
    assert gravest(new, []) is None
