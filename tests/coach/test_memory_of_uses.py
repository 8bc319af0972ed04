"""Which routine was used when, and how it ended: one cramp is one use, whatever comes between."""

from datetime import timedelta

import pytest

from cramp_coach.coach.answers import better, same
from cramp_coach.coach.clock import Clock
from cramp_coach.coach.closing import finish, stop
from cramp_coach.coach.greeting import ended, launch
from cramp_coach.coach.history import KEPT_FOR, MOST_KEPT, Use
from cramp_coach.coach.person import Person
from cramp_coach.coach.position import cannot
from cramp_coach.coach.relief import massage, relieve
from cramp_coach.coach.safety import red_flag
from cramp_coach.coach.session import Complaint
from cramp_coach.coach.sides import aim_at_other
from cramp_coach.coach.starting import bedtime, settle
from cramp_coach.coach.transport import resume
from cramp_coach.coach.yes_no import no, yes
from tests.coach.talk import NIGHT, Answer, Talk, begin


def endings(talk: Talk) -> list[tuple[str, str]]:
    return [(use.routine, use.ended) for use in talk.person.uses]


def test_a_cramp_that_is_being_coached_is_one_use_that_is_open() -> None:
    assert begin("calf-bed").person.uses == (Use("calf-bed", NIGHT, "open"),)


@pytest.mark.parametrize(
    ("answers", "how"),
    [([finish], "finished"), ([better, no], "finished"), ([stop], "stopped"), ([ended], "open")],
)
def test_how_it_ended_is_kept(answers: list[Answer], how: str) -> None:
    talk = begin("calf-bed")
    for answer in answers:
        talk.listen().take(answer)
    assert endings(talk) == [("calf-bed", how)]


def test_one_that_ended_in_advice_says_so_to_the_end() -> None:
    talk = begin("calf-bed").wait(9)
    talk.take(red_flag, ["swollen"])
    assert endings(talk) == [("calf-bed", "stopped")]
    talk.take(stop)
    assert endings(talk) == [("calf-bed", "stopped")]


@pytest.mark.parametrize("then", [massage, settle, aim_at_other, relieve])
def test_what_follows_for_the_same_muscle_is_the_same_cramp(then: Answer) -> None:
    talk = begin("calf-bed", "left").wait(30)
    talk.take(then)
    assert endings(talk) == [("calf-bed", "open")]


def test_another_position_is_the_same_cramp() -> None:
    talk = begin("calf-bed").wait(9)
    talk.take(cannot, "in_bed")
    assert endings(talk) == [("calf-bed", "open")]


def test_the_ladder_is_one_cramp() -> None:
    talk = begin("calf-bed")
    talk.hear_out(same, no, same, no, yes)
    assert endings(talk) == [("calf-bed", "open")]


@pytest.mark.parametrize("talk_of_something_else", [bedtime, settle, massage])
def test_what_is_no_cramp_is_not_counted(talk_of_something_else: Answer) -> None:
    talk = Talk()
    talk.take(talk_of_something_else)
    talk.take(finish)
    assert talk.person.uses == ()


def test_interrupted_and_resumed_is_one_use() -> None:
    talk = begin("calf-bed").wait(30)
    talk.take(ended)
    talk.come_back_after(5).take(launch)
    talk.take(yes)
    talk.listen().take(finish)
    assert endings(talk) == [("calf-bed", "finished")]


@pytest.mark.parametrize(
    ("minutes", "region", "uses"), [(29, "calf", 1), (31, "calf", 2), (29, "foot", 2)]
)
def test_the_same_muscle_left_open_is_one_use_for_half_an_hour(
    minutes: float, region: str, uses: int
) -> None:
    talk = begin("calf-bed")
    talk.take(ended)
    talk.come_back_after(minutes).take(relieve, Complaint(region))
    assert len(talk.person.uses) == uses


def test_one_that_ended_and_comes_back_is_another() -> None:
    talk = begin("calf-bed").wait(30)
    talk.take(finish)
    talk.come_back_after(5).take(relieve)
    assert endings(talk) == [("calf-bed", "finished"), ("calf-bed", "open")]


def test_after_sixty_days_it_is_forgotten() -> None:
    just_kept, past = Use("calf-bed", NIGHT - KEPT_FOR), Use("foot-bed", NIGHT - timedelta(61))
    talk = begin("hand-bed", person=Person(uses=(past, just_kept)))
    assert [use.routine for use in talk.person.uses] == ["calf-bed", "hand-bed"]


def test_it_is_forgotten_whatever_is_said() -> None:
    talk = Talk(Person(uses=(Use("foot-bed", NIGHT - timedelta(61)),)))
    talk.take(launch)
    assert talk.person.uses == ()


def test_the_oldest_make_room() -> None:
    many = tuple(Use("calf-bed", NIGHT - timedelta(hours=9 * n)) for n in range(MOST_KEPT, 0, -1))
    talk = begin("hand-bed", person=Person(uses=many))
    assert len(talk.person.uses) == MOST_KEPT
    assert talk.person.uses[0] == many[1]
    assert talk.person.uses[-1].routine == "hand-bed"


def test_the_clock_of_a_cramp_runs_on_through_a_massage_that_was_dropped() -> None:
    talk = begin("calf-bed").wait(200)
    talk.take(massage)
    talk.wait(20).take(ended)
    talk.come_back_after(1).take(resume)
    assert talk.session.clock == Clock(NIGHT)


def test_a_massage_alone_has_no_clock_to_run_on() -> None:
    talk = begin("massage").wait(20)
    talk.take(ended)
    talk.come_back_after(1).take(resume)
    assert talk.session.clock is None


def test_going_from_muscle_to_muscle_gives_none_of_them_new_minutes() -> None:
    talk = begin("calf-bed").wait(240)
    talk.take(relieve, Complaint("foot"))
    talk.wait(240).take(relieve, Complaint("calf"))
    assert talk.session.clock is not None
    assert talk.session.clock.since == NIGHT
    assert endings(talk) == [("calf-bed", "open"), ("foot-bed", "open")]


@pytest.mark.parametrize(("away", "since"), [(9, 0.0), (11, 12.0)])
def test_a_cramp_left_for_ten_minutes_may_be_another(away: float, since: float) -> None:
    talk = begin("calf-bed").wait(60)
    talk.take(ended)
    talk.come_back_after(away).take(launch)
    assert talk.session.clock == Clock(NIGHT + timedelta(minutes=since))


def test_somebody_back_within_half_an_hour_of_the_last_word_has_the_same_cramp() -> None:
    talk = begin("calf-bed").wait(8 * 60)
    talk.take(ended)
    talk.come_back_after(27).take(relieve, Complaint("calf", position="seated"))
    assert endings(talk) == [("calf-bed", "open")]


def test_a_cramp_of_half_an_hour_ago_gives_a_new_one_its_own_minutes() -> None:
    talk = begin("calf-bed").wait(60)
    talk.come_back_after(31).take(launch)
    talk.come_back_after(1).take(yes)
    assert talk.session.clock == Clock(talk.now)
    assert endings(talk) == [("calf-bed", "open"), ("calf-bed", "open")]
