"""Which rule a sign of danger belongs to, alone, with another, or with what was said before."""

from itertools import permutations

import pytest

from cramp_coach.coach.library import STOPPING
from cramp_coach.coach.safety import no, red_flag
from cramp_coach.coach.transport import pause
from cramp_coach.coach.yes_no import yes
from tests.coach.talk import LIBRARY, Talk, begin, begin_at

BY_RULE = {
    "E1": ["chest_pain", "breathing", "fainting", "racing_heart", "coughing_blood"],
    "E2": ["pain_spreading"],
    "E3": ["face_droop", "slurred", "confused", "arm_weak", "one_side"],
    "E4": ["numb_groin", "bladder", "bowel", "both_legs_weak"],
    "E5": ["cold", "pale", "cant_move"],
    "E6": ["locked_jaw", "swallowing"],
    "E7": ["heat_stroke"],
    "E8": ["headache_fever", "light_hurts"],
    "E9": ["injury", "bleeding"],
    "E10": ["seizure", "wont_wake"],
    "E11": ["pregnancy_danger"],
    "E": ["emergency"],
    "U1": ["swollen", "hot", "red", "clot", "hard_vein"],
    "U2": ["too_long"],
    "U3": ["poison", "dirty_cut"],
    "U4": ["dark_urine", "little_urine", "out_of_proportion"],
    "U5": ["numb", "weak", "dizzy", "twitching"],
    "U6": ["popped", "bruise", "cant_push_off"],
    "U7": ["sick", "diarrhea", "sweating"],
    "U8": ["mouth_tingling", "all_over", "neck_surgery"],
    "U9": ["arm_pain", "belly", "trunk", "jaw_pain"],
    "U10": ["statin"],
    "U11": ["dialysis"],
    "U12": ["fever", "weight_loss", "cancer", "steroids", "osteoporosis", "pain_all_night"],
    "U13": ["clumsy_hands", "unsteady"],
    "U14": ["child"],
    "U15": ["wound", "poor_circulation"],
    "U16": ["skin_burn"],
}
SIGNS = [(rule, flag) for rule, flags in BY_RULE.items() for flag in flags]
TOGETHER = [
    *(("E2", "arm_pain", other) for other in ("sweating", "sick", "jaw_pain")),
    *(("E2", "jaw_pain", other) for other in ("sweating", "sick")),
    *(("E6", other, "dirty_cut") for other in ("all_over", "jaw_pain")),
    *(("E7", "heat", other) for other in ("confused", "fainting", "seizure", "wont_wake")),
    *(("E7", "heat_stroke", other) for other in ("confused", "fainting")),
    ("E8", "fever", "neck"),
    ("U7", "heat", "too_long"),
    *(("E11", "pregnant", other) for other in ("belly", "bleeding", "headache_fever")),
    *(("E11", "pregnant", other) for other in ("fainting", "seizure")),
    *(("U4E", "dark_urine", other) for other in ("sick", "confused", "little_urine")),
]
EMERGENCIES = [rule for rule in BY_RULE if rule.startswith("E")]
SAME_DAY = [rule for rule in BY_RULE if rule.startswith("U")]
NO_SIGNS = [[], ["hiccups"], ["pregnant"], ["heat"], ["neck"], ["often"]]


def advised(*turns: list[str], talk: Talk | None = None) -> str | None:
    """The rule that a session is locked to, after signs said one turn after the other."""
    talk = talk or Talk()
    for signs in turns:
        talk.take(red_flag, signs)
    return talk.session.locked_by


def by_themselves(rule: str) -> list[list[str]]:
    """The signs each of which is enough for a rule."""
    return [[flag] for flag in BY_RULE.get(rule, ())]


def test_every_sign_of_every_rule_is_tried_here() -> None:
    stopping = [rule for rule in LIBRARY.rules if rule.level in STOPPING]
    assert set(SIGNS) == {(rule.id, flag) for rule in stopping for flag in rule.flags}
    tried = {(rule, frozenset(signs)) for rule, *signs in TOGETHER}
    assert tried == {(rule.id, signs) for rule in stopping for signs in rule.together}


@pytest.mark.parametrize(("rule", "flag"), SIGNS)
def test_a_sign_has_its_rule(rule: str, flag: str) -> None:
    assert advised([flag]) == advised([flag], talk=begin("calf-bed").wait(20)) == rule


@pytest.mark.parametrize(("rule", "one", "other"), TOGETHER)
def test_two_signs_together_may_be_a_rule_of_their_own(rule: str, one: str, other: str) -> None:
    assert advised([one, other]) == advised([other, one]) == rule


@pytest.mark.parametrize(("rule", "one", "other"), TOGETHER)
def test_said_one_after_the_other_they_are_as_serious(rule: str, one: str, other: str) -> None:
    for signs in ([[one], [other]], [[other], [one]], [[one], ["statin"], [other]]):
        advised_by = str(advised(*signs))
        assert advised_by == rule or signs[-1] in by_themselves(advised_by)
        assert LIBRARY.rule(advised_by).level == LIBRARY.rule(rule).level


@pytest.mark.parametrize(
    ("rule", "before", "then"),
    [("E7", "heat", "confused"), ("E7", "heat", "seizure"), ("U7", "heat", "too_long")],
)
def test_what_was_said_before_decides_between_rules_that_have_the_sign(
    rule: str, before: str, then: str
) -> None:
    assert advised([then]) != rule
    assert advised([before], [then]) == rule


@pytest.mark.parametrize("emergency", EMERGENCIES)
@pytest.mark.parametrize("lesser", SAME_DAY)
def test_of_two_signs_the_emergency_counts(emergency: str, lesser: str) -> None:
    for flags in permutations((BY_RULE[emergency][0], BY_RULE[lesser][0])):
        assert LIBRARY.rule(str(advised(list(flags)))).level == "E"


@pytest.mark.parametrize("flags", NO_SIGNS)
def test_what_is_no_sign_by_itself_but_was_heard_as_one_is_taken_seriously(
    flags: list[str],
) -> None:
    assert advised(flags) == "U1"


@pytest.mark.parametrize("lesser", [*SAME_DAY, None])
def test_a_lesser_sign_later_takes_nothing_back(lesser: str | None) -> None:
    talk = Talk()
    talk.take(red_flag, ["chest_pain"])
    assert "emergency help" in talk.take(red_flag, BY_RULE[lesser][:1] if lesser else [])
    assert talk.session.locked_by == "E1"


@pytest.mark.parametrize("emergency", EMERGENCIES)
def test_a_worse_sign_later_is_advised_on(emergency: str) -> None:
    assert advised(["numb"], BY_RULE[emergency][:1]) == emergency


@pytest.mark.parametrize(("earlier", "later"), [("numb", "U1"), ("swollen", "U5"), ("hot", "U2")])
def test_between_signs_of_one_day_the_newest_is_advised_on(earlier: str, later: str) -> None:
    assert advised([earlier], BY_RULE[later][:1]) == later


def test_of_two_as_serious_the_one_with_more_signs_counts() -> None:
    assert advised(["twitching", "bruise", "popped"]) == "U6"
    assert advised(["numb", "weak", "popped"]) == "U5"


@pytest.mark.parametrize("position", ["bed", "stand", "seat"])
def test_a_fever_with_a_stiff_neck_is_an_emergency(position: str) -> None:
    talk = begin(f"neck-{position}").wait(9)
    assert advised(["fever"], talk=talk) == "E8"


def test_it_is_one_while_the_neck_waits_as_well() -> None:
    talk = begin("neck-bed").wait(20)
    talk.take(pause)
    assert advised(["fever"], talk=talk) == "E8"


@pytest.mark.parametrize("routine", ["calf-bed", "back-seat", "settle", "bed-stand"])
def test_a_fever_with_another_muscle_is_for_the_same_day(routine: str) -> None:
    assert advised(["fever"], talk=begin(routine).wait(9)) == "U12"


def test_the_neck_that_was_coached_counts_when_the_fever_is_told_later() -> None:
    talk = begin("neck-bed").wait(9)
    assert advised(["dizzy"], ["fever"], talk=talk) == "E8"


def test_a_fever_told_where_that_is_asked_about_is_the_graver() -> None:
    talk = begin_at("neck-bed", "gate").listen()
    talk.take(yes)
    assert talk.session.asking == "which"
    assert advised(["fever"], talk=talk) == "E8"


def test_what_was_heard_is_forgotten_with_the_session() -> None:
    talk = Talk()
    talk.take(red_flag, ["arm_pain"])
    talk.take(no)
    assert advised(["sweating"], talk=talk) == "U7"


def test_a_session_remembers_what_it_has_heard() -> None:
    talk = Talk()
    advised(["arm_pain"], ["statin"], talk=talk)
    assert talk.session.flags == {"arm_pain", "statin"}
