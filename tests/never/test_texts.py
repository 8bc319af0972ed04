"""Nothing that is written for people, or by which they are heard, holds what is denied."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.never import texts
from tests.never.denied import ANYWHERE, read_groups
from tests.never.matching import Matcher

Read = Callable[[Path], Iterator[tuple[str, str]]]

GROUPS = read_groups()
NOWHERE = Matcher([group for group in GROUPS if group.never == ANYWHERE])
UNSAID = Matcher(GROUPS)
READ = [
    *[(read, NOWHERE) for read in (texts.shipped, texts.may_be_said_to_it)],
    *[(read, UNSAID) for read in (texts.spoken, texts.listed)],
]
SPOKEN = "lambda/cramp_coach/content/en/red_flags.json"


def denied_in(read: Read, matcher: Matcher, root: Path = texts.ROOT) -> list[str]:
    return [f"{where}: {denied}" for where, text in read(root) for denied in matcher.find(text)]


@pytest.mark.parametrize(("read", "matcher"), READ, ids=lambda each: getattr(each, "__name__", ""))
def test_nothing_denied_is_written(read: Read, matcher: Matcher) -> None:
    assert denied_in(read, matcher) == []


def test_there_is_something_to_read() -> None:
    shipped = {where for where, _ in texts.shipped()}
    for file in ("README.md", "skill.json", "docs/terms.md", "interaction_models/en-US.json"):
        assert file in shipped
    assert {"lambda/cramp_coach/content/red_flags.json", SPOKEN} <= shipped
    assert len(list(texts.spoken())) > 1500
    assert len(list(texts.listed())) > 10
    assert len(list(texts.may_be_said_to_it())) > 1000


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of what is read, to be written into."""
    for name in ("docs", "interaction_models", "lambda/cramp_coach/content"):
        shutil.copytree(texts.ROOT / name, tmp_path / name)
    for name in ("README.md", "skill.json"):
        shutil.copy(texts.ROOT / name, tmp_path / name)
    return tmp_path


@pytest.mark.parametrize("file", ["docs/terms.md", "README.md", "docs/sources.md"])
def test_an_advertised_name_in_a_document_is_noticed(file: str, root: Path) -> None:
    with (root / file).open("a", encoding="utf-8") as document:
        document.write("See Pro-Soma.\n")
    assert any(each.startswith(f"{file}: 'prosoma'") for each in denied_in(*READ[0], root))


def test_an_advertised_name_among_what_people_may_say_is_noticed(root: Path) -> None:
    file = root / "interaction_models" / "en-US.json"
    model = json.loads(file.read_text(encoding="utf-8"))
    model["interactionModel"]["languageModel"]["intents"][0]["samples"] = ["can i take prosoma"]
    file.write_text(json.dumps(model), encoding="utf-8")
    assert denied_in(texts.may_be_said_to_it, NOWHERE, root) != []


def test_what_people_may_say_may_name_a_common_medicine() -> None:
    assert NOWHERE.find("can i take quinine") == []
    assert UNSAID.find("can i take quinine") != []


def test_a_medicine_that_the_content_would_have_said_is_noticed(root: Path) -> None:
    said = json.loads((root / SPOKEN).read_text(encoding="utf-8"))
    said["extra"]["E1"] = "Chew an aspirin."
    (root / SPOKEN).write_text(json.dumps(said), encoding="utf-8")
    assert denied_in(texts.spoken, UNSAID, root) == [
        "en/red_flags.json.extra.E1: 'aspirin' (medicines for pain)"
    ]


def test_the_name_of_a_topic_is_not_said_and_may_be_any(root: Path) -> None:
    said = json.loads((root / SPOKEN).read_text(encoding="utf-8"))
    said["extra"]["quinine"] = "Ask a pharmacist."
    (root / SPOKEN).write_text(json.dumps(said), encoding="utf-8")
    assert denied_in(texts.spoken, UNSAID, root) == []


def test_a_promise_in_the_store_is_noticed(root: Path) -> None:
    skill = json.loads((root / "skill.json").read_text(encoding="utf-8"))
    listing = skill["manifest"]["publishingInformation"]["locales"]["en-US"]
    listing["keywords"].append("instant relief")
    (root / "skill.json").write_text(json.dumps(skill), encoding="utf-8")
    (slip,) = denied_in(texts.listed, UNSAID, root)
    assert "'instant relief' (promises)" in slip
