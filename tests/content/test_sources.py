"""Every code that the content names as a source is explained in docs/sources.md, and spoken of."""

import json
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from cramp_coach.coach.telling import MOST_SOURCES
from cramp_coach.content.loader import FOLDER, LANGUAGES, load_library
from tests.content.spoken import sentences

ROW = re.compile(r"^\| ([SP]\d+b?|GK|D) \| (.+) \| (A|B|C|none) \|$", re.MULTILINE)
ROWS = ROW.findall(Path("docs/sources.md").read_text("utf-8"))
LIBRARY = load_library()


def bundled(name: str) -> Any:
    return json.loads((FOLDER / name).read_text("utf-8"))


def of_routines() -> set[str]:
    listed = [codes for each in LIBRARY.routines.values() for codes in each.sources.values()]
    return set(chain.from_iterable(listed))


def of_answers() -> set[str]:
    return {code for answer in LIBRARY.answers.values() for code in answer.sources}


def unspoken() -> set[str]:
    """What the rules rest on, and the table of remedies: nobody is told of those."""
    remedies = bundled("remedies.json")
    listed = [*bundled("red_flags.json")["rules"], *remedies["items"], *remedies["conflicts"]]
    return {code for each in listed for code in each["sources"]}


def told_together() -> Iterator[tuple[str, tuple[str, ...]]]:
    """The codes that are named together when somebody asks who says so: those of an answer or a
    step, or, for a step with none, the first of the routine."""
    for topic, answer in LIBRARY.answers.items():
        yield topic, answer.sources[:MOST_SOURCES]
    for name, routine in LIBRARY.routines.items():
        first = dict.fromkeys(chain.from_iterable(routine.sources.values()))
        yield name, tuple(first)[:MOST_SOURCES]
        yield from (
            (f"{name}.{step}", codes[:MOST_SOURCES]) for step, codes in routine.sources.items()
        )


TOLD = [pytest.param(codes, id=name) for name, codes in told_together()]


def test_every_source_is_explained_once() -> None:
    explained = [code for code, _, _ in ROWS]
    assert len(explained) == len(set(explained))
    assert of_routines() | of_answers() | unspoken() <= set(explained)


def test_no_source_is_explained_that_nothing_rests_on() -> None:
    assert of_routines() | of_answers() | unspoken() >= {code for code, _, _ in ROWS}


def test_only_what_nobody_looked_up_or_found_has_no_grade() -> None:
    assert [code for code, _, grade in ROWS if grade == "none"] == ["GK", "D"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sources_of_routines_and_answers_and_no_others_have_a_spoken_name(
    language: str,
) -> None:
    assert set(bundled(f"{language}/sources.json")) == of_routines() | of_answers()


@pytest.mark.parametrize("codes", TOLD)
def test_two_sources_that_are_named_together_have_names_of_their_own(
    codes: tuple[str, ...],
) -> None:
    for words in LIBRARY.languages.values():
        assert len({words.sources[code] for code in codes}) == len(codes)


@pytest.mark.parametrize("codes", TOLD)
def test_sources_are_told_in_one_short_sentence(codes: tuple[str, ...]) -> None:
    for words in LIBRARY.languages.values():
        first, *others = (words.sources[code] for code in codes)
        key = "two_sources" if others else "one_source"
        told = words.phrase(key, first=first, second="".join(others))
        assert told.count(",") <= 1
        assert len(told.split()) <= 12, told


def test_a_source_is_named_in_words_that_are_read_for_what_must_not_be_said() -> None:
    read = {where for where, _ in sentences() if ": sources." in where}
    spoken = of_routines() | of_answers()
    assert read == {f"{language}: sources.{code}" for language in LANGUAGES for code in spoken}
