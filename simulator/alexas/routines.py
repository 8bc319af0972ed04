"""The routines that a person has added on a skill's offer."""

from collections.abc import Iterator
from datetime import datetime, time

from simulator.alexas.ringing import Ring
from simulator.alexas.routine import Routine


class Routines:
    """At most one at any time of day for any task."""

    def __init__(self) -> None:
        self._kept: dict[tuple[time, str], Routine] = {}
        self._due: dict[tuple[time, str], datetime] = {}

    def __len__(self) -> int:
        return len(self._kept)

    def holds(self, routine: Routine) -> bool:
        """Whether there is one at that time for that task."""
        return routine.identity in self._kept

    def add(self, routine: Routine, now: datetime) -> None:
        self._kept[routine.identity] = routine
        self._due[routine.identity] = routine.next_after(now)

    def forget(self) -> None:
        self._kept.clear()
        self._due.clear()

    def rings(self) -> Iterator[Ring]:
        return (routine.ring_at(self._due[id_]) for id_, routine in self._kept.items())

    def have_rung(self, until: datetime) -> None:
        for id_, routine in self._kept.items():
            if self._due[id_] <= until:
                self._due[id_] = routine.next_after(until)
