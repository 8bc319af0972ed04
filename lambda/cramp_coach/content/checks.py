"""One entry of a content file, read with a clear complaint where it is not what it should be."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from typing import Any, NoReturn


class ContentError(Exception):
    """Raised at start where a content file is broken; its message names the file and the key."""


@dataclass(frozen=True)
class Entry:
    file: str
    where: str
    data: Any

    def fail(self, key: str, complaint: str) -> NoReturn:
        raise ContentError(f"{self.file}: {self._path(key)}: {complaint}")

    def raw(self, key: str, kind: type | tuple[type, ...]) -> Any:
        if not isinstance(self.data, dict) or key not in self.data:
            self.fail(key, "is missing")
        if not isinstance(self.data[key], kind) or isinstance(self.data[key], bool):
            self.fail(key, f"cannot be {self.data[key]!r}")
        return self.data[key]

    def text(self, key: str) -> str:
        return str(self.raw(key, str)) or self.fail(key, "is empty")

    def optional_text(self, key: str) -> str | None:
        return self.text(key) if key in self.data else None

    def optional_text_with(self, key: str, parts: Collection[str]) -> str | None:
        return self.text_with(key, parts) if key in self.data else None

    def optional_one_of(self, key: str, choices: Collection[str]) -> Any:
        return self.one_of(key, choices) if key in self.data else None

    def text_with(self, key: str, parts: Collection[str]) -> str:
        """A text in which nothing but `parts` stands in braces."""
        unknown = sorted(self._parts(key) - set(parts))
        if unknown:
            self.fail(key, f"has a part that nothing fills in: {{{unknown[0]}}}")
        return self.text(key)

    def whole(self, key: str, above: int) -> int:
        number = int(self.raw(key, int))
        return number if number > above else self.fail(key, f"must be above {above}")

    def one_of(self, key: str, choices: Collection[str]) -> Any:
        value = self.text(key)
        return value if value in choices else self.fail(key, f"cannot be {value!r}")

    def some_of(self, key: str, choices: Collection[str]) -> tuple[str, ...]:
        unknown = [item for item in self.text_list(key) if item not in choices]
        return self.text_list(key) if not unknown else self.fail(key, f"cannot hold {unknown[0]!r}")

    def same(self, key: str, wanted: str) -> str:
        value = self.text(key)
        return value if value == wanted else self.fail(key, f"must be {wanted!r}")

    def child(self, key: str) -> "Entry":
        return Entry(self.file, self._path(key), self.raw(key, dict))

    def list(self, key: str) -> Iterator["Entry"]:
        for number, data in enumerate(self.raw(key, list)):
            yield Entry(self.file, f"{self._path(key)}[{number}]", data)

    def text_list(self, key: str) -> tuple[str, ...]:
        texts = self.raw(key, list)
        for number, text in enumerate(texts):
            if not isinstance(text, str) or not text:
                self.fail(f"{key}[{number}]", f"cannot be {text!r}")
        return tuple(texts)

    def text_lists(self, key: str) -> tuple[tuple[str, ...], ...]:
        lists = {f"{key}[{number}]": texts for number, texts in enumerate(self.raw(key, list))}
        numbered = Entry(self.file, self.where, lists)
        return tuple(map(numbered.text_list, lists))

    def texts(self, key: str) -> Mapping[str, str]:
        child = self.child(key)
        return child.texts_for(child.data)

    def texts_for(self, keys: Iterable[str]) -> Mapping[str, str]:
        return {key: self.text(key) for key in keys}

    def _parts(self, key: str) -> set[str]:
        text = self.text(key)
        if "{" not in text and "}" not in text:
            return set()
        try:
            fields = [name for _, name, _, _ in Formatter().parse(text)]
        except ValueError:
            self.fail(key, "has a brace without its other half")
        return {name for name in fields if name is not None}

    def _path(self, key: str) -> str:
        return f"{self.where}.{key}".lstrip(".")


def entry_in(path: Path) -> Entry:
    """The whole of a JSON file. Raises ContentError where it cannot be read."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ContentError(f"{path}: cannot be read: {error}") from error
    return Entry(str(path), "", data)
