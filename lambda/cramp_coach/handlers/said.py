"""Numbers, lengths and times of day as Alexa writes what was said; None for what cannot be read."""

import re
from datetime import time

LENGTH = re.compile(r"PT(?:(\d{1,2})H)?(?:(\d{1,4})M)?(?:(\d{1,5})S)?")
PARTS_OF_DAY = {"MO": time(9), "AF": time(15), "EV": time(20), "NI": time(22)}
"""What Alexa writes for "in the morning", afternoon, evening and night, and an hour for each."""


def number_said(text: str | None) -> int | None:
    """From nought to 9,999."""
    return int(text) if text and re.fullmatch(r"[0-9]{1,4}", text) else None


def minutes_said(text: str | None) -> int | None:
    """Whole minutes of a length; anything up to one is one."""
    match = LENGTH.fullmatch(text or "")
    hours, minutes, seconds = (int(part or 0) for part in match.groups()) if match else (0, 0, 0)
    total = hours * 3600 + minutes * 60 + seconds
    return max(total // 60, 1) if total else None


def time_said(text: str | None) -> time | None:
    if text in PARTS_OF_DAY:
        return PARTS_OF_DAY[text]
    try:
        return time.fromisoformat(text or "").replace(second=0, microsecond=0, tzinfo=None)
    except ValueError:
        return None
