"""Bedtime stretches heard to their end, on the first evening and on the last of six weeks."""

from dataclasses import replace
from datetime import date, timedelta

from cramp_coach.coach.bedtimes.nights import ENOUGH, SIX_WEEKS, Nights
from cramp_coach.coach.starting import bedtime
from cramp_coach.coach.yes_no import yes
from tests.coach.bedtimes.bedtimes import evening
from tests.coach.talk import Talk, phrase

TONIGHT = date(2026, 1, 10)
ASKED = phrase("look_back_ask")


def stretched(talk: Talk, position: str | None = None) -> Talk:
    """The same talk, with the stretch heard to the question at its end."""
    talk.take(bedtime, position)
    while talk.question != "check":
        talk.hear_out(yes)
    return talk.listen()


def long_after(since: timedelta = SIX_WEEKS, *, evenings: int = ENOUGH - 1) -> Talk:
    """A talk so long after the first evening, with so many of them before this one."""
    talk = evening()
    nights = Nights(TONIGHT - since, TONIGHT - timedelta(days=3), evenings)
    talk.person = replace(talk.person, nights=nights)
    return talk


def six_weeks_on() -> Talk:
    return stretched(long_after())
