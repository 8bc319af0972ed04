"""Every code that the content names as a source is explained in docs/sources.md, and spoken of."""

import json
import re
from itertools import chain
from pathlib import Path

import pytest

from cramp_coach.coach.routine import Routine
from cramp_coach.coach.telling import MOST_SOURCES
from cramp_coach.content.loader import FOLDER, LANGUAGES, load_library
from tests.content.spoken import sentences

ROW = re.compile(r"^\| ([SP]\d+b?|GK) \| (.+) \| (A|B|C|none) \|$", re.MULTILINE)
ROWS = ROW.findall(Path("docs/sources.md").read_text("utf-8"))
LIBRARY = load_library()


def of_routines() -> set[str]:
    listed = [codes for each in LIBRARY.routines.values() for codes in each.sources.values()]
    return set(chain.from_iterable(listed))


def of_rules() -> set[str]:
    rules = json.loads((FOLDER / "red_flags.json").read_text("utf-8"))["rules"]
    return {code for rule in rules for code in rule["sources"]}


def answers(routine: Routine) -> set[tuple[str, ...]]:
    """The codes that are named together when somebody asks who says so: those of a step, or,
    for a step with none, the first of the routine."""
    first = dict.fromkeys(chain.from_iterable(routine.sources.values()))
    return {tuple(codes)[:MOST_SOURCES] for codes in (first, *routine.sources.values())}


def test_every_source_is_explained_once() -> None:
    explained = [code for code, _, _ in ROWS]
    assert len(explained) == len(set(explained))
    assert of_routines() | of_rules() <= set(explained)


def test_no_source_is_explained_that_nothing_rests_on() -> None:
    assert of_routines() | of_rules() >= {code for code, _, _ in ROWS}


def test_only_what_nobody_looked_up_has_no_grade() -> None:
    assert [code for code, _, grade in ROWS if grade == "none"] == ["GK"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sources_of_routines_and_no_others_have_a_spoken_name(language: str) -> None:
    names = json.loads((FOLDER / language / "sources.json").read_text("utf-8"))
    assert set(names) == of_routines()


@pytest.mark.parametrize("routine", LIBRARY.routines.values(), ids=list(LIBRARY.routines))
def test_two_sources_that_are_named_together_have_names_of_their_own(routine: Routine) -> None:
    for words in LIBRARY.languages.values():
        for codes in answers(routine):
            assert len({words.sources[code] for code in codes}) == len(codes), codes


@pytest.mark.parametrize("routine", LIBRARY.routines.values(), ids=list(LIBRARY.routines))
def test_sources_are_told_in_one_short_sentence(routine: Routine) -> None:
    for words in LIBRARY.languages.values():
        for codes in answers(routine):
            first, *others = (words.sources[code] for code in codes)
            key = "two_sources" if others else "one_source"
            told = words.phrase(key, first=first, second="".join(others))
            assert told.count(",") <= 1
            assert len(told.split()) <= 12, told


def test_a_source_is_named_in_words_that_are_read_for_what_must_not_be_said() -> None:
    read = {where for where, _ in sentences() if ": sources." in where}
    assert read == {f"{lang}: sources.{code}" for lang in LANGUAGES for code in of_routines()}
