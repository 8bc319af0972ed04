"""Broken content is named at start, by file and key."""

from pathlib import Path
from typing import Any

import pytest

from cramp_coach.content.loader import load_library
from tests.content.broken import (
    ANSWERS,
    BED,
    RULES,
    SOURCES,
    SPOKEN_ANSWERS,
    SPOKEN_BED,
    SPOKEN_RULES,
    SPOKEN_SWAYING,
    SWAYING,
    WORDS,
    complaint,
    put,
    remove,
)

MISSING = [
    *((BED, key) for key in ("id", "region", "position", "purpose", "sides", "owes")),
    *((BED, key) for key in ("sources", "steps")),
    *((BED, f"steps[3].{key}") for key in ("id", "kind", "seconds")),
    *((RULES, key) for key in ("rules", "rules[1].id", "rules[1].level", "rules[1].flags")),
    *((ANSWERS, key) for key in ("answers", "answers.heat.sources", "answers.heat.offer")),
    *((SPOKEN_ANSWERS, key) for key in ("heat", "causes")),
    *((WORDS, key) for key in ("sides", "regions", "numbers", "negators", "ordinals", "kinds")),
    *((WORDS, key) for key in ("phrases", "phrases.fluid_check_ask", "phrases.aside_who")),
    *((WORDS, key) for key in ("sides.left", "sides.any.leg", "sides.right.arm", "kinds.ready")),
    *((WORDS, key) for key in ("regions.neck", "regions.calf.any", "regions.foot.left.place")),
    *((WORDS, key) for key in ("phrases.checked_help", "phrases.owed_doctor", "phrases.pack_on")),
    *((WORDS, key) for key in ("regions.back.any.prop", "regions.legs.any.place")),
    *((WORDS, key) for key in ("phrases.safety", "phrases.slipped", "phrases.rest_reprompt")),
    *((SPOKEN_BED, key) for key in ("title", "why", "steps", "steps.toes_up")),
    *((SPOKEN_BED, key) for key in ("steps.hold_1.say", "steps.hold_1.reenter")),
    *((SPOKEN_SWAYING, key) for key in ("steps.sway", "steps.sway.beats")),
    *((SOURCES, key) for key in ("S1", "P19b", "P37", "P77")),
    *((SPOKEN_RULES, key) for key in ("levels", "own", "own.U14.line", "own.unchecked.again")),
    *((SPOKEN_RULES, key) for key in ("extra", "which", "which.U8", "which.U13")),
    *((SPOKEN_RULES, key) for key in ("emergency", "emergency.elsewhere")),
    *((SPOKEN_RULES, key) for key in ("levels.E", "levels.U.line", "levels.E.again")),
]
WRONG: list[tuple[str, str, Any]] = [
    (BED, "steps[2].seconds", 0),
    (BED, "steps[2].seconds", -20),
    (BED, "steps[2].seconds", "8"),
    (BED, "steps[2].seconds", 8.5),
    (BED, "steps[2].seconds", True),
    (BED, "steps[2].seconds", None),
    (BED, "steps[2].kind", "jump"),
    (BED, "steps[2].when", "geting_up"),
    (BED, "steps[2].id", ""),
    (BED, "steps", {}),
    (BED, "steps[2]", "hold"),
    (BED, "position", "on the floor"),
    (BED, "position", ["in_bed"]),
    (BED, "id", "calf_bed"),
    (BED, "region", 7),
    (BED, "purpose", "acut"),
    (BED, "sides", "each"),
    (BED, "steps[2].side", "front"),
    (SWAYING, "steps[6].beat", 0),
    (SWAYING, "steps[6].beat", "six"),
    (SWAYING, "steps[6].beat", True),
    (SWAYING, "steps[9].side", "any"),
    (BED, "owes", ["safty"]),
    (BED, "owes", ["launch"]),
    (BED, "owes", ["you_were"]),
    (BED, "owes", "safety"),
    (BED, "sources.rub", "S0"),
    (BED, "sources.rub", [4]),
    (BED, "sources", []),
    (RULES, "rules", {}),
    (RULES, "rules[0].level", "B"),
    (RULES, "rules[0].flags", "chest_pain"),
    (RULES, "rules[1].together", "arm_pain"),
    (RULES, "rules[1].together", {"arm_pain": "sweating"}),
    (RULES, "rules[1].together[0]", "arm_pain"),
    (RULES, "rules[1].together[0]", ["arm_pain", 7]),
    (RULES, "rules[1].together[0][1]", ""),
    (ANSWERS, "answers", []),
    (ANSWERS, "answers.heat", "S1"),
    (ANSWERS, "answers.heat.sources", "S1"),
    (ANSWERS, "answers.heat.sources", [23]),
    (ANSWERS, "answers.heat.offer", "a lamp"),
    (ANSWERS, "answers.heat.offer", "pack_check"),
    (ANSWERS, "answers.heat.offer", None),
    (SPOKEN_ANSWERS, "heat", ""),
    (SPOKEN_ANSWERS, "heat", ["Warmth may help."]),
    (WORDS, "negators", "not"),
    (WORDS, "negators[1]", ""),
    (RULES, "rules[0].flags", [True]),
    (WORDS, "numbers[5]", 5),
    (WORDS, "ordinals[0]", ""),
    (WORDS, "sides.left.leg", 2),
    (WORDS, "phrases.good", ""),
    (WORDS, "phrases.good", {"say": "Good."}),
    (WORDS, "kinds.hold", None),
    (WORDS, "regions.calf.left", "left calf"),
    (WORDS, "regions.calf.any.place", ""),
    (SPOKEN_BED, "title", ""),
    (SPOKEN_BED, "why", ["Why not?"]),
    (SPOKEN_BED, "steps", []),
    (SPOKEN_BED, "steps.toes_up", 7),
    (SPOKEN_BED, "steps.toes_up", ""),
    (SPOKEN_BED, "steps.hold_1.halfway", 10),
    (SPOKEN_BED, "steps.hold_1.quiet", ""),
    (SPOKEN_SWAYING, "steps.sway.beats", "Right."),
    (SPOKEN_SWAYING, "steps.sway.beats[1]", ""),
    (SPOKEN_SWAYING, "steps.sway.beats", []),
    (SOURCES, "P37", ""),
    (SOURCES, "P37", 37),
    (RULES, "rules[9].graver", 3),
    (SPOKEN_RULES, "levels.E.line", 9),
    (SPOKEN_RULES, "extra.E1", False),
    (SPOKEN_RULES, "own", []),
    (SPOKEN_RULES, "own.U14", "Ask a grown-up."),
    (SPOKEN_RULES, "own.U14.again", 14),
    (SPOKEN_RULES, "emergency.US", 911),
]
UNFILLED = [
    (WORDS, "phrases.good", "Good, {name}."),
    (WORDS, "phrases.keep_on", "{Lenght} left."),
    (WORDS, "phrases.help_danger", "Call {number}."),
    (SPOKEN_BED, "steps.rub", "Stroke {clf} lightly."),
    (SPOKEN_BED, "steps.hold_1.say", "Hold for {lenght}."),
    (SPOKEN_BED, "steps.hold_1.quiet", "Hold for {lenth}."),
    (SPOKEN_BED, "steps.hold_1.reenter", "{Toe} up."),
    (SPOKEN_BED, "steps.hold_1.halfway", "Halfway, {leg}."),
    (SPOKEN_RULES, "levels.E.line", "Call {emergecy}."),
    (SPOKEN_RULES, "levels.U.again", "See {doctor}."),
    (SPOKEN_RULES, "own.U11.line", "Ring {unit}."),
    (WORDS, "phrases.driving_ask", "Have you stopped, {name}?"),
]
FILES = [BED, RULES, ANSWERS, WORDS, SOURCES, SPOKEN_BED, SPOKEN_ANSWERS, SPOKEN_RULES]
NOT_JSON = ["", "{", "[1, 2", "hold on", "\ufeff{}"]


def test_the_bundled_content_loads(folder: Path) -> None:
    assert load_library(folder).routines.keys() == load_library().routines.keys()


@pytest.mark.parametrize(("file", "key"), MISSING)
def test_a_key_that_is_missing_is_named(folder: Path, file: str, key: str) -> None:
    remove(folder / file, key)
    assert complaint(folder) == f"{folder / file}: {key}: is missing"


@pytest.mark.parametrize(("file", "key", "value"), WRONG)
def test_a_value_that_cannot_be_is_named(folder: Path, file: str, key: str, value: Any) -> None:
    put(folder / file, key, value)
    assert complaint(folder).startswith(f"{folder / file}: {key}")


@pytest.mark.parametrize(("file", "key", "value"), UNFILLED)
def test_a_part_that_nothing_fills_in_is_named(
    folder: Path, file: str, key: str, value: str
) -> None:
    put(folder / file, key, value)
    part = value[value.index("{") : value.index("}") + 1]
    expected = f"{folder / file}: {key}: has a part that nothing fills in: {part}"
    assert complaint(folder) == expected


@pytest.mark.parametrize("value", ["Good {", "Good }", "{Good"])
def test_half_a_brace_is_named(folder: Path, value: str) -> None:
    put(folder / WORDS, "phrases.good", value)
    assert complaint(folder) == (
        f"{folder / WORDS}: phrases.good: has a brace without its other half"
    )


@pytest.mark.parametrize("text", NOT_JSON)
@pytest.mark.parametrize("file", FILES)
def test_a_file_that_is_not_json_is_named(folder: Path, file: str, text: str) -> None:
    (folder / file).write_text(text, encoding="utf-8")
    assert complaint(folder).startswith(f"{folder / file}: cannot be read: ")


@pytest.mark.parametrize("text", ["[]", "7", "null", '"calf"'])
def test_a_file_that_holds_something_else_is_named(folder: Path, text: str) -> None:
    (folder / SPOKEN_RULES).write_text(text, encoding="utf-8")
    assert complaint(folder) == f"{folder / SPOKEN_RULES}: levels: is missing"


def test_a_file_that_is_not_text_is_named(folder: Path) -> None:
    (folder / RULES).write_bytes(b"\xff\xfe\x00")
    assert complaint(folder).startswith(f"{folder / RULES}: cannot be read: ")


@pytest.mark.parametrize("file", [each for each in FILES if each != BED])
def test_a_file_that_is_missing_is_named(folder: Path, file: str) -> None:
    (folder / file).unlink()
    assert complaint(folder).startswith(f"{folder / file}: cannot be read: ")


def test_a_complaint_is_one_line(folder: Path) -> None:
    put(folder / BED, "steps[2].seconds", "8")
    assert complaint(folder).splitlines() == [
        f"{folder / BED}: steps[2].seconds: cannot be '8'",
    ]
