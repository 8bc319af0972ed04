"""Whose a session is, where it is, and what it carries from one turn to the next."""

import json
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from cramp_coach.coach.history import MOST_KEPT, Use
from cramp_coach.coach.person import Person
from cramp_coach.coach.person_json import person_from_json, person_to_json
from cramp_coach.coach.preferences import Preferences
from cramp_coach.skill import build_skill
from cramp_coach.store.record import Record
from tests.alexa import NIGHT, USER, Conversation
from tests.fakes import DictStore, DownStore, Zones

ANNA, BEN = "amzn1.ask.person.ANNA", "amzn1.ask.person.BEN"
TOKYO = ZoneInfo("Asia/Tokyo")
LARGEST_RESPONSE_BYTES = 24_000


def talk_with(store: DictStore, zones: Zones | None = None) -> Conversation:
    return Conversation(build_skill({}, store, zones or Zones()).answer)


def kept(store: DictStore, person_id: str) -> Person:
    return person_from_json(store.body(person_id))


class TestWhoASessionBelongsTo:
    def test_it_stays_with_the_person_who_began_it(self) -> None:
        store = DictStore()
        talk = talk_with(store)
        talk.voice = ANNA
        talk.intent("ReliefIntent", region="calf")
        talk.voice = BEN
        talk.wait(5)
        talk.intent("SlowerIntent")
        assert set(store.records) == {ANNA}
        assert (kept(store, ANNA).preferences.pace or 1) < 1
        assert store.reads == 1

    @pytest.mark.parametrize("voice", [ANNA, None])
    def test_an_answer_about_the_past_is_about_that_person(self, voice: str | None) -> None:
        talk = talk_with(DictStore())
        talk.voice = voice
        talk.intent("ReliefIntent", region="calf")
        talk.voice = BEN
        told = talk.intent("HowOftenIntent")
        assert "Once in the last seven days." in told
        assert ("For you." in told) is (voice is not None)
        assert ("For this household." in told) is (voice is None)

    def test_the_next_session_is_of_whoever_begins_that(self) -> None:
        store = DictStore()
        talk = talk_with(store)
        talk.voice = ANNA
        talk.intent("ReliefIntent", region="calf")
        talk.intent("AMAZON.StopIntent")
        talk.voice = BEN
        assert "There is none that I remember." in talk.intent("LastTimeIntent")
        assert BEN not in store.records


class TestWhereASessionIs:
    def test_the_zone_is_asked_for_once_and_carried_along(self) -> None:
        zones = Zones(TOKYO)
        talk = talk_with(DictStore(), zones)
        talk.intent("ReliefIntent", region="calf")
        for _ in range(3):
            talk.wait(5)
            talk.intent("HowLongIntent")
            assert talk.attributes is not None
            assert talk.attributes["zone"] == TOKYO.key
        assert zones.asked == 1

    def test_the_next_session_may_be_elsewhere(self) -> None:
        zones = Zones(TOKYO)
        talk = talk_with(DictStore(), zones)
        talk.launch()
        talk.launch()
        assert zones.asked == 2

    def test_one_that_cannot_be_had_is_not_asked_for_again(self) -> None:
        zones = Zones()
        talk = talk_with(DictStore(), zones)
        talk.intent("ReliefIntent", region="calf")
        talk.wait(5)
        talk.intent("HowLongIntent")
        assert zones.asked == 1
        assert talk.attributes is not None
        assert talk.attributes["zone"] is None

    @pytest.mark.parametrize(
        ("zone", "soft"), [("Europe/London", True), ("Asia/Tokyo", False), (None, False)]
    )
    def test_its_night_is_the_one_of_the_zone(self, zone: str | None, soft: bool) -> None:
        talk = talk_with(DictStore(), Zones(ZoneInfo(zone) if zone else None))
        assert ('volume="soft"' in talk.launch()) is soft
        assert ('volume="soft"' in talk.intent("AMAZON.YesIntent")) is soft


@pytest.mark.parametrize(
    ("key", "value"),
    [("owner", 7), ("recognised", "yes"), ("version", "1"), ("person", []), ("session", None)],
)
@pytest.mark.parametrize("lost", [True, False])
def test_attributes_that_cannot_be_read_start_the_session_afresh(
    key: str, value: Any, lost: bool
) -> None:
    store, zones = DictStore(), Zones(TOKYO)
    talk = talk_with(store, zones)
    talk.intent("ReliefIntent", region="calf", side="left", position="in_bed")
    assert talk.attributes is not None
    talk.attributes = {k: v for k, v in talk.attributes.items() if k != key}
    talk.attributes |= {} if lost else {key: value}
    talk.wait(20)
    # The place is known from the store, as after a session that broke off.
    assert "hold" in talk.intent("WhereAmIIntent")
    assert (store.reads, zones.asked) == (2, 2)
    assert talk.attributes["owner"] == USER


class TestWhatIsCarriedPastAStoreThatIsDown:
    def earlier(self) -> Person:
        use = Use("foot-bed", NIGHT - timedelta(days=3), "finished")
        return Person(preferences=Preferences("standing", voice="normal"), uses=(use,))

    def came_back(self, first_load_works: bool) -> DownStore:
        """After a session in which a cramp was coached, more slowly and from a chair."""
        store = DownStore({USER: Record(7, person_to_json(self.earlier()))})
        store.down = not first_load_works
        talk = talk_with(store)
        talk.intent("ReliefIntent", region="calf", side="left")
        store.down = True
        talk.wait(30)
        talk.intent("PreferPositionIntent", position="seated")
        talk.intent("SlowerIntent")
        store.down = False
        talk.wait(65)
        talk.intent("HowLongIntent")
        return store

    @pytest.mark.parametrize("first_load_works", [True, False])
    def test_uses_are_added_to_those_that_were_kept(self, first_load_works: bool) -> None:
        uses = kept(self.came_back(first_load_works), USER).uses
        assert [use.at for use in uses] == [NIGHT - timedelta(days=3), NIGHT]

    @pytest.mark.parametrize("first_load_works", [True, False])
    def test_a_wish_goes_before_what_was_kept(self, first_load_works: bool) -> None:
        preferences = kept(self.came_back(first_load_works), USER).preferences
        assert preferences == Preferences("seated", 0.85, "normal")

    def test_a_wish_of_another_device_is_not_undone_while_the_store_works(self) -> None:
        store = DictStore()
        bed, kitchen = talk_with(store), talk_with(store)
        bed.intent("PreferPositionIntent", position="seated")
        bed.intent("ReliefIntent", region="calf")
        kitchen.intent("PreferPositionIntent", position="standing")
        bed.wait(5)
        bed.intent("AMAZON.PauseIntent")
        assert kept(store, USER).preferences.position == "standing"


def test_a_record_of_as_many_uses_as_are_kept_leaves_room_in_a_response() -> None:
    days = [NIGHT - timedelta(hours=12 * n) for n in range(MOST_KEPT, 0, -1)]
    person = Person(uses=tuple(Use("quad-stand", day, "finished") for day in days))
    talk = talk_with(DictStore({USER: Record(1, person_to_json(person))}), Zones(TOKYO))
    talk.intent("ReliefIntent", region="quadriceps", side="left", position="standing")
    answer = talk.answers[-1]
    assert len(answer["sessionAttributes"]["person"]["uses"]) == MOST_KEPT
    assert len(json.dumps(answer).encode()) < LARGEST_RESPONSE_BYTES / 2
