"""The list that people write, and what it must hold."""

from pathlib import Path

import pytest

from tests.never.denied import ANYWHERE, SAID, BadList, read_groups

GROUP = """
- group: sweets
  never: said
  because: They stick to the teeth.
  words: [toffee, 'no']
"""
GROUPS = read_groups()


def written(folder: Path, text: str) -> Path:
    file = folder / "denied.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def words_denied(how: str) -> set[str]:
    return {word.casefold() for group in GROUPS if group.never == how for word in group.words}


def test_a_group_is_read_with_its_reason_and_its_words(tmp_path: Path) -> None:
    (group,) = read_groups(written(tmp_path, GROUP))
    assert (group.name, group.never, group.words) == ("sweets", SAID, ("toffee", "no"))
    assert group.because == "They stick to the teeth."


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("never: said", "never: whispered", "sweets: never: is 'anywhere' or 'said'"),
        ("They stick to the teeth.", "", "sweets: because: needs a reason"),
        ("  because: They stick to the teeth.\n", "", "a group has exactly because, group"),
        ("[toffee, 'no']", "[]", "sweets: words: needs a list"),
        ("'no'", "no", "sweets: words: put False between quotes"),
        ("'no'", "500", "sweets: words: put 500 between quotes"),
        ("'no'", "'?!'", "sweets: words: '\\?!' has no letter or digit"),
        (GROUP, "sweets: toffee", "must be a list of groups"),
        ("[toffee", "[toffee: [", "is not YAML"),
    ],
)
def test_a_list_that_cannot_be_read_is_named(
    old: str, new: str, complaint: str, tmp_path: Path
) -> None:
    with pytest.raises(BadList, match=rf"denied\.yaml: .*{complaint}"):
        read_groups(written(tmp_path, GROUP.replace(old, new)))


@pytest.mark.parametrize(
    ("text", "group"),
    [
        (GROUP + GROUP.replace("sweets", "chewing").replace("toffee", "Tof-fee"), "chewing"),
        (GROUP.replace("'no'", "'no', Tof-fee"), "sweets"),
    ],
)
def test_a_word_that_is_there_already_is_named(text: str, group: str, tmp_path: Path) -> None:
    with pytest.raises(BadList, match=f"{group}: words: 'Tof-fee' is there as 'toffee'"):
        read_groups(written(tmp_path, text))


def test_what_the_articles_advertise_stands_nowhere() -> None:
    assert {"prosoma", "pain o soma", "350 mg", "500 mg"} <= words_denied(ANYWHERE)
    assert {"773 572 9442", "advanced physical medicine", "zergnet"} <= words_denied(ANYWHERE)


@pytest.mark.parametrize(
    "word", ["quinine", "relaxant", "ibuprofen", "melatonin", "mg", "cure", "you have", "gym"]
)
def test_what_people_may_ask_about_is_only_never_said(word: str) -> None:
    assert word in words_denied(SAID)
