"""What is kept of a danger for the next session: until when it is asked about first, no more."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cramp_coach.coach.history import Use
from cramp_coach.coach.library import STOPPING
from cramp_coach.coach.person import LOCKED_FOR
from cramp_coach.coach.person_json import person_to_json
from cramp_coach.coach.safety import advise, red_flag, remind, stop_first
from cramp_coach.coach.safety import yes as locked_yes
from cramp_coach.coach.transport import pause, start_over
from cramp_coach.coach.yes_no import yes
from tests.coach.talk import LIBRARY, NIGHT, REGULAR, Answer, Talk, begin, begin_at, phrase

STOPPING_RULES = [rule.id for rule in LIBRARY.rules if rule.level in STOPPING]


def test_whoever_was_told_to_get_help_is_asked_about_it_first_for_twelve_hours() -> None:
    talk = begin("calf-bed").wait(20)
    talk.take(red_flag, ["swollen"])
    until = talk.now + LOCKED_FOR
    assert talk.person.locked_until == until
    assert talk.person.is_locked(until - timedelta(seconds=1))
    assert not talk.person.is_locked(until)


def test_whoever_is_asked_which_it_is_is_locked_already() -> None:
    talk = begin_at("neck-seat", "gate").listen()
    talk.take(yes)
    assert talk.session.asking == "which"
    assert talk.person.locked_until == talk.now + LOCKED_FOR


@pytest.mark.parametrize("rule", STOPPING_RULES)
def test_of_a_danger_nothing_is_kept_but_until_when_that_is_asked(rule: str) -> None:
    talk = begin("calf-bed").wait(20)
    before = person_to_json(replace(talk.person, left=None, seen_at=None))
    talk.take(advise, rule)
    kept = person_to_json(talk.person)
    changed = {key for key in kept if kept[key] != before.get(key)}
    assert changed == {"locked_until", "uses"}
    assert talk.person.uses == (Use("calf-bed", NIGHT, "stopped"),)


def test_the_pack_that_was_told_to_come_off_is_not_kept_either() -> None:
    talk = Talk(replace(REGULAR, pack_until=NIGHT + timedelta(minutes=9)))
    assert phrase("pack_off") in talk.take(red_flag, ["swollen"])
    assert talk.person.pack_until is None


@pytest.mark.parametrize("answer", [locked_yes, remind])
def test_whoever_hears_it_again_stays_locked(answer: Answer) -> None:
    talk = Talk()
    talk.take(red_flag, ["swollen"])
    talk.wait(30).take(answer)
    assert (talk.session.locked_by, talk.reply.urgent) == ("U1", True)
    assert talk.person.is_locked(talk.now)


@pytest.mark.parametrize("answer", [locked_yes, remind, stop_first])
def test_hearing_it_again_does_not_make_the_twelve_hours_longer(answer: Answer) -> None:
    talk = Talk()
    talk.take(red_flag, ["swollen"])
    until = talk.person.locked_until
    talk.wait(600).take(answer)
    assert talk.person.locked_until == until


@pytest.mark.parametrize("sign", ["swollen", "numb", "chest_pain"])
def test_a_sign_told_later_begins_the_twelve_hours_anew(sign: str) -> None:
    talk = Talk()
    talk.take(red_flag, ["swollen"])
    talk.wait(600).take(red_flag, [sign])
    assert talk.person.locked_until == talk.now + LOCKED_FOR


def test_advice_that_was_cut_off_before_it_began_locks_nobody() -> None:
    talk = begin("calf-bed").wait(560)
    talk.take(start_over)
    assert talk.person.is_locked(talk.now)
    talk.wait(3).take(pause)
    assert (talk.session.locked_by, talk.person.locked_until) == (None, None)


def test_an_earlier_lock_is_not_lifted_by_advice_that_was_cut_off() -> None:
    talk, until = begin("calf-bed").wait(560), NIGHT + timedelta(hours=5)
    talk.person = replace(talk.person, locked_until=until)
    talk.take(start_over)
    talk.wait(3).take(pause)
    assert (talk.session.locked_by, talk.person.locked_until) == (None, until)


def test_advice_cut_off_twice_lifts_what_the_second_one_stamped() -> None:
    talk = begin("calf-bed").wait(560)
    for _ in range(2):
        talk.take(start_over)
        assert talk.person.is_locked(talk.now)
        talk.wait(3)
    talk.take(pause)
    assert talk.person.locked_until is None


def test_advice_that_was_heard_in_a_scene_locks() -> None:
    talk = begin("calf-bed").wait(560)
    talk.take(start_over)
    talk.listen().take(remind)
    assert talk.session.locked_by == "U2"
    assert talk.person.is_locked(talk.now)
