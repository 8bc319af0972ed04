"""Every code that the content names as a source is explained in docs/sources.md."""

import json
import re
from pathlib import Path

from cramp_coach.content.loader import FOLDER, load_library

EXPLAINED = set(re.findall(r"^\| ([SP]\d+) \|", Path("docs/sources.md").read_text("utf-8"), re.M))


def named() -> set[str]:
    routines = load_library().routines.values()
    rules = json.loads((FOLDER / "red_flags.json").read_text("utf-8"))["rules"]
    listed = [codes for each in routines for codes in each.sources.values()]
    return {code for codes in (*listed, *(rule["sources"] for rule in rules)) for code in codes}


def test_every_source_is_explained() -> None:
    assert named() <= EXPLAINED


def test_no_source_is_explained_that_nothing_rests_on() -> None:
    assert named() >= EXPLAINED
