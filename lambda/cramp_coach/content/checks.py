"""One entry of a content file, read with a clear complaint where it is not what it should be."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
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

    def whole(self, key: str, above: int) -> int:
        number = int(self.raw(key, int))
        return number if number > above else self.fail(key, f"must be above {above}")

    def one_of(self, key: str, choices: Iterable[str]) -> Any:
        value = self.text(key)
        return value if value in choices else self.fail(key, f"cannot be {value!r}")

    def same(self, key: str, wanted: str) -> str:
        value = self.text(key)
        return value if value == wanted else self.fail(key, f"must be {wanted!r}")

    def map(self, key: str) -> Mapping[str, Any]:
        return dict(self.raw(key, dict))

    def child(self, key: str) -> "Entry":
        return Entry(self.file, self._path(key), self.raw(key, dict))

    def list(self, key: str) -> Iterator["Entry"]:
        for number, data in enumerate(self.raw(key, list)):
            yield Entry(self.file, f"{self._path(key)}[{number}]", data)

    def texts(self, key: str) -> Mapping[str, str]:
        child = self.child(key)
        return {name: child.text(name) for name in child.data}

    def texts_for(self, keys: Iterable[str]) -> Mapping[str, str]:
        return {key: self.text(key) for key in keys}

    def _path(self, key: str) -> str:
        return f"{self.where}.{key}".lstrip(".")
