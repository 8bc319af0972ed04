from pathlib import Path

import pytest
import yaml

from infra.ci.cloudformation import load


def read(tmp_path: Path, text: str) -> object:
    (tmp_path / "template.yaml").write_text(text)
    return load(tmp_path / "template.yaml")


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("!Ref Table", {"Ref": "Table"}),
        ("!GetAtt Table.Arn", {"Fn::GetAtt": ["Table", "Arn"]}),
        ("!GetAtt [Table, Arn]", {"Fn::GetAtt": ["Table", "Arn"]}),
        ("!Not [!Equals [!Ref Cap, 0]]", {"Fn::Not": [{"Fn::Equals": [{"Ref": "Cap"}, 0]}]}),
        ("!Transform {Name: X}", {"Fn::Transform": {"Name": "X"}}),
    ],
)
def test_short_tags_are_read_as_their_long_form(
    tmp_path: Path, short: str, long: dict[str, object]
) -> None:
    assert read(tmp_path, f"Value: {short}") == {"Value": long}


def test_a_file_that_is_no_yaml_is_named(tmp_path: Path) -> None:
    with pytest.raises(yaml.YAMLError, match=r"template\.yaml"):
        read(tmp_path, "Resources: [")
