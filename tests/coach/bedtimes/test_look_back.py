"""Six weeks looked back on: a warm word, or a doctor's; nothing of the answer is kept."""

import pytest

from cramp_coach.coach.closing import finish
from cramp_coach.coach.relief import relieve
from cramp_coach.coach.session import Complaint
from cramp_coach.coach.transport import repeat
from cramp_coach.coach.yes_no import no, unsure, yes
from tests.coach.bedtimes.sixweeks import ASKED, six_weeks_on
from tests.coach.talk import Answer, Talk, phrase, says

GLAD, DOCTOR = phrase("look_back_glad"), phrase("see_doctor")
GOOD_NIGHT = says("bed-stand", "close")


def asked() -> Talk:
    talk = six_weeks_on()
    talk.take(finish)
    return talk.listen()


def test_fewer_cramps_get_a_warm_word_and_a_good_night() -> None:
    talk = asked()
    assert talk.take(yes) == f"{GLAD} {GOOD_NIGHT}"
    assert not talk.reply.is_open


@pytest.mark.parametrize("answer", [no, unsure])
def test_no_fewer_are_worth_a_doctors_word(answer: Answer) -> None:
    talk = asked()
    assert talk.take(answer) == f"{DOCTOR} {GOOD_NIGHT}"
    assert not talk.reply.is_open


def test_good_night_is_no_answer_and_is_wished_all_the_same() -> None:
    assert asked().take(finish) == GOOD_NIGHT


def test_nothing_of_the_answer_is_kept() -> None:
    kept = []
    for answer in (yes, no, unsure, finish):
        talk = asked()
        talk.take(answer)
        kept.append(talk.person)
    assert kept == kept[:1] * 4


def test_it_can_be_heard_again() -> None:
    assert asked().take(repeat) == ASKED


def test_a_cramp_comes_before_it() -> None:
    talk = asked()
    talk.take(relieve, Complaint("calf"))
    assert talk.run.routine.startswith("calf")
