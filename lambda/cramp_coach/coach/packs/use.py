"""Which pack was put on when, for a day; nothing of where or why."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal, get_args

from cramp_coach.coach.values import moment, of_type, one_of, unless_none

PackKind = Literal["warm", "cold"]
PACKS: tuple[PackKind, ...] = get_args(PackKind)
KEPT_FOR = timedelta(days=1)

Packs = tuple["PackUse", ...]


@dataclass(frozen=True)
class PackUse:
    """A pack put on `at` for so many minutes; `off_at` is when it was said to be off."""

    kind: PackKind
    at: datetime
    minutes: int
    then_cold: bool = False
    off_at: datetime | None = None

    @property
    def ends_at(self) -> datetime:
        return self.at + timedelta(minutes=self.minutes)


def kept(packs: Packs, now: datetime) -> Packs:
    return tuple(use for use in packs if now - use.at <= KEPT_FOR)


def pack_to_json(use: PackUse) -> list[Any]:
    off_at = use.off_at and use.off_at.isoformat()
    return [use.kind, use.at.isoformat(), use.minutes, use.then_cold, off_at]


def pack_from_json(data: Any) -> PackUse:
    """Raises TypeError or ValueError where `data` is not a pack of this version."""
    kind, at, minutes, then_cold, off_at = of_type(list, data)
    return PackUse(
        kind=one_of(PACKS, kind),
        at=moment(at),
        minutes=of_type(int, minutes),
        then_cold=of_type(bool, then_cold),
        off_at=unless_none(moment, off_at),
    )
