"""The permissions that a person can give a skill."""

import json
from functools import lru_cache
from pathlib import Path

SCOPES = {
    "timers": "alexa::alerts:timers:skill:readwrite",
    "reminders": "alexa::alerts:reminders:skill:readwrite",
}
MANIFEST = Path(__file__).parents[2] / "skill.json"


@lru_cache
def declared_in(manifest: Path = MANIFEST) -> frozenset[str]:
    """The scopes that a skill may ask for at all."""
    written = json.loads(manifest.read_text(encoding="utf-8"))["manifest"]
    return frozenset(permission["name"] for permission in written.get("permissions", ()))


def scope_of(name: str) -> str:
    """Raises ValueError in one line for a name that is none."""
    if name not in SCOPES:
        raise ValueError(f'a permission is one of {", ".join(SCOPES)}, not "{name}"')
    return SCOPES[name]


def what_it_allows(scope: str) -> str:
    """As a person is told it."""
    named = (f"set {name}" for name, known in SCOPES.items() if known == scope)
    return next(named, "use more of this device")
