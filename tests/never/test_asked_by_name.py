"""Whoever asks about a medicine by its name hears no such name in the answer."""

import pytest

from cramp_coach.skill import CoachSkill, build_skill
from tests.alexa import Conversation
from tests.fakes import DictStore
from tests.never.denied import read_groups
from tests.never.listening import texts_of, without_tags
from tests.never.matching import Matcher

GROUPS = read_groups()
MATCHER = Matcher(GROUPS)
MEDICINES = [
    word
    for group in GROUPS
    if group.name.startswith(("medicines", "relaxants", "sleeping", "rubs"))
    for word in group.words
]
INTENTS = {
    "TopicIntent": "topic",
    "ConcernIntent": "concern",
    "ReliefIntent": "region",
    "RedFlagIntent": "flag",
}


@pytest.fixture(scope="module")
def skill() -> CoachSkill:
    return build_skill({}, DictStore())


def names_said(talk: Conversation) -> list[str]:
    said = " ".join(texts_of([answer["response"] for answer in talk.answers]))
    return [denied.word for denied in MATCHER.find(without_tags(said))]


@pytest.mark.parametrize("name", MEDICINES)
def test_a_medicine_asked_about_by_name_is_not_named_in_any_answer(
    name: str, skill: CoachSkill
) -> None:
    for intent, slot in INTENTS.items():
        talk = Conversation(skill.answer)
        assert talk.intent(intent, **{slot: f"?{name}"})
        talk.intent("WhyIntent")
        talk.intent("AMAZON.RepeatIntent")
        assert names_said(talk) == []


@pytest.mark.parametrize("topic", ["medicines", "quinine", "supplements", "pickle_juice"])
def test_an_answer_about_medicines_names_none(topic: str, skill: CoachSkill) -> None:
    talk = Conversation(skill.answer)
    assert talk.intent("TopicIntent", topic=topic)
    assert names_said(talk) == []


def test_a_name_in_an_answer_would_be_noticed(skill: CoachSkill) -> None:
    talk = Conversation(skill.answer)
    talk.answers = [{"response": {"outputSpeech": {"ssml": "<speak>Try Prosoma.</speak>"}}}]
    assert names_said(talk)[0] == "prosoma"
