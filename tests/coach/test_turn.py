"""One turn: the library it draws on, what it says first, and what it keeps."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cramp_coach.coach.person import Person
from cramp_coach.coach.relief import relieve
from cramp_coach.coach.scenes import asks, close, play, spoken_before
from cramp_coach.coach.session import Session
from cramp_coach.coach.timeline import GAP_SECONDS
from tests.coach.talk import NIGHT, Talk, begin, phrase, says, seconds_of


def test_two_lines_are_a_breath_apart() -> None:
    assert spoken_before(("One.", "Two.")) == ("One.", GAP_SECONDS, "Two.", GAP_SECONDS)


def test_quiet_that_is_there_already_is_enough() -> None:
    assert spoken_before(("One.", 10.0, "Two.")) == ("One.", 10.0, "Two.", GAP_SECONDS)


def test_before_nothing_there_is_no_breath() -> None:
    assert spoken_before(()) == ()


def test_a_question_is_asked_again_in_other_words() -> None:
    outcome = asks(Talk().turn(), "calf", phrase("not_known"))
    assert outcome.reply.ask == phrase("calf_ask")
    assert outcome.reply.reprompt == (phrase("calf_reprompt"),)


def test_what_was_asked_is_kept() -> None:
    outcome = asks(Talk().turn(), "massage")
    assert outcome.session == Session(asking="massage")


def test_closing_leaves_neither_a_session_nor_a_place() -> None:
    outcome = close(begin("calf-bed").turn(), "Stopped.")
    assert (outcome.session, outcome.person.left, outcome.person.seen_at) == (None, None, None)
    assert outcome.reply.say == ("Stopped.",)


def test_a_routine_is_heard_from_the_end_of_the_words_before_it() -> None:
    talk = begin("calf-bed")
    before = ("One.", "Two.")
    outcome = play(talk.turn(), talk.run, talk.script.start(), *before)
    assert outcome.session is not None
    assert outcome.session.run is not None
    waited = outcome.session.run.started_at - talk.now
    assert waited.total_seconds() == pytest.approx(seconds_of(spoken_before(before)))


def test_while_a_routine_is_open_the_person_can_return_to_it() -> None:
    talk = begin("calf-bed", "left")
    assert (talk.person.left, talk.person.seen_at) == (talk.session.run, NIGHT)


def test_a_talk_without_a_routine_leaves_nothing_to_return_to() -> None:
    talk = Talk(Person())
    talk.take(asks, "calf")
    assert talk.person == Person()


def test_a_turn_forgets_what_has_run_out() -> None:
    before = NIGHT - timedelta(seconds=1)
    talk = Talk(Person(locked_until=before, pack_until=before, doctor_owed_at=NIGHT))
    talk.take(asks, "calf")
    assert talk.person == Person(doctor_owed_at=NIGHT)


def test_a_turn_keeps_what_has_not() -> None:
    later = NIGHT + timedelta(seconds=1)
    person = Person(locked_until=later, pack_until=later)
    talk = Talk(person)
    talk.take(asks, "calf")
    assert talk.person == person


def test_a_language_speaks_for_every_country() -> None:
    talk = Talk(country="")
    assert talk.take(relieve).startswith(says("calf-bed", "toes_up"))
    assert talk.turn().emergency_number() == "your local emergency number"


def test_a_place_is_of_the_moment_of_the_turn() -> None:
    talk = begin("calf-bed")
    talk.now += timedelta(seconds=9)
    turn = talk.turn()
    assert turn.place(talk.run).step == 1


def test_a_routine_under_way_is_not_left_for_one_that_was_dropped() -> None:
    talk = begin("calf-bed", "left")
    turn = replace(talk.turn(), session=begin("calf-seat", "right").session)
    assert turn.taken_up() is turn
