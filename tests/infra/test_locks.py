"""What ships to Lambda and what `make talk` installs is what was tested, and no more."""

import re
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name

ROOT = Path(__file__).parents[2]
LOCKS = {
    name: (ROOT / name).read_text()
    for name in ["requirements/dev.txt", "requirements/talk.txt", "lambda/requirements.txt"]
}
PINNED = re.compile(r"^([a-z0-9.-]+)==(\S+)", re.MULTILINE)
ENTRY = re.compile(r"^[a-z0-9.-]+==.*\n(?:[ ].*\n)*", re.MULTILINE)


def pins(lock: str) -> dict[str, str]:
    return dict(PINNED.findall(lock))


def disagreements(lock: str, tested: str) -> list[str]:
    """Names locked to something else than what was tested, or not tested at all."""
    known = pins(tested)
    return [name for name, version in pins(lock).items() if known.get(name) != version]


def needed_by(*names: str) -> set[NormalizedName]:
    """The packages themselves and all they ask for, as their own metadata says."""
    found: set[NormalizedName] = set()
    waiting = [canonicalize_name(name) for name in names]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += direct_needs(name)
    return found


def direct_needs(name: str) -> list[NormalizedName]:
    requirements = map(Requirement, metadata.requires(name) or [])
    wanted = [each for each in requirements if each.marker is None or each.marker.evaluate()]
    return [canonicalize_name(each.name) for each in wanted]


def without_hash(lock: str) -> list[str]:
    return [entry for entry in ENTRY.findall(lock) if "--hash=sha256:" not in entry]


@pytest.mark.parametrize("name", ["requirements/talk.txt", "lambda/requirements.txt"])
def test_every_lock_agrees_with_what_is_tested(name: str) -> None:
    assert pins(LOCKS[name])
    assert disagreements(LOCKS[name], LOCKS["requirements/dev.txt"]) == []


def test_a_version_that_was_not_tested_is_noticed() -> None:
    shipped = LOCKS["lambda/requirements.txt"]
    other_boto3 = re.sub(r"^boto3==\S+", "boto3==1.0.0", shipped, flags=re.MULTILINE)
    assert disagreements(other_boto3, LOCKS["requirements/dev.txt"]) == ["boto3"]
    assert disagreements(shipped + "left-pad==1.0\n", LOCKS["requirements/dev.txt"]) == ["left-pad"]


def test_lambda_gets_the_sdks_and_the_time_zones_and_nothing_else() -> None:
    shipped = set(pins(LOCKS["lambda/requirements.txt"]))
    assert shipped == needed_by("ask-sdk-core", "boto3", "tzdata")


def test_the_needs_of_a_package_reach_beyond_its_own_list() -> None:
    assert {"boto3", "botocore", "urllib3"} <= needed_by("boto3")
    assert "requests" in needed_by("ask-sdk-core")
    assert not {"flask", "cryptography", "hassil"} & needed_by("ask-sdk-core", "boto3")


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_is_named_by_its_hash(name: str) -> None:
    assert len(ENTRY.findall(LOCKS[name])) == len(pins(LOCKS[name]))
    assert without_hash(LOCKS[name]) == []


def test_a_package_without_hash_is_noticed() -> None:
    assert without_hash("six==1.17.0 \\\n    # via boto3\n") != []


def test_what_is_installed_here_is_what_is_locked() -> None:
    shipped = pins(LOCKS["lambda/requirements.txt"])
    assert {name: metadata.version(name) for name in shipped} == shipped
