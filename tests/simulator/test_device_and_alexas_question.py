"""What Alexa asks a person in her own words, and what comes of it."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import pytest

from simulator.alexas.permissions import SCOPES
from simulator.device import Device
from simulator.turn import Listening, Noted, Said, Spoken, Unanswered
from tests.simulator.alexas.bodies import ask_for
from tests.simulator.fakes import NIGHT, ScriptedSkill, asks, device_with, ends, hands_over

ASKED = "Cramp Coach would like to set timers. Is that okay?"
# Ten words of Alexa's.
ASKING_SECONDS = 4.0


def seconds(number: float) -> datetime:
    return NIGHT + timedelta(seconds=number)


def asked(*answers: object) -> tuple[Device, ScriptedSkill]:
    """A device on which Alexa has begun to ask for a permission."""
    skill = ScriptedSkill(hands_over(ask_for(), {"step": 1}), *answers)
    device = device_with(skill)
    device.alexa.declared = frozenset(SCOPES.values())
    device.say("my calf is cramping")
    return device, skill


def told(skill: ScriptedSkill) -> Mapping[str, Any]:
    """What the skill was told last."""
    return skill.requests[-1]


def test_a_permission_is_asked_for_in_alexas_own_words() -> None:
    device, _ = asked(ends("Set."))
    assert device.asked_by_alexa == ASKED
    device.play_out()
    assert device.moments[1:] == [
        Spoken(NIGHT, ASKED, by="alexa"),
        Listening(seconds(ASKING_SECONDS)),
    ]
    assert device.session_open


@pytest.mark.parametrize(
    ("answer", "status", "granted"),
    [("yes", "ACCEPTED", {SCOPES["timers"]}), ("no", "DENIED", set())],
)
def test_the_skill_is_told_the_answer_in_the_same_session(
    answer: str, status: str, granted: set[str]
) -> None:
    device, skill = asked(ends("As you wish."))
    turn = device.say(answer)
    assert (turn.utterance, turn.intent) == (answer, "Connections.Response")
    assert told(skill)["payload"] == {
        "permissionScope": SCOPES["timers"],
        "status": status,
        "isCardThrown": False,
    }
    assert told(skill)["token"] == "t-1"
    first, second = (event["session"] for event in skill.events)
    assert (second["sessionId"], second["new"]) == (first["sessionId"], False)
    assert second["attributes"] == {"step": 1}
    assert device.alexa.granted == granted
    assert device.asked_by_alexa == ""


def test_silence_is_asked_again_and_then_no_answer_and_a_card() -> None:
    device, skill = asked(ends("Later, then."))
    device.silence()
    assert device.moments[-1] == Unanswered(device.now, 8.0, asks_again=True)
    device.silence()
    assert told(skill)["payload"]["status"] == "NOT_ANSWERED"
    card = Noted(device.now, "a card in the Alexa app asks for permission to set timers")
    assert device.moments[-2:] == [Unanswered(device.now, 8.0, asks_again=False), card]


def test_words_that_are_no_answer_are_asked_again_once() -> None:
    device, skill = asked(ends("Later, then."))
    device.barge_in("my calf is cramping", 1)
    assert len(skill.events) == 1
    assert device.moments[-1] == Said(seconds(1), "my calf is cramping", opened=False, cut_in=True)
    assert device.speaking
    device.say("stop")
    assert told(skill)["payload"]["status"] == "NOT_ANSWERED"


def test_alexa_may_forget_the_session_over_her_question() -> None:
    device, skill = asked(ends("As you wish."))
    device.alexa.forgets_sessions = True
    device.say("yes")
    first, second = (event["session"] for event in skill.events)
    assert second["sessionId"] != first["sessionId"]
    assert (second["new"], second["attributes"]) == (True, {})


def test_what_needs_no_asking_is_told_at_once() -> None:
    skill = ScriptedSkill(hands_over(ask_for("alexa::profile:email:read")), asks("Well then?"))
    device = device_with(skill)
    turn = device.say("my calf is cramping")
    assert told(skill)["status"]["code"] == "400"
    assert turn.speech.text == "Well then?"
    assert [type(moment) for moment in device.moments] == [Said]


def test_leaving_over_alexas_question_ends_the_session() -> None:
    device, skill = asked(ends("?"))
    device.hang_up()
    assert told(skill)["type"] == "SessionEndedRequest"
    assert (device.session_open, device.asked_by_alexa) == (False, "")
    device.say("my calf is cramping")
    assert skill.events[-1]["session"]["new"]


def test_a_card_is_noticed_beside_the_speech() -> None:
    answer = ends("Look at the app.")
    consent = {"type": "AskForPermissionsConsent", "permissions": [SCOPES["timers"]]}
    answer["response"]["card"] = consent
    device = device_with(ScriptedSkill(answer))
    device.say("my calf is cramping")
    assert isinstance(device.moments[1], Noted)
