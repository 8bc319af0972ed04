"""What one voice is told of danger holds for the household too, which may be the same person."""

from datetime import timedelta

from cramp_coach import household
from cramp_coach.coach.alerts import Failure, Forget
from cramp_coach.coach.person import Person, Voice
from cramp_coach.coach.person_json import person_from_json
from cramp_coach.skill import build_skill
from cramp_coach.store.record import KEEP_DAYS, Record
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


def test_nothing_but_the_expiry_and_whose_it_is_reaches_the_household() -> None:
    store = DictStore()
    talk = talking(store, ANN)
    talk.intent("ReliefIntent", region="calf")
    talk.intent("RedFlagIntent", flag="swollen")
    until = kept_of(store, ANN).locked_until
    assert until is not None
    assert kept_of(store, USER) == Person(locked_until=until)


def test_the_first_words_of_all_do_not_wait_for_the_household_to_be_told() -> None:
    store = DictStore()
    talk = talking(store, ANN)
    talk.intent("ReliefIntent", region="calf")
    assert set(store.records) == {ANN}
    talk.wait(30)
    talk.intent("SlowerIntent")
    assert set(store.records) == {ANN}
    talk.hang_up()
    assert kept_of(store, USER) == Person(voices=(Voice(ANN, NIGHT.date()),))


def test_each_voice_is_known_once() -> None:
    store = DictStore()
    for voice in (ANN, BOB, ANN):
        household.know(store, USER, voice, NIGHT)
    assert [voice.id for voice in kept_of(store, USER).voices] == [BOB, ANN]


def test_a_voice_is_written_down_once_a_day() -> None:
    """So that the household is known for as long as anybody in it speaks."""
    store = DictStore()
    for later in (0, 1, 20, 24):
        household.know(store, USER, ANN, NIGHT + timedelta(hours=later))
    assert kept_of(store, USER).voices == (Voice(ANN, NIGHT.date() + timedelta(days=1)),)
    assert store.writes == 2


def test_a_voice_whose_record_has_expired_is_known_no_longer() -> None:
    store = DictStore()
    household.know(store, USER, BOB, NIGHT)
    household.know(store, USER, ANN, NIGHT + timedelta(days=KEEP_DAYS + 2))
    assert [voice.id for voice in kept_of(store, USER).voices] == [ANN]


def test_a_voice_that_has_erased_its_record_is_known_no_longer() -> None:
    store = DictStore()
    talk = talking(store, ANN)
    talk.intent("SlowerIntent")
    talk.hang_up()
    assert kept_of(store, USER).voices
    talk.wait(60)
    talk.intent("DeleteDataIntent")
    talk.intent("AMAZON.YesIntent")
    assert kept_of(store, USER).voices == ()
    assert ANN not in store.records


def test_a_voice_erases_its_own_record_and_no_other() -> None:
    store = DictStore({each: Record(1) for each in (USER, ANN, BOB)})
    assert household.forget(store, USER, ANN, Forget(), NIGHT) == ""
    assert set(store.records) == {USER, BOB}


def test_a_household_is_erased_with_every_voice_in_it() -> None:
    store = DictStore({each: Record(1) for each in (ANN, BOB)})
    for voice in (ANN, BOB):
        household.know(store, USER, voice, NIGHT)
    assert household.forget(store, USER, USER, Forget(household=True), NIGHT) == ""
    assert store.records == {}


def test_a_store_that_is_down_erases_nothing_and_says_so() -> None:
    for what in (Forget(), Forget(household=True)):
        assert household.forget(DownStore(), USER, ANN, what, NIGHT) == Failure("offline")


def test_without_an_account_there_is_no_household_to_erase() -> None:
    store = DictStore({ANN: Record(1)})
    household.forget(store, None, ANN, Forget(household=True), NIGHT)
    assert set(store.records) == {ANN}


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
