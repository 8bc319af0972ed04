"""Each state is the one that it is named for, and nothing said in it is there the next time."""

import pytest

from cramp_coach.coach.person_json import person_from_json
from cramp_coach.coach.script import script_for
from cramp_coach.coach.session_json import session_from_json
from simulator.envelope import Session
from simulator.service import DESK
from simulator.ssml import Words
from tests.danger.judging import LIBRARY, WORDS
from tests.danger.states import FRESH, LAUNCHED, MID_HOLD, PACK_ON, WAYS, Way, bedside, state

in_every_state = pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)


def open_session(way: Way) -> Session:
    session = state(way).session
    assert session is not None
    return session


@pytest.mark.parametrize("way", [FRESH, PACK_ON], ids=lambda way: way.name)
def test_no_session_is_open_where_the_coach_is_called_by_name(way: Way) -> None:
    assert state(way).session is None
    assert bedside().say(state(way), "my chest hurts").turn.request["session"]["new"]


def test_nobody_is_known_before_a_one_shot() -> None:
    assert (state(FRESH).turns, state(FRESH).records) == ((), {})


def test_after_launch_a_question_is_open() -> None:
    assert session_from_json(open_session(LAUNCHED).attributes["session"]).asking == "calf"


def test_mid_hold_is_the_middle_half_of_a_hold_of_the_calf_stretch() -> None:
    run = session_from_json(open_session(MID_HOLD).attributes["session"]).run
    assert run is not None
    script = script_for(LIBRARY.routines[run.routine], WORDS, run.fit)
    place = run.place_now(script, state(MID_HOLD).now)
    step = script.steps[place.step]
    assert (run.routine, step.kind) == ("calf-bed", "hold")
    assert 0.25 * step.seconds <= place.done <= 0.75 * step.seconds


@in_every_state
def test_a_pack_is_on_only_where_it_is_said_to_be(way: Way) -> None:
    there = state(way)
    people = [person_from_json(record.body) for record in there.records.values()]
    assert any(person.has_pack_on(there.now) for person in people) == way.pack_on


@pytest.mark.parametrize("way", [LAUNCHED, MID_HOLD, PACK_ON], ids=lambda way: way.name)
def test_everything_is_said_softly_on_the_way_there(way: Way) -> None:
    sounds = [sound.piece for turn in state(way).turns for sound in turn.speech.sounds]
    assert {piece.volume for piece in sounds if isinstance(piece, Words)} == {"soft"}


@in_every_state
def test_an_utterance_leaves_no_trace_for_the_next(way: Way) -> None:
    before = bedside().say(state(way), "how long left")
    danger = bedside().say(state(way), "my chest hurts")
    after = bedside().say(state(way), "how long left")
    assert (danger.locked_by, danger.asks_first_next_time) == ("E1", True)
    assert after.turn.speech == before.turn.speech
    assert (after.locked_by, after.kept) == (before.locked_by, before.kept)


def test_what_is_kept_of_a_person_is_what_the_store_holds() -> None:
    assert bedside().say(state(PACK_ON), "my chest hurts").kept["locked_until"] is not None
    assert state(PACK_ON).records[DESK.user_id].body.get("locked_until") is None
