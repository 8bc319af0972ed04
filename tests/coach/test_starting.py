"""Beginning a routine: first of all a pack that may still be on comes off."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cramp_coach.coach.packs.wearing import fulfil, pack_on
from cramp_coach.coach.person import PACK_STAYS_ON
from cramp_coach.coach.relief import massage, relieve
from cramp_coach.coach.session import Complaint
from cramp_coach.coach.starting import bedtime, settle
from cramp_coach.coach.wish import PackWish
from tests.coach.talk import NIGHT, REGULAR, Answer, Talk, phrase, says

OFF = phrase("pack_off")
STARTS = [relieve, massage, settle, bedtime]
JUST_BEFORE = PACK_STAYS_ON - timedelta(seconds=1)


def with_a_pack(since: timedelta) -> Talk:
    """A talk that was left with a pack on this long ago."""
    talk = Talk()
    talk.take(fulfil, PackWish("cold", 10))
    return talk.come_back_after(since.total_seconds() / 60)


@pytest.mark.parametrize("since", [timedelta(minutes=2), JUST_BEFORE])
@pytest.mark.parametrize("start", STARTS)
def test_a_pack_that_may_be_on_comes_off_before_anything_begins(
    start: Answer, since: timedelta
) -> None:
    talk = with_a_pack(since)
    assert talk.take(start).startswith(OFF)
    assert pack_on(talk.turn()) is None
    assert talk.person.packs[-1].off_at == talk.now


@pytest.mark.parametrize("start", STARTS)
def test_after_twenty_minutes_it_is_off(start: Answer) -> None:
    assert OFF not in with_a_pack(PACK_STAYS_ON).take(start)


def test_it_is_told_once() -> None:
    talk = with_a_pack(timedelta(minutes=2))
    talk.take(relieve, Complaint("calf"))
    assert OFF not in talk.take(relieve, Complaint("foot"))


def test_the_seconds_of_the_first_step_are_not_spent_on_it() -> None:
    talk = Talk(replace(REGULAR, pack_until=NIGHT + timedelta(minutes=2)))
    talk.take(relieve, Complaint("calf", None, "in_bed"))
    begins = talk.second_of(says("calf-bed", "toes_up"))
    assert talk.run.started_at == NIGHT + timedelta(seconds=begins)
    assert begins > 1
