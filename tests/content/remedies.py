"""The table of remedies beside all that its places may name, and what is wrong with it."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

EXPECTED: Mapping[str, Mapping[str, str | None]] = yaml.safe_load(
    Path(__file__).with_name("seed_items.yaml").read_text(encoding="utf-8")
)
SEEDS = {seed: items for seed, items in EXPECTED.items() if seed != "conflicts"}
ITEMS = {slug: heard for items in SEEDS.values() for slug, heard in items.items()}
CONFLICTS = EXPECTED["conflicts"]
HEARD = {**ITEMS, **CONFLICTS}
EXPLAINED = re.compile(r"^\| ([A-Z]+\d*b?) \|", re.MULTILINE)


@dataclass(frozen=True)
class Table:
    items: tuple[Any, ...]
    conflicts: tuple[Any, ...]

    @property
    def entries(self) -> tuple[Any, ...]:
        return (*self.items, *self.conflicts)

    def named(self, kind: str) -> set[str]:
        """All places of a kind, such as every answer that an item or a conflict lives in."""
        return {name for entry in self.entries for name in entry["place"].get(kind, ())}


@dataclass(frozen=True)
class Places:
    """What can be named as a place or a source; for what is spoken, the words that are heard."""

    words: Mapping[str, Mapping[str, str]]
    rules: frozenset[str]
    sources: frozenset[str]

    def has(self, kind: str, name: str) -> bool:
        return name in (self.rules if kind == "rules" else self.words[kind])


def read_table(folder: Path) -> Table:
    table = _read(folder / "remedies.json")
    return Table(tuple(table["items"]), tuple(table["conflicts"]))


def read_places(folder: Path, language: str = "en") -> Places:
    spoken = folder / language
    topics = _read(folder / "answers.json")["answers"]
    answers = _read(spoken / "answers.json")
    return Places(
        words={
            "routines": dict(_routines(spoken / "routines")),
            "answers": {topic: answers[topic] for topic in topics},
            "phrases": _read(spoken / "words.json")["phrases"],
        },
        rules=frozenset(rule["id"] for rule in _read(folder / "red_flags.json")["rules"]),
        sources=frozenset(EXPLAINED.findall(Path("docs/sources.md").read_text("utf-8"))),
    )


def complaints(table: Table, places: Places) -> list[str]:
    """Each names the entry, and what it has that is unknown or lacks."""
    return [
        *_wrong_ids("items", list(ITEMS), [item["id"] for item in table.items]),
        *_wrong_ids("conflicts", list(CONFLICTS), [each["id"] for each in table.conflicts]),
        *(complaint for entry in table.entries for complaint in _unknown(entry, places)),
        *(complaint for item in table.items for complaint in _misfiled(item)),
        *(complaint for entry in table.entries for complaint in _unheard(entry, places)),
    ]


def _wrong_ids(where: str, wanted: list[str], found: list[str]) -> Iterator[str]:
    yield from (f"{where}: {id_} is missing" for id_ in wanted if id_ not in found)
    yield from (f"{where}: {id_} is not known" for id_ in found if id_ not in wanted)
    yield from (f"{where}: {id_} comes twice" for id_ in sorted({*found}) if found.count(id_) > 1)


def _unknown(entry: Any, places: Places) -> Iterator[str]:
    if not any(entry["place"].values()):
        yield f"{entry['id']}: has no place"
    for kind, name in _named(entry):
        if not places.has(kind, name):
            yield f"{entry['id']}: place: {kind}: there is no {name}"
    for code in entry["sources"]:
        if code not in places.sources:
            yield f"{entry['id']}: sources: {code} is not explained"


def _misfiled(item: Any) -> Iterator[str]:
    id_ = item["id"]
    if id_ not in SEEDS.get(item["seed"], ()):
        yield f"{id_}: seed: it is not in {item['seed']}"
    if item["seed"] not in item["sources"]:
        yield f"{id_}: sources: {item['seed']} is not among them"
    for conflict in item["conflicts"]:
        if conflict not in CONFLICTS:
            yield f"{id_}: conflicts: there is no {conflict}"


def _unheard(entry: Any, places: Places) -> Iterator[str]:
    """A place that is spoken says something of what the entry is about."""
    spoken = [(kind, name) for kind, name in _named(entry) if kind != "rules"]
    wanted = HEARD.get(entry["id"])
    if spoken and wanted is None:
        yield f"{entry['id']}: seed_items.yaml: says nothing of what is to be heard"
    for kind, name in spoken:
        heard = places.words[kind].get(name)
        if heard is not None and not re.search(wanted or "", heard, re.IGNORECASE):
            yield f"{entry['id']}: place: {kind}: {name} says nothing of {wanted}"


def _named(entry: Any) -> Iterator[tuple[str, str]]:
    for kind, names in entry["place"].items():
        if kind != "left_out":
            yield from ((kind, name) for name in names)


def _routines(folder: Path) -> Iterator[tuple[str, str]]:
    """A routine by its id, and each of its steps as `calf-stand/hold_1`."""
    for file in sorted(folder.glob("*.json")):
        routine = _read(file)
        steps = {step: _heard(words) for step, words in routine["steps"].items()}
        yield file.stem, " ".join([routine["why"], *steps.values()])
        yield from ((f"{file.stem}/{step}", words) for step, words in steps.items())


def _heard(words: Any) -> str:
    return words if isinstance(words, str) else " ".join([words["say"], words.get("halfway", "")])


def _read(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))
