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
from zoneinfo import ZoneInfo

from cramp_coach.alexa.client import AlexaClient
from cramp_coach.alexa.settings import known_zone
from cramp_coach.skill import build_skill
from simulator.alexas.serving import serving
from simulator.alexas.side import TOKEN, AlexaSide
from simulator.desk import echo_for, locale_of
from simulator.device import Device
from simulator.envelope import Echo
from simulator.live import Live
from simulator.loudspeaker import loudspeaker
from simulator.machine_zone import machine_zone
from simulator.piped import Show, play, read_cues
from simulator.service import DESK
from simulator.terminal import Terminal
from simulator.transcript import Transcript

DESK_DB = Path(__file__).parents[1] / "build" / "talk.sqlite3"


@dataclass(frozen=True)
class Wishes:
    """What the command line asked for; None where it said nothing of it.

    `zone` is what Alexa's side makes of the device's time zone, `person` whose voice is known."""

    zone: str
    locale: str = DESK.locale
    speed: float | None = None
    silent: bool = False
    at: time_of_day | None = None
    person: str | None = None

    @property
    def wall(self) -> ZoneInfo:
        """Whose time the clock tells: the device's, or where nobody learns that, the machine's."""
        return known_zone(self.zone) or ZoneInfo(machine_zone(os.environ))


def talk(wishes: Wishes) -> None:
    """Raises BadLine, SkillFault, and ValueError for a locale that has no model."""
    alexa = AlexaSide(wishes.zone)
    with serving(alexa) as endpoint:
        if sys.stdin.isatty() and sys.stdout.isatty():
            remember_at_desk(os.environ)
            asyncio.run(_at_terminal(wishes, alexa, endpoint))
        else:
            with remembering_nothing(os.environ):
                _from_pipe(wishes, alexa, endpoint)


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


def _from_pipe(wishes: Wishes, alexa: AlexaSide, endpoint: str) -> None:
    if isinstance(sys.stdout, TextIOWrapper):
        # Not every terminal has a character for "…".
        sys.stdout.reconfigure(errors="replace")
    cues = read_cues(sys.stdin)
    device, transcript = _device(wishes, alexa, endpoint), _transcript(wishes)
    show = Show(device, transcript, sys.stdout, speed=wishes.speed, sleep=time.sleep)
    play(device, cues, show)


async def _at_terminal(wishes: Wishes, alexa: AlexaSide, endpoint: str) -> None:
    speed = wishes.speed or 1
    speaker = loudspeaker(aloud=speed == 1 and not wishes.silent)
    live = Live(_device(wishes, alexa, endpoint), time.monotonic, speaker, speed)
    await Terminal(live, _transcript(wishes)).run()


def _transcript(wishes: Wishes) -> Transcript:
    return Transcript(locale_of(wishes.locale).grammar.invocation_name, wishes.wall)


def _device(wishes: Wishes, alexa: AlexaSide, endpoint: str) -> Device:
    """An Echo whose skill calls `alexa` back, at an endpoint on this machine."""
    echo = Echo(
        locale=wishes.locale,
        application_id=os.environ.get("SKILL_ID", DESK.application_id),
        person_id=wishes.person and f"amzn1.ask.person.{wishes.person}",
        api_endpoint=endpoint,
        api_access_token=TOKEN,
    )
    skill = build_skill(os.environ, client=AlexaClient(allow_loopback=True))
    now = start_clock(datetime.now(wishes.wall), wishes.at)
    return echo_for(skill.answer, now, echo, alexa=alexa)
