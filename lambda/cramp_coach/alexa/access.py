"""What a request brings along for calls back to Alexa, and where that may be sent."""

import re
from dataclasses import dataclass, field

# The whole endpoint has to match, so that no two parsers can disagree about where its host ends.
# ASCII, because without regard to case the Kelvin sign is a k.
ALEXA = re.compile(r"https://([a-z0-9-]+\.)*amazonalexa\.com(:443)?/?", re.ASCII | re.IGNORECASE)
LOOPBACK = re.compile(r"https?://(127\.0\.0\.1|\[::1\]|localhost)(:[0-9]{1,5})?/?", re.ASCII)


@dataclass(frozen=True)
class Access:
    """The API of one request, and the device it came from; none of it shows in a log."""

    api_endpoint: str | None = field(default=None, repr=False)
    api_access_token: str | None = field(default=None, repr=False)
    device_id: str | None = field(default=None, repr=False)


def trusted_origin(access: Access, *, allow_loopback: bool) -> str | None:
    """The endpoint, without a slash at its end, if it may be shown the token; None if not."""
    # The endpoint comes in the request. Alexa signs that, but whoever got a forged one past the
    # signature, or runs without it, must not be able to have the token sent to themselves.
    endpoint = access.api_endpoint or ""
    allowed = ALEXA.fullmatch(endpoint) or (allow_loopback and LOOPBACK.fullmatch(endpoint))
    return endpoint.rstrip("/") if allowed else None


def usable_token(access: Access) -> str | None:
    """The token, if a header can hold it."""
    token = access.api_access_token or ""
    return token if re.fullmatch(r"[!-~]+", token) else None
