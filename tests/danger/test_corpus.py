"""A file of sayings that is not as asked is refused, in one line that tells where."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.danger.corpus import FEWEST, RULES, Saying, read

Groups = list[dict[str, Any]]


@pytest.fixture
def groups() -> Groups:
    """As few sayings as may be."""
    parts = FEWEST.items()
    return [
        {"rule": rule, **{part: [f"{rule} {part} {n}" for n in range(few)] for part, few in parts}}
        for rule in RULES
    ]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "flags.yaml"


def write(file: Path, content: object) -> Path:
    file.write_text(yaml.safe_dump(content), encoding="utf-8")
    return file


def complaint(file: Path) -> str:
    with pytest.raises(ValueError, match=r"^flags\.yaml: ") as refused:
        read(file)
    return str(refused.value)


def test_the_sayings_of_a_part_are_read_with_their_rules(groups: Groups, file: Path) -> None:
    corpus = read(write(file, groups))
    assert set(corpus) == set(FEWEST)
    assert len(corpus["heard"]) == FEWEST["heard"] * len(RULES)
    assert corpus["heard"][0] == Saying(groups[0]["rule"], groups[0]["heard"][0])


def test_the_rules_are_those_that_somebody_can_set_off_by_words() -> None:
    assert {"E", "E1", "E11", "U4E", "U1", "U16"} <= RULES.keys()
    assert RULES.keys().isdisjoint({"worse", "unchecked", "A1"})


@pytest.mark.parametrize("part", FEWEST)
def test_too_few_sayings_are_refused(part: str, groups: Groups, file: Path) -> None:
    groups[1][part].pop()
    few = FEWEST[part]
    expected = f"flags.yaml: {groups[1]['rule']}: {part}: {few - 1} utterances, at least {few}"
    assert complaint(write(file, groups)).startswith(expected)


@pytest.mark.parametrize("words", [False, 7, "", "  ", None])
def test_what_is_no_utterance_is_refused(words: object, groups: Groups, file: Path) -> None:
    groups[0]["harmless"][0] = words
    expected = f"flags.yaml: {groups[0]['rule']}: harmless: {words!r} is not an utterance"
    assert complaint(write(file, groups)).startswith(expected)


def test_a_part_that_is_no_list_is_refused(groups: Groups, file: Path) -> None:
    groups[0]["heard"] = "my chest hurts"
    assert complaint(write(file, groups)).endswith("heard: must be a list of utterances")


def test_one_saying_in_two_groups_is_refused(groups: Groups, file: Path) -> None:
    groups[2]["held_out"][0] = groups[0]["heard"][0]
    expected = f"flags.yaml: {groups[0]['heard'][0]}: is written down twice"
    assert complaint(write(file, groups)) == expected


def test_two_groups_of_one_rule_are_refused(groups: Groups, file: Path) -> None:
    twice = {key: [f"again {w}" for w in said] for key, said in groups[0].items() if key in FEWEST}
    groups.append({"rule": groups[0]["rule"], **twice})
    expected = f"flags.yaml: {groups[0]['rule']}: has more than one group"
    assert complaint(write(file, groups)) == expected


def test_a_rule_without_a_group_is_missed(groups: Groups, file: Path) -> None:
    left_out = groups.pop()["rule"]
    assert complaint(write(file, groups)) == f"flags.yaml: no group for {left_out}"


@pytest.mark.parametrize("rule", ["A1", "worse", "E99", 1, None, ["E1"]])
def test_a_rule_that_listens_for_nothing_is_refused(
    rule: object, groups: Groups, file: Path
) -> None:
    groups[3]["rule"] = rule
    assert complaint(write(file, groups)) == f"flags.yaml: group 4: no rule listens for {rule!r}"


@pytest.mark.parametrize("change", [{"note": "x"}, {"held_out": ...}])
def test_a_group_with_other_keys_is_refused(
    change: dict[str, object], groups: Groups, file: Path
) -> None:
    changed = {**groups[1], **change}
    groups[1] = {key: value for key, value in changed.items() if value is not ...}
    assert complaint(write(file, groups)).startswith("flags.yaml: group 2: must have just rule, ")


@pytest.mark.parametrize("content", [None, {"rule": "E1"}, "E1"])
def test_what_is_no_list_of_groups_is_refused(content: object, file: Path) -> None:
    assert complaint(write(file, content)) == "flags.yaml: must be a list of groups"


def test_what_is_not_yaml_is_refused_in_one_line(file: Path) -> None:
    file.write_text("- rule: [\n- heard\n", encoding="utf-8")
    said = complaint(file)
    assert said.startswith("flags.yaml: is not YAML: ")
    assert "\n" not in said
