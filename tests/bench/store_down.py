"""How long a person waits for an answer while the store is of no help."""

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from time import monotonic
from typing import Any

from cramp_coach.skill import build_skill
from simulator.desk import echo_for
from simulator.piped import read_cues
from simulator.voice import ModelVoice
from tests.bench.figure import Figure
from tests.bench.rendering import NIGHT
from tests.store.engines import Table
from tests.store.wires import closed_port, silent_server

LIMIT_SECONDS = 3.0
CONVERSATION = (
    *("my left calf is cramping", "", "same", "@12s pause", "resume", "@9s how long left"),
    *("@5s other leg", "better", "stop"),
)


def figures() -> Iterator[Figure]:
    for name, broken in (("port closed", closed_port), ("hanging", silent_server)):
        slowest = max(_seconds_a_turn(broken))
        yield Figure(f"slowest turn with the store's {name}", slowest, "s", LIMIT_SECONDS)


def _seconds_a_turn(broken: Callable[[], AbstractContextManager[str]]) -> list[float]:
    """Of each turn of the whole conversation, which raises where one is not answered."""
    waited: list[float] = []
    with broken() as endpoint, _environment(Table(endpoint, "sessions").environ()):
        skill = build_skill(os.environ)

        def timed(event: dict[str, Any]) -> Any:
            asked_at = monotonic()
            answer = skill.answer(event)
            waited.append(monotonic() - asked_at)
            return answer

        device = echo_for(timed, NIGHT, voice=ModelVoice())
        for cue in read_cues(CONVERSATION):
            cue(device)
    assert not device.session_open
    return waited


@contextmanager
def _environment(added: dict[str, str]) -> Iterator[None]:
    before = dict(os.environ)
    os.environ.update(added)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
