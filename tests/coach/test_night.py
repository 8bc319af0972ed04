"""At night: softer, slower, half the words, and nothing that could keep anybody awake."""

from dataclasses import replace
from datetime import datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest

from cramp_coach.coach.answers import better, same
from cramp_coach.coach.closing import finish, stop
from cramp_coach.coach.greeting import help_me, launch
from cramp_coach.coach.history import Use
from cramp_coach.coach.manner import NIGHT_RATE, USUAL, Manner
from cramp_coach.coach.person import Person
from cramp_coach.coach.preferences import Preferences, VoiceWanted
from cramp_coach.coach.relief import relieve
from cramp_coach.coach.safety import red_flag
from cramp_coach.coach.session import Complaint
from cramp_coach.coach.starting import settle
from cramp_coach.coach.transport import pause
from cramp_coach.coach.words import NOTICE
from cramp_coach.coach.yes_no import no
from tests.coach.talk import (
    ACUTE,
    LIBRARY,
    NIGHT,
    REGULAR,
    WHERE_IT_IS_DAY,
    WHERE_IT_IS_NIGHT,
    WORDS,
    Answer,
    Talk,
    phrase,
)

QUIETLY = Manner(NIGHT_RATE, quiet=True)
LINES = tuple(phrase(name) for name in NOTICE)
SUGGESTION = f"{phrase('many_nights')} {phrase('see_doctor')}"


def coached(
    zone: tzinfo | None, person: Person = REGULAR, routine: str = "calf-bed", now: datetime = NIGHT
) -> Talk:
    talk, wanted = Talk(person, zone=zone), LIBRARY.routines[routine]
    talk.now = now
    talk.take(relieve, Complaint(wanted.region, None, wanted.position))
    return talk


def over(zone: tzinfo | None, person: Person) -> Talk:
    """A talk that has come to its end."""
    talk = coached(zone, person).wait_for("hold_1", 6)
    talk.take(finish)
    return talk


def nights(*days_ago: float) -> Person:
    """Somebody with a cramp this many days before a quarter to three, where it is day by now."""
    last = NIGHT - timedelta(hours=10)
    uses = (Use("calf-bed", last - timedelta(days=each - 1), "finished") for each in days_ago)
    return replace(REGULAR, uses=tuple(uses))


@pytest.mark.parametrize(
    ("zone", "manner"),
    [
        (WHERE_IT_IS_NIGHT, QUIETLY),
        (WHERE_IT_IS_DAY, USUAL),
        (None, USUAL),
        (ZoneInfo("America/New_York"), QUIETLY),
        (ZoneInfo("America/Los_Angeles"), USUAL),
        (ZoneInfo("Europe/Helsinki"), QUIETLY),
    ],
)
def test_the_manner_is_that_of_the_hour_where_the_person_is(
    zone: tzinfo | None, manner: Manner
) -> None:
    assert coached(zone).reply.manner == manner


@pytest.mark.parametrize("answer", [launch, better, pause, help_me, settle, finish])
def test_every_answer_of_the_night_is_quiet(answer: Answer) -> None:
    talk = coached(WHERE_IT_IS_NIGHT).wait(20)
    talk.take(answer)
    assert (talk.reply.manner, talk.reply.urgent) == (QUIETLY, False)


def test_danger_is_told_so_that_it_is_heard() -> None:
    talk = coached(WHERE_IT_IS_NIGHT).wait(20)
    talk.take(red_flag, ["chest_pain"])
    assert talk.reply.urgent


def test_when_the_night_begins_the_voice_follows() -> None:
    talk = coached(WHERE_IT_IS_NIGHT, now=NIGHT.replace(hour=20, minute=59, second=50))
    assert talk.reply.manner == USUAL
    talk.wait(15).take(pause)
    assert talk.reply.manner == QUIETLY


@pytest.mark.parametrize("routine", ACUTE)
def test_nothing_is_listed_that_could_frighten_but_every_gate_is_asked(routine: str) -> None:
    talk = coached(WHERE_IT_IS_NIGHT, routine=routine)
    assert "flags" not in talk.place.owed
    assert set(talk.place.owed) == set(LIBRARY.routines[routine].owes) - {"flags"}
    gates = [step for step in LIBRARY.routines[routine].steps if step.kind == "gate"]
    assert [step for step in talk.script.steps if step.kind == "gate"] == gates


@pytest.mark.parametrize("routine", ACUTE)
def test_the_night_has_fewer_words_and_the_same_seconds(routine: str) -> None:
    by_night, by_day = (coached(z, routine=routine) for z in (WHERE_IT_IS_NIGHT, WHERE_IT_IS_DAY))
    for step in by_night.script.steps:
        quiet = WORDS.steps[routine][step.id].quiet
        assert (by_night.says(step.id) != by_day.says(step.id)) == (quiet is not None)
        assert len(by_night.says(step.id).split()) <= len(by_day.says(step.id).split())
    assert by_night.script.steps == by_day.script.steps


def test_the_first_night_has_one_line_of_the_notice_and_the_first_day_all_of_it() -> None:
    talk = coached(WHERE_IT_IS_NIGHT, Person())
    talk.wait_for("hold_1", 6).take(finish)
    assert [line for line in LINES if line in talk.words] == [phrase("notice_2")]
    assert (talk.person.notice_heard_at, talk.person.notice_in_full) == (talk.now, False)
    talk.zone = WHERE_IT_IS_DAY
    talk.come_back_after(60).take(relieve)
    talk.wait_for("hold_1", 6).take(finish)
    assert " ".join(LINES) in talk.words
    assert talk.person.notice_in_full


def test_the_second_night_has_none_of_it() -> None:
    talk = coached(WHERE_IT_IS_NIGHT, Person(notice_heard_at=NIGHT - timedelta(1)))
    talk.hear_out(same, no, same, no)
    talk.listen().take(finish)
    assert not set(LINES) & {*talk.heard, *talk.reply.say}


@pytest.mark.parametrize("days_ago", [(1, 2, 3), (1, 3, 6), (1, 2, 3, 4, 5)])
def test_three_nights_in_a_week_are_worth_telling_a_doctor(days_ago: tuple[float, ...]) -> None:
    talk = over(WHERE_IT_IS_DAY, nights(*days_ago))
    assert talk.words.endswith(f"{SUGGESTION} {phrase('close')}")
    assert talk.person.told_to_see_doctor_at == talk.now


@pytest.mark.parametrize("days_ago", [(), (1, 2), (1, 1.05, 1.1), (1, 2, 8), (1, 2.4, 3.4)])
def test_fewer_are_not_nor_those_by_day(days_ago: tuple[float, ...]) -> None:
    assert SUGGESTION not in over(WHERE_IT_IS_DAY, nights(*days_ago)).words


@pytest.mark.parametrize("zone", [WHERE_IT_IS_NIGHT, None])
def test_it_is_never_said_at_night_nor_where_the_hour_is_unknown(zone: tzinfo | None) -> None:
    talk = over(zone, nights(0.6, 1.6, 2.6, 3.6))
    assert SUGGESTION not in talk.words
    assert talk.person.told_to_see_doctor_at is None


def test_it_is_said_at_the_end_alone() -> None:
    talk = coached(WHERE_IT_IS_DAY, nights(1, 2, 3))
    talk.hear_out(same, no, better)
    assert phrase("many_nights") not in talk.heard
    assert talk.take(no).endswith(f"{SUGGESTION} {phrase('close')}")


@pytest.mark.parametrize(("days_before", "said"), [(1, False), (59, False), (61, True)])
def test_it_is_said_once_in_sixty_days(days_before: float, said: bool) -> None:
    person = nights(1, 2, 3)
    told = replace(person, told_to_see_doctor_at=NIGHT - timedelta(days=days_before))
    assert (SUGGESTION in over(WHERE_IT_IS_DAY, told).words) == said


def test_it_is_not_said_to_whoever_stops() -> None:
    talk = coached(WHERE_IT_IS_DAY, nights(1, 2, 3)).wait(9)
    assert talk.take(stop) == phrase("stopped")
    assert talk.person.told_to_see_doctor_at is None


@pytest.mark.parametrize("wanted", ["quiet", None])
def test_quiet_by_day_has_the_short_notice_too(wanted: VoiceWanted | None) -> None:
    person = Person(preferences=Preferences(voice=wanted))
    heard = over(WHERE_IT_IS_DAY, person).words
    assert (phrase("notice_1") in heard) == (wanted is None)
    assert phrase("notice_2") in heard
