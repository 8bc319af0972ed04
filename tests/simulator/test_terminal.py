"""The terminal with a keyboard and a screen of its own; every look at the clock is a second on."""

import asyncio
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC
from io import StringIO
from itertools import count

import pytest
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output.vt100 import Vt100_Output

from simulator.live import Live
from simulator.loudspeaker import Mute
from simulator.response import BadResponse
from simulator.service import Skill
from simulator.terminal import Terminal
from simulator.transcript import Transcript
from tests.simulator.fakes import ScriptedSkill, asks, device_with, ends

HOLD = 'Toes up and hold it <break time="10s"/> Better or worse?'
ESCAPE_SEQUENCES = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")
CONTROL_D, CONTROL_C, ENTER = "\x04", "\x03", "\r"


class Desk:
    """Types when something is on the screen, and reads what is left on it."""

    def __init__(self, skill: Skill, keyboard: PipeInput) -> None:
        seconds = count()
        live = Live(device_with(skill), lambda: float(next(seconds)), Mute())
        self._written, self._keyboard = StringIO(), keyboard
        screen = Vt100_Output(self._written, lambda: Size(rows=24, columns=80), term="xterm")
        self.terminal = Terminal(live, Transcript("cramp coach", UTC), keyboard, screen)

    @property
    def screen(self) -> str:
        return ESCAPE_SEQUENCES.sub("", self._written.getvalue())

    async def type_when(self, shown: str, keys: str) -> None:
        while shown not in self.screen:
            await asyncio.sleep(0)
        self._keyboard.send_text(keys)


async def conversation(desk: Desk, typing: Sequence[tuple[str, str]]) -> None:
    async with asyncio.timeout(30):
        running = asyncio.create_task(desk.terminal.run())
        for shown, keys in typing:
            await desk.type_when(shown, keys)
        await running


@contextmanager
def desk_with(skill: Skill) -> Iterator[Desk]:
    with create_pipe_input() as keyboard:
        yield Desk(skill, keyboard)


def seen(skill: Skill, *typing: tuple[str, str]) -> str:
    with desk_with(skill) as desk:
        asyncio.run(conversation(desk, typing))
        return desk.screen


def test_the_first_screen_says_what_to_type() -> None:
    screen = seen(ScriptedSkill(), ("Ctrl-D leaves.", CONTROL_D))
    assert "Type what hurts, such as: my left calf is cramping." in screen


@pytest.mark.parametrize("key", [CONTROL_D, CONTROL_C])
def test_leaving_in_the_middle_of_a_speech_is_clean(key: str) -> None:
    screen = seen(
        ScriptedSkill(asks(HOLD)),
        ("leaves.", "my calf is cramping" + ENTER),
        ("Toes up and hold it", key),
    )
    assert "coach  Toes up and hold it" in screen
    assert "Better or worse?" not in screen


def test_a_conversation_until_the_session_is_closed() -> None:
    skill = ScriptedSkill(asks(HOLD, reprompt=HOLD), ends("Good night."))
    screen = seen(
        skill,
        ("leaves.", "my calf is cramping" + ENTER),
        ("(listening)", ENTER),
        ("asks again)", "stop" + ENTER),
        ("(session closed)", CONTROL_D),
    )
    assert "you    alexa, tell cramp coach my calf is cramping" in screen
    assert "you    (cutting in) stop" in screen
    assert "coach  Good night." in screen


def test_commands_act_and_a_bad_one_is_told_in_one_line() -> None:
    screen = seen(
        ScriptedSkill(asks(HOLD)),
        ("leaves.", "/allow timers" + ENTER),
        ("the skill may set timers)", "/allow alarms" + ENTER),
        ('not "alarms")', CONTROL_D),
    )
    assert "(a permission is one of timers, reminders, not" in screen


def test_a_broken_skill_ends_the_conversation_with_what_was_said_to_it() -> None:
    typing = [("leaves.", "my calf is cramping" + ENTER)]
    with desk_with(ScriptedSkill({"version": "1.0"})) as desk:
        with pytest.raises(BadResponse, match="shouldEndSession"):
            asyncio.run(conversation(desk, typing))
        assert "you    alexa, tell cramp coach my calf is cramping" in desk.screen
