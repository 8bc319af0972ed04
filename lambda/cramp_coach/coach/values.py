"""Values that come back from where they were kept, believed only when they are what they were."""

import math
from collections.abc import Callable, Collection, Mapping
from dataclasses import fields
from datetime import datetime
from functools import cache
from typing import Any


def exactly(shape: type, data: Mapping[str, Any]) -> None:
    """Raises ValueError where `data` has other keys than the dataclass `shape` has fields."""
    if set(data) != _names(shape):
        raise ValueError(f"no {shape.__name__}")


@cache
def _names(shape: type) -> frozenset[str]:
    return frozenset(field.name for field in fields(shape))


def of_type(kind: type | tuple[type, ...], value: Any) -> Any:
    """Raises TypeError for anything else; a truth value is no number."""
    found = type(value)
    if found is not kind and not (isinstance(kind, tuple) and found in kind):
        raise TypeError(f"{found.__name__} is not {kind}")
    return value


def one_of(choices: Collection[str], value: Any) -> Any:
    """Raises ValueError for anything else."""
    if not isinstance(value, str) or value not in choices:
        raise ValueError(f"none of {choices}")
    return value


def seconds(value: Any) -> float:
    """Raises TypeError or ValueError for what is not a finite number from nought up."""
    number = float(of_type((int, float), value))
    if not math.isfinite(number) or number < 0:
        raise ValueError(f"{number} is no span of time")
    return number


def moment(text: Any) -> datetime:
    """Raises TypeError or ValueError for what is not a time with its zone."""
    time = datetime.fromisoformat(text)
    if time.tzinfo is None:
        raise ValueError("a time without its zone")
    return time


def between(lowest: float, highest: float, value: Any) -> float:
    """Raises TypeError or ValueError for what is not a number from `lowest` to `highest`."""
    number = seconds(value)
    if not lowest <= number <= highest:
        raise ValueError(f"{number} is not from {lowest} to {highest}")
    return number


def unless_none(read: Callable[[Any], Any], value: Any) -> Any:
    return None if value is None else read(value)
