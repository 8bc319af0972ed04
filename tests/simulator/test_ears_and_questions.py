"""A question for knowledge is heard by its topic, however it is put."""

import pytest

from simulator.ears import Ears
from simulator.hearing.understood import FALLBACK, RED_FLAG, TOPIC

EARS = Ears.for_locale("en-US")


@pytest.mark.parametrize(
    ("utterance", "topic"),
    [
        ("could all that coffee be behind my cramps", "coffee_alcohol"),
        ("why does everybody online go on about pickle juice", "pickle_juice"),
        ("so what does a chiropractor do that you can't", "chiropractor"),
        ("they say bananas are the thing to have", "potassium"),
    ],
)
def test_a_question_is_about_the_one_topic_in_it(utterance: str, topic: str) -> None:
    understood = EARS.understand(utterance)
    assert understood.intent == TOPIC
    assert [slot.id for slot in understood.slots.values()] == [topic]


def test_a_question_put_nearly_like_one_of_a_topic_is_about_it() -> None:
    understood = EARS.understand("how many glasses of water in a whole day")
    assert [slot.id for slot in understood.slots.values()] == ["how_much_to_drink"]


@pytest.mark.parametrize(
    "utterance",
    ["my banana fell on the floor", "why is it coffee and not vitamins", "who fixed the gate"],
)
def test_no_question_or_none_about_one_topic_is_not_guessed_at(utterance: str) -> None:
    assert EARS.understand(utterance).intent == FALLBACK


def test_danger_goes_before_whatever_topic_is_asked_about() -> None:
    assert EARS.understand("could magnesium be why my chest hurts").intent == RED_FLAG


def test_no_heart_is_a_topic() -> None:
    assert EARS.understand("what would coffee do to somebody's heart").intent != TOPIC
