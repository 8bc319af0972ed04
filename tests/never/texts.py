"""The texts of the project that are read for what may never be said, with where each stands."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from cramp_coach.content.loader import LANGUAGES

ROOT = Path(__file__).parents[2]
SHIPPED = (
    *("README.md", "CHANGELOG.md", "skill.json"),
    *("docs/**/*.md", "infra/**/*.md", "interaction_models/*.json"),
    *("lambda/**/*.json", "lambda/**/*.py"),
    *("simulator/**/*.json", "simulator/**/*.py"),
)
"""Where nothing may stand that is denied anywhere."""

CONTENT = Path("lambda/cramp_coach/content")


def shipped(root: Path = ROOT) -> Iterator[tuple[str, str]]:
    """Whole files, names of keys and all."""
    for pattern in SHIPPED:
        for file in sorted(root.glob(pattern)):
            yield str(file.relative_to(root)), file.read_text(encoding="utf-8")


def spoken(root: Path = ROOT) -> Iterator[tuple[str, str]]:
    """What the content has the coach say. A key, such as the name of a topic, is not said."""
    for language in LANGUAGES:
        for file in sorted((root / CONTENT / language).rglob("*.json")):
            name = str(file.relative_to(root / CONTENT))
            yield from _values(name, json.loads(file.read_text(encoding="utf-8")))


def listed(root: Path = ROOT) -> Iterator[tuple[str, str]]:
    """What the store says of the skill; the addresses of its pictures are not read by anybody."""
    manifest = json.loads((root / "skill.json").read_text(encoding="utf-8"))["manifest"]
    for where, text in _values("skill.json", manifest["publishingInformation"]["locales"]):
        if not where.endswith("Uri"):
            yield where, text


def may_be_said_to_it(root: Path = ROOT) -> Iterator[tuple[str, str]]:
    """What people may say, by the interaction models."""
    for file in sorted((root / "interaction_models").glob("*.json")):
        yield from _values(file.name, json.loads(file.read_text(encoding="utf-8")))


def _values(where: str, data: Any) -> Iterator[tuple[str, str]]:
    if isinstance(data, str):
        yield where, data
    elif isinstance(data, Mapping):
        for key, value in data.items():
            yield from _values(f"{where}.{key}", value)
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from _values(f"{where}.{number}", value)
