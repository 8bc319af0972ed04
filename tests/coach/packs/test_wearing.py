"""A pack that is on: Alexa's timers keep its time, or the person is told that they do not."""

from datetime import timedelta
from typing import get_args

import pytest

from cramp_coach.coach.alerts import Cancel, Create, Kind, Problem, Reminder, Timer
from cramp_coach.coach.closing import stop
from cramp_coach.coach.greeting import launch
from cramp_coach.coach.packs.checks import pack_check
from cramp_coach.coach.packs.wearing import (
    declined,
    fulfil,
    how_long,
    hurts,
    left_alone,
    more_time,
    pack_on,
    take_off,
)
from cramp_coach.coach.relief import relieve
from cramp_coach.coach.reply import AskPermission
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.wish import PackWish, wish_from_token
from cramp_coach.coach.yes_no import no, say_again, unsure, yes
from tests.coach.talk import Answer, Talk, phrase

COLD, WARM = PackWish("cold", 10), PackWish("warm", 15)
BOTH = PackWish("warm", 15, then_cold=True)
CLOSE = phrase("close")
BY_HAND = phrase("pack_by_hand", number="ten")
PROBLEMS = [problem for problem in get_args(Problem) if problem != "no_permission"]


def on(wish: PackWish = COLD) -> Talk:
    """A talk in which a pack has just been put on, and the session closed."""
    talk = Talk()
    talk.take(fulfil, wish)
    return talk


def rings(talk: Talk) -> list[int]:
    """After how many seconds each of the timers that Alexa holds was to ring."""
    return sorted(what.seconds for what in talk.alexa.held.values() if isinstance(what, Timer))


def test_once_agreed_to_alexa_holds_a_look_at_the_skin_and_the_end() -> None:
    talk = on()
    assert talk.words == f"{phrase('pack_set')} {CLOSE}"
    assert rings(talk) == [300, 600]
    assert {alert.token for alert in talk.person.alerts} == set(talk.alexa.held)


def test_the_pack_is_on_for_no_longer_than_twenty_minutes() -> None:
    talk = on(WARM)
    assert talk.person.pack_until == talk.now + timedelta(minutes=20)
    assert pack_on(talk.wait(20 * 60 - 1).turn())
    assert not pack_on(talk.wait(1).turn())


@pytest.mark.parametrize("problem", PROBLEMS)
def test_what_is_not_set_is_not_called_set(problem: Problem) -> None:
    talk = Talk()
    talk.alexa.problem = problem
    said = talk.take(fulfil, COLD)
    assert said.startswith(phrase(f"problem_{problem}"))
    assert phrase("pack_set") not in said
    assert BY_HAND in said
    assert talk.person.alerts == ()
    assert pack_on(talk.turn())


def test_whether_it_is_set_is_not_known_where_alexa_does_not_answer() -> None:
    talk = Talk()
    talk.alexa.problem = "timed_out"
    assert phrase("nothing_known") in talk.take(fulfil, COLD)
    assert phrase("nothing_set") not in talk.words


@pytest.mark.parametrize("problem", ["device_cannot", "too_many", "rate_limited", "server_error"])
def test_where_there_are_no_timers_reminders_do_the_same(problem: Problem) -> None:
    talk = Talk()
    talk.alexa.trouble = {Timer: problem}
    assert talk.take(fulfil, COLD).startswith(phrase("pack_set"))
    kinds = {(type(what), alert_kind(talk, token)) for token, what in talk.alexa.held.items()}
    assert kinds == {(Reminder, "reminder")}
    assert len(talk.alexa.held) == 2


def alert_kind(talk: Talk, token: str) -> Kind:
    return next(alert.kind for alert in talk.person.alerts if alert.token == token)


@pytest.mark.parametrize("problem", ["timed_out", "no_token", "offline"])
def test_where_alexa_is_out_of_reach_nothing_more_is_tried(problem: Problem) -> None:
    talk = Talk()
    talk.alexa.trouble = {Timer: problem}
    talk.take(fulfil, COLD)
    asked_for = [order.what for order in talk.alexa.orders if isinstance(order, Create)]
    assert all(isinstance(what, Timer) for what in asked_for)


def test_half_a_set_is_none() -> None:
    """Alexa has room for one more timer, and none for reminders."""
    talk = Talk()
    talk.alexa.room = 1
    talk.alexa.trouble = {Reminder: "device_cannot"}
    said = talk.take(fulfil, COLD)
    assert phrase("nothing_set") in said
    assert (talk.alexa.held, talk.person.alerts) == ({}, ())


def test_half_a_set_that_could_not_be_cancelled_again_is_known_and_not_denied() -> None:
    talk = Talk()
    talk.alexa.room = 1
    talk.alexa.trouble = {Reminder: "device_cannot", Cancel: "offline"}
    said = talk.take(fulfil, COLD)
    assert phrase("nothing_known") in said
    assert phrase("nothing_set") not in said
    assert {alert.token for alert in talk.person.alerts} == set(talk.alexa.held)


def test_reminders_that_may_have_been_set_instead_are_in_doubt() -> None:
    talk = Talk()
    talk.alexa.trouble = {Timer: "too_many", Reminder: "timed_out"}
    said = talk.take(fulfil, COLD)
    assert said.startswith(f"{phrase('problem_timed_out')} {phrase('nothing_known')}")
    assert talk.person.unsure_since == talk.now


def test_the_permission_is_asked_for_by_alexa_and_what_was_agreed_to_comes_back() -> None:
    talk = Talk()
    talk.alexa.problem = "no_permission"
    talk.take(fulfil, COLD)
    asked = talk.reply.hands_over
    assert isinstance(asked, AskPermission)
    assert (asked.scope, wish_from_token(asked.token)) == ("timers", COLD)
    assert (talk.reply.say, talk.reply.ask) == ((), None)
    assert talk.person.packs == ()


def test_it_is_asked_for_once_in_a_session() -> None:
    talk = Talk()
    talk.alexa.problem = "no_permission"
    talk.take(fulfil, COLD)
    said = talk.take(fulfil, COLD)
    assert talk.reply.hands_over is None
    assert said.startswith(phrase("problem_no_permission"))
    assert BY_HAND in said


def test_reminders_that_are_allowed_take_the_place_of_timers_that_were_refused() -> None:
    talk = Talk()
    talk.alexa.trouble = {Timer: "no_permission"}
    talk.take(fulfil, COLD)
    assert talk.take(fulfil, COLD).startswith(phrase("pack_set"))


def test_who_wants_no_timer_is_told_the_time_and_has_a_pack_on() -> None:
    talk = Talk()
    said = talk.take(declined, COLD)
    assert said.startswith(phrase("pack_untimed"))
    assert phrase("pack_then_off", Length="Ten minutes") in said
    assert talk.alexa.orders == []
    assert pack_on(talk.turn())


@pytest.mark.parametrize(
    ("seconds", "left"),
    [
        (0, phrase("pack_left", Length="Ten minutes")),
        (250, phrase("pack_left", Length="Six minutes")),
        (541, phrase("pack_last_minute")),
        (599, phrase("pack_last_minute")),
        (600, phrase("pack_over_cold", Length="Ten minutes")),
        (1199, phrase("pack_over_cold", Length="Ten minutes")),
        (1200, phrase("pack_none")),
    ],
)
def test_how_long_is_left_is_known_in_another_session(seconds: float, left: str) -> None:
    assert on().wait(seconds).take(how_long).startswith(left)


def test_taken_off_nothing_rings_any_more() -> None:
    talk = on()
    said = talk.wait(240).take(take_off)
    assert said == f"{phrase('pack_off_cold')} {phrase('pack_not_again')} {CLOSE}"
    assert (talk.alexa.held, talk.person.alerts) == ({}, ())
    assert not pack_on(talk.turn())


def test_what_could_not_be_cancelled_may_ring_and_is_known() -> None:
    talk = on()
    talk.alexa.problem = "offline"
    assert phrase("pack_still_rings") in talk.take(take_off)
    assert len(talk.person.alerts) == 2
    assert not pack_on(talk.turn())


def test_nobody_is_told_to_take_off_what_is_not_on() -> None:
    assert Talk().take(take_off).startswith(phrase("pack_none"))


def test_what_would_ring_for_one_that_is_off_long_since_is_cancelled_as_well() -> None:
    talk = on().wait(1200)
    assert talk.take(take_off).startswith(phrase("pack_none"))
    assert (talk.alexa.held, talk.person.alerts) == ({}, ())


def test_the_cold_that_follows_warmth_is_still_announced() -> None:
    talk = on(BOTH)
    assert rings(talk) == [300, 600, 900, 1500]
    assert phrase("pack_then_cold") in talk.wait(900).take(take_off)
    assert rings(talk) == [1500]


def test_more_time_is_five_minutes_agreed_to() -> None:
    talk = on().wait(240)
    asked = talk.take(more_time)
    plan = phrase("pack_plan", times="five, ten and fifteen minutes")
    assert asked == f"{plan} {phrase('agree_ask')}"
    assert talk.take(yes) == f"{phrase('pack_longer')} {CLOSE}"
    assert rings(talk) == [60, 360, 660]
    assert len(talk.person.packs) == 1
    assert talk.person.pack_until == talk.person.packs[0].at + timedelta(minutes=20)


def test_of_more_time_only_what_is_still_to_come_is_said() -> None:
    plan = phrase("pack_plan", times="ten and fifteen minutes")
    assert on().wait(480).take(more_time).startswith(plan)


def test_a_shorter_time_that_could_not_be_cancelled_may_ring_and_is_known() -> None:
    talk = on().wait(240)
    talk.take(more_time)
    talk.alexa.trouble = {Cancel: "offline"}
    assert talk.take(yes).startswith(f"{phrase('pack_longer')} {phrase('pack_still_rings')}")
    assert {alert.token for alert in talk.person.alerts} == set(talk.alexa.held)
    assert rings(talk) == [60, 300, 360, 600, 660]


def test_more_than_fifteen_minutes_are_not_timed() -> None:
    talk = on(PackWish("cold", 15)).wait(600)
    said = talk.take(more_time)
    assert said.startswith(phrase("pack_most", Length="Fifteen minutes"))
    assert phrase("pack_left", Length="Five minutes") in said
    assert rings(talk) == [300, 600, 900]


def test_who_thinks_better_of_more_time_keeps_what_was_set() -> None:
    talk = on().wait(480)
    talk.take(more_time)
    assert talk.take(no).startswith(phrase("pack_as_it_was", length="ten minutes"))
    assert rings(talk) == [300, 600]


@pytest.mark.parametrize("problem", sorted({*PROBLEMS} - {"timed_out"}))
def test_where_more_time_cannot_be_set_the_old_end_still_rings(problem: Problem) -> None:
    talk = on().wait(480)
    talk.take(more_time)
    talk.alexa.problem = problem
    said = talk.take(yes)
    assert said.startswith(phrase(f"problem_{problem}"))
    assert phrase("pack_as_it_was", length="ten minutes") in said
    assert rings(talk) == [300, 600]


def test_whether_there_is_more_time_is_not_known_where_alexa_does_not_answer() -> None:
    talk = on().wait(240)
    talk.take(more_time)
    talk.alexa.problem = "timed_out"
    said = talk.take(yes)
    assert said.startswith(f"{phrase('problem_timed_out')} {phrase('nothing_known')}")
    assert phrase("pack_as_it_was", length="ten minutes") not in said
    assert len(talk.person.alerts) == 2


def test_whoever_opens_the_skill_with_one_on_is_asked_how_their_skin_is() -> None:
    talk = on().wait(300)
    left = phrase("pack_left", Length="Five minutes")
    assert talk.take(launch) == f"{left} {phrase('skin_check_ask')}"
    assert talk.take(yes).startswith(phrase("pack_stays"))
    assert len(rings(talk)) == 2


@pytest.mark.parametrize("answer", [no, unsure])
def test_skin_that_may_not_be_well_has_the_pack_taken_off_for_good(answer: Answer) -> None:
    talk = on().wait(240)
    talk.take(launch)
    for_good = map(phrase, ("pack_off_for_good", "pack_ask_doctor", "close"))
    assert talk.take(answer) == " ".join(for_good)
    assert (talk.alexa.held, talk.person.alerts) == ({}, ())
    assert not pack_on(talk.turn())


def test_no_cold_follows_on_skin_that_may_not_be_well() -> None:
    talk = on(BOTH).wait(240)
    talk.take(launch)
    talk.take(no)
    assert talk.alexa.held == {}
    assert phrase("pack_too_soon") in talk.wait(15 * 60).take(pack_check, "cold")


def test_what_may_still_ring_of_it_is_said() -> None:
    talk = on().wait(240)
    talk.take(launch)
    talk.alexa.problem = "offline"
    assert phrase("pack_still_rings") in talk.take(no)
    assert len(talk.person.alerts) == 2


def test_what_hurts_under_a_pack_has_it_taken_off_before_the_skin_is_asked_about() -> None:
    talk = on().wait(240)
    assert talk.take(hurts) == f"{phrase('pack_off')} {phrase('skin_check_ask')}"
    talk.take(no)
    assert talk.alexa.held == {}


def stopped(turn: Turn) -> Outcome:
    return left_alone(turn, stop(turn))


def test_the_timers_of_a_pack_that_came_off_for_a_stretch_end_with_it() -> None:
    talk = on().wait(60)
    talk.take(relieve)
    assert rings(talk) == [300, 600]
    assert talk.wait(5).take(stopped) == phrase("stopped")
    assert (talk.alexa.held, talk.person.alerts) == ({}, ())


def test_but_for_what_says_when_the_cold_may_follow() -> None:
    talk = on(BOTH).wait(60)
    talk.take(relieve)
    talk.wait(5).take(stopped)
    assert rings(talk) == [1500]


def test_a_pack_that_is_still_on_keeps_its_timers_at_the_end() -> None:
    talk = on().wait(60)
    talk.take(stopped)
    assert rings(talk) == [300, 600]


def test_what_is_agreed_to_is_said_again() -> None:
    talk = Talk()
    talk.take(pack_check, "cold")
    plan = phrase("pack_plan", times="five and ten minutes")
    assert talk.take(no).endswith(f"{plan} {phrase('agree_ask')}")
    assert talk.take(say_again) == f"{plan} {phrase('agree_ask')}"


def test_once_its_time_is_over_well_looking_skin_keeps_none_on() -> None:
    talk = on().wait(600)
    talk.take(launch)
    assert talk.take(yes).startswith(phrase("pack_off_cold"))


def test_without_a_store_a_pack_is_timed_all_the_same() -> None:
    talk = Talk()
    talk.keeps = False
    assert talk.take(fulfil, COLD).startswith(phrase("pack_set"))
