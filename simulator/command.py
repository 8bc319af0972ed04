"""What is typed that is not said: it passes time, or acts on Alexa's side.

@10m                      lets ten minutes pass (or 600s, 5h, 1d)
/allow timers             in the Alexa app (or reminders)
/forbid reminders
/disable                  the skill, in the Alexa app
/trouble timers offline   from now on (or reminders, settings, all); fine ends it
"""

import re
from collections.abc import Callable, Sequence
from typing import Protocol

from simulator.alexas.permissions import scope_of
from simulator.alexas.troubles import check_trouble
from simulator.device import Device

COMMANDS = "/allow, /forbid, /disable and /trouble"
UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}

_TIME = re.compile(r"@(\d{1,4}(?:\.\d+)?)([smhd])")


class Command(Protocol):
    """Raises SkillFault."""

    def __call__(self, device: Device) -> object: ...


def command_in(line: str) -> Command | None:
    """None for a line that is to be said. Raises ValueError in one line for a bad command."""
    if time := _TIME.fullmatch(line):
        return _passing(float(time[1]) * UNITS[time[2]])
    if not line.startswith("/"):
        return None
    name, *given = line.split()
    known, takes = _COMMANDS.get(name, (None, ()))
    if known is None:
        raise ValueError(f'"{line}" is none of {COMMANDS}')
    if len(given) != len(takes):
        raise ValueError(f'"{line}" is not like "{" ".join((name, *takes))}"')
    return known(given)


def _passing(seconds: float) -> Command:
    return lambda device: device.wait(seconds)


def _allow(given: Sequence[str]) -> Command:
    scope = scope_of(given[0])
    return lambda device: device.set_permission(scope, granted=True)


def _forbid(given: Sequence[str]) -> Command:
    scope = scope_of(given[0])
    return lambda device: device.set_permission(scope, granted=False)


def _disable(given: Sequence[str]) -> Command:
    return lambda device: device.disable_skill()


def _trouble(given: Sequence[str]) -> Command:
    service, trouble = given
    check_trouble(service, trouble)
    return lambda device: device.alexa.troubles.set(service, trouble)


_COMMANDS: dict[str, tuple[Callable[[Sequence[str]], Command], tuple[str, ...]]] = {
    "/allow": (_allow, ("timers",)),
    "/forbid": (_forbid, ("timers",)),
    "/disable": (_disable, ()),
    "/trouble": (_trouble, ("timers", "offline")),
}
