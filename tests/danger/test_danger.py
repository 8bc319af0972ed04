"""Danger is heard in every state and gets its own advice; what only sounds like it gets none."""

import pytest

from simulator.desk import locale_of
from tests.danger.corpus import RULES, Saying, read
from tests.danger.judging import (
    alarmed_by,
    dangers_missed,
    false_alarms,
    faults,
    faults_by_level,
)
from tests.danger.states import LOCALE, WAYS, Way, bedside, state
from tests.utterances.said import FOLDER, said_in

CORPUS = read()
MISSED_AT_MOST, FALSE_ALARMS_AT_MOST = 0.15, 0.1
in_every_state = pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)


def each(part: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("saying", CORPUS[part], ids=lambda s: f"{s.rule} {s.words}")


@in_every_state
@each("heard")
def test_danger_gets_the_advice_of_its_rule(saying: Saying, way: Way) -> None:
    reaction = bedside().say(state(way), saying.words)
    assert faults(reaction, RULES[saying.rule], way) == []


@in_every_state
@each("harmless")
def test_what_only_sounds_like_danger_stops_nothing(saying: Saying, way: Way) -> None:
    assert false_alarms(bedside().say(state(way), saying.words)) == []


def test_a_stranger_in_danger_is_nearly_always_advised_as_seriously_as_is_called_for() -> None:
    missed = dangers_missed(CORPUS["held_out"], faults_by_level)
    assert missed.share_wrong <= MISSED_AT_MOST, str(missed)


def test_a_stranger_out_of_danger_is_nearly_never_advised() -> None:
    alarms = alarmed_by(CORPUS["harmless_held_out"])
    assert alarms.share_wrong <= FALSE_ALARMS_AT_MOST, str(alarms)


@pytest.mark.parametrize("part", ["held_out", "harmless_held_out"])
def test_nothing_held_out_has_been_learnt(part: str) -> None:
    grammar = locale_of(LOCALE).grammar
    samples = {sample for intent in grammar.intents for sample in intent.samples}
    values = {value.spoken for value in grammar.values}
    tuned_on = {said.words for said in said_in(FOLDER / f"{LOCALE}.yaml", "heard")}
    held_out = {saying.words for saying in CORPUS[part]}
    assert held_out & (samples | values | tuned_on) == set()
