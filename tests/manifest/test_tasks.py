"""Each promise of the tasks' definitions is kept, and is shown to be noticed when it is broken."""

import json

import pytest

from tests.manifest import task_promises as promises
from tests.manifest.listing_promises import ROOT
from tests.promise import Promise, broken, questions

TASKS = {path.stem: json.loads(path.read_text()) for path in (ROOT / "tasks").iterdir()}

BEDTIME = ("BedtimeRoutine.1",)
INFO = (*BEDTIME, "info")
PATH = (*BEDTIME, "paths", "/BedtimeRoutine")
BODY = (*PATH, "post", "requestBody", "content", "application/json")
INPUT = (*BEDTIME, "components", "schemas", "Input")
POSITION = (*INPUT, "properties", "position")
PROMISES = [
    Promise(promises.are_those_of_the_manifest, ("Elsewhere.1",), {}),
    Promise(promises.go_by_their_own_names, (*BEDTIME, "paths"), {"/Bedtime": {}}),
    Promise(promises.go_by_their_own_names, (*INFO, "version"), "2"),
    Promise(promises.have_whole_numbers_for_versions, (*INFO, "version"), "1.0"),
    Promise(promises.have_whole_numbers_for_versions, (*INFO, "version"), "0"),
    Promise(promises.have_whole_numbers_for_versions, (*INFO, "version"), 1),
    Promise(promises.are_written_in_openapi_three, (*BEDTIME, "openapi"), "3.1.0"),
    Promise(promises.are_written_in_openapi_three, (*INFO, "title"), ""),
    Promise(promises.are_for_the_developers_own_skills, (*INFO, promises.SCOPE), "public"),
    Promise(promises.are_only_posted_as_json, (*PATH, "get"), {"responses": {}}),
    Promise(
        promises.are_only_posted_as_json,
        (*PATH, "post", "requestBody", "content", "text/plain"),
        {},
    ),
    Promise(promises.tell_how_they_may_end, (*PATH, "post", "responses"), {}),
    Promise(promises.tell_how_they_may_end, (*PATH, "post", "responses", "200", "description"), ""),
    Promise(
        promises.refer_only_to_what_they_hold, (*BODY, "schema", "$ref"), "#/components/schemas/In"
    ),
    Promise(
        promises.refer_only_to_what_they_hold, (*BODY, "schema", "$ref"), "other.json#/components"
    ),
    Promise(
        promises.have_examples_that_fit,
        (*BODY, "examples", "seated", "value", "position"),
        "in_bed",
    ),
    Promise(promises.have_examples_that_fit, (*BODY, "examples"), {}),
    Promise(promises.take_a_position_or_none, (*POSITION, "enum"), ["standing", "seated"]),
    Promise(promises.take_a_position_or_none, POSITION, {"type": "string"}),
    Promise(promises.take_a_position_or_none, (*INPUT, "required"), ["position"]),
    Promise(promises.are_titled_in_every_locale, (*INFO, promises.DETAILS), {}),
    Promise(
        promises.are_titled_in_every_locale, (*POSITION, promises.DETAILS, "en-US", "name"), ""
    ),
]


@pytest.mark.parametrize("promise", PROMISES, ids=str)
def test_the_tasks_keep_their_promise(promise: Promise) -> None:
    assert promise.holds(TASKS)


@pytest.mark.parametrize("promise", PROMISES, ids=str)
def test_a_broken_promise_is_noticed(promise: Promise) -> None:
    assert not promise.holds(broken(promise, TASKS))


def test_every_promise_is_put_to_the_tasks() -> None:
    assert questions(promises) == {promise.holds for promise in PROMISES}
