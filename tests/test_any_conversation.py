"""Whatever is said, at whatever moment: a response that Alexa takes, and that makes sense."""

import json
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
from hypothesis import HealthCheck, given, settings

from cramp_coach.handlers.table import HEARD
from cramp_coach.skill import build_skill
from simulator.response import read_response
from simulator.ssml import Silence, pieces
from simulator.voice import ModelVoice
from tests.alexa import Conversation
from tests.fakes import DictStore, DownStore

MODEL = Path("interaction_models/en-US.json")
LONGEST_SILENCE_OF_A_FAREWELL = 2.0


def slot_values() -> dict[str, list[str]]:
    """Every slot of the model, with its ids, and with words that resolve to none."""
    model = json.loads(MODEL.read_text(encoding="utf-8"))["interactionModel"]["languageModel"]
    ids = {t["name"]: [value["id"] for value in t["values"]] for t in model["types"]}
    slots = {slot["name"]: slot["type"] for i in model["intents"] for slot in i.get("slots", [])}
    return {name: [*ids[kind], "?something"] for name, kind in slots.items()}


SLOTS = st.fixed_dictionaries(
    {}, optional={name: st.sampled_from(values) for name, values in slot_values().items()}
)
INTENTS = st.sampled_from(sorted(name for name in HEARD if name.endswith("Intent")))
SAID = st.tuples(INTENTS | st.just("IntentOfTomorrow"), SLOTS)
WAIT = st.floats(0, 200)
TURN = st.tuples(WAIT, SAID | st.sampled_from(["launch", "hang up"]))


@given(turns=st.lists(TURN, max_size=12), down=st.booleans())
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_answer_is_one_that_alexa_takes(turns: list[Any], down: bool) -> None:
    talk = Conversation(build_skill({}, DownStore() if down else DictStore()).answer)
    for seconds, act in turns:
        talk.wait(seconds)
        if act != "hang up" or talk.attributes is not None:
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
    response = read_response(answer, ModelVoice())
    text = response.speech.text
    assert "slipped" not in text
    if response.open:
        assert text.endswith("?")
        assert response.reprompt.text.endswith("?")
    else:
        assert "?" not in text
        assert not response.reprompt.sounds
        assert _longest_silence(answer) <= LONGEST_SILENCE_OF_A_FAREWELL


def _longest_silence(answer: Any) -> float:
    spoken = pieces(answer["response"]["outputSpeech"]["ssml"])
    return max((piece.seconds for piece in spoken if isinstance(piece, Silence)), default=0.0)
