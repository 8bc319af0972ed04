"""Expand the SAM template into the CloudFormation that would be deployed.

Usage: python -m infra.ci.expand_template TEMPLATE EXPANDED

cfn-lint sees some mistakes only there, such as a misspelt reference inside an event.
"""

import json
import sys
from pathlib import Path
from typing import Any

from samtranslator.public.exceptions import InvalidDocumentException
from samtranslator.translator.transform import transform
from samtranslator.yaml_helper import yaml_parse

SOME_CODE = "s3://bucket/coach.zip"
ALEXA_FOR_THIS_SKILL = ("alexa-appkit.amazon.com", {"Ref": "SkillId"})


class NoManagedPolicies:
    """The function has a role of its own, so that no AWS-managed policy has to be looked up."""

    def load(self) -> dict[str, str]:
        return {}


class ExpansionError(Exception):
    """Raised when the template cannot be expanded or what comes out is not what was meant."""


def expand(template: dict[str, Any]) -> dict[str, Any]:
    """Raises ExpansionError with what SAM has against the template."""
    # SAM expands only what is already uploaded.
    template["Resources"]["CoachFunction"]["Properties"]["CodeUri"] = SOME_CODE
    try:
        expanded: dict[str, Any] = transform(template, {}, NoManagedPolicies())
    except InvalidDocumentException as error:
        raise ExpansionError("; ".join(cause.message for cause in error.causes)) from error
    return expanded


def require_only_alexa_may_call(expanded: dict[str, Any]) -> None:
    """Without the event source token any skill in the world could call the function."""
    permissions = [
        resource["Properties"]
        for resource in expanded["Resources"].values()
        if resource["Type"] == "AWS::Lambda::Permission"
    ]
    callers = [(each["Principal"], each.get("EventSourceToken")) for each in permissions]
    if callers != [ALEXA_FOR_THIS_SKILL]:
        raise ExpansionError(f"only Alexa, for this skill, may call the function, not {callers}")


def main(source: str, target: str) -> None:
    try:
        expanded = expand(yaml_parse(Path(source).read_text()))
        require_only_alexa_may_call(expanded)
    except ExpansionError as problem:
        sys.exit(f"{source}: {problem}")
    Path(target).write_text(json.dumps(expanded, indent=2))


if __name__ == "__main__":
    main(*sys.argv[1:])
