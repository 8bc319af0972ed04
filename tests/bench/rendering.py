"""The real skill on a simulated Echo that speaks with espeak-ng."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from cramp_coach.coach.routine import Routine
from cramp_coach.coach.script import Script
from cramp_coach.content.loader import load_library
from cramp_coach.skill import build_skill
from simulator.desk import locale_of
from simulator.device import Device
from simulator.service import Service
from simulator.voice import EspeakVoice
from tests.fakes import DictStore

NIGHT = datetime(2026, 1, 10, 2, 40, tzinfo=UTC)
# From a request to the first sound of its answer; assumed, not measured on a device.
LATENCY = timedelta(seconds=1)
LIBRARY = load_library()
POSITIONS = {"in_bed": "in bed", "standing": "standing", "seated": "sitting"}


def echo(now: datetime = NIGHT, latency: timedelta = timedelta(0)) -> Device:
    """A device whose speech starts `latency` after the request that it answers."""
    locale = locale_of("en-US")
    skill = build_skill({}, DictStore()).answer
    service = Service(skill, locale.grammar, EspeakVoice())
    return Device(service, locale.ears, now, latency=latency)


def calf_routines() -> Iterator[tuple[Routine, str]]:
    """Each calf stretch, with the words that start it for the left leg."""
    for routine in LIBRARY.routines.values():
        if routine.purpose == "acute":
            yield routine, f"my left calf is cramping i'm {POSITIONS[routine.position]}"


def left_script(routine: Routine) -> Script:
    return Script(routine, LIBRARY.languages["en"], "left")
