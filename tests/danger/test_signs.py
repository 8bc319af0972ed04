"""Whatever the ears are good for: each sign that they can pass on gets the advice of its rule."""

from collections.abc import Iterator

import pytest

from cramp_coach.coach.regions import REGIONS
from simulator.hearing.understood import RED_FLAG, Slot, Understood
from tests.danger.corpus import RULES
from tests.danger.judging import faults
from tests.danger.states import ONE_SHOT, WAYS, Bedside, Way, state

BESIDE = {"concern": frozenset({"heat", "pregnant"}), "region": frozenset(REGIONS)}
Signs = tuple[str, ...]


class ToldInSigns:
    """Ears for signs instead of words."""

    def understand(self, text: str) -> Understood:
        signs = text.removeprefix(ONE_SHOT.format("")).split()
        beside = [(slot, s) for slot, ids in BESIDE.items() for s in signs if s in ids]
        flags = [sign for sign in signs if not any(sign in ids for ids in BESIDE.values())]
        named = [*zip(("flag", "second_flag"), flags, strict=False), *beside]
        return Understood(text, RED_FLAG, {name: Slot(sign, sign) for name, sign in named}, 1.0)


def signs_of_rules() -> Iterator[tuple[str, Signs]]:
    for rule in RULES.values():
        for signs in (*({flag} for flag in rule.flags), *rule.together):
            yield rule.id, tuple(sorted(signs))


def spelled(told: str | Signs) -> str:
    return told if isinstance(told, str) else "+".join(told)


@pytest.fixture(scope="module")
def told_in_signs() -> Bedside:
    return Bedside(ToldInSigns())


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)
@pytest.mark.parametrize(("rule", "signs"), sorted(signs_of_rules()), ids=spelled)
def test_every_sign_gets_the_advice_of_its_rule(
    rule: str, signs: Signs, way: Way, told_in_signs: Bedside
) -> None:
    assert faults(told_in_signs.say(state(way), " ".join(signs)), RULES[rule], way) == []
