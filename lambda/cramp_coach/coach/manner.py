"""How a person is spoken to: how fast, and how quietly."""

from dataclasses import dataclass

NIGHT_RATE = 0.9
SLOWER = 0.85
SLOWEST_RATE = 0.6


@dataclass(frozen=True)
class Manner:
    """`rate` is a share of the usual pace, from 0.6 to 1; `quiet` is softer, in half the words."""

    rate: float = 1.0
    quiet: bool = False


USUAL = Manner()


def slower(pace: float) -> float:
    """One notch slower than `pace`, and never so slow that words fall apart."""
    return max(round(pace * SLOWER, 3), SLOWEST_RATE)


def manner_for(pace: float, *, quiet: bool) -> Manner:
    """At the pace a person chose; slower still where it is quiet."""
    rate = pace * (NIGHT_RATE if quiet else 1.0)
    return Manner(max(round(rate, 3), SLOWEST_RATE), quiet)
