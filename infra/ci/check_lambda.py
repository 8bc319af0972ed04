"""Talk to the built function under Lambda's own runtime, over a table made as the stack makes it.

Usage: python -m infra.ci.check_lambda --template BUILT_TEMPLATE --emulator FILE --python FILE
"""

import argparse
import json
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from infra.ci.cloudformation import load
from infra.ci.emulator import BuiltFunction, EmulatorError, Invoke, Programs, built_function
from infra.ci.emulator import running as emulator_running
from infra.ci.local_server import NotServing
from tests.store.engines import Table, ministack

ROOT = Path(__file__).parents[2]
EVENTS = ROOT / "tests" / "events"
NOBODY_LISTENS = "http://127.0.0.1:9"
NO_REQUESTS: list[object] = [{}, [], "hello", {"request": {"type": "Alexa.Brand.New"}}]


class CheckError(Exception):
    """Raised when the function answers wrongly; the message says which event and how."""


def check(template: Path, programs: Programs, scratch: Path) -> None:
    """Raises CheckError, EmulatorError or NotServing."""
    function = built_function(template, "CoachFunction")
    with ministack(scratch) as endpoint:
        table = create_table(load(template), Table(endpoint, "cramp-coach-sessions"))
        environ = environ_for(function, table)
        with emulator_running(function, programs, environ, scratch / "lambda.log") as invoke:
            check_answers(invoke)
        check_record(load(template), table)
    without_store = {**environ, "AWS_ENDPOINT_URL_DYNAMODB": NOBODY_LISTENS}
    with emulator_running(function, programs, without_store, scratch / "lone.log") as invoke:
        check_answers(invoke)


def create_table(template: Mapping[str, Any], table: Table) -> Table:
    properties = template["Resources"]["SessionsTable"]["Properties"]
    wanted = ["AttributeDefinitions", "KeySchema", "BillingMode"]
    table.client().create_table(TableName=table.name, **{key: properties[key] for key in wanted})
    return table


def environ_for(function: BuiltFunction, table: Table) -> dict[str, str]:
    """What the stack would set: each reference in the template stands for what is here."""
    skill_id = event("launch")["context"]["System"]["application"]["applicationId"]
    stands_for = {"SkillId": skill_id, "SessionsTable": table.name}
    variables = {name: stands_for[value["Ref"]] for name, value in function.variables.items()}
    aws = {name: value for name, value in table.environ().items() if name.startswith("AWS_")}
    return aws | variables


def event(name: str) -> Any:
    return json.loads((EVENTS / f"{name}.json").read_text())


def check_answers(invoke: Invoke) -> None:
    """A launch, a cramp, and what is no request at all."""
    for name in ("launch", "left_calf"):
        require(name, faults_of_open_answer(invoke(event(name))))
    for oddity in NO_REQUESTS:
        require(json.dumps(oddity), faults_of_answer(invoke(oddity)))


def require(name: str, faults: list[str]) -> None:
    if faults:
        raise CheckError(f"{name}: {'; '.join(faults)}")


def faults_of_answer(answer: Any) -> list[str]:
    """What keeps Alexa from accepting it; Lambda reports an exception as an answer of its own."""
    if not isinstance(answer, dict) or "response" not in answer:
        return [f"no response but {json.dumps(answer)[:500]}"]
    return [] if answer.get("version") == "1.0" else ["the version is not 1.0"]


def faults_of_open_answer(answer: Any) -> list[str]:
    faults = faults_of_answer(answer)
    if faults:
        return faults
    response = answer["response"]
    if response.get("shouldEndSession") is not False:
        faults.append("the session is not kept open")
    if not words(response.get("outputSpeech")):
        faults.append("nothing is said")
    if not words((response.get("reprompt") or {}).get("outputSpeech")):
        faults.append("there is no reprompt")
    return faults


def words(speech: Any) -> str:
    """What is said; empty where nothing is, or where it is no SSML."""
    try:
        return "".join(ElementTree.fromstring(speech["ssml"]).itertext()).strip()
    except (TypeError, KeyError, ElementTree.ParseError):
        return ""


def check_record(template: Mapping[str, Any], table: Table) -> None:
    properties = template["Resources"]["SessionsTable"]["Properties"]
    items = table.client().scan(TableName=table.name)["Items"]
    expires = properties["TimeToLiveSpecification"]["AttributeName"]
    if len(items) != 1 or not items[0].get(expires, {}).get("N", "").isdigit():
        raise CheckError(f"the table should hold one record that expires, and holds {items}")


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m infra.ci.check_lambda")
    for option in ("--template", "--emulator", "--python"):
        parser.add_argument(option, type=Path, required=True)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        try:
            programs = Programs(options.emulator, options.python)
            check(options.template, programs, Path(scratch))
        except (CheckError, EmulatorError, NotServing) as problem:
            sys.exit(f"check_lambda: {problem}{last_lines(Path(scratch))}")
    sys.stdout.write("check_lambda: the built function answers, with its table and without\n")


def last_lines(scratch: Path) -> str:
    logs = sorted(scratch.glob("l*.log"))
    return "".join(f"\n--- {log.name}\n{log.read_text()[-3000:]}" for log in logs)


if __name__ == "__main__":
    main(sys.argv[1:])
