"""Whatever is said, whenever, wherever, by whomever: a response Alexa takes, that makes sense."""

import json
from typing import Any
from zoneinfo import ZoneInfo

import hypothesis.strategies as st
from hypothesis import HealthCheck, given, settings

from cramp_coach.skill import build_skill
from simulator.response import read_response
from simulator.ssml import Silence, pieces
from simulator.voice import ModelVoice
from tests.alexa import Conversation
from tests.anything import SAID, WAIT
from tests.fakes import DownStore, Zones

LONGEST_SILENCE_OF_A_FAREWELL = 2.0
LARGEST_ATTRIBUTES_BYTES = 24_000

# What a routine goes on by is said often enough to get to its end, and past it.
ANSWERS = ("SameIntent", "AMAZON.NoIntent", "AMAZON.YesIntent", "BetterIntent", "WorseIntent")
ANSWERED: st.SearchStrategy[Any] = st.tuples(st.sampled_from(ANSWERS), st.just({}))
EVENTS = st.sampled_from(["launch", "hang up", "store down", "store up"])
VOICES = st.sampled_from([None, "amzn1.ask.person.ANNA", "amzn1.ask.person.BEN"])
TURN = st.tuples(WAIT, VOICES, SAID | ANSWERED | EVENTS)
ZONES = st.sampled_from([None, "Europe/London", "Asia/Tokyo", "America/New_York"])


@given(turns=st.lists(TURN, max_size=16), zone=ZONES, down=st.booleans())
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_answer_is_one_that_alexa_takes(
    turns: list[Any], zone: str | None, down: bool
) -> None:
    store = DownStore(down=down)
    zones = Zones(ZoneInfo(zone) if zone else None)
    talk = Conversation(build_skill({}, store, zones).answer)
    for seconds, voice, act in turns:
        talk.wait(seconds)
        talk.voice = voice
        if act in ("store down", "store up"):
            store.down = act == "store down"
        elif act != "hang up" or talk.attributes is not None:
            _do(talk, act)
            _check(talk, act)


def _do(talk: Conversation, act: Any) -> None:
    if act == "launch":
        talk.launch()
    elif act == "hang up":
        talk.hang_up()
    else:
        name, slots = act
        talk.intent(name, **slots)


def _check(talk: Conversation, act: Any) -> None:
    answer = talk.answers[-1]
    if act == "hang up":
        assert answer["response"] == {}
        return
    if answer["response"].get("directives"):
        _check_handed_over(answer["response"])
        return
    response = read_response(answer, ModelVoice())
    text = response.speech.text
    assert "slipped" not in text
    assert "{" not in text
    if response.open:
        assert len(json.dumps(answer["sessionAttributes"]).encode()) < LARGEST_ATTRIBUTES_BYTES
        assert text.endswith("?")
        assert "?" in response.reprompt.text
    else:
        assert "?" not in text
        assert not response.reprompt.sounds
        assert _longest_silence(answer) <= LONGEST_SILENCE_OF_A_FAREWELL


def _check_handed_over(response: Any) -> None:
    """Alexa asks in her own words: nothing is said before them, and the microphone is hers."""
    assert set(response) <= {"directives", "shouldEndSession"}
    assert response.get("shouldEndSession") is not False
    assert [each["type"].partition(".")[0] for each in response["directives"]] == ["Connections"]


def _longest_silence(answer: Any) -> float:
    spoken = pieces(answer["response"]["outputSpeech"]["ssml"])
    return max((piece.seconds for piece in spoken if isinstance(piece, Silence)), default=0.0)
