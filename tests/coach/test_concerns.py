"""What is worth a doctor's word never stops coaching; it is heeded, and said when it can be."""

from datetime import timedelta, tzinfo

import pytest

from cramp_coach.coach.closing import finish
from cramp_coach.coach.concerns import concern, noted
from cramp_coach.coach.library import STOPPING
from cramp_coach.coach.packs.checks import pack_check
from cramp_coach.coach.person_json import person_to_json
from cramp_coach.coach.relief import relieve
from cramp_coach.coach.session import Complaint
from cramp_coach.coach.transport import pause
from cramp_coach.coach.wishes import speak
from cramp_coach.coach.yes_no import no, yes
from tests.coach.talk import (
    LIBRARY,
    WHERE_IT_IS_DAY,
    WHERE_IT_IS_NIGHT,
    WORDS,
    Talk,
    begin,
    phrase,
    says,
)

FOR_A_DOCTOR = sorted(
    flag for rule in LIBRARY.rules if rule.level not in STOPPING for flag in rule.flags
)
OWED = [each for each in FOR_A_DOCTOR if each not in ("wants_medicine", "pregnant_often")]
"""What is owed a doctor's word, and has no more to it; of a pregnancy see test_pregnancy."""

AT_ONCE = [each for each in OWED if each != "after_medicine"]
"""What gets no more than that word where nothing is under way."""

ALL = [*FOR_A_DOCTOR, "pregnant", "heat"]
SUGGESTION, OWED_WORDS = phrase("see_doctor"), phrase("owed_doctor")


def holding(zone: tzinfo | None) -> Talk:
    """A talk in which six seconds of the first hold are behind."""
    talk = Talk(zone=zone)
    talk.take(relieve, Complaint("calf", position="in_bed"))
    return talk.wait_for("hold_1", 6)


@pytest.mark.parametrize("said", ALL)
def test_nothing_of_it_stops_a_stretch_or_locks(said: str) -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    talk.take(concern, said)
    assert (talk.run.routine, talk.step.id) == ("calf-bed", "hold_1")
    assert (talk.session.locked_by, talk.person.locked_until) == (None, None)


@pytest.mark.parametrize("said", OWED)
def test_in_a_hold_it_is_noted_without_losing_a_second(said: str) -> None:
    talk = holding(WHERE_IT_IS_DAY)
    assert talk.take(concern, said).startswith(phrase("noted"))
    assert talk.second_of(says("calf-bed", "ease_1")) == pytest.approx(14)
    assert talk.person.doctor_owed_at == talk.now


@pytest.mark.parametrize("said", OWED)
def test_where_nobody_knows_whether_it_is_day_a_doctor_is_named_at_once(said: str) -> None:
    talk = holding(None)
    assert talk.take(concern, said).startswith(SUGGESTION)
    assert talk.second_of(says("calf-bed", "ease_1")) == pytest.approx(14)
    assert talk.person.doctor_owed_at is None


@pytest.mark.parametrize("said", OWED)
def test_in_a_hold_at_night_it_waits_for_the_day(said: str) -> None:
    talk = holding(WHERE_IT_IS_NIGHT)
    assert talk.take(concern, said).startswith(phrase("tonight_first"))
    assert talk.person.doctor_owed_at == talk.now


def test_whoever_wants_quiet_by_day_is_not_told_that_it_is_night() -> None:
    talk = holding(WHERE_IT_IS_DAY)
    talk.take(speak, "quiet")
    assert talk.take(concern, "often").startswith(phrase("noted"))


def test_whoever_asks_about_a_medicine_is_to_change_nothing_without_asking() -> None:
    talk = Talk(zone=WHERE_IT_IS_NIGHT)
    assert WORDS.answers["medicines"] in talk.take(concern, "after_medicine")
    assert talk.person.doctor_owed_at == talk.now


@pytest.mark.parametrize("said", AT_ONCE)
def test_with_nothing_under_way_a_doctor_is_named_at_once_and_owed_no_more(said: str) -> None:
    talk = Talk(zone=WHERE_IT_IS_DAY)
    assert talk.take(concern, said) == f"{SUGGESTION} {phrase('calf_ask')}"
    assert talk.person.doctor_owed_at is None


@pytest.mark.parametrize("said", AT_ONCE)
def test_at_night_it_waits_for_the_day(said: str) -> None:
    talk = Talk(zone=WHERE_IT_IS_NIGHT)
    assert talk.take(concern, said) == f"{phrase('tonight_first')} {phrase('calf_ask')}"
    assert talk.person.doctor_owed_at == talk.now


def test_what_is_owed_is_said_at_the_end_by_day_and_once() -> None:
    talk = Talk(zone=WHERE_IT_IS_DAY)
    for said_before in (True, False):
        talk.take(relieve)
        talk.wait_for("hold_1", 6)
        if said_before:
            talk.take(concern, "often")
        assert (OWED_WORDS in talk.wait(5).take(finish)) == said_before
        talk.come_back_after(60)
    assert talk.person.doctor_owed_at is None


@pytest.mark.parametrize("zone", [WHERE_IT_IS_NIGHT, None])
def test_what_is_owed_stays_owed_past_the_end_of_a_night(zone: tzinfo | None) -> None:
    talk = holding(WHERE_IT_IS_NIGHT)
    talk.take(concern, "often")
    owed_at = talk.person.doctor_owed_at
    talk.zone = zone
    assert OWED_WORDS not in talk.wait(5).take(finish)
    assert talk.person.doctor_owed_at == owed_at
    talk.zone = WHERE_IT_IS_DAY
    talk.come_back_after(60).take(relieve)
    assert OWED_WORDS in talk.wait(20).take(finish)


def test_after_a_week_it_is_owed_no_more() -> None:
    talk = holding(WHERE_IT_IS_NIGHT)
    talk.take(concern, "often")
    talk.zone = WHERE_IT_IS_DAY
    talk.now += timedelta(days=7, minutes=1)
    talk.come_back_after(0).take(relieve)
    assert OWED_WORDS not in talk.wait(20).take(finish)


@pytest.mark.parametrize(
    ("said", "topic"), [("wants_medicine", "medicines"), ("heat", "hot_weather")]
)
def test_some_of_it_has_an_answer_and_owes_nothing(said: str, topic: str) -> None:
    talk = Talk()
    assert talk.take(concern, said).startswith(WORDS.answers[topic])
    assert talk.person.doctor_owed_at is None


def test_a_concern_while_paused_waits() -> None:
    talk = holding(WHERE_IT_IS_DAY)
    talk.take(pause)
    assert talk.take(concern, "often") == f"{phrase('noted')} {phrase('carry_on_ask')}"


def test_a_concern_told_where_the_muscle_is_asked_about_does_not_answer_that() -> None:
    talk = Talk(zone=WHERE_IT_IS_DAY)
    talk.take(relieve, Complaint("thigh"))
    assert talk.take(concern, "often") == f"{phrase('noted')} {phrase('thigh_ask')}"


def test_an_illness_rules_out_a_pack_in_this_session_and_nothing_else_is_kept_of_it() -> None:
    talk, another = holding(WHERE_IT_IS_DAY), holding(WHERE_IT_IS_DAY)
    talk.take(concern, "often")
    kept = person_to_json(talk.person)
    another.take(concern, "illness")
    assert person_to_json(another.person) == kept
    assert (another.session.no_pack, another.session.no_nudge) == (True, True)
    assert phrase("pack_ask_doctor") in another.take(pack_check, "warm")


def test_noting_it_changes_nothing_that_is_under_way() -> None:
    talk = begin("ham-bed").wait(3)
    turn = talk.turn()
    for said in ALL:
        assert noted(turn, said).session.run == turn.session.run


def test_after_an_answer_to_it_its_offer_can_be_taken_up_or_not() -> None:
    talk = Talk()
    talk.take(concern, "wants_medicine")
    assert talk.question == "calf"
    assert talk.hear_out(no) == ["closed"]
    talk.take(concern, "heat")
    assert talk.question == "settle"
    talk.listen().take(yes)
    assert talk.run.routine == "settle"


def test_an_illness_told_at_the_check_for_a_pack_answers_it() -> None:
    talk = Talk(zone=WHERE_IT_IS_DAY)
    talk.take(pack_check, "warm")
    assert talk.take(concern, "illness") == f"{phrase('pack_ask_doctor')} {phrase('settle_ask')}"
    assert talk.person.pack_until is None


def test_an_illness_told_at_a_later_check_gets_no_pack_either() -> None:
    for answers in ([no], [no, no]):
        talk = Talk(zone=WHERE_IT_IS_DAY)
        talk.take(pack_check, "warm")
        talk.hear_out(*answers)
        talk.take(concern, "illness")
        assert talk.hear_out(yes)[0] != "agree"
        assert not {phrase("pack_warm"), phrase("pack_cold")} & {*talk.heard}


@pytest.mark.parametrize("said", sorted({*OWED, "heat"} - {"illness"}))
def test_no_other_concern_answers_it(said: str) -> None:
    talk = Talk(zone=WHERE_IT_IS_DAY)
    talk.take(pack_check, "warm")
    assert talk.take(concern, said).endswith(phrase("pack_check_ask"))
    assert (talk.question, talk.person.pack_until) == ("pack_check", None)


@pytest.mark.parametrize("said", ALL)
def test_what_was_told_counts_with_a_sign_told_later_in_the_session(said: str) -> None:
    talk = Talk()
    talk.take(concern, said)
    assert said in talk.session.flags
