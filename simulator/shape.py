"""Whether JSON has the very shape that is expected of it."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

Json = dict[str, Any]
Check = Callable[[Any], None]
"""Raises BadShape for a value that is not as expected."""


class BadShape(ValueError):
    """JSON that is not as expected; one line says which part and why."""


def words(value: Any) -> None:
    if not isinstance(value, str) or not value.strip():
        raise BadShape("is not a text")


def flag(value: Any) -> None:
    if not isinstance(value, bool):
        raise BadShape("is not true or false")


def anything(value: Any) -> None:
    """For what only the skill itself understands."""


def an_object(value: Any) -> None:
    if not isinstance(value, dict):
        raise BadShape("is not a JSON object")


def one_of(*known: str) -> Check:
    def check(value: Any) -> None:
        if value not in known:
            raise BadShape(f"is not {' or '.join(known)}")

    return check


def like(pattern: str, example: str) -> Check:
    def check(value: Any) -> None:
        if not isinstance(value, str) or not re.fullmatch(pattern, value, re.ASCII):
            raise BadShape(f"is not like {example}")

    return check


def local_time(value: Any) -> None:
    """A wall clock's: with an offset it would be another time than the one meant."""
    if _moment(value).tzinfo is not None:
        raise BadShape("is not a local time without offset")


def list_of(check: Check) -> Check:
    """Not an empty one."""

    def check_each(value: Any) -> None:
        if not isinstance(value, list) or not value:
            raise BadShape("is not a list with something in it")
        for each in value:
            check(each)

    return check_each


def record(required: Mapping[str, Check], optional: Mapping[str, Check] | None = None) -> Check:
    """An object with all that is required, and nothing unknown."""
    known = {**required, **(optional or {})}

    def check(value: Any) -> None:
        an_object(value)
        for key in required:
            if key not in value:
                raise BadShape(f"lacks {key}")
        for key, part in value.items():
            _check_part(key, part, known)

    return check


def kinds(**checks: Check) -> Check:
    """An object whose `type` says which of the checks it has to pass."""

    def check(value: Any) -> None:
        an_object(value)
        kind = value.get("type")
        if kind not in checks:
            raise BadShape(f"has not type {' or '.join(checks)}")
        checks[kind](value)

    return check


def _check_part(key: str, part: Any, known: Mapping[str, Check]) -> None:
    if key not in known:
        raise BadShape(f"has {key}, which is not known")
    try:
        known[key](part)
    except BadShape as problem:
        raise BadShape(f"{key} {problem}") from problem


def _moment(value: Any) -> datetime:
    try:
        return datetime.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise BadShape("is not a time") from error
