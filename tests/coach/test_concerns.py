"""What is worth a doctor's word never stops coaching; it is heeded, and said when it can be."""

from datetime import timedelta, tzinfo

import pytest

from cramp_coach.coach.closing import finish
from cramp_coach.coach.concerns import concern, noted
from cramp_coach.coach.ladder import next_help, pack_check
from cramp_coach.coach.library import STOPPING
from cramp_coach.coach.person import person_to_json
from cramp_coach.coach.relief import relieve
from cramp_coach.coach.safety import red_flag
from cramp_coach.coach.session import Complaint
from cramp_coach.coach.transport import pause
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
OWED = [each for each in FOR_A_DOCTOR if each != "wants_medicine"]
ALL = [*FOR_A_DOCTOR, "pregnant", "heat"]
SUGGESTION = phrase("see_doctor")
LYING = [("hamstring", "ham"), ("quadriceps", "quad"), ("back", "back"), ("neck", "neck")]


@pytest.mark.parametrize("said", ALL)
def test_nothing_of_it_stops_a_stretch_or_locks(said: str) -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    talk.take(concern, said)
    assert (talk.run.routine, talk.step.id) == ("calf-bed", "hold_1")
    assert (talk.session.locked_by, talk.person.locked_until) == (None, None)


@pytest.mark.parametrize("said", OWED)
def test_in_a_hold_it_is_noted_without_losing_a_second(said: str) -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    assert talk.take(concern, said).startswith(phrase("noted"))
    assert talk.second_of(says("calf-bed", "ease_1")) == pytest.approx(14)
    assert talk.person.doctor_owed_at == talk.now


@pytest.mark.parametrize("said", OWED)
def test_with_nothing_under_way_a_doctor_is_named_at_once_and_owed_no_more(said: str) -> None:
    talk = Talk(zone=WHERE_IT_IS_DAY)
    assert talk.take(concern, said) == f"{SUGGESTION} {phrase('calf_ask')}"
    assert talk.person.doctor_owed_at is None


@pytest.mark.parametrize("said", OWED)
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
        assert (SUGGESTION in talk.wait(5).take(finish)) == said_before
        talk.come_back_after(60)
    assert talk.person.doctor_owed_at is None


@pytest.mark.parametrize("zone", [WHERE_IT_IS_NIGHT, None])
def test_what_is_owed_stays_owed_past_the_end_of_a_night(zone: tzinfo | None) -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    talk.zone = zone
    talk.take(concern, "often")
    owed_at = talk.person.doctor_owed_at
    assert SUGGESTION not in talk.wait(5).take(finish)
    assert talk.person.doctor_owed_at == owed_at
    talk.zone = WHERE_IT_IS_DAY
    talk.come_back_after(60).take(relieve)
    assert SUGGESTION in talk.wait(20).take(finish)


def test_after_a_week_it_is_owed_no_more() -> None:
    talk = begin("calf-bed").wait(20)
    talk.take(concern, "often")
    talk.zone = WHERE_IT_IS_DAY
    talk.now += timedelta(days=7, minutes=1)
    talk.come_back_after(0).take(relieve)
    assert SUGGESTION not in talk.wait(20).take(finish)


@pytest.mark.parametrize(
    ("said", "topic"), [("wants_medicine", "medicines"), ("heat", "hot_weather")]
)
def test_some_of_it_has_an_answer_and_owes_nothing(said: str, topic: str) -> None:
    talk = Talk()
    assert talk.take(concern, said).startswith(WORDS.answers[topic])
    assert talk.person.doctor_owed_at is None


def test_a_concern_while_paused_waits() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    talk.take(pause)
    assert talk.take(concern, "often") == f"{phrase('noted')} {phrase('carry_on_ask')}"


def test_a_concern_told_where_the_muscle_is_asked_about_does_not_answer_that() -> None:
    talk = Talk(zone=WHERE_IT_IS_DAY)
    talk.take(relieve, Complaint("thigh"))
    assert talk.take(concern, "often") == f"{phrase('noted')} {phrase('thigh_ask')}"


def test_an_illness_rules_out_a_pack_in_this_session_and_nothing_else_is_kept_of_it() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    talk.take(concern, "often")
    kept = person_to_json(talk.person)
    another = begin("calf-bed").wait_for("hold_1", 6)
    another.take(concern, "illness")
    assert person_to_json(another.person) == kept
    assert (another.session.no_pack, another.session.no_nudge) == (True, True)
    assert phrase("pack_ask_doctor") in another.take(pack_check, "warm")


def test_of_a_pregnancy_nothing_is_kept() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    twin = begin("calf-bed").wait_for("hold_1", 6)
    talk.take(concern, "pregnant")
    twin.take(concern, "heat")
    assert talk.person.doctor_owed_at is None
    assert person_to_json(talk.person).keys() == person_to_json(twin.person).keys()
    assert "pregnan" not in str(person_to_json(talk.person))


def test_before_anything_has_begun_whoever_is_pregnant_hears_what_suits_her() -> None:
    talk = Talk()
    assert talk.take(concern, "pregnant").startswith(WORDS.answers["pregnancy"])


@pytest.mark.parametrize(("region", "routine"), LYING)
def test_whoever_is_pregnant_is_coached_sitting(region: str, routine: str) -> None:
    talk = Talk(zone=WHERE_IT_IS_NIGHT)
    talk.take(concern, "pregnant")
    talk.take(relieve, Complaint(region))
    assert talk.run.routine == f"{routine}-seat"


@pytest.mark.parametrize(("region", "routine"), LYING)
def test_whoever_lies_on_her_back_is_brought_to_sit(region: str, routine: str) -> None:
    talk = begin(f"{routine}-bed").wait(3)
    assert talk.take(concern, "pregnant").startswith(phrase("pregnant"))
    assert talk.run.routine == f"{routine}-seat"


@pytest.mark.parametrize("routine", ["calf-bed", "foot-bed", "ham-seat", "back-stand"])
def test_whoever_does_not_goes_on_as_she_is(routine: str) -> None:
    talk = begin(routine).wait(3)
    talk.take(concern, "pregnant")
    assert talk.run.routine == routine


@pytest.mark.parametrize(("region", "routine"), LYING)
def test_another_muscle_later_is_coached_sitting_too(region: str, routine: str) -> None:
    talk = begin("calf-bed").wait(3)
    talk.take(concern, "pregnant")
    talk.take(relieve, Complaint(region))
    assert talk.run.routine == f"{routine}-seat"


@pytest.mark.parametrize("region", [region for region, _ in LYING])
def test_nobody_pregnant_is_offered_to_lie_on_her_back(region: str) -> None:
    talk = Talk()
    talk.take(concern, "pregnant")
    talk.take(relieve, Complaint(region, None, "seated"))
    assert "try_in_bed" not in talk.hear_out(next_help, next_help, next_help)


def test_a_pregnancy_told_before_counts_with_a_danger_told_later() -> None:
    talk = Talk()
    talk.take(concern, "pregnant")
    talk.take(red_flag, ["belly"])
    assert talk.session.locked_by == "E11"


def test_noting_it_changes_nothing_that_is_under_way() -> None:
    talk = begin("ham-bed").wait(3)
    turn = talk.turn()
    for said in ALL:
        assert noted(turn, said).session.run == turn.session.run


def test_after_an_answer_to_it_its_offer_can_be_taken_up_or_not() -> None:
    talk = Talk()
    talk.take(concern, "heat")
    assert talk.hear_out(yes, no) == ["fluid_check", "closed"]
