"""The time zone that this machine is set to."""

from collections.abc import Mapping
from pathlib import Path

from cramp_coach.alexa.settings import known_zone

LOCALTIME = Path("/etc/localtime")
DATABASE = "zoneinfo/"
ELSE = "UTC"


def machine_zone(environment: Mapping[str, str], localtime: Path = LOCALTIME) -> str:
    """Its name, by TZ or by the file that `localtime` links to; UTC where neither names one."""
    told = (environment.get("TZ", "").removeprefix(":"), str(localtime.resolve()))
    names = (path.rpartition(DATABASE)[2] for path in told)
    return next((name for name in names if known_zone(name)), ELSE)
