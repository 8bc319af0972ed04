"""The function as Lambda loads it: in a fresh interpreter, with DynamoDB and Alexa stubbed."""

import json
import os
import subprocess
import sys
from functools import cache
from typing import Any

from tests.bench.wire import ENVIRONMENT, ZONE

# Over what ask-sdk-core and a boto3 client load by themselves. 115 are the package's own, since it
# knows every region, answers questions, remembers a person, asks for their zone, and times packs,
# drinks and bedtimes; zoneinfo brings 7, the SDK's model of such a request 9. What carries out
# orders to Alexa is loaded with the first of them.
MODULES_OF_OUR_OWN = 135

BARE = """
import json, sys
import ask_sdk_core.skill_builder
import boto3
boto3.client("dynamodb")
print(json.dumps({"modules": sorted(sys.modules)}))
"""
FUNCTION = """
import gc, json, sys
import lambda_function
from tests.alexa import launch, with_access
from tests.bench.wire import stub_http
with stub_http():
    events = (with_access(launch()), {}, None)
    answers = [lambda_function.handler(event, None) for event in events]
print(json.dumps({"modules": sorted(sys.modules), "answers": answers, "gc": gc.isenabled()}))
"""


@cache
def loaded(program: str) -> Any:
    run = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, **ENVIRONMENT},
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(run.stdout)


def test_the_handler_answers_a_launch_and_whatever_else_comes() -> None:
    launched, *broken = loaded(FUNCTION)["answers"]
    assert "pull your toes up" in launched["response"]["outputSpeech"]["ssml"]
    assert launched["sessionAttributes"]["rests_until"] is None
    assert launched["sessionAttributes"]["zone"] == ZONE
    assert [answer["version"] for answer in broken] == ["1.0", "1.0"]


def test_the_modules_loaded_keep_to_their_budget() -> None:
    over = set(loaded(FUNCTION)["modules"]) - set(loaded(BARE)["modules"])
    ours = {module for module in over if module.partition(".")[0] != "tests"}
    assert len(ours) <= MODULES_OF_OUR_OWN, sorted(ours)


def test_garbage_is_looked_for_once_the_skill_is_loaded() -> None:
    assert loaded(FUNCTION)["gc"] is True


def test_nothing_loads_that_lambda_has_no_use_for() -> None:
    roots = {module.partition(".")[0] for module in loaded(FUNCTION)["modules"]}
    assert not roots & {"flask", "requests", "simulator", "server", "sqlite3", "yaml", "hassil"}


def test_a_function_without_a_region_says_so_in_one_line() -> None:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("AWS_")}
    run = subprocess.run(
        [sys.executable, "-c", "import lambda_function"],
        env={**environment, "SESSIONS_TABLE": "sessions", "AWS_CONFIG_FILE": os.devnull},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode != 0
    assert "SESSIONS_TABLE" in run.stderr.splitlines()[-1]
