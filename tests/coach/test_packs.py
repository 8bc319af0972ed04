"""A pack: one check first, one at a time, and none for whom it may harm."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cramp_coach.coach.answers import again, better, same, worse
from cramp_coach.coach.ladder import pack_check
from cramp_coach.coach.person import PACK_STAYS_ON
from cramp_coach.coach.relief import relieve
from cramp_coach.coach.session import Complaint
from cramp_coach.coach.yes_no import no, unsure, yes
from tests.coach.talk import NIGHT, REGULAR, Answer, Talk, begin, begin_at, last_check, phrase, says

LEFT_OUT = f"{phrase('pack_ask_doctor')} {phrase('settle_ask')}"


def with_a_pack(minutes_left: float = 9) -> Talk:
    return Talk(replace(REGULAR, pack_until=NIGHT + timedelta(minutes=minutes_left)))


def with_none_suited(routine: str) -> Talk:
    """A talk at the end of a routine, of somebody whom no pack suits."""
    talk = begin_at(routine, last_check(routine))
    talk.session = replace(talk.session, no_pack=True)
    return talk


@pytest.mark.parametrize("pack", ["warm", "cold"])
def test_no_pack_before_its_check(pack: str) -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    asked = talk.take(pack_check, pack)
    assert asked.endswith(f"{phrase('pack_first')} {phrase('pack_check_ask')}")
    told = talk.listen().take(no)
    assert told.startswith(f"{phrase(f'pack_{pack}')} {phrase(f'pack_time_{pack}')}")
    assert phrase("settle_ask") not in told
    assert not talk.reply.is_open
    assert talk.person.pack_until == talk.now + PACK_STAYS_ON


def test_a_pack_that_was_left_out_is_on_nobody() -> None:
    talk = Talk()
    talk.take(pack_check, "warm")
    talk.take(yes)
    assert talk.person.pack_until is None


@pytest.mark.parametrize("answer", [yes, unsure])
def test_who_may_be_harmed_by_a_pack_is_not_told_how_to_use_it(answer: Answer) -> None:
    talk = Talk()
    talk.take(pack_check, "warm")
    assert talk.take(answer) == f"{phrase('pack_ask_doctor')} {phrase('settle_ask')}"


@pytest.mark.parametrize("answer", [yes, unsure])
def test_asking_again_does_not_get_a_pack_that_was_left_out(answer: Answer) -> None:
    talk = Talk()
    for each in (answer, no):
        talk.take(pack_check, "warm")
        assert phrase("pack_warm") not in talk.take(each)


def test_a_pack_left_out_before_is_left_out_from_a_hold_as_well() -> None:
    talk = Talk()
    talk.take(pack_check, "warm")
    talk.take(unsure)
    talk.take(relieve, Complaint("calf"))
    talk.wait_for("hold_1", 6)
    left_out = map(phrase, ("ease_off", "pack_ask_doctor", "settle_ask"))
    assert talk.take(pack_check, "cold") == " ".join(left_out)


@pytest.mark.parametrize("answer", [same, again, better, worse])
def test_nothing_but_a_clear_no_gets_a_pack(answer: Answer) -> None:
    talk = begin("calf-bed")
    talk.take(pack_check, "cold")
    talk.take(answer)
    assert phrase("pack_cold") not in talk.words


def test_a_pack_asked_for_is_not_offered_again() -> None:
    talk = begin_at("back-seat", last_check("back-seat"))
    talk.take(pack_check, "cold")
    talk.take(yes)
    talk.take(relieve, Complaint("back"))
    assert talk.hear_out(no, same, same, no) == ["check_1", "check_2", "try_in_bed", "settle"]


def test_nobody_whom_it_does_not_suit_is_offered_one() -> None:
    questions = with_none_suited("back-seat").hear_out(same, no, no)
    assert questions == ["try_in_bed", "settle", "closed"]


def test_no_at_the_check_gets_none_for_whom_it_does_not_suit() -> None:
    talk = Talk()
    talk.take(pack_check, "warm")
    talk.session = replace(talk.session, no_pack=True)
    assert talk.take(no) == LEFT_OUT
    assert talk.person.pack_until is None


@pytest.mark.parametrize("pack", ["warm", "cold"])
def test_nobody_is_talked_into_a_second_one_while_one_may_be_on(pack: str) -> None:
    talk = with_a_pack()
    assert talk.take(pack_check, pack) == f"{phrase('pack_on')} {phrase('calf_ask')}"
    assert talk.person.pack_until is None


def test_told_to_take_it_off_they_may_have_another_after_its_check() -> None:
    talk = with_a_pack()
    talk.take(pack_check, "warm")
    talk.take(pack_check, "cold")
    assert talk.question == "pack_check"


def test_one_that_is_off_by_now_is_not_in_the_way() -> None:
    talk = with_a_pack(minutes_left=0)
    talk.take(pack_check, "warm")
    assert talk.question == "pack_check"


def test_asked_for_in_a_hold_with_one_on_the_hold_goes_on() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    talk.person = replace(talk.person, pack_until=talk.now + timedelta(minutes=5))
    assert talk.take(pack_check, "warm").startswith(phrase("pack_on"))
    assert talk.second_of(says("calf-bed", "ease_1")) == pytest.approx(14)


def test_whom_none_suits_is_told_so_rather_than_to_take_one_off() -> None:
    talk = with_a_pack()
    talk.session = replace(talk.session, no_pack=True)
    assert talk.take(pack_check, "warm") == LEFT_OUT
