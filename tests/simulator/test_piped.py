from datetime import UTC
from io import StringIO
from typing import Any

import pytest

from simulator.piped import BadLine, Cue, Show, play, read_cues
from simulator.response import BadResponse
from simulator.service import Skill
from simulator.transcript import Transcript
from tests.simulator.alexas.bodies import timer
from tests.simulator.alexas.reached import ACCESS, TIMERS
from tests.simulator.fakes import ScriptedSkill, asks, device_with, ends

STRETCH = """
    Draw your left toes up towards your nose, and let the heel sink into the mattress.
    <break time="3s"/> Hold it there. <break time="500ms"/> Breathe out slowly.
    <break time="10s"/><break time="4s"/> Ease off. Better, same, or worse?
"""

A_NIGHT = """\
02:40:00  you    alexa, tell cramp coach my left calf is cramping
02:40:00  coach  Draw your left toes up towards your nose, and let the heel sink
                 into the mattress.
                 … 3 s
02:40:09         Hold it there.
02:40:11         Breathe out slowly.
                 … 14 s
02:40:26         Ease off. Better, same, or worse?
02:40:28         (listening)
02:40:36         (no answer for 8 s, so it asks again)
02:40:36  coach  Tell me: better, same, or worse?
02:40:39         (listening)
02:40:40  you    same
02:40:40  coach  Draw your left toes up towards your nose, and let the heel sink
                 into the mattress.
                 … 3 s
02:40:49         Hold it there.
02:40:51         Breathe out —
02:40:52  you    (cutting in) pause
02:40:52  coach  Paused, with nine seconds left.
                 … 5 s
02:40:59         Say resume?
02:40:59         (listening)
02:41:00  you    stop
02:41:00  coach  Good. Sleep well.
02:41:02         (session closed)
"""


class Naps:
    """Sleeps at once and keeps for how long."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    def __call__(self, seconds: float) -> None:
        self.seconds.append(round(seconds, 3))


def played(skill: Skill, *lines: str, speed: float | None = None) -> tuple[str, Naps]:
    device, out, naps = device_with(skill), StringIO(), Naps()
    show = Show(device, Transcript("cramp coach", UTC), out, speed=speed, sleep=naps)
    try:
        play(device, read_cues(lines), show)
    except BadResponse as fault:
        out.write(f"! {fault}\n")
    return out.getvalue(), naps


def test_a_night_reads_like_a_conversation() -> None:
    skill = ScriptedSkill(
        asks(STRETCH, "Tell me: better, same, or worse?"),
        asks(STRETCH),
        asks('Paused, with nine seconds left. <break time="5s"/> Say resume?'),
        ends("Good. Sleep well."),
    )
    transcript, _ = played(
        skill, "my left calf is cramping\n", "\n", "same\n", "@12s pause\n", "stop"
    )
    assert transcript == A_NIGHT


def test_what_is_still_being_spoken_at_the_end_is_played_out() -> None:
    transcript, _ = played(ScriptedSkill(asks(STRETCH)), "my calf is cramping")
    assert transcript.endswith("Better, same, or worse?\n02:40:28         (listening)\n")


def test_no_lines_are_an_empty_conversation() -> None:
    assert played(ScriptedSkill(asks("?")))[0] == ""


def test_without_a_speed_nothing_waits() -> None:
    _, naps = played(ScriptedSkill(asks(STRETCH)), "my calf is cramping", "", "")
    assert naps.seconds == []


def test_at_ten_times_the_speed_a_tenth_of_the_time_is_waited() -> None:
    skill = ScriptedSkill(asks('Hold. <break time="10s"/> Better?'), ends("Good night."))
    _, naps = played(skill, "my calf is cramping", "better", speed=10)
    # The first word, the hold, the question, a moment to answer, and the farewell.
    assert naps.seconds == [0.04, 1.0, 0.04, 0.1, 0.08]


def test_what_was_heard_before_a_fault_is_shown() -> None:
    transcript, _ = played(ScriptedSkill(asks("Better?"), {"response": {}}), "my calf", "same")
    assert transcript.splitlines()[1:] == [
        "02:40:00  coach  Better?",
        "02:40:00         (listening)",
        "02:40:01  you    same",
        "! response.shouldEndSession is missing or not true or false",
    ]


SET_TIMER = """\
02:40:00         (in the Alexa app: the skill may set timers)

02:40:00  you    alexa, tell cramp coach my calf is cramping
02:40:00  coach  Set.
02:40:00         (session closed)
02:50:00  alexa  Take the pack off.

03:10:00  you    alexa, tell cramp coach my calf is cramping
03:10:00  coach  Set.
03:10:00         (session closed)
"""


def test_what_rings_while_time_passes_is_shown_at_its_time() -> None:
    def skill(event: dict[str, Any]) -> object:
        if event["request"]["type"] == "IntentRequest":
            alexa.send(ACCESS, "POST", TIMERS, budget=1, body=timer())
            return ends("Set.")
        return {"version": "1.0", "response": {}}

    device = device_with(skill)
    alexa, out = device.alexa, StringIO()
    cues = read_cues(["/allow timers", "my calf is cramping", "@30m", "my calf is cramping"])
    play(device, cues, Show(device, Transcript("cramp coach", UTC), out, sleep=Naps()))
    assert out.getvalue() == SET_TIMER


def test_time_that_passes_is_waited_for_at_the_speed_asked_for() -> None:
    _, naps = played(ScriptedSkill(ends("Good night.")), "@10m", "stop", speed=60)
    assert naps.seconds[0] == 10


def test_a_bad_command_is_named_with_its_line() -> None:
    with pytest.raises(BadLine, match=r'^line 2: a permission is one of .*, not "alarms"$'):
        read_cues(["my calf", "/allow alarms"])


def test_lines_become_cues() -> None:
    lines = ["my calf\n", "  \n", "@12s pause\r\n", "@0.5s how long left"]
    assert read_cues(lines) == (
        Cue("my calf"),
        Cue(""),
        Cue("pause", 12.0),
        Cue("how long left", 0.5),
    )


@pytest.mark.parametrize(
    "line", ["@x pause", "@12", "@12m pause", "@12 pause", "@-3s pause", "@ pause", "@12345s pause"]
)
def test_a_cue_that_cannot_be_read_is_named(line: str) -> None:
    with pytest.raises(BadLine, match=r"^line 2: .* is not like \"@12s pause\"$"):
        read_cues(["my calf", line])


@pytest.mark.parametrize("line", ["?!", "@3s ..."])
def test_a_line_without_words_is_named(line: str) -> None:
    with pytest.raises(BadLine, match=r"^line 1: .* has no words$"):
        read_cues([line])
