"""What rings, or starts by itself, at a time that was set before."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

RingKind = Literal["timer", "reminder", "routine"]


@dataclass(frozen=True)
class Task:
    """What a skill can be started for; `name` has the skill's id before it."""

    name: str
    version: str
    input: Mapping[str, Any]


@dataclass(frozen=True)
class Ring:
    """`rings` with a chime until it is stopped, `text` is said; a routine starts its `task`."""

    at: datetime
    text: str
    kind: RingKind
    rings: bool = False
    task: Task | None = None
