"""What AWS Lambda calls. The skill is built once, while the function is loaded."""

import gc
import os
from collections.abc import Callable
from typing import Any


def handler(event: Any, context: Any) -> dict[str, Any]:
    """Answer one request of Alexa's."""
    return answer(event)


def _loaded() -> Callable[[Any], dict[str, Any]]:
    # What is loaded here stays for good. Looking for garbage in it, now or later, would only keep
    # a person in pain waiting: it takes a seventh of the time to the first answer.
    gc.disable()
    try:
        from cramp_coach.skill import build_skill

        return build_skill(os.environ).answer
    finally:
        gc.freeze()
        gc.enable()


answer = _loaded()
