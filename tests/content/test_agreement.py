"""Files that are well formed each, and do not fit together, are refused at start as well."""

from pathlib import Path
from typing import Any

import pytest

from tests.content.broken import (
    ANSWERS,
    BED,
    GATED,
    RULES,
    SOURCES,
    SPOKEN_ANSWERS,
    SPOKEN_BED,
    SPOKEN_RULES,
    WORDS,
    complaint,
    keys,
    put,
    remove,
    rewrite,
)

HOLD_IN_BED = {"id": "hold_1", "kind": "hold", "seconds": 20}
CLOSE = {"id": "close", "kind": "close", "seconds": 8}


def steps(folder: Path, *steps: dict[str, Any]) -> None:
    put(folder / BED, "sources", {})
    put(folder / BED, "steps", list(steps))


@pytest.mark.parametrize("last", [[], [HOLD_IN_BED], [HOLD_IN_BED, CLOSE], [CLOSE]])
def test_a_routine_ends_in_a_question(folder: Path, last: list[dict[str, Any]]) -> None:
    steps(folder, *last)
    expected = f"{folder / BED}: steps: must end with a question (and may then close)"
    assert complaint(folder) == expected


def test_no_two_steps_of_a_routine_share_an_id(folder: Path) -> None:
    put(folder / BED, "steps[5].id", "hold_1")
    assert complaint(folder) == f"{folder / BED}: steps: must each have an id of their own"


def test_a_source_is_of_a_step(folder: Path) -> None:
    put(folder / BED, "sources.hold_9", ["P3"])
    assert complaint(folder) == f"{folder / BED}: sources: names no step: hold_9"


def test_the_file_of_a_routine_is_named_for_it(folder: Path) -> None:
    (folder / BED).rename(folder / "routines/calf-floor.json")
    expected = f"{folder / 'routines/calf-floor.json'}: id: must be 'calf-floor'"
    assert complaint(folder) == expected


def test_a_step_without_words_is_named(folder: Path) -> None:
    put(folder / BED, "steps[3].id", "ease_off")
    assert complaint(folder).endswith("sources: names no step: ease_1")
    remove(folder / BED, "sources.ease_1")
    assert complaint(folder) == f"{folder / SPOKEN_BED}: steps.ease_off: is missing"


@pytest.mark.parametrize("rule", ["U99", "A1", None])
def test_a_gate_leads_to_a_rule(folder: Path, rule: str | None) -> None:
    remove(folder / GATED, "steps[0].yes")
    if rule:
        put(folder / GATED, "steps[0].yes", rule)
    expected = f"{folder / GATED}: steps.swollen.yes: names no rule: {rule}"
    assert complaint(folder) == expected


@pytest.mark.parametrize("routine", ["massage", "settle"])
def test_a_routine_that_the_coach_offers_is_there(folder: Path, routine: str) -> None:
    (folder / f"routines/{routine}.json").unlink()
    assert complaint(folder) == f"{folder / f'routines/{routine}.json'}: is missing"


@pytest.mark.parametrize(
    ("routine", "purpose", "region", "position"),
    [
        ("calf-bed", "acute", "calf", "in_bed"),
        ("foot-stand", "acute", "foot", "standing"),
        ("hand-seat", "acute", "hand", "seated"),
        ("bed-lying", "bedtime", "legs", "in_bed"),
    ],
)
def test_every_muscle_has_a_routine_in_every_position(
    folder: Path, routine: str, purpose: str, region: str, position: str
) -> None:
    (folder / f"routines/{routine}.json").unlink()
    expected = f"{folder / 'routines'}: no {purpose} routine for {region} is {position!r}"
    assert complaint(folder) == expected


@pytest.mark.parametrize("rule", ["U1", "U2", "worse", "unchecked"])
def test_the_rules_that_the_coach_advises_by_are_there(folder: Path, rule: str) -> None:
    rewrite(folder / RULES, "rules", lambda holder, key: _leave_out(holder[key], rule))
    assert complaint(folder) == f"{folder / RULES}: rules: has no rule {rule!r}"


@pytest.mark.parametrize("rule", ["E3", "E8"])
def test_a_rule_that_another_calls_graver_is_there(folder: Path, rule: str) -> None:
    rewrite(folder / RULES, "rules", lambda holder, key: _leave_out(holder[key], rule))
    assert complaint(folder) == f"{folder / RULES}: rules: has no rule {rule!r}"


def _leave_out(rules: list[dict[str, Any]], rule: str) -> None:
    rules[:] = [each for each in rules if each["id"] != rule]


@pytest.mark.parametrize("rule", ["U1", "U2", "worse", "unchecked", "E3", "E8"])
def test_a_rule_that_the_coach_advises_by_is_one_that_stops(folder: Path, rule: str) -> None:
    rewrite(folder / RULES, "rules", lambda holder, key: _only_for_a_doctor(holder[key], rule))
    assert complaint(folder).startswith(f"{folder / RULES}: rules")


def _only_for_a_doctor(rules: list[dict[str, Any]], rule: str) -> None:
    next(each for each in rules if each["id"] == rule)["level"] = "A"


@pytest.mark.parametrize(
    ("key", "words"),
    [("extra", "Keep still."), ("own", {"line": "Keep still.", "again": "Keep still."})],
)
def test_words_for_a_rule_are_for_one_there_is(folder: Path, key: str, words: Any) -> None:
    put(folder / SPOKEN_RULES, f"{key}.E77", words)
    assert complaint(folder) == f"{folder / SPOKEN_RULES}: {key}: names no rule: E77"


def test_a_source_of_an_answer_has_a_name_that_can_be_spoken(folder: Path) -> None:
    put(folder / ANSWERS, "answers.heat.sources", ["P1", "P98"])
    assert complaint(folder) == f"{folder / SOURCES}: P98: is missing"


def test_every_answer_has_its_words(folder: Path) -> None:
    put(folder / ANSWERS, "answers.astrology", {"sources": ["P1"], "offer": "calf"})
    assert complaint(folder) == f"{folder / SPOKEN_ANSWERS}: astrology: is missing"


@pytest.mark.parametrize("side", ["any", "left", "right"])
def test_a_word_that_one_side_has_the_others_have_too(folder: Path, side: str) -> None:
    put(folder / WORDS, f"sides.{side}.wrist", "that wrist")
    assert complaint(folder).startswith(f"{folder / WORDS}: sides.")
    assert complaint(folder).endswith(".wrist: is missing")


def test_a_language_counts_the_longest_step_down(folder: Path) -> None:
    remove(folder / WORDS, "numbers[60]")
    assert complaint(folder) == f"{folder / WORDS}: numbers: must count from zero to 60"


def test_a_language_counts_the_holds_of_a_routine_through(folder: Path) -> None:
    put(folder / WORDS, "ordinals", ["first", "second"])
    assert complaint(folder) == f"{folder / WORDS}: ordinals: must count to 12"


def test_a_path_leads_to_what_it_names() -> None:
    assert keys("steps[3].seconds") == ["steps", 3, "seconds"]
