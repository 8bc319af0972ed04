"""One exchange over HTTP, on a connection kept for the next one.

Imported with the first call only: urllib3 is slow to import where boto3 has not done so already.
"""

import logging
import ssl
from collections.abc import Callable
from pathlib import Path

import certifi
from urllib3 import BaseHTTPResponse, PoolManager, Timeout
from urllib3.exceptions import HTTPError, NewConnectionError, ProtocolError
from urllib3.exceptions import TimeoutError as TimedOut

from cramp_coach.alexa.exchange import Failed, Outcome, Request, outcome_of

LONGEST_BODY_BYTES = 262_144
KEPT_CONNECTIONS = 4
# Lambda sleeps between turns. What woke up after longer may hold a connection that the other end
# has dropped without a word, and a call on that one would wait for nothing.
LONGEST_REST_SECONDS = 30.0

# urllib3 logs whole URLs, and a device's id is part of them.
logging.getLogger("urllib3").setLevel(logging.ERROR)


class Wire:
    """Connections kept between exchanges; safe to share between threads."""

    def __init__(self, clock: Callable[[], float], authorities: Path | None = None) -> None:
        """`clock` gives seconds that go on while the machine sleeps.

        `authorities` is a file of the certificates to trust, instead of the world's usual ones.
        """
        # Where boto3 takes them from as well: both work on a machine that has none of its own.
        trust = ssl.create_default_context(cafile=authorities or certifi.where())
        self._pools = PoolManager(maxsize=KEPT_CONNECTIONS, ssl_context=trust)
        self._clock = clock
        self._last_used = clock()

    def exchange(self, request: Request, longest_silence: float) -> Outcome:
        """The outcome, unless the other end trickles; `longest_silence` is in seconds."""
        self._drop_rested_connections()
        try:
            response = self._answer(request, Timeout(total=longest_silence))
        except NewConnectionError:  # a TimeoutError to urllib3, but not to us
            return Failed("offline")
        except TimedOut:
            return Failed("timed_out")
        except ProtocolError:
            return Failed("dropped")
        except HTTPError:
            return Failed("offline")
        with response:
            return _read(response)

    def _drop_rested_connections(self) -> None:
        now = self._clock()
        if not 0 <= now - self._last_used <= LONGEST_REST_SECONDS:
            self._pools.clear()
        self._last_used = now

    def _answer(self, request: Request, timeout: Timeout) -> BaseHTTPResponse:
        # The pool of one origin sends to that origin only, and to no proxy of the environment.
        return self._pools.connection_from_url(request.origin).urlopen(
            request.method,
            request.path,
            body=request.content,
            headers=request.headers,
            retries=False,
            redirect=False,
            timeout=timeout,
            preload_content=False,
            decode_content=False,
        )


def _read(response: BaseHTTPResponse) -> Outcome:
    try:
        return outcome_of(response.status, _content(response))
    except TimedOut:
        return Failed("timed_out")
    except HTTPError:
        return outcome_of(response.status, None)


def _content(response: BaseHTTPResponse) -> bytes | None:
    """The body, None if it is too long. Raises HTTPError when it breaks off."""
    content = response.read(LONGEST_BODY_BYTES + 1)
    # Only with a second look does urllib3 notice that a body is shorter than announced.
    content += response.read(LONGEST_BODY_BYTES + 1)
    return content if len(content) <= LONGEST_BODY_BYTES else None
