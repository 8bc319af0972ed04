"""A store that is down stops nobody from being coached, and loses no lock once it is back."""

from datetime import UTC, datetime

import pytest

from cramp_coach.coach.person import LOCKED_FOR, Person
from cramp_coach.coach.person_json import person_from_json, person_to_json
from cramp_coach.skill import build_skill
from cramp_coach.store.record import Record
from tests.alexa import NIGHT, USER, Conversation
from tests.coach.talk import phrase
from tests.fakes import DictStore, DownStore

TOLD = Person(notice_heard_at=datetime(2026, 1, 1, tzinfo=UTC), notice_in_full=True)


def talk_with(store: DictStore) -> Conversation:
    return Conversation(build_skill({}, store).answer)


def locked_until(store: DictStore) -> datetime | None:
    return person_from_json(store.body(USER)).locked_until


def test_the_coaching_goes_on_from_the_session() -> None:
    talk = talk_with(DownStore())
    assert "Left toes up" in talk.intent("ReliefIntent", region="calf", side="left")
    talk.wait(25)
    assert "Paused" in talk.intent("AMAZON.PauseIntent")
    assert "seconds left. " in talk.intent("AMAZON.ResumeIntent")


def test_stop_works() -> None:
    talk = talk_with(DownStore())
    talk.intent("ReliefIntent")
    assert "Stopped." in talk.intent("AMAZON.StopIntent")
    assert not talk.open


@pytest.mark.parametrize("name", ["HowOftenIntent", "LastTimeIntent"])
def test_nothing_is_said_of_what_could_not_be_read(name: str) -> None:
    talk = talk_with(DownStore())
    assert "I can't look that up right now." in talk.intent(name)


def test_it_is_left_alone_for_a_minute_after_it_failed() -> None:
    store = DownStore()
    talk = talk_with(store)
    talk.intent("ReliefIntent")
    talk.wait(30)
    talk.intent("HowLongIntent")
    assert store.tried == 1
    talk.wait(31)
    talk.intent("HowLongIntent")
    assert store.tried == 2


def test_once_it_is_back_what_was_kept_there_is_not_lost() -> None:
    store = DownStore()
    store.records[USER] = Record(7, person_to_json(TOLD))
    talk = talk_with(store)
    talk.intent("ReliefIntent", region="calf", side="left")
    store.down = False
    talk.wait(65)
    assert "doctor" not in talk.intent("BetterIntent")
    assert store.records[USER].version == 8


def test_a_lock_made_meanwhile_is_written_once_it_is_back() -> None:
    store = DownStore()
    talk = talk_with(store)
    talk.intent("RedFlagIntent", flag="swollen")
    store.down = False
    talk.wait(65)
    talk.intent("HowLongIntent")
    assert locked_until(store) == NIGHT + LOCKED_FOR


def test_a_lock_made_meanwhile_is_asked_about_in_the_next_session() -> None:
    store = DownStore()
    talk = talk_with(store)
    talk.intent("RedFlagIntent", flag="swollen")
    store.down = False
    talk.wait(20)
    talk.hang_up()
    talk.wait(20)
    assert phrase("checked_ask") in talk.launch()


@pytest.mark.parametrize("voice", [None, "amzn1.ask.person.ANN"])
def test_at_the_end_it_is_tried_though_it_rests(voice: str | None) -> None:
    store = DownStore()
    talk = talk_with(store)
    talk.voice = voice
    talk.intent("ReliefIntent", region="calf", side="left")
    talk.wait(30)
    store.down = False
    talk.hang_up()
    assert "calf-bed" in str(store.body(voice or USER))


@pytest.mark.parametrize("name", ["HowLongIntent", "AMAZON.PauseIntent", "BetterIntent"])
def test_in_between_it_is_not(name: str) -> None:
    store = DownStore()
    talk = talk_with(store)
    talk.intent("ReliefIntent", region="calf", side="left")
    store.down = False
    talk.wait(30)
    talk.intent(name)
    assert store.records == {}


def test_one_that_is_still_down_at_the_end_says_nothing() -> None:
    store = DownStore()
    talk = talk_with(store)
    talk.intent("ReliefIntent", region="calf", side="left")
    talk.hang_up()
    assert talk.answers[-1]["response"] == {}


def test_it_is_written_once_and_then_only_when_something_changes() -> None:
    store = DownStore()
    talk = talk_with(store)
    talk.intent("RedFlagIntent", flag="swollen")
    store.down = False
    talk.wait(65)
    for name in ("HowLongIntent", "WhyIntent", "WhereAmIIntent"):
        talk.intent(name)
        assert store.writes == 1
