"""What the definitions of the skill's tasks promise, as questions to put to all of them.

Each goes by the name of its file without ".json": the task's name, a dot, its version.
"""

import json
from collections.abc import Iterator
from typing import Any

from tests.manifest import openapi
from tests.manifest.listing_promises import MODELS, ROOT
from tests.promise import Data

DETAILS = "x-amzn-display-details"
SCOPE = "x-amzn-alexa-access-scope"
POSITIONS = ["standing", "seated", "lying"]


def named_in_the_manifest() -> set[str]:
    skill = json.loads((ROOT / "skill.json").read_text())
    named = skill["manifest"]["apis"]["custom"]["tasks"]
    return {f"{task['name']}.{task['version']}" for task in named}


def display_details(task: Data) -> Iterator[dict[str, Any]]:
    yield task["info"][DETAILS]
    for each in openapi.input_schema(task)["properties"].values():
        yield each[DETAILS]


def are_those_of_the_manifest(tasks: Data) -> bool:
    return set(tasks) == named_in_the_manifest()


def go_by_their_own_names(tasks: Data) -> bool:
    return all(
        file == f"{openapi.name(task)}.{task['info']['version']}" for file, task in tasks.items()
    )


def have_whole_numbers_for_versions(tasks: Data) -> bool:
    versions = [task["info"]["version"] for task in tasks.values()]
    return all(isinstance(each, str) and each.isdecimal() and int(each) for each in versions)


def are_written_in_openapi_three(tasks: Data) -> bool:
    return all(task["openapi"] == "3.0.0" and task["info"]["title"] for task in tasks.values())


def are_for_the_developers_own_skills(tasks: Data) -> bool:
    return all(task["info"][SCOPE] == "vendor-private" for task in tasks.values())


def are_only_posted_as_json(tasks: Data) -> bool:
    return all(
        [*openapi.methods(task)] == ["post"] and [*openapi.contents(task)] == [openapi.JSON]
        for task in tasks.values()
    )


def tell_how_they_may_end(tasks: Data) -> bool:
    answers = [openapi.methods(task)["post"]["responses"] for task in tasks.values()]
    return all("200" in each and all(a["description"] for a in each.values()) for each in answers)


def refer_only_to_what_they_hold(tasks: Data) -> bool:
    return all(
        openapi.resolves(task, reference)
        for task in tasks.values()
        for reference in openapi.references(task)
    )


def have_examples_that_fit(tasks: Data) -> bool:
    return all(
        openapi.examples(task) and all(openapi.fits(task, each) for each in openapi.examples(task))
        for task in tasks.values()
    )


def take_a_position_or_none(tasks: Data) -> bool:
    task = tasks["BedtimeRoutine.1"]
    wanted = [{}, *({"position": each} for each in POSITIONS)]
    refused = [{"position": "hanging"}, {"position": 1}, {"position": None}, []]
    return all(openapi.fits(task, each) for each in wanted) and not any(
        openapi.fits(task, each) for each in refused
    )


def are_titled_in_every_locale(tasks: Data) -> bool:
    shown = [details for task in tasks.values() for details in display_details(task)]
    return all(
        set(details) == set(MODELS) and all(any(text.values()) for text in details.values())
        for details in shown
    )
