"""How a device is set up: the part of it that Alexa tells without permission."""

import logging
from urllib.parse import quote
from zoneinfo import ZoneInfo

from cramp_coach.alexa.access import Access
from cramp_coach.alexa.exchange import Failed, Outcome, Sends

# The first words to a person in pain wait for this call, so it gets less than any other.
ZONE_BUDGET_SECONDS = 1.0

log = logging.getLogger(__name__)


def zone_of(client: Sends, access: Access) -> ZoneInfo | None:
    """The time zone of the device; None, and one line in the log, where it cannot be had."""
    found = _zone_or_problem(_asked(client, access)) if access.device_id else "no device id"
    if isinstance(found, ZoneInfo):
        return found
    log.warning("no time zone from Alexa: %s", found)
    return None


def known_zone(name: object) -> ZoneInfo | None:
    """The zone of that name in the IANA database; None for whatever else `name` may be."""
    try:
        return ZoneInfo(name) if isinstance(name, str) else None
    except (KeyError, ValueError, OSError):  # OSError: the name of a folder, or one too long
        return None


def _asked(client: Sends, access: Access) -> Outcome:
    device = quote(access.device_id or "", safe="", errors="replace")
    path = f"/v2/devices/{device}/settings/System.timeZone"
    return client.send(access, "GET", path, budget=ZONE_BUDGET_SECONDS)


def _zone_or_problem(outcome: Outcome) -> ZoneInfo | str:
    if isinstance(outcome, Failed):
        return outcome.reason
    if outcome.status != 200:
        return f"status {outcome.status}"
    return known_zone(outcome.body) or "its answer names no zone"
