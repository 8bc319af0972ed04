"""A record that an earlier version left: what makes sense of it still counts."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from cramp_coach.coach.history import Use
from cramp_coach.coach.person import Person
from cramp_coach.coach.person_json import person_from_json, person_to_json
from cramp_coach.coach.preferences import Preferences
from cramp_coach.coach.session import Run
from cramp_coach.skill import build_skill
from cramp_coach.store.record import Record
from tests.alexa import NIGHT, USER, Conversation
from tests.coach.talk import phrase
from tests.fakes import DictStore

GONE = Run("calf-floor", NIGHT)
EARLIER = Person(
    left=GONE,
    seen_at=NIGHT - timedelta(minutes=5),
    notice_heard_at=NIGHT - timedelta(days=3),
    notice_in_full=True,
    preferences=Preferences("seated", 0.85, "normal"),
    uses=(Use("calf-bed", NIGHT - timedelta(days=3), "finished"),),
)


def talk_with(store: DictStore) -> Conversation:
    return Conversation(build_skill({}, store).answer)


def kept_by(person: Person) -> DictStore:
    return DictStore({USER: Record(7, person_to_json(person))})


@pytest.mark.parametrize(
    "left",
    [
        "of another shape",
        {"routine": "calf-floor"},
        {"side": "upper"},
        {"place": [40, 0]},
        {"place": [2, 0, "a promise of tomorrow"]},
    ],
    ids=str,
)
def test_a_person_kept_by_another_version_starts_afresh(left: Any) -> None:
    store = DictStore()
    talk = talk_with(store)
    talk.intent("ReliefIntent")
    talk.hang_up()
    kept = store.records[USER]
    changed = {**kept.body["left"], **left} if isinstance(left, dict) else left
    store.records[USER] = replace(kept, body={**kept.body, "left": changed})
    assert "pull your toes up" in talk.launch()


def test_of_a_person_whose_routine_is_gone_the_rest_is_kept() -> None:
    store = kept_by(EARLIER)
    talk_with(store).launch()
    kept = person_from_json(store.body(USER))
    assert kept == replace(EARLIER, left=None, seen_at=None)


def test_the_next_stretch_is_as_that_person_wanted_it() -> None:
    store = kept_by(EARLIER)
    talk_with(store).intent("ReliefIntent", region="calf")
    kept = person_from_json(store.body(USER))
    assert kept.left is not None
    assert kept.left.routine == "calf-seat"
    assert len(kept.uses) == 2


def test_whoever_was_told_to_get_help_is_asked_though_the_routine_is_gone() -> None:
    locked = replace(EARLIER, locked_until=NIGHT + timedelta(hours=3))
    assert phrase("checked_ask") in talk_with(kept_by(locked)).launch()
