"""Reads CloudFormation and SAM templates as plain data."""

from pathlib import Path
from typing import Any

import yaml

Template = dict[str, Any]


class _Loader(yaml.SafeLoader):
    """Turns short tags into the long form: `!Ref X` is `{"Ref": "X"}`."""


def load(path: Path) -> Template:
    """Raise yaml.YAMLError, which names file and line, when the file is no YAML."""
    with path.open() as file:
        template: Template = yaml.load(file, _Loader)
    return template


def _expand(loader: yaml.SafeLoader, tag: str, node: yaml.Node) -> dict[str, object]:
    argument = _argument(loader, node)
    if tag == "GetAtt" and isinstance(argument, str):
        argument = argument.split(".", 1)
    return {tag if tag in ("Ref", "Condition") else f"Fn::{tag}": argument}


def _argument(loader: yaml.SafeLoader, node: yaml.Node) -> object:
    if isinstance(node, yaml.ScalarNode):
        return loader.construct_scalar(node)
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node, deep=True)
    assert isinstance(node, yaml.MappingNode)
    return loader.construct_mapping(node, deep=True)


_Loader.add_multi_constructor("!", _expand)
