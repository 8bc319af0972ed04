"""What reaches a skill by other ways than words: routines, tasks, and news from the Alexa app."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import pytest

from simulator.alexas.permissions import SCOPES
from simulator.device import Device
from simulator.response import BadResponse
from simulator.turn import Closed, Launched, Rang
from tests.simulator.alexas.bodies import TASK, offer, offers, timer
from tests.simulator.alexas.reached import ACCESS, TIMERS
from tests.simulator.fakes import NIGHT, ScriptedSkill, asks, device_with, ends, hands_over

# Two seconds of words, ten of silence, 1.2 of words.
HOLD = 'Toes up and hold it <break time="10s"/> Better or worse?'


def seconds(number: float) -> datetime:
    return NIGHT + timedelta(seconds=number)


def set_timer(device: Device, length: str) -> None:
    device.alexa.send(ACCESS, "POST", TIMERS, budget=1, body=timer(length))


def told(skill: ScriptedSkill) -> Mapping[str, Any]:
    """What the skill was told last."""
    return skill.requests[-1]


def with_a_routine(*answers: object) -> tuple[Device, ScriptedSkill]:
    """A device on which a routine has just been added that is due a minute later."""
    skill = ScriptedSkill(hands_over(offers(offer("024100"))), ends("Done."), *answers)
    device = device_with(skill)
    device.say("my calf is cramping")
    device.say("yes")
    device.play_out()
    return device, skill


def test_a_routine_that_was_added_starts_the_skill_by_its_task() -> None:
    device, skill = with_a_routine(asks(HOLD))
    assert told(skill)["cause"]["status"]["code"] == "200"
    device.wait_until(seconds(60))
    assert told(skill)["type"] == "LaunchRequest"
    assert told(skill)["task"] == {"name": TASK, "version": "1", "input": {}}
    assert skill.events[-1]["session"]["new"]
    assert device.moments[-2:] == [
        Rang(seconds(60), "a bedtime stretch", "routine", audible=False),
        Launched(seconds(60), "BedtimeRoutine"),
    ]


def test_a_routine_takes_no_open_session_away() -> None:
    device, skill = with_a_routine(asks(HOLD))
    device.wait_until(seconds(55))
    device.say("my calf is cramping")
    device.wait_until(seconds(61))
    assert told(skill)["type"] == "IntentRequest"


def test_a_task_is_started_in_a_session_of_its_own() -> None:
    skill = ScriptedSkill(asks("Better?"), asks("Lie down. Ready?"))
    device = device_with(skill)
    device.say("my calf is cramping")
    turn = device.launch_task("BedtimeRoutine", {"minutes": "3"})
    assert turn.request["request"]["task"] == {
        "name": TASK,
        "version": "1",
        "input": {"minutes": "3"},
    }
    assert skill.events[1]["session"]["new"]
    assert device.session_open


def test_news_of_permissions_reach_the_skill_in_no_session() -> None:
    skill = ScriptedSkill(asks(HOLD))
    device = device_with(skill)
    device.say("my calf is cramping")
    for name, granted in (("timers", True), ("reminders", True), ("timers", False)):
        device.set_permission(SCOPES[name], granted)
    events = [event for event in skill.events if "session" not in event]
    assert [event["request"]["type"].partition(".")[2] for event in events] == [
        "SkillPermissionAccepted",
        "SkillPermissionChanged",
        "SkillPermissionChanged",
    ]
    assert events[-1]["request"]["body"] == {
        "acceptedPermissions": [{"scope": SCOPES["reminders"]}]
    }
    assert device.session_open
    assert device.speaking


def test_a_disabled_skill_loses_session_permissions_and_routines_but_cancels_itself() -> None:
    device, skill = with_a_routine(asks(HOLD))
    device.alexa.granted = set(SCOPES.values())
    set_timer(device, "PT10M")
    device.say("my calf is cramping")
    device.disable_skill()
    body = {"userInformationPersistenceStatus": "NOT_PERSISTED"}
    assert told(skill)["type"] == "AlexaSkillEvent.SkillDisabled"
    assert told(skill)["body"] == body
    assert not device.session_open
    assert isinstance(device.moments[-2], Closed)
    assert device.alexa.granted == set()
    assert (len(device.alexa.timers), len(device.alexa.routines)) == (1, 0)


def test_nobody_hears_an_answer_to_such_news() -> None:
    device = device_with(lambda event: ends("Hello."))
    with pytest.raises(BadResponse, match=r"in the answer to AlexaSkillEvent\.SkillDisabled"):
        device.disable_skill()
