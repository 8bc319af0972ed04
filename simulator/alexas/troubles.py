"""What can go wrong with Alexa's services, on purpose."""

from collections.abc import Sequence

from cramp_coach.alexa.exchange import Answered, Failed, Outcome
from simulator.alexas.refusal import Refusal

SERVICES = ("timers", "reminders", "settings")
EVERY_SERVICE = "all"
FINE = "fine"
REFUSALS: dict[str, Refusal] = {
    "unsupported": Refusal(403, "DEVICE_NOT_SUPPORTED"),
    "throttled": Refusal(429, "RATE_EXCEEDED"),
    "offline": Refusal(504, "DEVICE_OFFLINE"),
    "broken": Refusal(500, "INTERNAL_SERVER_ERROR"),
}
NO_ANSWER: dict[str, Failed] = {"hanging": Failed("timed_out"), "gone": Failed("dropped")}
FULL = "full"
LOST = "lost"
"""What is asked for is done, and nobody hears that it was."""
TROUBLES = (*REFUSALS, *NO_ANSWER, FULL, LOST)

ZONE_OUTCOMES: dict[str, Outcome] = {
    "refused": Answered(403, {"code": "ACCESS_DENIED"}),
    "hanging": NO_ANSWER["hanging"],
    "offline": NO_ANSWER["gone"],
}
"""What may come of asking for a device's time zone instead of its name."""
ZONE_TROUBLES = tuple(ZONE_OUTCOMES)


class Troubles:
    """Each service's own, at most one at a time."""

    def __init__(self) -> None:
        self._of: dict[str, str] = {}

    def set(self, service: str, trouble: str) -> None:
        """`trouble` may be FINE. Raises ValueError as `check_trouble` does."""
        check_trouble(service, trouble)
        for each in SERVICES if service == EVERY_SERVICE else (service,):
            self._of[each] = trouble

    def lose_answers(self, service: str) -> bool:
        return self._of.get(service) == LOST

    def outcome(self, service: str, *, creating: bool) -> Outcome | None:
        """What comes of any call meanwhile; None where the service is well."""
        trouble = self._of.get(service, FINE)
        if trouble == FULL and creating:
            return full(service).answer
        refusal = REFUSALS.get(trouble)
        return refusal.answer if refusal else NO_ANSWER.get(trouble)


def check_trouble(service: str, trouble: str) -> None:
    """Raises ValueError in one line for a name that is none."""
    _check("a service", service, (*SERVICES, EVERY_SERVICE))
    _check("trouble", trouble, (*TROUBLES, FINE))


def _check(what: str, name: str, known: Sequence[str]) -> None:
    if name not in known:
        raise ValueError(f'{what} is one of {", ".join(known)}, not "{name}"')


def full(service: str) -> Refusal:
    return Refusal(403, f"MAX_{service.upper()}_EXCEEDED")
