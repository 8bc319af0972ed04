"""What a conversation asks of the store, and what it finds there when it comes back."""

from dataclasses import replace
from datetime import UTC, datetime

from cramp_coach.coach.person import Person
from cramp_coach.coach.person_json import person_to_json
from cramp_coach.skill import build_skill
from cramp_coach.store.record import Record
from tests.alexa import USER, Conversation
from tests.fakes import DictStore

TOLD = Person(notice_heard_at=datetime(2026, 1, 1, tzinfo=UTC), notice_in_full=True)


def talk_with(store: DictStore) -> Conversation:
    return Conversation(build_skill({}, store).answer)


def test_a_session_reads_once_and_each_turn_writes_at_most_once() -> None:
    store = DictStore()
    talk = talk_with(store)
    talk.intent("ReliefIntent")
    for turns, name in enumerate(("AMAZON.PauseIntent", "AMAZON.ResumeIntent", "HowLongIntent"), 2):
        talk.wait(5)
        talk.intent(name)
        assert store.reads == 1
        assert store.writes <= turns


def test_a_turn_that_changes_nothing_writes_nothing() -> None:
    store = DictStore()
    talk = talk_with(store)
    talk.intent("AMAZON.StopIntent")
    assert (store.reads, store.writes) == (1, 0)


def test_the_place_is_saved_before_it_is_spoken() -> None:
    store = DictStore()
    talk = talk_with(store)
    talk.intent("ReliefIntent", region="calf", side="left")
    assert "calf-bed" in str(store.body(USER))


def test_an_ended_session_keeps_the_place_and_a_launch_offers_it() -> None:
    store = DictStore()
    talk = talk_with(store)
    talk.intent("ReliefIntent", region="calf", side="left")
    talk.wait(25)
    talk.hang_up()
    talk.wait(60)
    assert "You were on the first hold, left calf" in talk.launch()
    resumed = talk.intent("AMAZON.YesIntent")
    assert "seconds left. " in resumed


def test_half_an_hour_later_the_place_is_forgotten() -> None:
    talk = talk_with(DictStore())
    talk.intent("ReliefIntent")
    talk.hang_up()
    talk.wait(31 * 60)
    assert "pull your toes up" in talk.launch()


def test_two_devices_keep_their_own_place_and_lose_nothing_of_the_person() -> None:
    store = DictStore()
    bed, kitchen = talk_with(store), talk_with(store)
    bed.intent("ReliefIntent", region="calf", side="left")
    kitchen.intent("ReliefIntent", region="calf", side="right")
    bed.wait(70)
    kitchen.wait(70)
    assert "not a doctor" in bed.intent("BetterIntent")
    assert "right calf" in kitchen.intent("WhereAmIIntent")
    assert "doctor" not in kitchen.intent("BetterIntent")
    assert store.body(USER)["notice_heard_at"]


def test_a_record_that_moved_on_meanwhile_has_the_turn_applied_again() -> None:
    store = Elsewhere()
    talk = talk_with(store)
    talk.intent("ReliefIntent", region="calf", side="left")
    store.moves_on = True
    talk.wait(65)
    # Somebody heard the notice elsewhere between this turn's reading and its writing.
    assert "doctor" not in talk.intent("BetterIntent")
    assert "One more" in talk.answers[-1]["response"]["outputSpeech"]["ssml"]


class Elsewhere(DictStore):
    """A store in which another device writes first, once."""

    moves_on = False

    def save(self, person_id: str, record: Record, now: datetime) -> Record:
        if self.moves_on:
            self.moves_on = False
            kept = self.records[person_id]
            heard = {
                key: person_to_json(TOLD)[key] for key in ("notice_heard_at", "notice_in_full")
            }
            body = {**kept.body, **heard}
            self.records[person_id] = replace(kept, version=kept.version + 1, body=body)
        return super().save(person_id, record, now)
