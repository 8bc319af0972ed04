"""Which evenings count, and when six weeks of them are looked back on."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cramp_coach.coach.answers import better
from cramp_coach.coach.bedtimes.nights import Nights
from cramp_coach.coach.closing import finish, stop
from cramp_coach.coach.greeting import ended, launch
from cramp_coach.coach.starting import bedtime, settle
from cramp_coach.coach.transport import pause
from cramp_coach.coach.yes_no import no, yes
from tests.coach.bedtimes.bedtimes import EVENING, evening
from tests.coach.bedtimes.sixweeks import ASKED, TONIGHT, long_after, six_weeks_on, stretched
from tests.coach.talk import Answer, Talk, phrase

POSITIONS = {"standing": "bed-stand", "seated": "bed-seat", "in_bed": "bed-lying"}


@pytest.mark.parametrize("position", POSITIONS)
@pytest.mark.parametrize("end", [finish, no, yes, better, stop, ended, pause])
def test_a_stretch_heard_to_its_question_counts_whatever_is_answered(
    position: str, end: Answer
) -> None:
    talk = stretched(evening(), position)
    assert talk.run.routine == POSITIONS[position]
    talk.take(end)
    assert talk.person.nights == Nights(TONIGHT, TONIGHT)


def test_two_in_one_evening_count_once() -> None:
    talk = stretched(evening())
    talk.take(finish)
    stretched(talk.come_back_after(60)).take(finish)
    assert talk.person.nights == Nights(TONIGHT, TONIGHT)


@pytest.mark.parametrize("end", [finish, stop, ended])
def test_one_that_was_broken_off_does_not_count(end: Answer) -> None:
    talk = evening()
    talk.take(bedtime)
    talk.wait_for("calf_right_2", 3).take(end)
    assert talk.person.nights is None


def test_settling_is_no_bedtime_stretch() -> None:
    talk = evening()
    talk.take(settle)
    talk.listen().take(finish)
    assert talk.person.nights is None


def test_where_nobody_knows_which_evening_it_is_none_counts() -> None:
    talk = stretched(evening(zone=None))
    talk.take(finish)
    assert talk.person.nights is None


def test_missed_evenings_are_not_spoken_of() -> None:
    talk = stretched(evening())
    first = talk.take(finish)
    again = stretched(evening(EVENING + timedelta(days=9)))
    again.person = replace(again.person, nights=talk.person.nights)
    assert again.take(finish) == first
    assert again.person.nights == Nights(TONIGHT, TONIGHT + timedelta(days=9), 2)


@pytest.mark.parametrize("end", [finish, no, yes, better])
def test_after_six_weeks_the_end_of_the_stretch_is_a_look_back(end: Answer) -> None:
    talk = six_weeks_on()
    assert talk.take(end) == ASKED
    assert talk.question == "look_back"


def test_it_is_asked_softly_and_before_the_night_as_well() -> None:
    talk = six_weeks_on()
    assert not talk.reply.manner.quiet
    talk.take(finish)
    assert talk.reply.manner.quiet


def test_whoever_says_nothing_is_asked_once_more_and_left_in_peace() -> None:
    talk = six_weeks_on()
    talk.take(finish)
    assert talk.reply.reprompt == (phrase("look_back_reprompt"),)
    talk.wait(30).take(ended)
    assert talk.come_back_after(5).take(launch).startswith(phrase("launch"))


def test_it_is_asked_once_whatever_comes_of_it() -> None:
    talk = six_weeks_on()
    talk.take(finish)
    assert talk.person.nights is not None
    assert talk.person.nights.looked_back
    talk.take(ended)
    assert stretched(talk.come_back_after(24 * 60)).take(finish) != ASKED


def test_who_stops_is_asked_nothing() -> None:
    assert six_weeks_on().take(stop) == phrase("stopped")


def test_who_ends_it_halfway_is_asked_another_evening() -> None:
    talk = long_after()
    talk.take(bedtime)
    heard = talk.wait_for("calf_right_2", 3).take(finish)
    assert ASKED not in heard
    assert stretched(talk.come_back_after(24 * 60)).take(finish) == ASKED


def test_after_less_than_six_weeks_nobody_is_asked() -> None:
    assert stretched(long_after(timedelta(days=41))).take(finish) != ASKED


def test_after_few_evenings_in_six_weeks_nobody_is_asked() -> None:
    assert stretched(long_after(evenings=19)).take(finish) != ASKED


def test_without_a_zone_nobody_is_asked() -> None:
    talk: Talk = six_weeks_on()
    talk.zone = None
    assert talk.take(finish) != ASKED
