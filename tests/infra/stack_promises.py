"""What the stack promises, as questions to put to a template."""

import ast
import re
from pathlib import Path
from typing import Any

from infra.ci.cloudformation import Template

ROOT = Path(__file__).parents[2]
ALEXA_WAITS_SECONDS = 8
ACTIONS_OF_THE_STORE = {f"dynamodb:{verb}" for verb in ["GetItem", "PutItem", "DeleteItem"]}
GOOD_SKILL_ID = "amzn1.ask.skill.01234567-89ab-cdef-0123-456789abcdef"
BAD_SKILL_IDS = ["", "*", "amzn1.ask.skill.", GOOD_SKILL_ID + "0", GOOD_SKILL_ID.upper()]


def properties(template: Template, resource: str) -> dict[str, Any]:
    found: dict[str, Any] = template["Resources"][resource]["Properties"]
    return found


def table(template: Template) -> dict[str, Any]:
    return properties(template, "SessionsTable")


def function(template: Template) -> dict[str, Any]:
    return properties(template, "CoachFunction")


def statements(template: Template) -> list[dict[str, Any]]:
    policies = properties(template, "CoachRole")["Policies"]
    return [each for policy in policies for each in policy["PolicyDocument"]["Statement"]]


def table_costs_nothing_idle(template: Template) -> bool:
    return bool(table(template)["BillingMode"] == "PAY_PER_REQUEST")


def table_is_keyed_by_person(template: Template) -> bool:
    key = [{"AttributeName": "person_id", "KeyType": "HASH"}]
    attributes = [{"AttributeName": "person_id", "AttributeType": "S"}]
    found = table(template)
    return bool(found["KeySchema"] == key and found["AttributeDefinitions"] == attributes)


def records_expire(template: Template) -> bool:
    wanted = {"AttributeName": "expires_at", "Enabled": True}
    return bool(table(template)["TimeToLiveSpecification"] == wanted)


def table_can_be_recovered(template: Template) -> bool:
    return table(template)["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"] is True


def table_is_encrypted(template: Template) -> bool:
    return table(template)["SSESpecification"]["SSEEnabled"] is True


def table_outlives_the_stack(template: Template) -> bool:
    resource = template["Resources"]["SessionsTable"]
    return bool(resource["DeletionPolicy"] == resource["UpdateReplacePolicy"] == "Retain")


def only_the_stores_four_actions_are_allowed(template: Template) -> bool:
    on_table = {"Fn::GetAtt": ["SessionsTable", "Arn"]}
    allowed = {
        action: each["Resource"]
        for each in statements(template)
        for action in each["Action"]
        if not action.startswith("logs:")
    }
    return allowed == dict.fromkeys(ACTIONS_OF_THE_STORE, on_table)


def only_its_own_log_is_written(template: Template) -> bool:
    own_log = {"Fn::GetAtt": ["CoachLogs", "Arn"]}
    logging = [each for each in statements(template) if each["Resource"] == own_log]
    return [each["Action"] for each in logging] == [["logs:CreateLogStream", "logs:PutLogEvents"]]


def function_has_no_rights_but_its_role(template: Template) -> bool:
    role = properties(template, "CoachRole")
    return (
        function(template)["Role"] == {"Fn::GetAtt": ["CoachRole", "Arn"]}
        and "Policies" not in function(template)
        and "ManagedPolicyArns" not in role
    )


def only_this_skill_may_call(template: Template) -> bool:
    events = function(template)["Events"]
    bound = {"Type": "AlexaSkill", "Properties": {"SkillId": {"Ref": "SkillId"}}}
    return list(events.values()) == [bound]


def skill_id_must_look_like_one(template: Template) -> bool:
    pattern = template["Parameters"]["SkillId"]["AllowedPattern"]
    accepted = [each for each in [GOOD_SKILL_ID, *BAD_SKILL_IDS] if re.fullmatch(pattern, each)]
    return accepted == [GOOD_SKILL_ID]


def function_is_told_its_skill_and_table(template: Template) -> bool:
    variables = function(template)["Environment"]["Variables"]
    return bool(
        variables == {"SKILL_ID": {"Ref": "SkillId"}, "SESSIONS_TABLE": {"Ref": "SessionsTable"}}
    )


def function_stops_when_alexa_stops_waiting(template: Template) -> bool:
    return bool(function(template)["Timeout"] == ALEXA_WAITS_SECONDS)


def handler_exists(template: Template) -> bool:
    module, name = function(template)["Handler"].split(".")
    path = ROOT / "infra" / function(template)["CodeUri"] / f"{module}.py"
    return path.exists() and parameters_of(name, path) == ["event", "context"]


def parameters_of(name: str, path: Path) -> list[str]:
    for node in ast.parse(path.read_text()).body:
        if isinstance(node, ast.FunctionDef) and node.name == name:
            return [each.arg for each in node.args.args]
    return []


def requirements_are_built_for_its_platform(template: Template) -> bool:
    build = (ROOT / "infra" / "Makefile").read_text()
    runtime, [architecture] = function(template)["Runtime"], function(template)["Architectures"]
    machine = {"arm64": "aarch64", "x86_64": "x86_64"}[architecture]
    return (
        f"--python-version {runtime.removeprefix('python')} " in build
        and f"--platform manylinux2014_{machine} " in build
        and "--require-hashes" in build
    )


def log_lines_are_deleted(template: Template) -> bool:
    days = properties(template, "CoachLogs")["RetentionInDays"]
    log_group = function(template)["LoggingConfig"]["LogGroup"]
    return bool(days == {"Ref": "LogRetentionDays"} and log_group == {"Ref": "CoachLogs"})


def concurrency_is_capped_only_when_asked(template: Template) -> bool:
    choice = ["ConcurrencyIsReserved", {"Ref": "ReservedConcurrency"}, {"Ref": "AWS::NoValue"}]
    capped = function(template)["ReservedConcurrentExecutions"]
    default = template["Parameters"]["ReservedConcurrency"]["Default"]
    return bool(capped == {"Fn::If": choice} and default == 0)
