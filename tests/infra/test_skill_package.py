import json
from pathlib import Path
from typing import Any

import pytest

from infra.skill_package import (
    FOLDERS,
    PACKAGE,
    PLACEHOLDER_SITE,
    PackageError,
    main,
    write_package,
)

ROOT = Path(__file__).parents[2]
SITE = "https://coach.someone.org"
ARN = "arn:aws:lambda:us-east-1:123456789012:function:coach"


def package(tmp_path: Path, site: str = SITE, endpoint: str | None = ARN) -> dict[str, Any]:
    write_package(tmp_path / "package", site, endpoint)
    skill = json.loads((tmp_path / "package" / "skill.json").read_text())
    manifest: dict[str, Any] = skill["manifest"]
    return manifest


def endpoint_of(manifest: dict[str, Any]) -> object:
    return manifest["apis"]["custom"].get("endpoint")


def test_every_address_is_on_the_given_site(tmp_path: Path) -> None:
    manifest = package(tmp_path, SITE + "/")
    pages = manifest["privacyAndCompliance"]["locales"]["en-US"]
    assert pages["privacyPolicyUrl"] == f"{SITE}/privacy"
    assert PLACEHOLDER_SITE not in json.dumps(manifest)


def test_a_function_is_named_by_its_arn(tmp_path: Path) -> None:
    assert endpoint_of(package(tmp_path)) == {"uri": ARN}


def test_a_server_of_ones_own_has_a_trusted_certificate(tmp_path: Path) -> None:
    url = f"{SITE}/alexa"
    entry = {"uri": url, "sslCertificateType": "Trusted"}
    assert endpoint_of(package(tmp_path, endpoint=url)) == entry


def test_a_new_skill_has_no_endpoint_yet(tmp_path: Path) -> None:
    assert endpoint_of(package(tmp_path, endpoint=None)) is None


@pytest.mark.parametrize("endpoint", [ARN, f"{SITE}/alexa"])
def test_events_go_where_all_else_goes(tmp_path: Path, endpoint: str) -> None:
    manifest = package(tmp_path, endpoint=endpoint)
    written = json.loads((ROOT / "skill.json").read_text())["manifest"]["events"]
    assert manifest["events"] == {**written, "endpoint": endpoint_of(manifest)}


def test_a_new_skill_hears_of_no_events_yet(tmp_path: Path) -> None:
    assert "events" not in package(tmp_path, endpoint=None)


@pytest.mark.parametrize("source", FOLDERS)
def test_every_model_and_every_task_is_packed_unchanged(tmp_path: Path, source: str) -> None:
    package(tmp_path)
    packed = tmp_path / "package" / FOLDERS[source]
    written = {path.name: path.read_text() for path in (ROOT / source).iterdir()}
    assert written
    assert {path.name: path.read_text() for path in packed.iterdir()} == written


def test_a_new_skill_has_its_tasks_already(tmp_path: Path) -> None:
    named = package(tmp_path, endpoint=None)["apis"]["custom"]["tasks"]
    packed = {path.name for path in (tmp_path / "package" / "tasks").iterdir()}
    assert packed == {f"{task['name']}.{task['version']}.json" for task in named}


def test_the_command_line_of_amazon_finds_the_package() -> None:
    resources = json.loads((ROOT / "infra" / "ask-resources.json").read_text())
    source = resources["profiles"]["default"]["skillMetadata"]["src"]
    assert (ROOT / "infra" / source).resolve() == PACKAGE


@pytest.mark.parametrize("folder", FOLDERS.values())
def test_nothing_is_left_of_an_earlier_package(tmp_path: Path, folder: str) -> None:
    package(tmp_path)
    leftover = tmp_path / "package" / folder / "xx-XX.json"
    leftover.touch()
    package(tmp_path)
    assert not leftover.exists()


@pytest.mark.parametrize(
    "site", ["http://someone.org", "someone.org", "https://", PLACEHOLDER_SITE]
)
def test_a_site_that_nobody_can_open_is_refused(tmp_path: Path, site: str) -> None:
    with pytest.raises(PackageError, match="--site"):
        package(tmp_path, site=site)
    assert not (tmp_path / "package").exists()


@pytest.mark.parametrize("endpoint", ["arn:aws:s3:::bucket", ARN + " ", "http://someone.org/alexa"])
def test_an_endpoint_alexa_cannot_call_is_refused(tmp_path: Path, endpoint: str) -> None:
    with pytest.raises(PackageError, match="--endpoint"):
        package(tmp_path, endpoint=endpoint)


def test_a_mistake_is_answered_in_one_line() -> None:
    with pytest.raises(
        SystemExit, match=r"^skill_package: --site: ftp://x is no https:// address$"
    ):
        main(["--site", "ftp://x"])
