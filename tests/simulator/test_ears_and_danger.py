"""A warning sign is heard wherever it is said, and never where it is denied."""

import pytest

from simulator.ears import Ears
from simulator.hearing.grammar import SpokenValue
from simulator.hearing.language import language_of
from simulator.hearing.understood import FALLBACK, NO_DANGER, RED_FLAG, RELIEF
from simulator.hearing.wording import Wording

EARS = Ears.for_locale("en-US")
ENGLISH = language_of("en-US")
WORDING = Wording(ENGLISH)
SIGNS = [value for value in EARS.grammar.values if value.type == "RED_FLAG"]
of_each_sign = pytest.mark.parametrize("flag", sorted({str(sign.id) for sign in SIGNS}))

HALF_DENIED = {"hardly", "barely", "scarcely", "stopped", "only", "little"}
OF_ROOMS_TOO = {"hot", "cold", "freezing", "boiling", "roasting", "warm"}


def is_deniable(sign: SpokenValue) -> bool:
    """Nobody says "no can't breathe" or "no i'm dizzy" to deny it."""
    words = WORDING.words(sign.spoken)
    denied = HALF_DENIED.union(ENGLISH.negators)
    return words[0] not in ENGLISH.subjects and denied.isdisjoint(words)


def is_about_oneself(pattern: str, sign: SpokenValue) -> bool:
    """Who says "i'm cold" speaks of the room, not of a leg."""
    return "i'm" in pattern and not OF_ROOMS_TOO.isdisjoint(sign.spoken.split()[:2])


def in_turn(signs: list[SpokenValue], patterns: list[str]) -> list[str]:
    """The first way to say a sign in every pattern, all other ways in one pattern each."""
    others = [(patterns[len(sign.spoken) % len(patterns)], sign) for sign in signs]
    every = [(pattern, sign) for sign in signs[:1] for pattern in patterns]
    return [
        pattern.format(sign.spoken)
        for pattern, sign in dict.fromkeys(every + others)
        if not is_about_oneself(pattern, sign)
    ]


def ways_to_say(flag: str) -> list[SpokenValue]:
    return [sign for sign in SIGNS if sign.id == flag]


def is_heard(flag: str, utterance: str) -> bool:
    understood = EARS.understand(utterance)
    heard = {slot.id for slot in understood.slots.values()}
    return understood.intent == RED_FLAG and flag in heard


SAID = [
    *["{}", "it's {}", "i'm {}", "no it's {}", "yes it's {}", "my leg is {}", "ow {} ow"],
    *["help {}", "please stop {}", "left calf {}", "it's better but it's {}", "not just {}"],
    *["my leg is cramping and it's {}", "i {} and my leg hurts", "i'm not sure if it's {}"],
    *["alexa tell cramp coach i'm {}", "it's not hot but i'm {}"],
    *["stop {}", "stop i'm {}", "stop stop my leg is {}"],
]
DENIED = [
    *["no {}", "there's no {}", "i don't have {}", "i don't have any {}", "it's not {}"],
    *["i'm not {}", "no i'm not {}", "my leg isn't {}", "without {}", "i've never had {}"],
    *["i don't think it's {}", "it's not {} or anything", "it isn't even {}", "{} no"],
]
CONTRASTED = [
    *["it's not woozy just {}", "not woozy only {}", "not really woozy more {}"],
    *["not woozy rather {}", "no not woozy but {}", "not woozy {} though", "not woozy {}"],
]


@of_each_sign
def test_a_sign_is_heard_however_it_is_said(flag: str) -> None:
    said = in_turn(ways_to_say(flag), SAID)
    assert said
    assert [utterance for utterance in said if not is_heard(flag, utterance)] == []


@of_each_sign
def test_a_denied_sign_is_never_taken_for_one(flag: str) -> None:
    said = in_turn(list(filter(is_deniable, ways_to_say(flag))), DENIED)
    assert [each for each in said if EARS.understand(each).intent != NO_DANGER] == []


@of_each_sign
def test_a_sign_is_heard_in_contrast_to_one_that_is_denied(flag: str) -> None:
    said = in_turn(ways_to_say(flag), CONTRASTED) if flag != "dizzy" else []
    assert [utterance for utterance in said if not is_heard(flag, utterance)] == []


@pytest.mark.parametrize(
    "utterance",
    [
        *["my face isn't drooping", "my face is not drooping", "my speech isn't slurred"],
        *["my arm isn't weak", "my hand hasn't gone numb", "my heart isn't racing"],
        *["no lost control of my bladder", "no tingling round my mouth"],
        *["my face hasn't dropped", "my face never dropped", "no my heart isn't racing"],
    ],
)
def test_a_sign_is_denied_from_within_it(utterance: str) -> None:
    assert EARS.understand(utterance).intent == NO_DANGER


@pytest.mark.parametrize(
    "utterance",
    ["i fell asleep", "try and my neck", "is there a pack in a car", "there's a cold pack here"],
)
def test_words_that_only_look_like_a_sign_are_none(utterance: str) -> None:
    assert EARS.understand(utterance).intent != RED_FLAG


@pytest.mark.parametrize(
    ("utterance", "intent"),
    [
        *[("cold", RED_FLAG), ("it's gone cold", RED_FLAG), ("it's hot", RED_FLAG)],
        *[("ice", "PackIntent"), ("a cold pack", "PackIntent"), ("heat", "PackIntent")],
        *[("my hand is numb", RED_FLAG), ("my hand is cramping", RELIEF)],
    ],
)
def test_what_is_put_on_a_cramp_is_told_from_what_is_wrong_with_it(
    utterance: str, intent: str
) -> None:
    assert EARS.understand(utterance).intent == intent


@pytest.mark.parametrize("place", ["in here", "in the bedroom", "outside"])
@pytest.mark.parametrize("sign", ["hot", "cold", "freezing"])
def test_a_room_has_no_warning_signs(sign: str, place: str) -> None:
    assert EARS.understand(f"it's {sign} {place}").intent in {"AsideIntent", FALLBACK}


@pytest.mark.parametrize("vital", ["heart", "chest", "breath", "breathing", "lungs"])
@pytest.mark.parametrize(
    "pattern", ["stretch my {}", "my {} hurts", "cramp in my {}", "help my {}", "my leg my {}"]
)
def test_no_heart_chest_or_breath_is_stretched(pattern: str, vital: str) -> None:
    assert EARS.understand(pattern.format(vital)).intent != RELIEF


def test_two_signs_are_both_heard_in_their_order() -> None:
    slots = EARS.understand("it went all red and then it got hot").slots
    assert {name: slot.id for name, slot in slots.items()} == {"flag": "red", "second_flag": "hot"}


def test_of_a_denied_and_an_asserted_sign_only_the_asserted_is_heard() -> None:
    slots = EARS.understand("it's not swollen but it is numb").slots
    assert {name: slot.id for name, slot in slots.items()} == {"flag": "numb"}


@pytest.mark.parametrize("pattern", ["no {}", "it's not {}", "{} no", "it's {}"])
def test_without_a_red_flag_intent_there_is_no_danger_to_hear(pattern: str) -> None:
    model = {
        "interactionModel": {
            "languageModel": {
                "invocationName": "cramp coach",
                "intents": [{"name": "AMAZON.StopIntent", "samples": ["stop"]}],
            }
        }
    }
    ears = Ears(model, language_of("en-US"))
    assert ears.understand(pattern.format("swollen")).intent == "AMAZON.FallbackIntent"
