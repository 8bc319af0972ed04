import json
from pathlib import Path
from typing import Any

import pytest

from infra.ci import check_lambda
from infra.ci.check_lambda import CheckError, check_answers, environ_for, faults_of_open_answer
from infra.ci.emulator import built_function
from tests.promise import Promise, broken
from tests.store.engines import Table

TABLE = Table("http://127.0.0.1:9", "sessions")
SPEECH = {"type": "SSML", "ssml": "<speak>Pull your toes up.</speak>"}
GOOD_ANSWER: dict[str, Any] = {
    "version": "1.0",
    "response": {
        "outputSpeech": SPEECH,
        "reprompt": {"outputSpeech": SPEECH},
        "shouldEndSession": False,
    },
}
BUILT_TEMPLATE = """
Resources:
  CoachFunction:
    Properties:
      CodeUri: CoachFunction
      Handler: lambda_function.handler
      Timeout: 8
      MemorySize: 1024
      Environment:
        Variables: {SKILL_ID: {Ref: SkillId}, SESSIONS_TABLE: !Ref SessionsTable}
"""


def has_no_fault(answer: dict[str, Any]) -> bool:
    return faults_of_open_answer(answer) == []


FAULTS = [
    Promise(has_no_fault, ("version",), "2.0"),
    Promise(has_no_fault, ("response", "shouldEndSession"), True),
    Promise(has_no_fault, ("response", "shouldEndSession"), None),
    Promise(has_no_fault, ("response", "outputSpeech"), None),
    Promise(has_no_fault, ("response", "outputSpeech"), {"ssml": "<speak>Heat & cold</speak>"}),
    Promise(has_no_fault, ("response", "outputSpeech"), {"ssml": "<speak> </speak>"}),
    Promise(has_no_fault, ("response", "reprompt"), None),
]


def test_a_good_answer_has_no_fault() -> None:
    assert faults_of_open_answer(GOOD_ANSWER) == []


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_a_faulty_answer_is_noticed(fault: Promise) -> None:
    assert not fault.holds(broken(fault, GOOD_ANSWER))


@pytest.mark.parametrize("report", [{"errorMessage": "Task timed out"}, None, []])
def test_an_exception_in_lambda_is_no_answer(report: object) -> None:
    def raises_in_lambda(event: object) -> object:
        return report

    with pytest.raises(CheckError, match="launch: no response but"):
        check_answers(raises_in_lambda)


def test_every_event_is_put_to_the_function_and_oddities_too() -> None:
    sent: list[object] = []

    def answers_well(event: object) -> dict[str, Any]:
        sent.append(event)
        return GOOD_ANSWER

    check_answers(answers_well)
    assert [check_lambda.event("launch"), check_lambda.event("left_calf")] == sent[:2]
    assert sent[2:] == check_lambda.NO_REQUESTS


def test_the_function_gets_what_the_built_template_refers_to(tmp_path: Path) -> None:
    (tmp_path / "template.yaml").write_text(BUILT_TEMPLATE)
    function = built_function(tmp_path / "template.yaml", "CoachFunction")
    environ = environ_for(function, TABLE)
    assert function.folder == tmp_path / "CoachFunction"
    assert environ["SESSIONS_TABLE"] == TABLE.name
    assert environ["SKILL_ID"] in json.dumps(check_lambda.event("launch"))
    assert environ["AWS_ENDPOINT_URL_DYNAMODB"] == TABLE.endpoint
