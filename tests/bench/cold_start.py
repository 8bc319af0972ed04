"""A fresh interpreter up to its first answer, against importing what nobody can do without.

The first answer reads the record from DynamoDB and asks Alexa for the time zone, both stubbed at
the HTTP seam: the trusted certificates are read, but no connection is opened.
"""

import os
import statistics
import subprocess
import sys
from collections.abc import Iterator
from tempfile import TemporaryDirectory

from tests.bench.figure import Figure
from tests.bench.wire import ENVIRONMENT

PAIRS = 15
LIMIT = 1.25

REPORT = "import time; print(time.process_time())"
BARE = f"""
import ask_sdk_core.skill_builder
import boto3
boto3.client("dynamodb")
{REPORT}
"""
FIRST_LAUNCH = f"""
import lambda_function
from tests.alexa import launch, with_access
from tests.bench.wire import ZONE, stub_http
with stub_http():
    answer = lambda_function.handler(with_access(launch()), None)
assert "toes" in answer["response"]["outputSpeech"]["ssml"], answer
assert answer["sessionAttributes"]["rests_until"] is None, answer
assert answer["sessionAttributes"]["zone"] == ZONE, answer
{REPORT}
"""


def figures() -> Iterator[Figure]:
    """CPU seconds, interpreter start included, in turns so that a busy machine slows both."""
    with TemporaryDirectory() as bytecode:
        for program in (BARE, FIRST_LAUNCH):
            _cpu_seconds(program, bytecode)
        ratios = [
            _cpu_seconds(FIRST_LAUNCH, bytecode) / _cpu_seconds(BARE, bytecode)
            for _ in range(PAIRS)
        ]
    name = "cold start and first launch / bare imports and client"
    yield Figure(name, statistics.median(ratios), "ratio", LIMIT)


def _cpu_seconds(program: str, bytecode: str) -> float:
    """With the bytecode of both programs kept, as pip keeps that of the packages it installs."""
    environment = {**os.environ, **ENVIRONMENT, "PYTHONPYCACHEPREFIX": bytecode}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    run = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
    )
    return float(run.stdout.split()[-1])
