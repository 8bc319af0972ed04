"""What a routine is made of, before it is made ready for one person."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal["setup", "move", "hold", "ease", "rub", "breathe", "check", "gate", "close"]
KINDS: tuple[str, ...] = get_args(Kind)
TIMED: frozenset[str] = frozenset({"hold", "ease", "rub", "breathe"})
QUESTIONS: frozenset[str] = frozenset({"check", "gate"})

LEAVE_OUT = "leave_out"
"""What a gate's `yes` says where it only leaves something out, and is no red flag."""

Position = Literal["in_bed", "standing", "seated", "any"]
POSITIONS: tuple[str, ...] = get_args(Position)


@dataclass(frozen=True)
class Step:
    """One thing to do or feel. `seconds` includes the words, but for a hold counts after them."""

    id: str
    kind: Kind
    seconds: int
    when: str | None = None
    yes: str | None = None

    @property
    def timed(self) -> bool:
        """Whether its seconds are kept through a pause; an instruction is given again."""
        return self.kind in TIMED

    @property
    def asks(self) -> bool:
        return self.kind in QUESTIONS


@dataclass(frozen=True, eq=False)
class Routine:
    """Ordered steps for one region, in one position, for one purpose.

    `owes` names the lines that must be heard once, wherever there is first time to listen.
    """

    id: str
    region: str
    position: Position
    purpose: str
    owes: tuple[str, ...]
    sources: Mapping[str, tuple[str, ...]]
    steps: tuple[Step, ...]

    def steps_for(self, *, getting_up: bool) -> tuple[Step, ...]:
        """The steps, with those for rising from bed only when the person has yet to rise."""
        return tuple(step for step in self.steps if getting_up or step.when != "getting_up")
