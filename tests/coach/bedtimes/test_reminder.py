"""The bedtime reminder as Alexa holds it: set once, changed, and cancelled."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

import pytest

from cramp_coach.coach.alerts import (
    LASTS,
    WEEK,
    Alert,
    Change,
    Create,
    Every,
)
from cramp_coach.coach.bedtimes.offering import remind
from cramp_coach.coach.bedtimes.reminder import cancel, first_day, set_it
from cramp_coach.coach.greeting import launch
from cramp_coach.coach.reply import AskPermission
from cramp_coach.coach.wish import wish_to_token
from cramp_coach.coach.yes_no import yes
from tests.coach.bedtimes.bedtimes import (
    GONE,
    HALF_NINE,
    NEW_YORK,
    NOTHING_SET,
    SET,
    TODAY,
    WISH,
    asked_for,
    created,
    evening,
    known,
    left_with,
    reminded,
    rings,
    troubled,
)
from tests.coach.talk import NIGHT, REGULAR, begin, phrase

NOT_BY_ITSELF = phrase("routine_in_app")
OFF = f"{phrase('bedtime_off')} {NOT_BY_ITSELF}"
NONE = f"{phrase('bedtime_none')} {NOT_BY_ITSELF}"
CLOSE = phrase("close")
AUCKLAND, HONOLULU = ZoneInfo("Pacific/Auckland"), ZoneInfo("Pacific/Honolulu")


def test_it_is_set_once_for_every_day_from_this_evening_on() -> None:
    talk = reminded()
    assert talk.words == f"{SET} {CLOSE}"
    assert rings(talk) == known(talk) == [Every(HALF_NINE, TODAY, WEEK)]
    assert created(talk) == 1


@pytest.mark.parametrize(
    ("now", "zone", "starts"),
    [
        ("2026-01-10 21:29:59", NEW_YORK, date(2026, 1, 10)),
        ("2026-01-10 21:30:00", NEW_YORK, date(2026, 1, 11)),
        ("2026-01-10 21:30:01", NEW_YORK, date(2026, 1, 11)),
        ("2026-01-10 00:05:00", NEW_YORK, date(2026, 1, 10)),
        ("2026-01-10 20:00:00", AUCKLAND, date(2026, 1, 10)),
        ("2026-01-10 22:00:00", AUCKLAND, date(2026, 1, 11)),
        ("2026-01-10 20:00:00", HONOLULU, date(2026, 1, 10)),
        ("2026-01-10 22:00:00", HONOLULU, date(2026, 1, 11)),
        ("2026-12-31 23:00:00", HONOLULU, date(2027, 1, 1)),
    ],
)
def test_the_first_day_is_that_of_their_own_wall(now: str, zone: tzinfo, starts: date) -> None:
    there = datetime.fromisoformat(now).replace(tzinfo=zone)
    assert first_day(there.astimezone(UTC), zone, HALF_NINE) == starts
    talk = evening(there, zone)
    talk.take(set_it, WISH)
    assert [each.starts for each in rings(talk)] == [starts]


def test_after_midnight_is_still_ahead_tonight() -> None:
    talk = asked_for(evening(), time(12, 30))
    assert rings(talk) == [Every(time(0, 30), TODAY + timedelta(days=1))]


def test_asked_for_again_it_is_changed_and_not_set_twice() -> None:
    talk = asked_for(reminded(), time(10))
    assert rings(talk) == known(talk) == [Every(time(22), TODAY)]
    assert created(talk) == 1
    assert [type(order) for order in talk.alexa.orders] == [Create, Change]
    assert talk.words.startswith(SET)


def test_each_time_it_is_set_it_lasts_for_sixty_days_from_then() -> None:
    talk = reminded()
    assert [alert.until for alert in talk.person.alerts] == [talk.now + LASTS]
    asked_for(talk.wait(3600), time(10))
    assert [alert.until for alert in talk.person.alerts] == [talk.now + LASTS]


def test_when_the_sixty_days_are_over_it_is_known_no_more() -> None:
    talk = reminded().wait(LASTS.total_seconds() - 1)
    talk.take(launch)
    assert len(known(talk)) == 1
    talk.wait(1).take(launch)
    assert known(talk) == []


def test_other_reminders_are_left_alone() -> None:
    talk = evening()
    drinks = Alert("reminder", "drink", "drink", Every(time(9), TODAY))
    talk.person = replace(REGULAR, alerts=(drinks,))
    talk = asked_for(asked_for(talk), time(10))
    assert drinks in talk.person.alerts
    talk.take(cancel)
    assert talk.person.alerts == (drinks,)


def test_one_that_somebody_has_deleted_is_set_anew() -> None:
    talk = asked_for(left_with(GONE))
    assert rings(talk) == known(talk) == [Every(HALF_NINE, TODAY)]
    assert talk.words.startswith(SET)


def test_without_leave_alexa_asks_for_it_once() -> None:
    talk = asked_for(troubled("no_permission"))
    assert talk.reply.hands_over == AskPermission("reminders", wish_to_token(WISH))
    talk.take(set_it, WISH)
    assert talk.reply.hands_over is None
    assert talk.words.startswith(f"{phrase('problem_no_permission')} {NOTHING_SET}")


def test_once_she_has_leave_it_is_set() -> None:
    talk = asked_for(troubled("no_permission"))
    talk.alexa.problem = None
    assert talk.take(set_it, WISH).startswith(SET)
    assert rings(talk) == [Every(HALF_NINE, TODAY)]


def test_cancelled_it_rings_no_more() -> None:
    talk = reminded()
    assert talk.take(cancel) == f"{OFF} {CLOSE}"
    assert rings(talk) == known(talk) == []


def test_who_has_none_is_told_so() -> None:
    talk = evening()
    assert talk.take(cancel) == f"{NONE} {CLOSE}"
    assert talk.alexa.orders == []


def test_in_the_middle_of_a_stretch_it_is_cancelled_and_the_stretch_waits() -> None:
    talk = reminded()
    stretching = begin("calf-bed").wait_for("hold_1", 6)
    stretching.person = replace(stretching.person, alerts=talk.person.alerts)
    heard = stretching.take(cancel)
    assert heard == f"{phrase('ease_off')} {OFF} {phrase('carry_on_ask')}"
    assert stretching.question == "carry_on"


def test_where_the_zone_is_lost_before_the_yes_nothing_is_ordered() -> None:
    talk = evening()
    talk.take(remind, time(9, 30))
    talk.zone = None
    assert talk.listen().take(yes).startswith(phrase("no_zone"))
    assert talk.alexa.orders == []


def test_a_zone_with_no_name_will_do_for_a_reminder() -> None:
    talk = asked_for(evening(NIGHT, timezone(timedelta(hours=10))))
    assert [each.starts for each in rings(talk)] == [date(2026, 11, 22)]
