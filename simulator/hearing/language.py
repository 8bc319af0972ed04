"""The words of a language that the ears need and an interaction model does not hold."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

Words = tuple[str, ...]

WORDS = Path(__file__).parent / "words"


@dataclass(frozen=True)
class Language:
    """One file of `words/`; the names of the fields are the keys of the file."""

    wake_words: tuple[str, ...]
    launching: tuple[str, ...]
    asking: tuple[str, ...]
    before_request: tuple[str, ...]
    after_request: tuple[str, ...]
    articles: tuple[str, ...]
    part_of: tuple[str, ...]
    parts: tuple[str, ...]
    contractions: Mapping[str, str]
    endings: Mapping[str, str]
    stopping: tuple[str, ...]
    groans: tuple[str, ...]
    courtesies: tuple[str, ...]
    padding: tuple[str, ...]
    small_words: tuple[str, ...]
    inflections: tuple[str, ...]
    light_words: tuple[str, ...]
    linking_verbs: tuple[str, ...]
    told_apart: tuple[str, ...]
    times: tuple[str, ...]
    answers_no: tuple[str, ...]
    clause_openers: tuple[str, ...]
    subjects: tuple[str, ...]
    clause_joiners: tuple[str, ...]
    conjunctions: tuple[str, ...]
    negators: tuple[str, ...]
    disbelief: tuple[str, ...]
    doubts: tuple[str, ...]
    contrasts: tuple[str, ...]
    comparisons: tuple[str, ...]
    list_joiners: tuple[str, ...]
    alternatives: tuple[str, ...]
    all_well: tuple[str, ...]
    elsewhere: tuple[str, ...]
    idioms: tuple[str, ...]
    everyday: tuple[str, ...]
    vitals: tuple[str, ...]
    hearsay: tuple[str, ...]
    question_openers: tuple[str, ...]
    spelled_out: Mapping[str, str]
    numerals: Mapping[str, str]
    multipliers: Mapping[str, str]
    adding: tuple[str, ...]
    one_of: tuple[str, ...]
    quarters_in: Mapping[str, str]
    time_units: Mapping[str, str]
    units_alone: tuple[str, ...]
    named_times: Mapping[str, str]
    parts_of_day: Mapping[str, str]
    past: tuple[str, ...]
    before: tuple[str, ...]
    on_the_hour: tuple[str, ...]
    zeros: tuple[str, ...]
    no_measures: tuple[str, ...]
    rules_out: Mapping[str, str]
    recurring: tuple[str, ...]
    reminding: tuple[str, ...]
    word_for_word: tuple[str, ...]

    @property
    def denials(self) -> frozenset[str]:
        """Negators that never stand alone as an answer: "not", but "no" is not one of them."""
        return frozenset(self.negators) - frozenset(self.answers_no)


def language_of(locale: str, folder: Path = WORDS) -> Language:
    """Raise ValueError naming the file, and the key, where the words are missing or broken."""
    file = folder / f"{locale.partition('-')[0]}.json"
    if not file.is_file():
        raise ValueError(f"{file}: no words for the language of {locale}")
    written = json.loads(file.read_text(encoding="utf-8"))
    return Language(**{f.name: _value(written, f.name, file) for f in fields(Language)})


def _value(written: Mapping[str, Any], key: str, file: Path) -> Any:
    value = written.get(key)
    if isinstance(value, dict) and all(isinstance(meant, str) for meant in value.values()):
        return value
    if isinstance(value, list) and all(isinstance(word, str) for word in value):
        return tuple(value)
    raise ValueError(f"{file}: {key} must be a list of words, or a table of words")
