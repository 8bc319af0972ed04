"""A conversation with the real skill, at a terminal or from a pipe."""

import asyncio
import os
import sys
import time
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from datetime import time as time_of_day
from io import TextIOWrapper
from pathlib import Path
from tempfile import TemporaryDirectory

from simulator.desk import echo_for, locale_of
from simulator.device import Device
from simulator.envelope import Echo
from simulator.live import Live
from simulator.loudspeaker import loudspeaker
from simulator.piped import Show, play, read_cues
from simulator.service import DESK, Skill
from simulator.terminal import Terminal
from simulator.transcript import Transcript

DESK_DB = Path(__file__).parents[1] / "build" / "talk.sqlite3"


@dataclass(frozen=True)
class Wishes:
    """What the command line asked for; `speed` and `at` are None where it said nothing of them."""

    locale: str = DESK.locale
    speed: float | None = None
    silent: bool = False
    at: time_of_day | None = None


def talk(wishes: Wishes) -> None:
    """Raises BadLine, SkillFault, and ValueError for a locale that has no model."""
    if sys.stdin.isatty() and sys.stdout.isatty():
        remember_at_desk(os.environ)
        asyncio.run(_at_terminal(wishes))
    else:
        with remembering_nothing(os.environ):
            _from_pipe(wishes)


@contextmanager
def remembering_nothing(environment: MutableMapping[str, str]) -> Iterator[None]:
    """A store of its own for one conversation, so that the same lines are answered the same."""
    with TemporaryDirectory(prefix="cramp-coach-") as folder:
        remember_at_desk(environment, Path(folder) / DESK_DB.name)
        yield


def remember_at_desk(environment: MutableMapping[str, str], file: Path = DESK_DB) -> None:
    """The skill's store is a file on this machine unless the environment names another."""
    if not environment.keys() & {"SESSIONS_DB", "SESSIONS_TABLE"}:
        file.parent.mkdir(exist_ok=True)
        environment["SESSIONS_DB"] = str(file)


def start_clock(now: datetime, at: time_of_day | None) -> datetime:
    """A whole second of today."""
    if at is None:
        return now.replace(microsecond=0)
    return now.replace(hour=at.hour, minute=at.minute, second=0, microsecond=0)


def _from_pipe(wishes: Wishes) -> None:
    if isinstance(sys.stdout, TextIOWrapper):
        # Not every terminal has a character for "…".
        sys.stdout.reconfigure(errors="replace")
    cues = read_cues(sys.stdin)
    device, transcript = _device(wishes), _transcript(wishes)
    show = Show(device, transcript, sys.stdout, speed=wishes.speed, sleep=time.sleep)
    play(device, cues, show)


async def _at_terminal(wishes: Wishes) -> None:
    speed = wishes.speed or 1
    speaker = loudspeaker(aloud=speed == 1 and not wishes.silent)
    live = Live(_device(wishes), time.monotonic, speaker, speed)
    await Terminal(live, _transcript(wishes)).run()


def _transcript(wishes: Wishes) -> Transcript:
    return Transcript(locale_of(wishes.locale).grammar.invocation_name)


def _device(wishes: Wishes) -> Device:
    now = start_clock(datetime.now().astimezone(), wishes.at)
    skill_id = os.environ.get("SKILL_ID", DESK.application_id)
    return echo_for(_skill(), now, Echo(wishes.locale, skill_id))


def _skill() -> Skill:
    # The skill reads its environment as it is imported: by now it names the store.
    from lambda_function import handler

    return lambda event: handler(event, None)
