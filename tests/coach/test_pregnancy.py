"""Nobody who is pregnant is kept on her back, given a pack, or has anything of it kept."""

import pytest

from cramp_coach.coach.answers import again, better, same, worse
from cramp_coach.coach.concerns import concern
from cramp_coach.coach.ladder import next_help
from cramp_coach.coach.packs.checks import pack_check
from cramp_coach.coach.person_json import person_to_json
from cramp_coach.coach.relief import relieve
from cramp_coach.coach.safety import red_flag
from cramp_coach.coach.session import Complaint
from cramp_coach.coach.starting import bedtime
from cramp_coach.coach.transport import pause
from cramp_coach.coach.yes_no import go_on, no, yes
from tests.coach.talk import (
    WHERE_IT_IS_NIGHT,
    WORDS,
    Answer,
    Talk,
    begin,
    begin_at,
    last_check,
    phrase,
    says,
)

LYING = [("hamstring", "ham"), ("quadriceps", "quad"), ("back", "back"), ("neck", "neck")]
SAYING_SO = ["pregnant", "pregnant_often"]


def test_of_a_pregnancy_nothing_is_kept() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    twin = begin("calf-bed").wait_for("hold_1", 6)
    talk.take(concern, "pregnant")
    twin.take(concern, "heat")
    assert talk.person.doctor_owed_at is None
    assert person_to_json(talk.person).keys() == person_to_json(twin.person).keys()
    assert "pregnan" not in str(person_to_json(talk.person))


@pytest.mark.parametrize("said", SAYING_SO)
def test_before_anything_has_begun_whoever_is_pregnant_hears_what_suits_her(said: str) -> None:
    talk = Talk()
    assert talk.take(concern, said).startswith(WORDS.answers["pregnancy"])


@pytest.mark.parametrize(("region", "routine"), LYING)
def test_whoever_is_pregnant_is_coached_sitting(region: str, routine: str) -> None:
    talk = Talk(zone=WHERE_IT_IS_NIGHT)
    talk.take(concern, "pregnant")
    talk.take(relieve, Complaint(region))
    assert talk.run.routine == f"{routine}-seat"


@pytest.mark.parametrize("said", SAYING_SO)
@pytest.mark.parametrize(("region", "routine"), LYING)
def test_whoever_lies_on_her_back_is_brought_to_sit(region: str, routine: str, said: str) -> None:
    talk = begin(f"{routine}-bed").wait(3)
    assert phrase("sit_up") in talk.take(concern, said)
    assert talk.run.routine == f"{routine}-seat"


def test_in_a_hold_she_lets_go_first_and_goes_on_with_its_seconds_sitting() -> None:
    talk = begin("ham-bed").wait_for("hold_1", 6)
    assert talk.take(concern, "pregnant").startswith(f"{phrase('ease_off')} {phrase('sit_up')}")
    assert (talk.run.routine, talk.step.id) == ("ham-seat", "hold_1")
    assert talk.place.done == pytest.approx(6)


def test_the_evening_stretch_begins_anew_sitting() -> None:
    talk = begin("bed-lying").wait(9)
    talk.take(concern, "pregnant")
    assert (talk.run.routine, talk.place.step) == ("bed-seat", 0)


@pytest.mark.parametrize("answer", [pause, better, worse])
def test_whatever_was_asked_she_is_asked_whether_to_go_on_sitting(answer: Answer) -> None:
    talk = begin("ham-bed").wait_for("hold_1", 6)
    talk.take(answer)
    assert talk.take(concern, "pregnant") == f"{phrase('sit_up')} {phrase('carry_on_ask')}"
    assert (talk.run.routine, talk.run.paused) == ("ham-seat", True)


@pytest.mark.parametrize("answer", [yes, again, go_on])
@pytest.mark.parametrize("routine", ["ham-bed", "back-bed"])
def test_one_more_is_one_more_sitting(routine: str, answer: Answer) -> None:
    talk = begin_at(routine, "check_1").listen()
    talk.take(better)
    talk.take(concern, "pregnant")
    talk.listen().take(answer)
    assert (talk.session.asking, talk.place.step) == ("scene", 0)
    assert talk.run.routine == routine.replace("bed", "seat")


@pytest.mark.parametrize("hold", ["calf_left_2", "thigh_left_1", "calf_right_3"])
def test_an_evening_stretch_that_was_paused_begins_anew_sitting(hold: str) -> None:
    talk = begin_at("bed-lying", hold, 4)
    talk.take(pause)
    talk.take(concern, "pregnant")
    assert (talk.run.routine, talk.place.step) == ("bed-seat", 0)


def test_the_evening_stretch_is_sitting_even_if_lying_is_asked_for() -> None:
    talk = Talk()
    talk.take(concern, "pregnant")
    talk.take(bedtime, "in_bed")
    assert talk.run.routine == "bed-seat"


@pytest.mark.parametrize("routine", ["ham-seat", "quad-seat", "back-seat", "neck-seat"])
def test_lying_down_that_was_offered_before_is_not_lying_on_her_back(routine: str) -> None:
    talk = begin_at(routine, last_check(routine))
    talk.hear_out(same)
    while talk.question != "try_in_bed":
        talk.hear_out(no)
    talk.take(concern, "pregnant")
    talk.listen().take(yes)
    assert talk.run.routine == routine


def test_what_was_paused_begins_anew_sitting() -> None:
    talk = begin("ham-bed").wait_for("hold_1", 6)
    talk.take(pause)
    talk.wait(60).take(concern, "pregnant")
    talk.wait(60).take(yes)
    assert (talk.run.routine, talk.place.step) == ("ham-seat", 0)


def test_a_gate_that_was_passed_lying_is_asked_anew_sitting() -> None:
    talk = begin_at("back-bed", "gate")
    talk.hear_out(no)
    talk.wait(3).take(pause)
    talk.take(concern, "pregnant")
    talk.take(yes)
    assert (talk.run.routine, talk.question) == ("back-seat", "gate")


def test_at_the_check_for_a_pack_she_gets_none_whatever_she_answers() -> None:
    talk = Talk()
    talk.take(pack_check, "warm")
    words = f"{phrase('pack_ask_doctor')} {phrase('settle_ask')}"
    assert talk.take(concern, "pregnant") == words
    assert talk.person.pack_until is None


@pytest.mark.parametrize("said", SAYING_SO)
def test_a_pack_is_neither_offered_nor_talked_through(said: str) -> None:
    talk = Talk()
    talk.take(concern, said)
    talk.take(relieve, Complaint("back", None, "seated"))
    assert {"warm_pack", "try_in_bed"}.isdisjoint(talk.hear_out(next_help, next_help))
    assert phrase("pack_ask_doctor") in talk.take(pack_check, "cold")


@pytest.mark.parametrize("said", SAYING_SO)
def test_drinks_are_another_matter(said: str) -> None:
    talk = Talk()
    talk.take(concern, said)
    assert not talk.session.no_nudge


@pytest.mark.parametrize(("said", "owed"), [("pregnant", False), ("pregnant_often", True)])
def test_only_cramps_that_come_often_are_owed_a_doctor_s_word(said: str, owed: bool) -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    assert talk.take(concern, said).startswith(phrase("pregnant"))
    assert (talk.person.doctor_owed_at is not None) == owed
    assert talk.second_of(says("calf-bed", "ease_1")) == pytest.approx(14)


@pytest.mark.parametrize("said", SAYING_SO)
def test_asked_which_muscle_it_is_that_is_asked_again(said: str) -> None:
    talk = Talk()
    talk.take(relieve, Complaint("thigh", "left"))
    assert talk.take(concern, said) == f"{phrase('pregnant')} {phrase('thigh_ask')}"
    talk.take(relieve, Complaint("quadriceps"))
    assert (talk.run.routine, talk.run.side) == ("quad-seat", "left")


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


@pytest.mark.parametrize("said", SAYING_SO)
def test_a_pregnancy_told_before_counts_with_a_danger_told_later(said: str) -> None:
    talk = Talk()
    talk.take(concern, said)
    talk.take(red_flag, ["belly"])
    assert talk.session.locked_by == "E11"
