"""One call to Alexa's API, before it is sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import quote
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class Setting:
    """What belongs to every order of one turn; `now` has a zone, `zone` is the device's."""

    locale: str
    zone: ZoneInfo | None
    now: datetime


@dataclass(frozen=True)
class Call:
    """`path` starts with a slash, `body` is JSON to be."""

    method: str
    path: str
    body: Mapping[str, Any] | None = None


def path_of(collection: str, token: str) -> str:
    """The one alert of that token, whatever letters are in it."""
    return f"{collection}/{quote(token, safe='', errors='replace')}"
