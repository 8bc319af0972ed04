"""Every bundled file is what its schema says, and the schemas let nothing else through."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from cramp_coach.coach.regions import LEGS, REGIONS
from cramp_coach.coach.routine import ANY_REGION, KINDS, POSITIONS, STEP_SIDES
from cramp_coach.coach.session import OFFERS
from cramp_coach.coach.words import PHRASES, PROMISES, SIDES
from cramp_coach.content.loader import FOLDER, LANGUAGES, PURPOSES

SCHEMAS = Path(__file__).parents[1] / "schemas"
ROUTINES = sorted((FOLDER / "routines").iterdir())
KIND_OF = {
    "red_flags.json": "red_flags",
    "answers.json": "answers",
    "remedies.json": "remedies",
    **{f"{language}/words.json": "words" for language in LANGUAGES},
    **{f"{language}/sources.json": "sources" for language in LANGUAGES},
    **{f"{language}/answers.json": "spoken_answers" for language in LANGUAGES},
    **{f"{language}/red_flags.json": "spoken_red_flags" for language in LANGUAGES},
    **{f"routines/{path.name}": "routine" for path in ROUTINES},
    **{
        f"{language}/routines/{r.name}": "spoken_routine"
        for r in ROUTINES
        for language in LANGUAGES
    },
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
    ("routines/calf-bed.json", "sources.rub", ["P19c"]),
    ("routines/calf-bed.json", "sources.rub", ["GP"]),
    ("routines/calf-bed.json", "region", "claf"),
    ("routines/calf-bed.json", "purpose", "sudden"),
    ("routines/calf-bed.json", "sides", "left"),
    ("routines/calf-bed.json", "owes", ["launch"]),
    ("routines/calf-bed.json", "steps.0.beat", 5),
    ("routines/back-bed.json", "steps.6.beat", 0),
    ("routines/back-bed.json", "steps.9.side", "any"),
    ("routines/massage.json", "steps.0", {"id": "gate", "kind": "gate", "seconds": 8}),
    ("red_flags.json", "rules.0.level", "B"),
    ("red_flags.json", "rules.0.flags", ["Chest pain"]),
    ("red_flags.json", "rules.1.together", []),
    ("red_flags.json", "rules.1.together", ["arm_pain", "sweating"]),
    ("red_flags.json", "rules.1.together.0", ["arm_pain"]),
    ("red_flags.json", "rules.1.together.0", ["arm_pain", "arm_pain"]),
    ("red_flags.json", "rules.1.together.0", ["arm_pain", "a heavy sweat"]),
    ("red_flags.json", "rules.0.sources", []),
    ("en/words.json", "sides.left", {"leg": "", "foot": "your left foot"}),
    ("en/words.json", "sides.both", {"leg": "legs", "foot": "feet"}),
    ("en/words.json", "regions.calf.both", {"place": "calves", "prop": "Rest both."}),
    ("en/words.json", "regions.calf.left", {"place": "left calf"}),
    ("en/words.json", "regions.back", {"left": {"place": "left side", "prop": "Rest."}}),
    ("en/words.json", "numbers", ["zero", "one"]),
    ("en/words.json", "negators", []),
    ("en/words.json", "negators", ["not", "not"]),
    ("en/words.json", "negators", ["Not"]),
    ("en/words.json", "negators", ["no sign"]),
    ("en/words.json", "kinds.jump", "jump"),
    ("en/words.json", "phrases.good", "Good. "),
    ("en/routines/massage.json", "steps.soften", {"say": "Let it soften."}),
    ("en/routines/massage.json", "steps.soften", {"say": "So.", "reenter": "So.", "sya": "So."}),
    ("en/routines/massage.json", "subtitle", "light"),
    ("en/routines/massage.json", "why", ""),
    ("en/routines/back-bed.json", "steps.sway.beats", []),
    ("en/routines/back-bed.json", "steps.sway.quiet", " Sway."),
    ("answers.json", "answers.heat.sources", []),
    ("answers.json", "answers.heat.sources", ["P23", "P23"]),
    ("answers.json", "answers.heat.sources", ["somebody said so"]),
    ("answers.json", "answers.heat.offer", "a lamp"),
    ("answers.json", "answers.heat.note", "a key nobody reads"),
    ("answers.json", "answers.Heat", {"sources": ["P23"], "offer": "warm_pack"}),
    ("answers.json", "heat", {"sources": ["P23"], "offer": "warm_pack"}),
    ("en/answers.json", "heat", ""),
    ("en/answers.json", "heat", "Warmth may help"),
    ("en/answers.json", "heat", {"say": "Warmth may help."}),
    ("en/answers.json", "Heat", "Warmth may help."),
    ("remedies.json", "items.0.id", "S0-definition"),
    ("remedies.json", "items.0.seed", "S5"),
    ("remedies.json", "items.0.says", ""),
    ("remedies.json", "items.0.note", "a key nobody reads"),
    ("remedies.json", "items.0.regions", ["gut"]),
    ("remedies.json", "items.0.phase", ["later"]),
    ("remedies.json", "items.0.cautions", [""]),
    ("remedies.json", "items.0.sources", []),
    ("remedies.json", "items.0.sources", ["somebody said so"]),
    ("remedies.json", "items.0.conflicts", ["9"]),
    ("remedies.json", "items.0.place", {}),
    ("remedies.json", "items.0.place", {"answers": []}),
    ("remedies.json", "items.0.place", {"left_out": ""}),
    ("remedies.json", "items.0.place", {"left_out": "a rumour", "answers": ["causes"]}),
    ("remedies.json", "items.0.place", {"leaflets": ["causes"]}),
    ("remedies.json", "conflicts.0.place", {"left_out": "nobody settled it"}),
    ("remedies.json", "conflicts.0.resolved", ""),
    ("en/sources.json", "Mayo", "the Mayo hospitals"),
    ("en/sources.json", "P37", ""),
    ("en/red_flags.json", "which.U8", "Tell me more."),
    ("red_flags.json", "rules.0.graver", ""),
    ("en/red_flags.json", "levels.A", {"line": "Soon.", "again": "Soon."}),
    ("en/red_flags.json", "own.U14", {"line": "Ask a grown-up."}),
    ("en/red_flags.json", "own.U14", "Ask a grown-up."),
    ("en/red_flags.json", "own", None),
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


def test_the_schema_of_a_routine_names_what_the_code_names() -> None:
    routine = schema("routine")["properties"]
    step = schema("routine")["$defs"]["step"]["properties"]
    assert tuple(step["kind"]["enum"]) == KINDS
    assert tuple(step["side"]["enum"]) == STEP_SIDES
    assert tuple(routine["position"]["enum"]) == POSITIONS
    assert tuple(routine["purpose"]["enum"]) == PURPOSES
    assert tuple(routine["region"]["enum"]) == (*REGIONS, LEGS, ANY_REGION)
    assert set(routine["owes"]["items"]["enum"]) <= set(PROMISES)


def test_the_schema_of_remedies_names_the_regions_that_the_code_names() -> None:
    item = schema("remedies")["properties"]["items"]["items"]["properties"]
    assert tuple(item["regions"]["items"]["enum"]) == (*REGIONS, LEGS, ANY_REGION)


def test_the_schema_of_words_names_what_the_code_names() -> None:
    words = schema("words")["properties"]
    assert set(words["sides"]["properties"]) == set(SIDES)
    assert set(words["regions"]["additionalProperties"]["properties"]) == set(SIDES)
    assert set(words["kinds"]["required"]) == set(KINDS)


def test_the_schema_of_answers_names_what_the_code_offers() -> None:
    answer = schema("answers")["properties"]["answers"]["additionalProperties"]
    assert tuple(answer["properties"]["offer"]["enum"]) == OFFERS


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_answers_what_is_asked_and_nothing_else(language: str) -> None:
    assert list(bundled(f"{language}/answers.json")) == list(bundled("answers.json")["answers"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_no_phrase_that_is_never_said(language: str) -> None:
    assert set(bundled(f"{language}/words.json")["phrases"]) == set(PHRASES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ROUTINES, ids=lambda path: path.stem)
def test_a_language_speaks_of_the_steps_there_are(language: str, path: Path) -> None:
    steps = [step["id"] for step in bundled(f"routines/{path.name}")["steps"]]
    assert list(bundled(f"{language}/routines/{path.name}")["steps"]) == steps
