"""The one way from the skill back to Alexa: a call that ends in time, in a value."""

import json
import logging
import time
from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any

from cramp_coach.alexa.access import Access, trusted_origin, usable_token
from cramp_coach.alexa.exchange import Answered, Failed, Outcome, Reason, Request

if TYPE_CHECKING:
    from cramp_coach.alexa.wire import Wire

__all__ = ["Access", "AlexaClient", "Answered", "Failed", "Outcome", "Reason"]

log = logging.getLogger(__name__)


class AlexaClient:
    """Calls the API that a request names with the token that it brought.

    Keeps connections between calls, and may be shared between threads.
    """

    def __init__(
        self, *, allow_loopback: bool = False, clock: Callable[[], float] = time.time
    ) -> None:
        """`allow_loopback` lets the token go to a server on this machine, for simulator and tests.

        `clock` gives seconds that go on while the machine sleeps.
        """
        self._allow_loopback = allow_loopback
        self._clock = clock
        self._wire: Wire | None = None
        self._wiring = Lock()

    def send(
        self, access: Access, method: str, path: str, *, budget: float, body: Any = None
    ) -> Outcome:
        """What became of the call, at most `budget` seconds later, all waiting included.

        Never repeated, never redirected. Raises TypeError or ValueError for a `body` that is not
        JSON, and nothing else.
        """
        content = None if body is None else json.dumps(body).encode()
        origin = trusted_origin(access, allow_loopback=self._allow_loopback)
        if origin is None:
            return Failed("not_alexa")
        token = usable_token(access)
        if token is None:
            return Failed("no_token")
        request = Request(method, origin, path, _headers(token, content), content)
        return within(budget, lambda: self._wired().exchange(request, budget))

    def _wired(self) -> "Wire":
        from cramp_coach.alexa.wire import Wire

        with self._wiring:
            self._wire = self._wire or Wire(self._clock)
            return self._wire


def within(budget: float, call: Callable[[], Outcome]) -> Outcome:
    """What `call` gives, or Failed("timed_out") when `budget` seconds have passed first."""
    if budget <= 0:
        return Failed("timed_out")
    ended: SimpleQueue[Outcome] = SimpleQueue()
    # A socket's time-out bounds neither the look-up of a name nor a server that trickles. So the
    # call has its own thread, which ends on its own time once nobody waits for it any more.
    Thread(target=lambda: ended.put(_guarded(call)), daemon=True).start()
    try:
        return ended.get(timeout=budget)
    except Empty:
        return Failed("timed_out")


def _guarded(call: Callable[[], Outcome]) -> Outcome:
    try:
        return call()
    except Exception as error:  # the text of an error may hold the URL, and so the device's id
        log.error("%s while calling Alexa", type(error).__name__)
        return Failed("offline")


def _headers(token: str, content: bytes | None) -> dict[str, str]:
    headers = {"Authorization": f"Bearer {token}", "Accept": "application/json"}
    return headers if content is None else {**headers, "Content-Type": "application/json"}
