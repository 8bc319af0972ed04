"""A built function under Amazon's own Lambda runtime emulator, without Docker."""

import json
import os
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from infra.ci.cloudformation import load
from infra.ci.local_server import free_port, serving

# The emulator itself ends a turn at the function's time-out and says so; this only catches a hang.
ANSWER_SECONDS = 30
INVOCATIONS = "2015-03-31/functions/function/invocations"

Invoke = Callable[[object], Any]


class EmulatorError(Exception):
    """Raised when the function in the emulator gives no answer."""


@dataclass(frozen=True)
class Programs:
    """The emulator, and a Python with awslambdaric and nothing else, as Lambda provides it."""

    emulator: Path
    python: Path


@dataclass(frozen=True)
class BuiltFunction:
    """`variables` are as the template says them, references included."""

    folder: Path
    handler: str
    timeout: int
    memory: int
    variables: Mapping[str, Any]


def built_function(template: Path, name: str) -> BuiltFunction:
    """The function as `sam build` left it beside its template."""
    properties = load(template)["Resources"][name]["Properties"]
    return BuiltFunction(
        template.parent / properties["CodeUri"],
        properties["Handler"],
        properties["Timeout"],
        properties["MemorySize"],
        properties["Environment"]["Variables"],
    )


@contextmanager
def running(
    function: BuiltFunction, programs: Programs, environ: Mapping[str, str], log: Path
) -> Iterator[Invoke]:
    """Yield what sends the function one event and returns its answer; one at a time only."""
    front, back = free_port(), free_port()
    command = [str(programs.emulator.resolve())]
    command += ["--runtime-interface-emulator-address", f"127.0.0.1:{front}"]
    command += ["--runtime-api-address", f"127.0.0.1:{back}"]
    # Not resolved: a virtual environment's Python is known by its own path.
    command += [str(programs.python.absolute()), "-m", "awslambdaric", function.handler]
    environ = {**lambdas_own_variables(function), **environ}
    with serving(command, front, log, folder=function.folder, environ=environ):
        yield lambda event: invoke(f"http://127.0.0.1:{front}/{INVOCATIONS}", event)


def lambdas_own_variables(function: BuiltFunction) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "LAMBDA_TASK_ROOT": str(function.folder.resolve()),
        "AWS_LAMBDA_FUNCTION_NAME": "cramp-coach",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": str(function.memory),
        "AWS_LAMBDA_FUNCTION_TIMEOUT": str(function.timeout),
        # What is installed for the person who runs this must not stand in for what was built.
        "PYTHONNOUSERSITE": "1",
    }


def invoke(url: str, event: object) -> Any:
    """Raises EmulatorError when the function could not even be loaded."""
    request = urllib.request.Request(url, json.dumps(event).encode())
    try:
        with urllib.request.urlopen(request, timeout=ANSWER_SECONDS) as answer:
            return json.load(answer)
    except OSError as error:
        raise EmulatorError(f"the function gave no answer to {json.dumps(event)[:80]}") from error
