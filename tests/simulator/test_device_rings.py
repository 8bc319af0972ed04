"""What was set before rings on a device, whatever is going on there."""

from datetime import datetime, timedelta

from simulator.alexas.permissions import SCOPES
from simulator.device import Device
from simulator.turn import Listening, Quiet, Rang, Spoken, Unanswered
from tests.simulator.alexas.bodies import after, reminder, timer
from tests.simulator.alexas.reached import ACCESS, REMINDERS, TIMERS
from tests.simulator.fakes import NIGHT, ScriptedSkill, asks, device_with

# Two seconds of words, ten of silence, 1.2 of words.
HOLD = 'Toes up and hold it <break time="10s"/> Better or worse?'


def seconds(number: float) -> datetime:
    return NIGHT + timedelta(seconds=number)


def device_where_it_may(*answers: object) -> Device:
    device = device_with(ScriptedSkill(*answers))
    device.alexa.granted = set(SCOPES.values())
    return device


def set_timer(device: Device, length: str) -> None:
    device.alexa.send(ACCESS, "POST", TIMERS, budget=1, body=timer(length))


def set_reminder(device: Device, in_seconds: int) -> None:
    device.alexa.send(ACCESS, "POST", REMINDERS, budget=1, body=reminder(after(in_seconds)))


def test_alexas_side_goes_by_the_clock_of_the_device() -> None:
    device = device_with(ScriptedSkill(asks("?")))
    device.wait(90)
    assert device.alexa.now() == seconds(90)


def test_a_timer_rings_at_its_second_while_nothing_is_open() -> None:
    device = device_where_it_may(asks("?"))
    set_timer(device, "PT10M")
    device.wait(3600)
    assert device.moments == [Rang(seconds(600), "Take the pack off.", "timer", audible=False)]
    assert device.now == seconds(3600)


def test_ringing_in_a_silence_cuts_nothing() -> None:
    device = device_where_it_may(asks(HOLD))
    device.say("my calf is cramping")
    set_reminder(device, 5)
    device.play_out()
    assert device.moments[2:] == [
        Quiet(seconds(2), seconds=3.0, planned=3.0),
        Rang(seconds(5), "Drink a glass of water.", "reminder", audible=True),
        Quiet(seconds(5), seconds=7.0, planned=7.0),
        Spoken(seconds(12), "Better or worse?"),
        Listening(device.now),
    ]


def test_a_sentence_in_which_something_rings_is_told_in_two_parts() -> None:
    device = device_where_it_may(asks(HOLD))
    device.say("my calf is cramping")
    set_timer(device, "PT1S")
    device.wait(1.5)
    device.hear("pause")
    assert device.moments[1:4] == [
        Spoken(NIGHT, "Toes up"),
        Rang(seconds(1), "Take the pack off.", "timer", audible=False),
        Spoken(seconds(1), "and", cut=True),
    ]


def test_ringing_while_the_device_listens_leaves_the_microphone_open() -> None:
    device = device_where_it_may(asks("Better or worse?"))
    device.say("my calf is cramping")
    set_timer(device, "PT4S")
    device.wait(5)
    assert device.listening
    assert isinstance(device.moments[-1], Rang)
    device.silence()
    assert device.moments[-2] == Unanswered(seconds(1.2 + 8), 8.0, asks_again=False)
