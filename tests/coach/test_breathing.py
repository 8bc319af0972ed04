"""The reprompt: the question again, and slow breaths for whoever may be in pain."""

from datetime import tzinfo
from typing import get_args

import pytest

from cramp_coach.coach.breathing import BEFORE_BREATHING_SECONDS, WHEN_ASKING, asked_again
from cramp_coach.coach.pace import seconds_to_say
from cramp_coach.coach.person import Person
from cramp_coach.coach.preferences import Preferences
from cramp_coach.coach.relief import relieve
from cramp_coach.coach.session import Asking, Complaint
from tests.coach.talk import REGULAR, WHERE_IT_IS_NIGHT, Talk, begin, phrase

QUESTION = "Better?"
ALL: tuple[Asking, ...] = get_args(Asking)


@pytest.mark.parametrize("asking", [each for each in ALL if each not in WHEN_ASKING])
def test_where_there_is_no_pain_the_question_is_asked_again_alone(asking: Asking) -> None:
    assert asked_again(Talk().turn(), asking, QUESTION) == (QUESTION,)


@pytest.mark.parametrize("asking", sorted(WHEN_ASKING))
def test_where_there_may_be_pain_the_question_comes_first_and_then_three_breaths(
    asking: Asking,
) -> None:
    spoken = asked_again(Talk().turn(), asking, QUESTION)
    breath_in, breath_out = phrase("breathe_in"), phrase("breathe_out")
    assert spoken[:2] == (QUESTION, BEFORE_BREATHING_SECONDS)
    assert spoken[2::2] == (
        *(phrase("breathe_with_me"), breath_out),
        *(breath_in, breath_out) * 2,
    )


@pytest.mark.parametrize("person", [REGULAR, Person(preferences=Preferences(pace=0.6))])
@pytest.mark.parametrize("zone", [None, WHERE_IT_IS_NIGHT])
def test_every_breath_is_five_seconds_at_any_pace(person: Person, zone: tzinfo | None) -> None:
    turn = Talk(person, zone=zone).turn()
    spoken = asked_again(turn, "scene", QUESTION)
    for words, quiet in zip(spoken[2::2], spoken[3::2], strict=True):
        assert isinstance(words, str)
        assert isinstance(quiet, float)
        assert quiet > 0
        assert seconds_to_say(words, turn.manner.rate) + quiet == pytest.approx(5)


def test_a_check_that_stays_unanswered_is_followed_by_breaths() -> None:
    assert phrase("breathe_with_me") in begin("calf-bed").reply.reprompt


def test_paused_nobody_is_led_through_breaths() -> None:
    assert "carry_on" not in WHEN_ASKING
    assert "say_again" not in WHEN_ASKING


@pytest.mark.parametrize("region", ["leg", "back_of_leg"])
def test_who_does_not_say_which_part_of_the_leg_is_let_off_the_first_stretch(region: str) -> None:
    talk = Talk()
    talk.take(relieve, Complaint(region))
    assert str(talk.reply.reprompt[0]).startswith(phrase("ease_off"))
