"""The list of what may never be said, as it is written for people in denied.yaml."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.never.words import squeezed

FILE = Path(__file__).with_name("denied.yaml")
ANYWHERE, SAID = "anywhere", "said"
PARTS = {"group", "never", "because", "words"}


class BadList(Exception):
    """Raised for a list that cannot be read; names the file, the group and what is wrong."""


@dataclass(frozen=True)
class Group:
    """`never` is "anywhere" for what stands in nothing that ships, "said" for what is not said."""

    name: str
    never: str
    because: str
    words: tuple[str, ...]


def read_groups(file: Path = FILE) -> tuple[Group, ...]:
    """Raises BadList."""
    try:
        data = yaml.safe_load(file.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise BadList(f"{file.name}: is not YAML: {error}") from error
    if not isinstance(data, list):
        raise BadList(f"{file.name}: must be a list of groups")
    groups = tuple(_group(file.name, each) for each in data)
    _check_named_once(file.name, groups)
    return groups


def _group(file: str, data: Any) -> Group:
    if not isinstance(data, dict) or set(data) != PARTS:
        raise BadList(f"{file}: {data}: a group has exactly {', '.join(sorted(PARTS))}")
    where = f"{file}: {data['group']}"
    if data["never"] not in (ANYWHERE, SAID):
        raise BadList(f"{where}: never: is {ANYWHERE!r} or {SAID!r}, not {data['never']!r}")
    if not isinstance(data["because"], str) or not data["because"].strip():
        raise BadList(f"{where}: because: needs a reason")
    if not isinstance(data["words"], list) or not data["words"]:
        raise BadList(f"{where}: words: needs a list")
    words = tuple(_word(where, word) for word in data["words"])
    return Group(str(data["group"]), data["never"], data["because"], words)


def _word(where: str, word: Any) -> str:
    if not isinstance(word, str):
        raise BadList(f"{where}: words: put {word!r} between quotes")
    if not squeezed(word):
        raise BadList(f"{where}: words: {word!r} has no letter or digit")
    return word


def _check_named_once(file: str, groups: tuple[Group, ...]) -> None:
    named: dict[str, str] = {}
    for name, word in ((group.name, word) for group in groups for word in group.words):
        letters = squeezed(word)
        if letters in named:
            raise BadList(f"{file}: {name}: words: {word!r} is there as {named[letters]!r}")
        named[letters] = word
