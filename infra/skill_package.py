"""Put together what Amazon is sent: the store listing, what people say, and the skill's tasks.

Usage: python -m infra.skill_package --site URL [--endpoint ARN_OR_URL]

Writes build/skill-package/. The repository names nobody's website and nobody's function, so both
are given here. A new skill is made without an endpoint, since its function must know its id first.
"""

import argparse
import json
import re
import shutil
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "build" / "skill-package"
# The names that Amazon reads, by the folders that they are filled from.
FOLDERS = {"interaction_models": "interactionModels/custom", "tasks": "tasks"}
PLACEHOLDER_SITE = "https://cramp-coach.example"
FUNCTION_ARN = re.compile(r"arn:aws[a-z-]*:lambda:[a-z0-9-]+:\d{12}:function:[\w-]+(:[\w$-]+)?")


class PackageError(Exception):
    """Raised when a given address cannot be published; the message is one line."""


def write_package(target: Path, site: str, endpoint: str | None) -> None:
    """Write skill.json, models and tasks into `target`, afresh. Raises PackageError."""
    manifest = manifest_for(site, endpoint)
    shutil.rmtree(target, ignore_errors=True)
    for source, folder in FOLDERS.items():
        copy_all(ROOT / source, target / folder)
    (target / "skill.json").write_text(manifest)


def copy_all(source: Path, target: Path) -> None:
    target.mkdir(parents=True)
    for file in sorted(source.glob("*.json")):
        shutil.copy(file, target)


def manifest_for(site: str, endpoint: str | None) -> str:
    written = (ROOT / "skill.json").read_text()
    skill: dict[str, Any] = json.loads(written.replace(PLACEHOLDER_SITE, published(site)))
    if endpoint:
        send_everything_to(endpoint_entry(endpoint), skill["manifest"])
    else:
        # Amazon refuses a manifest whose events are sent nowhere, and the skill with it.
        del skill["manifest"]["events"]
    return json.dumps(skill, indent=2, ensure_ascii=False) + "\n"


def send_everything_to(entry: dict[str, str], manifest: dict[str, Any]) -> None:
    manifest["apis"]["custom"]["endpoint"] = entry
    manifest["events"]["endpoint"] = entry


def published(site: str) -> str:
    """The site without a slash at its end. Raises PackageError for one nobody can open."""
    require_https("--site", site)
    if str(urlsplit(site).hostname).endswith((".example", "localhost")):
        raise PackageError(f"--site: {site} is nobody's website")
    return site.rstrip("/")


def endpoint_entry(endpoint: str) -> dict[str, str]:
    if FUNCTION_ARN.fullmatch(endpoint):
        return {"uri": endpoint}
    require_https("--endpoint", endpoint)
    return {"uri": endpoint, "sslCertificateType": "Trusted"}


def require_https(option: str, url: str) -> None:
    if urlsplit(url).scheme != "https" or not urlsplit(url).hostname:
        raise PackageError(f"{option}: {url} is no https:// address")


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m infra.skill_package")
    parser.add_argument("--site", required=True, help="where privacy, terms and icons are found")
    parser.add_argument("--endpoint", help="the function's ARN, or the https:// URL of a server")
    options = parser.parse_args(arguments)
    try:
        write_package(PACKAGE, options.site, options.endpoint)
    except PackageError as problem:
        sys.exit(f"skill_package: {problem}")


if __name__ == "__main__":
    main(sys.argv[1:])
