"""What people ask about cramps is answered briefly, with its caution, and with no more certainty
than there is."""

import json
import re
from pathlib import Path

import pytest

from cramp_coach.coach.manner import SLOWEST_RATE
from cramp_coach.coach.pace import seconds_to_say
from cramp_coach.coach.session import OFFERS
from tests.content.heard import WORDS
from tests.content.spoken import LIBRARY

MODEL = Path("interaction_models/en-US.json")
ANSWERS = WORDS.answers
MOST_WORDS = 35
MOST_SECONDS = 30
USUAL_SECONDS = 18
FIGURES = {
    "cold": {"Ten minutes": "P24"},
    "heat": {"Fifteen minutes": "P23", "forty-eight hours": "P57"},
    "heat_or_cold": {"forty-eight hours": "P57"},
    "how_much_to_drink": {"Six to eight cups a day": "P27"},
    "rest": {"a day or two": "P34"},
    "warm_up": {"five to ten minutes": "S1"},
    "foam_roller": {"thirty seconds": "P65"},
    "how_long": {"a few seconds to a few minutes": "S3", "a day": "P1", "ten minutes": "P1"},
    "see_doctor": {"ten minutes": "P1"},
    "electrolytes": {"an hour": "P26"},
    "prevention": {"six weeks": "P37"},
    "soreness": {"a day": "P1"},
}
SOURCED = [
    (topic, figure, code) for topic, given in FIGURES.items() for figure, code in given.items()
]
NUMBERS = WORDS.numbers[2:]
LENGTHS = ("second", "minute", "hour", "day", "week", "month")
MEASURE = re.compile(rf"\b({'|'.join([*NUMBERS, *LENGTHS])})s?\b", re.IGNORECASE)
MEASURES_NOTHING = ("through the day", "By day")
CAUTIONS = {
    "stretching": ("gentle", "stop short of pain", "pop", "injury"),
    "massage": ("swollen", "hot", "red", "thinners"),
    "cold": ("never bare ice", "numb", "circulation"),
    "heat": ("never fall asleep", "injury"),
    "heat_or_cold": ("stretch first", "warmth", "tight", "cold", "sore", "injury"),
    "wet_heat": ("light-headed", "pregnant", "alone", "alcohol", "heart", "blood-pressure"),
    "hydration": ("won't stop a cramp now", "limit"),
    "how_much_to_drink": ("all drinks count", "pale yellow", "not colorless", "limit"),
    "diet": ("won't stop a cramp", "kidney"),
    "potassium": ("no quick rescue", "may", "kidney", "blood-pressure", "pharmacist first"),
    "calcium": ("may", "doctor before"),
    "magnesium": ("little", "doctor before", "kidney"),
    "vitamin_d": ("nothing solid", "doctor before"),
    "supplements": ("thin", "doctor", "before", "kidney", "pregnancy"),
    "rest": ("gently", "bed rest isn't advised"),
    "warm_up": ("may help", "stop if anything hurts"),
    "back_exercise": ("eased", "worse", "groin", "bladder", "emergency"),
    "foam_roller": ("not during", "bones", "low back", "swollen", "pregnant", "thinners"),
    "medicines": ("can't advise", "pharmacist or doctor", "too slow", "don't stop or change"),
    "chiropractor": ("together with exercise", "numbness or weakness"),
    "causes": ("may", "nobody", "ask your doctor"),
    "how_long": ("past ten minutes", "medical advice", "straight back"),
    "serious": ("often settle", "can't judge", "swelling", "chest pain", "emergency"),
    "see_doctor": ("often", "swelling", "numbness", "weakness", "chest pain", "emergency"),
    "quinine": ("can't suggest", "serious reactions", "doctor"),
    "pickle_juice": ("haven't been well tested", "heart", "kidney", "blood-pressure"),
    "pregnancy": ("toes up", "never point", "side", "swollen", "hot", "midwife", "at once"),
    "sources": ("public health pages", "weak", "reviewed"),
    "electrolytes": ("usually enough", "diabetes", "heart", "kidney", "blood-pressure"),
    "coffee_alcohol": ("may", "evening", "doctor"),
    "prevention": ("may help", "mixed", "doctor"),
    "hot_weather": ("cool", "limited", "never drink a lot", "confused", "emergency"),
    "pinching": ("don't guide", "bruise"),
    "heat_lamp": ("don't guide", "burn", "never fall asleep"),
    "soreness": ("gently", "doctor", "dark urine"),
    "shoes_bedding": ("loose", "may help"),
}
WORDS_TO_ASK_ABOUT = [(topic, word) for topic, words in CAUTIONS.items() for word in words]
REASSURING = r"you're fine|it's fine|harmless|nothing serious|don't worry|only a cramp|safe for you"
CERTAIN = r"will (help|stop|ease|prevent|fix)|always (helps|works)|never fails|works for everyone"
ILLNESSES = r"fibromyalgia|sclerosis|arthritis|sciatica|neuropathy|thrombosis|clots?|parkinson\w*"
ON_MEDICINE = r"(take|try|stop taking|skip|swap) (your|a|the|some) (medicine|drug)s?"


def of_the_model() -> set[str]:
    model = json.loads(MODEL.read_text(encoding="utf-8"))["interactionModel"]["languageModel"]
    values = [kind["values"] for kind in model["types"] if kind["name"] == "TOPIC"]
    return {value["id"] for of_one in values for value in of_one}


def without(answer: str, parts: tuple[str, ...]) -> str:
    for part in parts:
        answer = answer.replace(part, "")
    return answer


def test_whatever_can_be_asked_is_answered_and_whatever_is_answered_can_be_asked() -> None:
    assert set(LIBRARY.answers) == of_the_model()


@pytest.mark.parametrize("topic", ANSWERS)
def test_an_answer_is_short_in_words(topic: str) -> None:
    assert len(ANSWERS[topic].split()) <= MOST_WORDS


@pytest.mark.parametrize("topic", ANSWERS)
def test_an_answer_and_its_offer_end_within_half_a_minute_at_the_slowest_pace(topic: str) -> None:
    told = f"{ANSWERS[topic]} {WORDS.phrases[LIBRARY.answers[topic].offer + '_ask']}"
    assert seconds_to_say(told) < USUAL_SECONDS
    assert seconds_to_say(told, SLOWEST_RATE) < MOST_SECONDS


def test_every_answer_offers_what_can_be_offered_and_everything_is_offered_by_one() -> None:
    assert {answer.offer for answer in LIBRARY.answers.values()} == set(OFFERS)


@pytest.mark.parametrize(("topic", "figure", "code"), SOURCED)
def test_a_figure_in_an_answer_is_one_that_its_source_gives(
    topic: str, figure: str, code: str
) -> None:
    assert figure in ANSWERS[topic]
    assert code in LIBRARY.answers[topic].sources


@pytest.mark.parametrize("topic", ANSWERS)
def test_an_answer_has_no_other_figure(topic: str) -> None:
    rest = without(ANSWERS[topic], (*FIGURES.get(topic, ()), *MEASURES_NOTHING))
    assert MEASURE.findall(rest) == []


@pytest.mark.parametrize(("topic", "word"), WORDS_TO_ASK_ABOUT)
def test_an_answer_keeps_its_caution(topic: str, word: str) -> None:
    assert re.search(rf"\b{word}", ANSWERS[topic], re.IGNORECASE)


def test_all_answers_but_one_on_sitting_carry_a_caution() -> None:
    assert set(ANSWERS) - set(CAUTIONS) == {"posture"}


@pytest.mark.parametrize("topic", ANSWERS)
@pytest.mark.parametrize("wrong", [REASSURING, CERTAIN, ILLNESSES, ON_MEDICINE])
def test_an_answer_neither_reassures_nor_promises_nor_names_an_illness(
    topic: str, wrong: str
) -> None:
    assert re.findall(rf"\b({wrong})\b", ANSWERS[topic], re.IGNORECASE) == []


def test_who_is_offered_a_pack_has_not_just_been_told_to_leave_it() -> None:
    offered = {topic: answer.offer for topic, answer in LIBRARY.answers.items()}
    assert {topic for topic in offered if offered[topic] == "cold_pack"} == {"cold"}
    warm = {topic for topic in offered if offered[topic] == "warm_pack"}
    assert warm == {"heat", "wet_heat", "heat_lamp"}
