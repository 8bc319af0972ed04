from datetime import timedelta

import pytest

from simulator.alexas.permissions import SCOPES
from simulator.command import command_in
from simulator.device import Device
from tests.simulator.fakes import NIGHT, ScriptedSkill, asks, device_with


@pytest.fixture
def device() -> Device:
    return device_with(ScriptedSkill(asks("Better?")))


def perform(line: str, device: Device) -> None:
    command = command_in(line)
    assert command is not None
    command(device)


@pytest.mark.parametrize(
    ("line", "passed"),
    [
        ("@600s", timedelta(minutes=10)),
        ("@10m", timedelta(minutes=10)),
        ("@1.5h", timedelta(minutes=90)),
        ("@1d", timedelta(days=1)),
    ],
)
def test_time_passes(line: str, passed: timedelta, device: Device) -> None:
    perform(line, device)
    assert device.now == NIGHT + passed


def test_a_permission_is_given_and_taken_back(device: Device) -> None:
    perform("/allow timers", device)
    assert device.alexa.granted == {SCOPES["timers"]}
    perform("/forbid timers", device)
    assert device.alexa.granted == set()


def test_the_skill_is_disabled(device: Device) -> None:
    perform("/disable", device)
    assert device.turns[-1].intent == "AlexaSkillEvent.SkillDisabled"


def test_trouble_begins_and_ends(device: Device) -> None:
    perform("/trouble all broken", device)
    assert device.alexa.troubles.outcome("timers", creating=False) is not None
    perform("/trouble all fine", device)
    assert device.alexa.troubles.outcome("timers", creating=False) is None


@pytest.mark.parametrize("line", ["", "my calf is cramping", "@12s pause", "@10", "allow timers"])
def test_other_lines_are_said(line: str) -> None:
    assert command_in(line) is None


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("/", '"/" is none of /allow, /forbid, /disable and /trouble'),
        ("/permit timers", '"/permit timers" is none of'),
        ("/allow", '"/allow" is not like "/allow timers"'),
        ("/allow alarms", 'a permission is one of timers, reminders, not "alarms"'),
        ("/disable now", '"/disable now" is not like "/disable"'),
        ("/trouble timers", '"/trouble timers" is not like "/trouble timers offline"'),
        ("/trouble timers tired", 'trouble is one of .*, not "tired"'),
        ("/trouble alarms fine", 'a service is one of .*, not "alarms"'),
    ],
)
def test_a_bad_command_is_told_in_one_line(line: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=f"^{complaint}") as told:
        command_in(line)
    assert "\n" not in str(told.value)
