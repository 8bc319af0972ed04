"""What Alexa does herself while a device is kept in step with a wall clock."""

import pytest

from simulator.alexas.permissions import SCOPES
from tests.simulator.alexas.bodies import ask_for, timer
from tests.simulator.alexas.reached import ACCESS, TIMERS
from tests.simulator.fakes import ScriptedSkill, asks, hands_over
from tests.simulator.live_desk import Desk

# Two seconds of words, ten of silence, 1.2 of words.
HOLD = 'Toes up and hold it <break time="10s"/> Better or worse?'


def set_timer(desk: Desk, length: str) -> None:
    desk.device.alexa.granted = set(SCOPES.values())
    desk.device.alexa.send(ACCESS, "POST", TIMERS, budget=1, body=timer(length))


def test_what_rings_is_spoken_aloud_once_even_over_the_skill() -> None:
    desk = Desk(ScriptedSkill(asks(HOLD)))
    desk.live.enter("my calf is cramping")
    set_timer(desk, "PT5S")
    desk.after(0.1, 3, 2, 2)
    assert desk.loudspeaker.heard == ["-", "Toes up and hold it", "Take the pack off."]


def test_alexas_own_question_is_captioned_as_hers() -> None:
    desk = Desk(ScriptedSkill(hands_over(ask_for())))
    desk.device.alexa.declared = frozenset(SCOPES.values())
    assert desk.live.speaker() == "coach"
    desk.live.enter("my calf is cramping")
    desk.after(1.5)
    assert (desk.live.speaker(), desk.live.caption()) == ("alexa", "Cramp Coach would")


def test_a_command_passes_time_and_is_not_said() -> None:
    skill = ScriptedSkill(asks(HOLD))
    desk = Desk(skill)
    set_timer(desk, "PT10M")
    desk.live.enter("@10m")
    desk.after(0)
    assert desk.seconds_passed == 600
    assert desk.loudspeaker.heard == ["Take the pack off."]
    assert skill.events == []


def test_a_bad_command_changes_nothing() -> None:
    desk = Desk(ScriptedSkill(asks(HOLD)))
    with pytest.raises(ValueError, match="is none of /allow"):
        desk.live.enter("/permit timers")
    assert desk.device.moments == []
