"""Which function answers which intent or request type."""

from collections.abc import Callable

from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.handlers.heard import Heard

Handler = Callable[[Turn, Heard], Outcome]

HANDLERS: dict[str, Handler] = {}
"""Every handler by the name it hears; filled by the modules of this package."""


def hears(*names: str) -> Callable[[Handler], Handler]:
    """Register a handler for intents or request types. Raises ValueError for a name taken."""

    def register(handler: Handler) -> Handler:
        for name in names:
            if name in HANDLERS:
                raise ValueError(f"{name} is heard twice")
            HANDLERS[name] = handler
        return handler

    return register
