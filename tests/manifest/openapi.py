"""The parts of a task's definition, which is an OpenAPI document with one path."""

from collections.abc import Iterator
from functools import reduce
from typing import Any

from jsonschema import Draft202012Validator

from tests.promise import Data

JSON = "application/json"


def name(task: Data) -> str:
    [path] = task["paths"]
    return str(path).removeprefix("/")


def methods(task: Data) -> Data:
    """What can be done at the path, by method; its texts left out."""
    [path] = task["paths"].values()
    return {key: value for key, value in path.items() if isinstance(value, dict)}


def contents(task: Data) -> Data:
    """What it can be sent, by media type."""
    found: Data = methods(task)["post"]["requestBody"]["content"]
    return found


def examples(task: Data) -> list[Any]:
    return [each["value"] for each in contents(task)[JSON]["examples"].values()]


def input_schema(task: Data) -> Data:
    found: Data = referred(task, contents(task)[JSON]["schema"]["$ref"])
    return found


def fits(task: Data, value: object) -> bool:
    """Raises SchemaError where the input's schema is none."""
    Draft202012Validator.check_schema(input_schema(task))
    return Draft202012Validator(input_schema(task)).is_valid(value)


def resolves(task: Data, reference: str) -> bool:
    try:
        return bool(referred(task, reference))
    except KeyError:
        return False


def referred(task: Data, reference: str) -> Any:
    """What stands at "#/a/b". Raises KeyError."""
    document, *keys = reference.split("/")
    return reduce(lambda place, key: place[key], keys, {"#": task}[document])


def references(place: object) -> Iterator[str]:
    if isinstance(place, dict) and "$ref" in place:
        yield place["$ref"]
    for inner in inside(place):
        yield from references(inner)


def inside(place: object) -> list[object]:
    if isinstance(place, dict):
        return list(place.values())
    return place if isinstance(place, list) else []
