"""What is passed on with a sign, what is denied, and what only sounds like one."""

import pytest

from simulator.ears import Ears
from simulator.hearing.understood import NO_DANGER, RED_FLAG

EARS = Ears.for_locale("en-US")


def heard(utterance: str) -> tuple[str, dict[str, str | None]]:
    understood = EARS.understand(utterance)
    return understood.intent, {name: slot.id for name, slot in understood.slots.items()}


def test_a_concern_goes_along_with_a_sign() -> None:
    slots: dict[str, str | None] = {"flag": "fainting", "concern": "heat"}
    assert heard("i was working in the heat and i fainted") == (RED_FLAG, slots)


@pytest.mark.parametrize("utterance", ["i'm pregnant", "i've been out in the heat"])
def test_a_concern_alone_is_no_danger(utterance: str) -> None:
    assert heard(utterance)[0] == "ConcernIntent"


def test_a_denied_concern_is_left_out() -> None:
    assert heard("i'm not pregnant but i feel faint") == (RED_FLAG, {"flag": "fainting"})


def test_of_more_signs_than_there_are_slots_the_gravest_are_kept() -> None:
    signs = EARS.understand("it's red and it's swollen and my chest hurts").slots.values()
    assert "chest_pain" in {slot.id for slot in signs}


def test_a_sign_said_twice_takes_one_slot() -> None:
    said = "it's swollen it's so puffy and it's hot"
    assert heard(said) == (RED_FLAG, {"flag": "swollen", "second_flag": "hot"})


@pytest.mark.parametrize(
    ("utterance", "denied"),
    [
        ("no chest pain", {"flag": "chest_pain"}),
        ("i'm not on dialysis", {"flag": "dialysis"}),
        ("neither hot nor red", {"flag": "hot", "second_flag": "red"}),
        ("there's no sign of swelling", {"flag": "swollen"}),
    ],
)
def test_a_denial_tells_what_is_denied(utterance: str, denied: dict[str, str | None]) -> None:
    assert heard(utterance) == (NO_DANGER, denied)


@pytest.mark.parametrize("utterance", ["no i'm dizzy", "no i can't breathe", "no my chest hurts"])
def test_a_no_that_answers_denies_nothing(utterance: str) -> None:
    assert heard(utterance)[0] == RED_FLAG


@pytest.mark.parametrize(
    ("utterance", "sign"),
    [
        ("his jaw went really stiff", "locked_jaw"),
        ("i got bitten by a big dog", "dirty_cut"),
        ("i can't seem to catch my breath", "breathing"),
        ("my wife can't lift her arm", "arm_weak"),
    ],
)
def test_a_sign_is_heard_in_other_words_than_listed(utterance: str, sign: str) -> None:
    assert heard(utterance) == (RED_FLAG, {"flag": sign})


@pytest.mark.parametrize(
    "utterance",
    ["i'm dying of thirst", "i'm sick of this", "i'm cold", "cramp on the left side"],
)
def test_a_figure_of_speech_is_no_sign(utterance: str) -> None:
    assert heard(utterance)[0] != RED_FLAG


@pytest.mark.parametrize(
    "utterance",
    [
        *["my neighbor had a heart attack", "my uncle died of a stroke", "a friend had a seizure"],
        *["i read about blood clots", "there was something about a blood clot", "my feet are icy"],
        *["my son is a doctor", "my daughter bought me this"],
    ],
)
def test_what_is_told_of_somebody_else_is_no_sign(utterance: str) -> None:
    assert heard(utterance)[0] != RED_FLAG


@pytest.mark.parametrize(
    ("utterance", "sign"),
    [
        ("my neighbor is having a heart attack", "chest_pain"),
        ("my husband had a seizure", "seizure"),
        ("i read about blood clots and my leg is swollen", "swollen"),
        ("my feet are blue", "pale"),
        ("my daughter says her leg hurts", "child"),
    ],
)
def test_what_is_told_of_here_and_now_is_one(utterance: str, sign: str) -> None:
    intent, slots = heard(utterance)
    assert (intent, slots["flag"]) == (RED_FLAG, sign)


def test_one_leg_is_not_both() -> None:
    assert heard("my leg has gone weak") == (RED_FLAG, {"flag": "weak", "region": "leg"})
    assert heard("both my legs have gone weak") == (RED_FLAG, {"flag": "both_legs_weak"})


@pytest.mark.parametrize(
    "utterance",
    [
        *["neck pain and a temperature", "my neck aches and i've got the chills"],
        *["i've got the shivers and my neck is sore", "my shoulders hurt and i'm shivering"],
    ],
)
def test_a_muscle_goes_along_with_a_sign(utterance: str) -> None:
    assert heard(utterance) == (RED_FLAG, {"flag": "fever", "region": "neck"})


@pytest.mark.parametrize("utterance", ["my neck", "my neck is stiff", "stiff neck"])
def test_a_muscle_alone_is_no_danger(utterance: str) -> None:
    assert heard(utterance)[0] == "ReliefIntent"


def test_a_muscle_that_is_well_is_left_out() -> None:
    assert heard("my neck is fine but i have the chills") == (RED_FLAG, {"flag": "fever"})
