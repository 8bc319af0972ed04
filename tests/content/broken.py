"""Breaking one thing in a copy of the content, and hearing what the loader makes of it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cramp_coach.content.checks import ContentError
from cramp_coach.content.loader import load_library

BED, GATED, SWAYING = (f"routines/{name}.json" for name in ("calf-bed", "massage", "back-bed"))
SPOKEN_BED, SPOKEN_SWAYING = f"en/{BED}", f"en/{SWAYING}"
WORDS, RULES, SPOKEN_RULES = "en/words.json", "red_flags.json", "en/red_flags.json"
SOURCES = "en/sources.json"
ANSWERS, SPOKEN_ANSWERS = "answers.json", "en/answers.json"


def complaint(folder: Path) -> str:
    with pytest.raises(ContentError) as caught:
        load_library(folder)
    return str(caught.value)


def keys(path: str) -> list[str | int]:
    names = path.replace("[", ".[").split(".")
    return [int(name[1:-1]) if name.startswith("[") else name for name in names]


def rewrite(file: Path, path: str, change: Callable[[Any, Any], None]) -> None:
    """Change what `path` leads to in a file: `change` gets what holds it, and its last key."""
    data = json.loads(file.read_text(encoding="utf-8"))
    *parents, last = keys(path)
    holder = data
    for key in parents:
        holder = holder[key]
    change(holder, last)
    file.write_text(json.dumps(data), encoding="utf-8")


def put(file: Path, path: str, value: Any) -> None:
    rewrite(file, path, lambda holder, key: holder.__setitem__(key, value))


def remove(file: Path, path: str) -> None:
    rewrite(file, path, lambda holder, key: holder.__delitem__(key))
