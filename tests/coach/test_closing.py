"""Ending: at once when asked, well when done, and with the notice once and never before help."""

import pytest

from cramp_coach.coach.answers import again, better, same, worse
from cramp_coach.coach.closing import finish, stop
from cramp_coach.coach.greeting import ended, launch
from cramp_coach.coach.person import Person
from cramp_coach.coach.relief import relieve
from cramp_coach.coach.safety import red_flag
from cramp_coach.coach.starting import settle
from cramp_coach.coach.transport import go_next, pause
from cramp_coach.coach.words import NOTICE
from cramp_coach.coach.yes_no import no, yes
from tests.coach.talk import ACUTE, NIGHT, Answer, Talk, begin, begin_at, phrase, says

LINES = tuple(phrase(name) for name in NOTICE)
CLOSE = phrase("close")
CALF = ["calf-bed", "calf-stand", "calf-seat"]


def first_time(routine: str = "calf-bed") -> Talk:
    return begin(routine, person=Person())


def told(talk: Talk) -> list[str]:
    """The lines of the notice heard so far, each as often as it was heard."""
    return [line for line in talk.heard if line in LINES]


def test_stop_stops_at_once() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    assert talk.take(stop) == "Stopped."
    assert not talk.reply.is_open


def test_after_stop_there_is_nothing_to_return_to() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    talk.take(stop)
    assert talk.come_back_after(1).take(launch).startswith(phrase("launch"))


def test_done_in_a_hold_first_lets_the_leg_down() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    assert talk.take(finish) == f"{phrase('ease_off')} {CLOSE}"


def test_done_at_an_offer_is_just_the_end() -> None:
    talk = begin("calf-bed").listen()
    talk.take(better)
    assert talk.take(finish) == CLOSE


def test_settling_ends_with_its_own_good_night() -> None:
    talk = begin("settle").listen()
    assert talk.take(no) == says("settle", "close")


def test_with_nothing_under_way_the_end_is_short() -> None:
    talk = Talk(Person())
    assert talk.take(finish) == CLOSE
    assert talk.person.notice_heard_at is None


def test_the_first_end_is_told_what_this_is_and_is_not() -> None:
    talk = first_time().wait_for("hold_1", 6)
    assert talk.take(finish) == " ".join([phrase("ease_off"), *LINES, CLOSE])
    assert talk.person.notice_heard_at == talk.now


@pytest.mark.parametrize("routine", ACUTE)
def test_before_the_first_help_there_is_no_notice(routine: str) -> None:
    talk = first_time(routine).listen()
    assert told(talk) == []
    assert talk.person.notice_heard_at is None


@pytest.mark.parametrize("open_with", [launch, no])
def test_who_was_not_helped_is_told_nothing(open_with: Answer) -> None:
    talk = Talk(Person())
    talk.take(open_with)
    assert told(talk.listen()) == []


@pytest.mark.parametrize(
    "answers",
    [
        [better, no],
        [better, yes, no, finish],
        [better, better],
        [same, no, same, yes, no, same, same, yes, no],
        [same, no, better, yes, no],
        [worse, same, no, finish],
        [worse, better, finish],
        [finish],
    ],
)
def test_the_notice_is_heard_once_and_whole(answers: list[Answer]) -> None:
    talk = first_time()
    talk.hear_out(*answers)
    assert tuple(told(talk.listen())) == LINES


@pytest.mark.parametrize("routine", CALF)
def test_it_is_told_in_the_quiet_of_the_second_round(routine: str) -> None:
    talk = first_time(routine)
    talk.hear_out(same)
    talk.wait_for("ease_2")
    assert tuple(told(talk)) == LINES


def test_a_regular_is_told_nothing() -> None:
    talk = begin("calf-bed")
    talk.hear_out(same, no, better, yes, no)
    assert told(talk.listen()) == []
    assert talk.person.notice_heard_at != talk.now


@pytest.mark.parametrize("cut_short_by", [go_next, better, settle, relieve, again, finish])
def test_what_is_left_of_it_when_cut_off_is_told_later_and_once(cut_short_by: Answer) -> None:
    talk = first_time()
    talk.hear_out(same)
    talk.wait(talk.second_of(LINES[1]) + 1).take(cut_short_by)
    talk.hear_out(*([finish] if talk.reply.is_open else []))
    assert tuple(told(talk.listen())) == LINES


def test_what_better_told_of_it_is_not_told_again_in_one_more_round() -> None:
    talk = first_time()
    talk.hear_out(same)
    talk.wait(talk.second_of(LINES[1]) + 1).take(better)
    talk.hear_out(again, finish)
    assert tuple(told(talk.listen())) == LINES


def test_a_drop_in_the_middle_of_it_leaves_the_rest_for_later() -> None:
    talk = first_time()
    talk.hear_out(same)
    talk.wait(talk.second_of(LINES[1]) + 1).take(ended)
    talk.come_back_after(5).take(launch)
    talk.hear_out(yes, finish)
    assert tuple(told(talk.listen())) == LINES


def test_the_moment_it_was_first_told_is_kept() -> None:
    talk = first_time().wait_for("hold_1", 6)
    talk.take(finish)
    heard_at = talk.person.notice_heard_at
    talk.come_back_after(60).take(relieve)
    talk.hear_out(better, no)
    assert talk.person.notice_heard_at == heard_at
    assert heard_at is not None
    assert heard_at > NIGHT


def test_danger_leaves_no_room_for_it() -> None:
    talk = first_time().wait(20)
    talk.take(red_flag, ["chest_pain"])
    assert not set(LINES) & set(talk.reply.say)


def test_a_pause_does_not_bring_it() -> None:
    talk = first_time().wait_for("hold_1", 6)
    talk.take(pause)
    assert not set(LINES) & set(talk.reply.say)


def test_done_with_the_rub_eases_nothing_twice() -> None:
    talk = begin_at("calf-bed", "check_2").listen()
    talk.hear_out(better)
    assert talk.take(finish) == CLOSE


@pytest.mark.parametrize("step", ["toes_up", "hold_2"])
def test_whoever_is_stretching_is_let_down_gently(step: str) -> None:
    assert begin_at("calf-bed", step, 2).take(finish).startswith(phrase("ease_off"))


@pytest.mark.parametrize("step", ["ease_1", "rub", "check_2"])
def test_whoever_is_not_is_just_left_in_peace(step: str) -> None:
    assert begin_at("calf-bed", step).take(finish) == CLOSE


def test_whoever_paused_in_a_hold_has_let_go_already() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    talk.take(pause)
    assert talk.take(finish) == CLOSE
