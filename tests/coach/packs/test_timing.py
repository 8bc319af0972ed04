from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from cramp_coach.coach.alerts import After, Reminder
from cramp_coach.coach.packs.timing import Mark, ahead, marks, reminder, says_when, timer
from cramp_coach.coach.wish import PackWish
from tests.coach.talk import NIGHT, Talk, phrase

COLD, WARM = PackWish("cold", 10), PackWish("warm", 15)
BOTH = PackWish("warm", 15, then_cold=True)


@pytest.mark.parametrize(
    ("wish", "minutes"),
    [
        (COLD, "five and ten minutes"),
        (PackWish("cold", 5), "five minutes"),
        (PackWish("cold", 15), "five, ten and fifteen minutes"),
        (WARM, "five, ten and fifteen minutes"),
        (PackWish("warm", 12), "five, ten and twelve minutes"),
        (BOTH, "five, ten, fifteen and twenty-five minutes"),
    ],
)
def test_the_skin_is_looked_at_every_five_minutes_before_the_end(
    wish: PackWish, minutes: str
) -> None:
    assert says_when(Talk().turn(), wish, NIGHT) == phrase("pack_plan", times=minutes)


def test_what_is_past_is_not_set_any_more() -> None:
    longer = PackWish("cold", 15)
    now = NIGHT + timedelta(minutes=8)
    assert ahead(longer, NIGHT, now) == ((Mark(10, "check"), 120), (Mark(15, "end"), 420))
    assert ahead(COLD, NIGHT, NIGHT + timedelta(minutes=10)) == ()


@pytest.mark.parametrize(
    ("seconds", "minutes"),
    [(290, "five and ten minutes"), (291, "ten minutes"), (590, "ten minutes")],
)
def test_what_is_past_or_all_but_past_is_not_spoken_of(seconds: float, minutes: str) -> None:
    turn = Talk().wait(seconds).turn()
    assert says_when(turn, COLD, NIGHT) == phrase("pack_plan", times=minutes)


def test_only_the_end_rings_until_it_is_stopped() -> None:
    turn = Talk().turn()
    assert [timer(turn, COLD, mark, 60).rings for mark in marks(COLD)] == [False, True]


def test_each_says_what_to_do_then() -> None:
    turn = Talk().turn()
    assert [timer(turn, BOTH, mark, 60).text for mark in marks(BOTH)] == [
        phrase("pack_look_warm"),
        phrase("pack_look_warm"),
        phrase("pack_over_warm", Length="Fifteen minutes"),
        phrase("pack_next"),
    ]


def test_no_two_timers_have_one_label() -> None:
    talk = Talk(zone=ZoneInfo("America/New_York"))
    labels = {timer(talk.turn(), wish, m, 60).label for wish in (COLD, WARM) for m in marks(wish)}
    talk.wait(1)
    later = {timer(talk.turn(), COLD, mark, 60).label for mark in marks(COLD)}
    assert len(labels | later) == 7
    assert "Cold pack, ten minutes, 21:40:01" in later


def test_a_reminder_says_the_same_after_as_long() -> None:
    turn = Talk().turn()
    mark = Mark(10, "end")
    assert reminder(turn, COLD, mark, 600) == Reminder(
        timer(turn, COLD, mark, 600).text, After(600)
    )
