"""Reads a conversation from its YAML file."""

import re
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from cramp_coach.alexa.settings import known_zone
from simulator.alexas.troubles import ZONE_TROUBLES

ACTS = (
    *("say", "wait", "silence", "leave", "store", "clock", "zone", "person"),
    *("alexa", "permission", "card_thrown", "forgets_sessions", "disable", "task", "evenings"),
)
OUTCOMES = ("hear", "open", "rings", "alexa_holds")
EXPECTATIONS = (
    *("first", "within_seconds", "contains", "lacks", "asks", "holds"),
    *("soft", "rate", "alexa"),
)
UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}

Step = dict[str, Any]


class BadDialog(Exception):
    """A dialog file that cannot be played; names the file, the step and the key."""


def read(file: Path) -> list[Step]:
    """Raises BadDialog for anything that the player does not know."""
    try:
        steps: list[Step] = yaml.safe_load(file.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise BadDialog(f"{file.name}: is not YAML: {error}") from error
    for number, step in enumerate(steps, 1):
        if sum(act in step for act in ACTS) != 1:
            raise BadDialog(f"{file.name}: step {number}: needs one of {', '.join(ACTS)}")
        for key in [*(step.keys() - {*ACTS, *OUTCOMES}), *_unknown(step.get("hear", {}))]:
            raise BadDialog(f"{file.name}: step {number}: {key}: is not known")
    return steps


def seconds(text: str) -> float:
    """ "12s", "2m", "1h" or "3d", in seconds."""
    match = re.fullmatch(r"(\d+(?:\.\d+)?)([smhd])", str(text))
    if not match:
        raise BadDialog(f'a wait is like "12s", "2m", "1h" or "3d", not "{text}"')
    return float(match[1]) * UNITS[match[2]]


def moment(text: str) -> tuple[datetime, str]:
    """ "2026-01-10 02:40 America/New_York", and the name of the zone."""
    time, _, name = text.rpartition(" ")
    zone = known_zone(name)
    try:
        local = datetime.strptime(time, "%Y-%m-%d %H:%M")
    except ValueError:
        zone = None
    if zone is None:
        raise BadDialog(f'a clock is like "2026-01-10 02:40 America/New_York", not "{text}"')
    return local.replace(tzinfo=zone), zone.key


def trouble(text: str) -> str:
    if text not in ZONE_TROUBLES:
        raise BadDialog(f'a zone is one of {", ".join(ZONE_TROUBLES)}, not "{text}"')
    return text


def is_granted(text: str) -> bool:
    if text not in ("granted", "revoked"):
        raise BadDialog(f'a permission is granted or revoked, not "{text}"')
    return text == "granted"


def _unknown(hear: Step) -> list[str]:
    return [key for key in hear if key not in EXPECTATIONS]
