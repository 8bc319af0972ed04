"""Every bundled file is what its schema says, and the schemas let nothing else through."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from cramp_coach.coach.routine import KINDS, POSITIONS
from cramp_coach.coach.words import PHRASES, SIDES
from cramp_coach.content.loader import FOLDER, LANGUAGES

SCHEMAS = Path(__file__).parents[1] / "schemas"
KIND_OF = {
    "red_flags.json": "red_flags",
    **{f"{language}/words.json": "words" for language in LANGUAGES},
    **{f"{language}/routines.json": "spoken_routines" for language in LANGUAGES},
    **{f"{language}/red_flags.json": "spoken_red_flags" for language in LANGUAGES},
    **{f"routines/{path.name}": "routine" for path in (FOLDER / "routines").iterdir()},
}
BROKEN: list[tuple[str, str, Any]] = [
    ("routines/calf-bed.json", "note", "a key nobody reads"),
    ("routines/calf-bed.json", "position", "on the floor"),
    ("routines/calf-bed.json", "steps.0.seconds", 0),
    ("routines/calf-bed.json", "steps.0.seconds", 61),
    ("routines/calf-bed.json", "steps.0.seconds", 8.5),
    ("routines/calf-bed.json", "steps.0.note", "a key nobody reads"),
    ("routines/calf-bed.json", "steps.0.yes", "U1"),
    ("routines/calf-bed.json", "steps.0.when", "later"),
    ("routines/calf-bed.json", "sources.rub", []),
    ("routines/calf-bed.json", "sources.rub", ["somebody said so"]),
    ("routines/massage.json", "steps.0", {"id": "gate", "kind": "gate", "seconds": 8}),
    ("red_flags.json", "rules.0.level", "A"),
    ("red_flags.json", "rules.0.sources", []),
    ("en/words.json", "sides.left", {"place": ""}),
    ("en/words.json", "sides.both", {"place": "calves", "leg": "legs"}),
    ("en/words.json", "numbers", ["zero", "one"]),
    ("en/words.json", "kinds.jump", "jump"),
    ("en/words.json", "phrases.good", "Good. "),
    ("en/routines.json", "massage.steps.gate", {"say": "Is it?"}),
    ("en/routines.json", "massage.steps.gate", {"say": "Is it?", "reenter": "Is it?", "sya": "?"}),
    ("en/routines.json", "massage.subtitle", "light"),
    ("en/red_flags.json", "levels.A", {"line": "Soon.", "again": "Soon."}),
    ("en/red_flags.json", "emergency.Finland", "one one two"),
]


def schema(kind: str) -> Any:
    return json.loads((SCHEMAS / f"{kind}.schema.json").read_text(encoding="utf-8"))


def complaints(kind: str, data: Any) -> list[str]:
    return [each.message for each in Draft202012Validator(schema(kind)).iter_errors(data)]


def bundled(name: str) -> Any:
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))


def changed(data: Any, path: str, value: Any) -> Any:
    *parents, last = [int(key) if key.isdigit() else key for key in path.split(".")]
    parent = data
    for key in parents:
        parent = parent[key]
    parent[last] = value
    return data


def test_every_bundled_file_has_a_schema_and_every_schema_a_file() -> None:
    names = {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.json")}
    assert names == set(KIND_OF)
    assert {f"{kind}.schema.json" for kind in KIND_OF.values()} == {
        path.name for path in SCHEMAS.iterdir()
    }


@pytest.mark.parametrize("kind", sorted(set(KIND_OF.values())))
def test_a_schema_is_one(kind: str) -> None:
    Draft202012Validator.check_schema(schema(kind))
    assert schema(kind)["$schema"] == Draft202012Validator.META_SCHEMA["$id"]


@pytest.mark.parametrize("name", sorted(KIND_OF))
def test_a_bundled_file_is_what_its_schema_says(name: str) -> None:
    assert complaints(KIND_OF[name], bundled(name)) == []


@pytest.mark.parametrize(("name", "path", "value"), BROKEN)
def test_a_schema_lets_no_slip_through(name: str, path: str, value: Any) -> None:
    assert complaints(KIND_OF[name], changed(bundled(name), path, value))


def test_the_schemas_name_what_the_code_names() -> None:
    routine, words = schema("routine"), schema("words")
    assert tuple(routine["$defs"]["step"]["properties"]["kind"]["enum"]) == KINDS
    assert tuple(routine["properties"]["position"]["enum"]) == POSITIONS
    assert set(routine["properties"]["owes"]["items"]["enum"]) <= set(PHRASES)
    assert set(words["properties"]["sides"]["properties"]) == set(SIDES)
    assert set(words["properties"]["kinds"]["required"]) == set(KINDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_no_phrase_that_is_never_said(language: str) -> None:
    assert set(bundled(f"{language}/words.json")["phrases"]) == set(PHRASES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_speaks_of_the_routines_and_steps_there_are(language: str) -> None:
    steps = {
        path.stem: [step["id"] for step in bundled(f"routines/{path.name}")["steps"]]
        for path in (FOLDER / "routines").iterdir()
    }
    spoken = bundled(f"{language}/routines.json")
    assert {name: list(words["steps"]) for name, words in spoken.items()} == steps
