"""Which reminders are set: as Alexa has them, or as far as is known."""

from dataclasses import replace
from datetime import UTC, datetime, time

from cramp_coach.coach.alerts import After, Alert, Every, ListReminders, Reminder
from cramp_coach.coach.drinks.changing import pause
from cramp_coach.coach.drinks.plan import Asked
from cramp_coach.coach.reminder_list import list_reminders
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.yes_no import yes
from tests.coach.drinks.drinkers import (
    EVERY_TWO_HOURS,
    MONDAY,
    agreed,
    in_step,
    moody,
    reminded,
    somebody,
    times,
)
from tests.coach.talk import Talk, begin, phrase

HOUSEHOLD, YOU = phrase("for_this_household"), phrase("for_you")
ARE_SET, NONE = phrase("drinks_listed"), phrase("no_reminders")
AS_FAR, UNSURE = phrase("as_far_as_i_know"), phrase("drinks_unsure")
BEDTIME = phrase("bedtime_listed", at="half past nine in the evening")
THREE = Asked(times=(time(9), time(13), time(17)))


def with_bedtime(talk: Talk) -> Talk:
    every = Every(time(21, 30), MONDAY.date())
    alert = Alert("reminder", "b", "bedtime", every)
    talk.person = replace(talk.person, alerts=(*talk.person.alerts, alert))
    talk.alexa.held["b"], talk.alexa.created["b"] = Reminder("", every), talk.now
    return talk


def test_they_are_told_with_their_days_and_whose_they_are() -> None:
    assert reminded().take(list_reminders).startswith(f"{HOUSEHOLD} {ARE_SET} {EVERY_TWO_HOURS}")


def test_a_recognised_voice_hears_its_own() -> None:
    talk = reminded()
    talk.recognised = True
    assert talk.take(list_reminders).startswith(f"{YOU} {ARE_SET}")


def test_the_bedtime_stretch_is_told_too() -> None:
    assert BEDTIME in with_bedtime(reminded()).take(list_reminders)
    assert with_bedtime(somebody()).take(list_reminders).startswith(f"{HOUSEHOLD} {BEDTIME}")


def test_whether_they_ring_at_weekends_is_told() -> None:
    talk = reminded()
    talk.take(pause)
    talk.take(yes)
    assert phrase("not_at_weekends") in talk.take(list_reminders)


def test_what_was_deleted_in_the_app_is_not_told_and_not_kept() -> None:
    talk = reminded(asked=THREE)
    del talk.alexa.held[talk.person.alerts[0].token]
    said = talk.take(list_reminders)
    assert said.startswith(f"{HOUSEHOLD} {ARE_SET} At one and five in the afternoon. Every day.")
    assert in_step(talk)


def test_timers_are_no_reminders_and_stay() -> None:
    talk = reminded()
    timer = Alert("timer", "t", "pack", until=datetime(2027, 1, 1, tzinfo=UTC))
    talk.person = replace(talk.person, alerts=(*talk.person.alerts, timer))
    talk.take(list_reminders)
    assert timer in talk.person.alerts


def test_who_has_none_hears_so_and_alexa_is_not_asked() -> None:
    talk = somebody()
    assert talk.take(list_reminders).startswith(f"{HOUSEHOLD} {NONE}")
    assert talk.alexa.orders == []


def test_where_alexa_does_not_say_it_is_told_as_far_as_known_and_why() -> None:
    talk = reminded()
    talk.alexa.trouble[ListReminders] = "offline"
    assert talk.take(list_reminders).startswith(
        f"{phrase('problem_offline')} {AS_FAR} {HOUSEHOLD} {ARE_SET} {EVERY_TWO_HOURS}"
    )
    assert in_step(talk)


def test_what_was_set_without_an_answer_is_cancelled() -> None:
    talk = moody(somebody(), "timed_out", None, None, does_it_anyway=True)
    agreed(talk, THREE)
    said = talk.take(list_reminders)
    assert said.startswith(f"{HOUSEHOLD} {ARE_SET} At one and five in the afternoon. Every day.")
    assert UNSURE not in said
    assert times(talk) == [time(13), time(17)]


def test_where_that_is_not_to_be_had_the_doubt_is_told() -> None:
    talk = moody(somebody(), "timed_out", does_it_anyway=True)
    agreed(talk, Asked(times=(time(9),)))
    talk.alexa.trouble[ListReminders] = "server_error"
    said = talk.take(list_reminders)
    assert said.startswith(f"{phrase('problem_server_error')} {AS_FAR} {HOUSEHOLD} {NONE} {UNSURE}")


def test_what_cannot_be_looked_up_is_not_told() -> None:
    def forgetful(turn: Turn) -> Outcome:
        return list_reminders(replace(turn, remembers=False))

    assert somebody().take(forgetful).startswith(phrase("cannot_look_up"))


def test_a_hold_is_led_back_into_after_so_long_an_answer() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    said = talk.take(list_reminders)
    assert said.startswith(f"{phrase('ease_off')} {HOUSEHOLD} {NONE} Eight seconds left.")


def test_a_pack_that_rings_once_is_no_reminder_to_be_listed() -> None:
    talk = somebody()
    talk.person = replace(talk.person, alerts=(Alert("reminder", "p", "pack"),))
    talk.alexa.held["p"] = Reminder("", After(60))
    assert talk.take(list_reminders).startswith(f"{HOUSEHOLD} {NONE}")
