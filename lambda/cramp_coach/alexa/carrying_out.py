"""The orders of one turn, carried out by Alexa: all at the same time, and all in time."""

import logging
import time
from collections.abc import Callable, Sequence
from functools import partial

from cramp_coach.alexa.access import Access
from cramp_coach.alexa.call import Call, Setting
from cramp_coach.alexa.exchange import Failed, Outcome, Sends
from cramp_coach.alexa.orders import call_for, name_of
from cramp_coach.alexa.results import result_of
from cramp_coach.coach.alerts import Failure, Order, Result

__all__ = ["Sends", "Setting", "carry_out"]

# As many as there are connections to keep.
AT_ONCE = 4

log = logging.getLogger(__name__)

Send = Callable[[Call], Outcome]


def carry_out(
    client: Sends,
    access: Access,
    orders: Sequence[Order],
    setting: Setting,
    *,
    budget: float,
    clock: Callable[[], float] = time.monotonic,
) -> tuple[Result, ...]:
    """What came of each order, in their order, at most `budget` seconds later. Raises nothing.

    What has not been begun by then is not sent at all. `clock` gives seconds.
    """
    ends = clock() + budget

    def send(call: Call) -> Outcome:
        left = ends - clock()
        if left <= 0:
            return Failed("timed_out")
        return client.send(access, call.method, call.path, budget=left, body=call.body)

    return tuple(_at_the_same_time(partial(_carried_out, send, setting), orders))


def _at_the_same_time(carry: Callable[[Order], Result], orders: Sequence[Order]) -> list[Result]:
    if len(orders) <= 1:
        return [carry(order) for order in orders]
    # Most turns have one order or none, and every import is paid for at a cold start.
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(AT_ONCE) as threads:
        return list(threads.map(carry, orders))


def _carried_out(send: Send, setting: Setting, order: Order) -> Result:
    result = _guarded(send, setting, order)
    if isinstance(result, Failure):
        # To have no permission yet is how everybody begins.
        level = logging.INFO if result.problem == "no_permission" else logging.WARNING
        log.log(level, "could not %s: %s", name_of(order), result.problem)
    return result


def _guarded(send: Send, setting: Setting, order: Order) -> Result:
    try:
        return result_of(order, send(call_for(order, setting)))
    except Exception as error:  # its text may hold a token, or what was to be said
        log.error("%s while carrying out an order", type(error).__name__)
        return Failure("server_error")
