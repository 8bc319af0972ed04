"""A fresh interpreter up to its first answer, against importing what nobody can do without."""

import os
import statistics
import subprocess
import sys
from collections.abc import Iterator

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
from tests.alexa import launch
from tests.bench.wire import stub_http
with stub_http():
    answer = lambda_function.handler(launch(), None)
assert "toes" in answer["response"]["outputSpeech"]["ssml"], answer
assert answer["sessionAttributes"]["rests_until"] is None, answer
{REPORT}
"""


def figures() -> Iterator[Figure]:
    """CPU seconds, interpreter start included, in turns so that a busy machine slows both."""
    ratios = [_cpu_seconds(FIRST_LAUNCH) / _cpu_seconds(BARE) for _ in range(PAIRS)]
    yield Figure(
        "cold start and first launch / bare imports and client",
        statistics.median(ratios),
        "ratio",
        LIMIT,
    )


def _cpu_seconds(program: str) -> float:
    environment = {**os.environ, **ENVIRONMENT}
    run = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
    )
    return float(run.stdout.split()[-1])
