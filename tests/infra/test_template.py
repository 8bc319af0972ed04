"""Each promise of the stack is kept, and is shown to be noticed when it is broken."""

from pathlib import Path

import pytest

from infra.ci.cloudformation import load
from tests.infra import stack_promises as promises
from tests.promise import Promise, broken, questions

TEMPLATE = load(Path(__file__).parents[2] / "infra" / "template.yaml")


TABLE = ("Resources", "SessionsTable")
FUNCTION = ("Resources", "CoachFunction", "Properties")
ROLE = ("Resources", "CoachRole", "Properties")
STORE = (*ROLE, "Policies", 0, "PolicyDocument", "Statement", 0)
LOG = (*ROLE, "Policies", 1, "PolicyDocument", "Statement", 0)
PROMISES = [
    Promise(
        promises.table_costs_nothing_idle, (*TABLE, "Properties", "BillingMode"), "PROVISIONED"
    ),
    Promise(
        promises.table_is_keyed_by_person,
        (*TABLE, "Properties", "KeySchema", 0, "AttributeName"),
        "user_id",
    ),
    Promise(
        promises.records_expire, (*TABLE, "Properties", "TimeToLiveSpecification", "Enabled"), False
    ),
    Promise(
        promises.table_can_be_recovered,
        (*TABLE, "Properties", "PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled"),
        False,
    ),
    Promise(
        promises.table_is_encrypted, (*TABLE, "Properties", "SSESpecification", "SSEEnabled"), False
    ),
    Promise(promises.table_outlives_the_stack, (*TABLE, "DeletionPolicy"), "Delete"),
    Promise(promises.table_outlives_the_stack, (*TABLE, "UpdateReplacePolicy"), "Delete"),
    Promise(promises.only_the_stores_four_actions_are_allowed, (*STORE, "Action", 0), "dynamodb:*"),
    Promise(promises.only_the_stores_four_actions_are_allowed, (*STORE, "Resource"), "*"),
    Promise(promises.only_the_stores_four_actions_are_allowed, (*LOG, "Action", 0), "s3:GetObject"),
    Promise(promises.only_its_own_log_is_written, (*LOG, "Resource"), "*"),
    Promise(
        promises.function_has_no_rights_but_its_role,
        (*FUNCTION, "Policies"),
        ["AdministratorAccess"],
    ),
    Promise(
        promises.function_has_no_rights_but_its_role,
        (*ROLE, "ManagedPolicyArns"),
        ["arn:aws:iam::x"],
    ),
    Promise(promises.only_this_skill_may_call, (*FUNCTION, "Events", "Alexa", "Properties"), {}),
    Promise(promises.only_this_skill_may_call, (*FUNCTION, "Events", "Web"), {"Type": "HttpApi"}),
    Promise(
        promises.skill_id_must_look_like_one,
        ("Parameters", "SkillId", "AllowedPattern"),
        r"^amzn1\.ask\.skill\..*",
    ),
    Promise(
        promises.function_is_told_its_skill_and_table,
        (*FUNCTION, "Environment", "Variables", "SKILL_ID"),
        "",
    ),
    Promise(promises.function_stops_when_alexa_stops_waiting, (*FUNCTION, "Timeout"), 30),
    Promise(promises.handler_exists, (*FUNCTION, "Handler"), "lambda_function.lambda_handler"),
    Promise(promises.handler_exists, (*FUNCTION, "Handler"), "skill.handler"),
    Promise(promises.requirements_are_built_for_its_platform, (*FUNCTION, "Runtime"), "python3.12"),
    Promise(
        promises.requirements_are_built_for_its_platform, (*FUNCTION, "Architectures", 0), "x86_64"
    ),
    Promise(
        promises.log_lines_are_deleted,
        ("Resources", "CoachLogs", "Properties", "RetentionInDays"),
        {"Ref": "AWS::NoValue"},
    ),
    Promise(
        promises.concurrency_is_capped_only_when_asked,
        ("Parameters", "ReservedConcurrency", "Default"),
        5,
    ),
]


@pytest.mark.parametrize("promise", PROMISES, ids=str)
def test_the_stack_keeps_its_promise(promise: Promise) -> None:
    assert promise.holds(TEMPLATE)


@pytest.mark.parametrize("promise", PROMISES, ids=str)
def test_a_broken_promise_is_noticed(promise: Promise) -> None:
    assert not promise.holds(broken(promise, TEMPLATE))


def test_every_promise_is_put_to_the_template() -> None:
    assert questions(promises) == {promise.holds for promise in PROMISES}
