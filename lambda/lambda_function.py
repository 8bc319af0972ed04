"""What AWS Lambda calls. The skill is built once, while the function is loaded."""

import os
from typing import Any

from cramp_coach.skill import build_skill

skill = build_skill(os.environ)


def handler(event: Any, context: Any) -> dict[str, Any]:
    """Answer one request of Alexa's."""
    return skill.answer(event)
