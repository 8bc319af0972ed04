"""One measured figure of the project, and whether it keeps to its limit."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """`limit` is the largest `value` allowed; None where the figure is only reported."""

    name: str
    value: float
    unit: str
    limit: float | None = None

    @property
    def holds(self) -> bool:
        return self.limit is None or self.value <= self.limit
