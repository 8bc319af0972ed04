"""What Alexa says herself reaches the coach, in whatever state a person is."""

from dataclasses import replace

import pytest

from cramp_coach.coach.alerts import Alert, Forget, Scope
from cramp_coach.coach.reply import Reply
from cramp_coach.coach.wish import PackWish, wish_to_token
from cramp_coach.handlers.answering import answer
from cramp_coach.handlers.events import Connected
from cramp_coach.handlers.heard import Heard
from cramp_coach.handlers.table import NEWS
from tests.coach.talk import REGULAR, Talk, begin, phrase
from tests.handlers.telling import heard, tell

TOKEN = wish_to_token(PackWish("cold", 10))
TIMER, DRINK = Alert("timer", "timer", "pack"), Alert("reminder", "drink", "drink")


def take(talk: Talk, said: Heard) -> str:
    return talk.take(lambda turn: answer(turn, said))


def permission(answer_: Connected | None) -> Heard:
    return replace(heard("Connections.Response"), connected=answer_)


def locked() -> Talk:
    talk = begin("calf-bed").wait(20)
    tell(talk, "RedFlagIntent", flag="swollen")
    return talk


def test_with_the_permission_it_is_done() -> None:
    assert phrase("pack_set") in take(Talk(), permission(Connected("accepted", TOKEN)))


def test_an_answer_that_could_not_be_read_sets_nothing() -> None:
    talk = Talk()
    assert take(talk, permission(None)).endswith(phrase("calf_ask"))
    assert talk.alexa.held == {}


def test_after_danger_even_a_permission_gets_the_advice_and_sets_nothing() -> None:
    talk = locked()
    assert phrase("pack_set") not in take(talk, permission(Connected("accepted", TOKEN)))
    assert talk.alexa.held == {}
    assert talk.session.locked_by


def test_an_offer_that_nobody_made_is_not_understood() -> None:
    for said in (None, Connected("accepted", TOKEN)):
        resumed = replace(heard("SessionResumedRequest"), connected=said)
        assert take(Talk(), resumed).endswith(phrase("calf_ask"))


@pytest.mark.parametrize("name", NEWS)
def test_news_is_heard_in_any_state_and_answered_with_nothing(name: str) -> None:
    for talk in (Talk(), begin("calf-bed"), locked()):
        assert take(talk, heard(name)) == ""
        assert talk.reply == Reply()


@pytest.mark.parametrize(
    ("allowed", "left"),
    [
        (None, (TIMER, DRINK)),
        (frozenset({"timers", "reminders"}), (TIMER, DRINK)),
        (frozenset({"timers"}), (TIMER,)),
        (frozenset(), ()),
    ],
)
def test_only_what_is_said_to_be_allowed_no_more_is_cancelled(
    allowed: frozenset[Scope] | None, left: tuple[Alert, ...]
) -> None:
    talk = Talk(replace(REGULAR, alerts=(TIMER, DRINK)))
    take(talk, replace(heard("AlexaSkillEvent.SkillPermissionChanged"), allowed=allowed))
    assert talk.person.alerts == left


def test_news_leaves_a_routine_where_it_was() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    before = talk.person
    take(talk, heard("AlexaSkillEvent.SkillPermissionAccepted"))
    assert talk.person == before


def test_who_disables_the_skill_is_forgotten_also_when_locked() -> None:
    talk = locked()
    take(talk, heard("AlexaSkillEvent.SkillDisabled"))
    assert talk.alexa.forgotten == [Forget(household=True)]
    assert talk.person.locked_until is None
