"""After advice to get help, whether somebody has looked at it is asked before anything else."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cramp_coach.coach.checkup import (
    NOT_LOOKED_AT,
    ask_first,
    is_due,
    looked_at,
    not_looked_at,
    not_me,
)
from cramp_coach.coach.person import LOCKED_FOR
from cramp_coach.coach.relief import relieve
from cramp_coach.coach.safety import no, red_flag
from cramp_coach.coach.safety import yes as locked_yes
from cramp_coach.coach.session import Complaint
from cramp_coach.coach.transport import pause
from cramp_coach.coach.yes_no import yes
from tests.coach.talk import NIGHT, REGULAR, WHERE_IT_IS_NIGHT, WORDS, Answer, Talk, begin, phrase

UNTIL = NIGHT + LOCKED_FOR
LOCKED = replace(REGULAR, locked_until=UNTIL)
FOOT = Complaint("foot", "left", "seated")
ASKED = f"{phrase('checked_first', emergency='nine one one')} {phrase('checked_ask')}"
LAUNCH = f"{phrase('launch')} {phrase('calf_ask')}"


def asked(complaint: Complaint | None = None, hours: float = 1) -> Talk:
    """A talk, some hours after advice, in which it has just been asked."""
    talk = Talk(LOCKED).wait(hours * 3600)
    talk.take(ask_first, complaint)
    return talk.listen()


@pytest.mark.parametrize(("hours", "due"), [(0.1, True), (11.99, True), (12, False), (30, False)])
def test_it_is_asked_for_twelve_hours(hours: float, due: bool) -> None:
    assert is_due(Talk(LOCKED).wait(hours * 3600).turn()) == due


def test_nobody_else_is_asked() -> None:
    assert not is_due(Talk().turn())


def test_it_is_asked_in_plain_words_and_at_the_usual_volume() -> None:
    talk = Talk(LOCKED, zone=WHERE_IT_IS_NIGHT)
    assert talk.take(ask_first) == ASKED
    assert talk.reply.reprompt == (phrase("checked_reprompt"),)
    assert talk.reply.urgent


def test_asked_again_it_says_what_to_say_whom_it_was_not_for() -> None:
    talk = asked(FOOT)
    assert talk.take(ask_first) == f"{phrase('checked_help')} {phrase('checked_ask')}"
    assert talk.reply.urgent
    talk.take(looked_at)
    assert talk.run.routine == "foot-seat"


def test_whoever_says_nothing_to_it_hears_that_too() -> None:
    (again,) = asked().reply.reprompt
    assert phrase("checked_help").rstrip(".") in str(again)


def test_in_a_hold_it_is_eased_off_first() -> None:
    talk = begin("foot-bed").wait_for("hold_1", 6)
    assert talk.take(ask_first) == f"{phrase('ease_off')} {ASKED}"


def test_a_voice_that_is_known_cannot_say_that_it_was_somebody_else() -> None:
    talk = asked()
    talk.recognised = True
    assert talk.take(not_me).endswith(phrase("checked_ask"))
    assert is_due(talk.turn())


def test_whoever_was_looked_at_is_greeted_and_asked_no_more() -> None:
    talk = asked()
    assert talk.take(looked_at) == LAUNCH
    assert not is_due(talk.turn())
    assert talk.person.locked_until is None
    assert not is_due(talk.come_back_after(1).turn())


@pytest.mark.parametrize("answer", [looked_at, not_me])
def test_what_was_complained_of_before_is_coached_then(answer: Answer) -> None:
    talk = asked(FOOT)
    talk.take(answer)
    assert (talk.run.routine, talk.run.side) == ("foot-seat", "left")
    assert talk.session.complaint is None


def test_what_was_complained_of_is_remembered_while_it_is_asked_again() -> None:
    talk = asked(FOOT)
    talk.take(ask_first)
    talk.take(looked_at)
    assert talk.run.routine == "foot-seat"


def test_a_newer_complaint_is_the_one_that_counts() -> None:
    talk = asked(FOOT)
    talk.take(ask_first, Complaint("hand", "right", "seated"))
    talk.take(looked_at)
    assert (talk.run.routine, talk.run.side) == ("hand-seat", "right")


def test_a_complaint_that_names_nothing_takes_nothing_back() -> None:
    talk = asked(FOOT)
    talk.take(ask_first, Complaint())
    talk.take(looked_at)
    assert (talk.run.routine, talk.run.side) == ("foot-seat", "left")


def test_a_complaint_that_names_nothing_is_coached_as_ever() -> None:
    talk = asked(Complaint())
    talk.take(looked_at)
    assert talk.run.routine == "calf-bed"


def test_a_complaint_that_was_not_plain_is_asked_about_then() -> None:
    talk = asked(Complaint("thigh", "right"))
    talk.take(looked_at)
    assert talk.question == "thigh"
    talk.take(relieve, Complaint("quadriceps"))
    assert (talk.run.routine, talk.run.side) == ("quad-bed", "right")


def test_whoever_was_not_looked_at_is_told_to_get_help_whatever_it_was_for() -> None:
    talk = asked(FOOT)
    words = talk.take(not_looked_at)
    line = WORDS.flags.lines[NOT_LOOKED_AT].format(emergency="nine one one")
    assert words == f"{line} {phrase('say_again_ask')}"
    assert (talk.session.locked_by, talk.session.run) == (NOT_LOOKED_AT, None)
    assert talk.reply.urgent


@pytest.mark.parametrize("hours", [1, 11.9])
def test_that_does_not_make_the_twelve_hours_longer(hours: float) -> None:
    talk = asked(hours=hours)
    talk.take(not_looked_at)
    assert talk.person.locked_until == UNTIL


def test_nor_does_hearing_it_once_more() -> None:
    talk = asked()
    talk.take(not_looked_at)
    talk.wait(20).take(locked_yes)
    assert talk.person.locked_until == UNTIL


@pytest.mark.parametrize("answer", [looked_at, not_me])
def test_on_second_thoughts_it_may_still_be_answered_otherwise(answer: Answer) -> None:
    talk = asked()
    talk.take(not_looked_at)
    assert talk.take(answer) == LAUNCH
    assert (talk.session.locked_by, is_due(talk.turn())) == (None, False)


def test_in_the_next_session_it_is_asked_again() -> None:
    talk = asked()
    talk.take(not_looked_at)
    talk.take(no)
    assert is_due(talk.come_back_after(5).turn())


@pytest.mark.parametrize(("flag", "rule"), [("chest_pain", "E1"), ("swollen", "U1")])
def test_danger_that_is_told_instead_has_its_own_advice(flag: str, rule: str) -> None:
    talk = asked()
    talk.take(not_looked_at)
    talk.take(red_flag, [flag])
    assert talk.session.locked_by == rule
    assert talk.person.locked_until == talk.now + LOCKED_FOR


def test_somebody_else_is_coached_and_asked_no_more_in_this_session() -> None:
    talk = asked()
    assert talk.take(not_me) == LAUNCH
    assert not is_due(talk.turn())
    talk.take(yes)
    assert talk.run.routine == "calf-bed"
    assert not is_due(talk.turn())


def test_whoever_it_was_for_is_still_asked() -> None:
    talk = asked()
    talk.take(not_me)
    assert talk.person.locked_until == UNTIL
    assert is_due(talk.come_back_after(60).turn())


def test_coaching_somebody_else_does_not_unlock_whoever_it_was_for() -> None:
    talk = asked(FOOT)
    talk.take(not_me)
    talk.wait(9).take(pause)
    assert talk.person.locked_until == UNTIL


def test_danger_of_somebody_else_is_asked_about_as_well() -> None:
    talk = asked()
    talk.take(not_me)
    talk.take(red_flag, ["swollen"])
    assert talk.person.locked_until == talk.now + LOCKED_FOR
    assert is_due(talk.come_back_after(1).turn())


def test_what_speaks_against_a_rub_or_a_pack_is_remembered() -> None:
    talk = Talk(LOCKED)
    talk.session = replace(talk.session, no_rub=True, no_pack=True)
    talk.take(ask_first)
    assert (talk.session.no_rub, talk.session.no_pack) == (True, True)


def test_a_routine_left_before_is_not_led_back_into() -> None:
    talk = Talk()
    talk.take(relieve, FOOT)
    talk.person = replace(talk.person, locked_until=talk.now + timedelta(hours=1))
    talk.come_back_after(5).take(ask_first)
    assert (talk.session.run, talk.person.left) == (None, None)
    assert talk.take(looked_at) == LAUNCH
