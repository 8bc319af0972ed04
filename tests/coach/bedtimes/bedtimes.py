"""Evenings on which somebody asks for a bedtime reminder, and what Alexa then holds."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, tzinfo
from zoneinfo import ZoneInfo

from cramp_coach.coach.alerts import Alert, Create, Every, Problem, Reminder
from cramp_coach.coach.bedtimes.offering import remind
from cramp_coach.coach.wish import BedtimeWish
from cramp_coach.coach.yes_no import yes
from tests.coach.talk import REGULAR, Talk, phrase

HALF_NINE = time(21, 30)
WISH = BedtimeWish(HALF_NINE)
TODAY = date(2026, 1, 10)
GONE = Alert("reminder", "gone", "bedtime", Every(HALF_NINE, TODAY))
NEW_YORK = ZoneInfo("America/New_York")
EVENING = datetime(2026, 1, 10, 20, 0, tzinfo=NEW_YORK)
AT_HALF_NINE = phrase("every_day", at="half past nine in the evening")
SET, NOTHING_SET = phrase("bedtime_set"), phrase("nothing_set")
AS_IT_WAS, STILL_SET = phrase("bedtime_as_it_was"), phrase("bedtime_still_set")


def evening(now: datetime = EVENING, zone: tzinfo | None = NEW_YORK) -> Talk:
    """A talk by a person who has not asked for anything yet."""
    talk = Talk(zone=zone)
    talk.now = talk.answered_at = now.astimezone(UTC)
    return talk


def reminded(said: time = time(9, 30)) -> Talk:
    """A talk by a person who has a bedtime reminder already."""
    return asked_for(evening(), said)


def asked_for(talk: Talk, said: time = time(9, 30)) -> Talk:
    """The same talk, once the reminder has been asked for and agreed to."""
    talk.take(remind, said)
    talk.listen().take(yes)
    return talk


def left_with(alert: Alert) -> Talk:
    """A talk by a person of whose reminder Alexa knows nothing any more."""
    talk = evening()
    talk.person = replace(REGULAR, alerts=(alert,))
    return talk


def troubled(problem: Problem, talk: Talk | None = None) -> Talk:
    """A talk in which Alexa has that problem with everything from now on."""
    talk = talk or evening()
    talk.alexa.problem = problem
    return talk


def rings(talk: Talk) -> list[Every]:
    """When Alexa reminds of the stretch."""
    reminders = [held for held in talk.alexa.held.values() if isinstance(held, Reminder)]
    assert all(each.text == phrase("bedtime_reminder_text") for each in reminders)
    return [each.when for each in reminders if isinstance(each.when, Every)]


def known(talk: Talk) -> list[Every | None]:
    """When the person's record says that she does."""
    return [alert.every for alert in talk.person.alerts if alert.purpose == "bedtime"]


def created(talk: Talk) -> int:
    return sum(isinstance(order, Create) for order in talk.alexa.orders)
