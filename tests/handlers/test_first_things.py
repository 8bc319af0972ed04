"""After danger, whether help was got comes before all else but danger and a driver."""

import pytest

from cramp_coach.coach.checkup import NOT_LOOKED_AT
from cramp_coach.handlers.table import (
    HEARD,
    WAYS_OUT,
    WHEN_ASKED_IF_CHECKED,
    WHEN_STOPPED,
)
from tests.coach.talk import Talk, phrase
from tests.handlers.telling import asked, tell

DANGER = "RedFlagIntent"
HOURS = 3600.0
ASKED_FIRST = f"{phrase('checked_first', emergency='nine one one')} {phrase('checked_ask')}"
LAUNCH = f"{phrase('launch')} {phrase('calf_ask')}"
FOOT = {"region": "foot", "side": "left", "position": "seated"}
LOOKED_AT = ["AMAZON.YesIntent", "CheckedIntent"]
NOT_LOOKED_AT_SAID = ["AMAZON.NoIntent", "UnsureIntent"]
BEFORE_THAT = {DANGER, "DrivingIntent"}
SECOND_THOUGHTS = ["CheckedIntent", "NotMeIntent"]


def told_to_get_help() -> Talk:
    talk = Talk()
    tell(talk, DANGER, flag="swollen")
    return talk


def back_after(hours: float) -> Talk:
    talk = told_to_get_help()
    tell(talk, "SessionEndedRequest")
    return talk.come_back_after(hours * 60)


@pytest.mark.parametrize("name", sorted(HEARD - {DANGER, "DrivingIntent", *WAYS_OUT}))
@pytest.mark.parametrize("hours", [0.1, 6, 11.99])
def test_within_twelve_hours_whatever_is_said_it_is_asked(name: str, hours: float) -> None:
    talk = back_after(hours)
    assert tell(talk, name) == ASKED_FIRST
    assert talk.reply.urgent


@pytest.mark.parametrize("name", sorted(HEARD - BEFORE_THAT - set(WHEN_ASKED_IF_CHECKED)))
def test_whatever_is_said_to_it_but_an_answer_it_is_asked_again(name: str) -> None:
    again = f"{phrase('checked_help')} {phrase('checked_ask')}"
    assert tell(asked("checked"), name) == again


@pytest.mark.parametrize("hours", [12, 13, 100])
def test_after_twelve_hours_it_is_asked_no_more(hours: float) -> None:
    talk = back_after(hours)
    assert tell(talk, "LaunchRequest") == LAUNCH


@pytest.mark.parametrize("answer", LOOKED_AT)
def test_a_cramp_told_in_one_breath_is_coached_once_somebody_has_looked_at_it(answer: str) -> None:
    talk = back_after(3)
    assert tell(talk, "ReliefIntent", **FOOT) == ASKED_FIRST
    tell(talk.wait(5), answer)
    assert (talk.run.routine, talk.run.side) == ("foot-seat", "left")
    assert not talk.person.is_locked(talk.now)


def test_a_cramp_told_as_an_answer_is_remembered_too() -> None:
    talk = asked("checked")
    tell(talk, "ReliefIntent", **FOOT)
    tell(talk, "AMAZON.YesIntent")
    assert talk.run.routine == "foot-seat"


def test_a_side_alone_is_a_leg_there_too() -> None:
    talk = back_after(3)
    tell(talk, "ReliefIntent", side="left")
    tell(talk, "AMAZON.YesIntent")
    assert talk.question == "leg"


def test_a_muscle_nobody_knows_is_not_coached_as_another() -> None:
    talk = back_after(3)
    tell(talk, "ReliefIntent", region="")
    assert tell(talk, "AMAZON.YesIntent") == LAUNCH


def test_whoever_launches_and_was_looked_at_is_greeted() -> None:
    assert tell(asked("checked"), "AMAZON.YesIntent") == LAUNCH


@pytest.mark.parametrize("answer", NOT_LOOKED_AT_SAID)
def test_whoever_was_not_is_told_to_get_help_and_nothing_else(answer: str) -> None:
    talk = asked("checked")
    until = talk.person.locked_until
    tell(talk, answer)
    assert (talk.session.locked_by, talk.person.locked_until) == (NOT_LOOKED_AT, until)
    again = f"Please get medical help now. {phrase('say_again_ask')}"
    assert tell(talk, "ReliefIntent", **FOOT) == again


@pytest.mark.parametrize("name", SECOND_THOUGHTS)
@pytest.mark.parametrize("answer", NOT_LOOKED_AT_SAID)
def test_on_second_thoughts_somebody_has_looked_or_it_was_not_them(answer: str, name: str) -> None:
    talk = asked("checked")
    tell(talk, answer)
    assert tell(talk.wait(20), name) == LAUNCH
    tell(talk, "AMAZON.YesIntent")
    assert talk.run.routine == "calf-bed"


@pytest.mark.parametrize("name", SECOND_THOUGHTS)
@pytest.mark.parametrize("flag", ["swollen", "chest_pain"])
def test_there_are_none_where_a_sign_was_told(flag: str, name: str) -> None:
    talk = asked("checked")
    tell(talk, "AMAZON.NoIntent")
    tell(talk, DANGER, flag=flag)
    rule = talk.session.locked_by
    tell(talk, name)
    assert (talk.session.locked_by, talk.session.run) == (rule, None)


def test_help_there_says_what_to_say_whom_it_was_not_for() -> None:
    words = f"{phrase('checked_help')} {phrase('checked_ask')}"
    assert tell(asked("checked"), "AMAZON.HelpIntent") == words


def test_a_denial_that_was_not_caught_is_no_answer_to_it() -> None:
    talk = asked("checked")
    assert tell(talk, DANGER, flag="?not swollen").endswith(phrase("checked_ask"))


def test_a_concern_told_with_a_cramp_that_waits_is_heeded() -> None:
    talk = back_after(3)
    tell(talk, "ReliefIntent", region="hamstring", concern="pregnant")
    tell(talk, "AMAZON.YesIntent")
    assert talk.run.routine == "ham-seat"
    assert talk.session.no_pack


def test_somebody_else_is_coached_and_whoever_it_was_for_is_asked_the_next_time() -> None:
    talk = asked("checked")
    assert tell(talk, "NotMeIntent") == LAUNCH
    tell(talk, "ReliefIntent", region="calf")
    assert talk.run.routine == "calf-bed"
    tell(talk.wait(20), "AMAZON.StopIntent")
    assert tell(talk.come_back_after(1), "LaunchRequest") == ASKED_FIRST


@pytest.mark.parametrize("name", sorted(set(WAYS_OUT) - {"SessionEndedRequest"}))
@pytest.mark.parametrize("asking", ["checked", "driving"])
def test_there_is_a_way_out(asking: str, name: str) -> None:
    assert tell(asked(asking), name) == phrase("stopped")


@pytest.mark.parametrize("asking", ["checked", "driving"])
def test_danger_goes_before_both(asking: str) -> None:
    talk = asked(asking)
    assert "nine one one" in tell(talk, DANGER, flag="chest_pain")
    assert talk.session.locked_by == "E1"


@pytest.mark.parametrize("answer", LOOKED_AT)
def test_whoever_answers_just_as_the_twelve_hours_end_has_answered(answer: str) -> None:
    talk = back_after(12 - 3 / 3600)
    assert tell(talk, "LaunchRequest") == ASKED_FIRST
    assert tell(talk.wait(6), answer) == LAUNCH


@pytest.mark.parametrize("answer", LOOKED_AT)
def test_whoever_has_answered_elsewhere_meanwhile_is_not_asked_for_ever(answer: str) -> None:
    talk, elsewhere = asked("checked"), asked("checked")
    tell(elsewhere, "CheckedIntent")
    talk.person = elsewhere.person
    assert tell(talk, answer) == LAUNCH


def test_what_answers_these_questions_is_heard_otherwise_too() -> None:
    assert {*WHEN_ASKED_IF_CHECKED, *WHEN_STOPPED} <= HEARD
