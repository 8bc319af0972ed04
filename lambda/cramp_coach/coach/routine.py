"""What a routine is made of, before it is made ready for one person."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal["setup", "move", "hold", "ease", "rub", "breathe", "check", "gate", "ready", "close"]
KINDS: tuple[str, ...] = get_args(Kind)
TIMED: frozenset[str] = frozenset({"hold", "ease", "rub", "breathe"})
QUESTIONS: frozenset[str] = frozenset({"check", "gate", "ready"})
NEEDS_ITS_ANSWER: frozenset[str] = frozenset({"gate", "ready"})
"""What nobody is taken past without having answered it."""

LEAVE_OUT = "leave_out"
"""What a gate's `yes` says where it only leaves something out, and is no red flag."""

Position = Literal["in_bed", "standing", "seated", "any"]
POSITIONS: tuple[str, ...] = get_args(Position)

Sides = Literal["one", "both"]
StepSide = Literal["left", "right", "same", "other"]
STEP_SIDES: tuple[str, ...] = get_args(StepSide)
ANY_REGION = "any"


@dataclass(frozen=True)
class Step:
    """One thing to do or feel. `seconds` includes the words, but for a hold counts after them.

    A movement made again and again has a cue every `beat` seconds. `side` is the side that it
    works, where the routine works both.
    """

    id: str
    kind: Kind
    seconds: int
    when: str | None = None
    yes: str | None = None
    beat: int | None = None
    side: StepSide | None = None

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

    `sides` says whether the one side that is named is worked, or both are. `owes` names the lines
    that must be heard once, wherever there is first time to listen.
    """

    id: str
    region: str
    position: Position
    purpose: str
    sides: Sides
    owes: tuple[str, ...]
    sources: Mapping[str, tuple[str, ...]]
    steps: tuple[Step, ...]

    def steps_for(self, *, getting_up: bool, skips: StepSide | None = None) -> tuple[Step, ...]:
        """The steps, with those for rising from bed only when the person has yet to rise, without
        those that work a side to be skipped, and then with the rests that side would have been."""
        told = {"getting_up": getting_up, "one_side": skips is not None, None: True}
        kept = (step for step in self.steps if skips is None or step.side != skips)
        return tuple(step for step in kept if told[step.when])
