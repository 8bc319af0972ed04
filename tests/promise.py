"""A promise made by a file of data, and that file with the promise broken."""

import copy
from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType
from typing import Any

Data = dict[str, Any]
Question = Callable[[Data], bool]


@dataclass(frozen=True)
class Promise:
    """`broken_by` put at `path` inside the data must turn the answer of `holds` into no."""

    holds: Question
    path: tuple[str | int, ...]
    broken_by: object

    def __str__(self) -> str:
        return f"{self.holds.__name__}-{'.'.join(map(str, self.path))}"


def broken(promise: Promise, data: Data) -> Data:
    data = copy.deepcopy(data)
    place: Any = data
    for key in promise.path[:-1]:
        place = place[key]
    place[promise.path[-1]] = promise.broken_by
    return data


def questions(module: ModuleType) -> set[Question]:
    """The module's own functions that answer yes or no to data."""
    return {each for each in vars(module).values() if _is_question(each)}


def _is_question(value: object) -> bool:
    signature = getattr(value, "__annotations__", {})
    return signature.get("return") is bool and len(signature) == 2
