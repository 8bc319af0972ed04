"""What is kept of a person, and for how long it leads back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cramp_coach.coach.history import Use
from cramp_coach.coach.packs.use import PackUse
from cramp_coach.coach.person import Person, caught_up
from cramp_coach.coach.session import Run
from tests.coach.talk import NIGHT

LEFT = Run("calf-bed", NIGHT)


@pytest.mark.parametrize(("minutes", "run"), [(0, LEFT), (30, LEFT), (31, None)])
def test_a_routine_leads_back_for_half_an_hour(minutes: float, run: Run | None) -> None:
    person = Person(LEFT, seen_at=NIGHT)
    assert person.dropped(NIGHT + timedelta(minutes=minutes)) == run


@pytest.mark.parametrize(
    "person", [Person(), Person(None, NIGHT), Person(LEFT, None)], ids=["new", "idle", "old"]
)
def test_where_there_is_no_routine_there_is_no_way_back(person: Person) -> None:
    assert person.dropped(NIGHT) is None


def test_what_a_session_knows_besides_is_added_to_who_is_stored() -> None:
    earlier, tonight = (Use("calf-bed", NIGHT - timedelta(days=days)) for days in (3, 0))
    carried = Person(notice_heard_at=NIGHT, notice_in_full=True, uses=(tonight,))
    merged = caught_up(Person(LEFT, NIGHT, uses=(earlier,)), carried)
    assert merged == replace(carried, left=LEFT, seen_at=NIGHT, uses=(earlier, tonight))


def test_the_same_use_is_not_counted_twice_and_ends_as_the_session_says() -> None:
    ended = Use("calf-bed", NIGHT, "finished")
    merged = caught_up(Person(uses=(Use("calf-bed", NIGHT),)), Person(uses=(ended,)))
    assert merged.uses == (ended,)


def test_what_is_stored_is_not_forgotten_for_a_session_that_knows_less() -> None:
    stored = Person(
        notice_heard_at=NIGHT,
        notice_in_full=True,
        told_to_see_doctor_at=NIGHT,
        doctor_owed_at=NIGHT,
        locked_until=NIGHT,
        pack_until=NIGHT,
    )
    assert caught_up(stored, Person()) == stored


def test_of_two_moments_up_to_which_something_holds_the_later_counts() -> None:
    moments = (NIGHT + timedelta(hours=hours) for hours in (1, 2))
    early, late = (Person(locked_until=at, pack_until=at) for at in moments)
    assert caught_up(early, late) == caught_up(late, early) == late
    assert caught_up(Person(), late) == late


def test_what_is_owed_is_owed_since_it_was_first_said() -> None:
    early, late = (Person(doctor_owed_at=NIGHT + timedelta(hours=hours)) for hours in (1, 2))
    assert caught_up(early, late) == early
    assert caught_up(Person(), late) == late


@pytest.mark.parametrize(("seconds", "locked"), [(-3600, True), (-1, True), (0, False), (1, False)])
def test_a_person_is_locked_up_to_a_moment(seconds: float, locked: bool) -> None:
    person = Person(locked_until=NIGHT)
    assert person.is_locked(NIGHT + timedelta(seconds=seconds)) == locked


@pytest.mark.parametrize(("seconds", "on"), [(-600, True), (-1, True), (0, False)])
def test_a_pack_may_be_on_up_to_a_moment(seconds: float, on: bool) -> None:
    assert Person(pack_until=NIGHT).has_pack_on(NIGHT + timedelta(seconds=seconds)) == on


@pytest.mark.parametrize(("days", "owed"), [(0, True), (7, True), (7.1, False)])
def test_a_doctor_s_word_is_owed_for_a_week(days: float, owed: bool) -> None:
    person = Person(doctor_owed_at=NIGHT)
    assert person.is_owed_a_doctor(NIGHT + timedelta(days=days)) == owed


@pytest.mark.parametrize("seconds", [-3600, -1, 0, 3600])
def test_what_has_run_out_is_kept_no_longer(seconds: float) -> None:
    now = NIGHT + timedelta(seconds=seconds)
    person = Person(LEFT, NIGHT, NIGHT, locked_until=NIGHT, pack_until=NIGHT)
    ahead = seconds < 0
    kept = person if ahead else replace(person, locked_until=None, pack_until=None)
    assert person.without_the_past(now) == kept


@pytest.mark.parametrize(("days", "owed"), [(0, True), (7, True), (7.1, False)])
def test_what_was_owed_too_long_ago_is_forgotten(days: float, owed: bool) -> None:
    kept = Person(doctor_owed_at=NIGHT).without_the_past(NIGHT + timedelta(days=days))
    assert kept.doctor_owed_at == (NIGHT if owed else None)


def test_a_new_person_is_neither_locked_nor_warmed_nor_owed_anything() -> None:
    person = Person()
    assert not person.is_locked(NIGHT)
    assert not person.has_pack_on(NIGHT)
    assert not person.is_owed_a_doctor(NIGHT)


@pytest.mark.parametrize("for_good", [True, False])
def test_after_a_pack_that_is_off_for_good_no_cold_follows(for_good: bool) -> None:
    on = PackUse("warm", NIGHT - timedelta(minutes=5), 15, then_cold=True)
    person = Person(packs=(on,), pack_until=NIGHT + timedelta(minutes=15))
    off = person.pack_taken_off(NIGHT, for_good=for_good)
    assert off.packs == (replace(on, off_at=NIGHT, then_cold=not for_good),)
    assert off.pack_until is None
