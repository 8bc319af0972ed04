"""What one voice is told of danger holds for the household too, which may be the same person."""

from cramp_coach import household
from cramp_coach.coach.person import Person, person_from_json
from cramp_coach.skill import build_skill
from cramp_coach.store.record import Record
from tests.alexa import NIGHT, USER, Conversation
from tests.coach.talk import phrase
from tests.fakes import DictStore, DownStore, Zones

ANN, BOB = "amzn1.ask.person.ANN", "amzn1.ask.person.BOB"
LATER = NIGHT.replace(hour=12)


def talking(store: DictStore, voice: str | None = None) -> Conversation:
    return Conversation(build_skill({}, store, Zones()).answer, voice=voice)


def told_of_danger(store: DictStore, voice: str | None) -> Conversation:
    talk = talking(store, voice)
    talk.intent("RedFlagIntent", flag="swollen")
    talk.hang_up()
    talk.wait(60)
    return talk


def kept_of(store: DictStore, owner: str) -> Person:
    return person_from_json(store.body(owner))


def test_a_voice_that_is_not_recognised_the_next_time_is_asked_all_the_same() -> None:
    talk = told_of_danger(DictStore(), ANN)
    talk.voice = None
    assert phrase("checked_ask") in talk.launch()


def test_another_recognised_voice_is_not_asked() -> None:
    talk = told_of_danger(DictStore(), ANN)
    talk.voice = BOB
    assert phrase("checked_ask") not in talk.launch()


def test_nothing_but_the_expiry_reaches_the_household() -> None:
    store = DictStore()
    talk = talking(store, ANN)
    talk.intent("ReliefIntent", region="calf")
    talk.intent("RedFlagIntent", flag="swollen")
    until = kept_of(store, ANN).locked_until
    assert until is not None
    assert kept_of(store, USER) == Person(locked_until=until)


def test_what_the_household_keeps_besides_stays() -> None:
    store = DictStore()
    talking(store).intent("SlowerIntent")
    pace = kept_of(store, USER).preferences.pace
    told_of_danger(store, ANN)
    assert pace is not None
    assert kept_of(store, USER).preferences.pace == pace


def test_a_longer_lock_of_the_household_is_kept() -> None:
    store = DictStore()
    household.lock(store, USER, LATER, NIGHT)
    household.lock(store, USER, NIGHT.replace(hour=4), NIGHT)
    assert kept_of(store, USER).locked_until == LATER


def test_a_household_that_cannot_be_read_is_locked() -> None:
    store = DictStore({USER: Record(3, {"left": "by an earlier version"})})
    household.lock(store, USER, LATER, NIGHT)
    assert kept_of(store, USER) == Person(locked_until=LATER)


def test_a_household_without_voices_is_written_once() -> None:
    store = DictStore()
    talking(store).intent("RedFlagIntent", flag="swollen")
    assert store.writes == 1


def test_a_store_that_is_down_leaves_the_advice_as_it_is() -> None:
    store = DownStore()
    household.lock(store, USER, LATER, NIGHT)
    assert store.tried == 1
    assert phrase("say_again_ask") in talking(store, ANN).intent("RedFlagIntent", flag="hot")
