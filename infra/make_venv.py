"""Make a virtual environment that has pip, also where Debian and Ubuntu leave out python3-venv.

Usage: python3 infra/make_venv.py DIRECTORY

Standard library only, and readable by old Pythons, so that they can be told they are too old.
PIP_INDEX_URL names another package index than PyPI, as it does for pip.
"""

import hashlib
import json
import os
import ssl
import subprocess
import sys
import tempfile
import urllib.error
import urllib.parse
import urllib.request
import venv
from pathlib import Path
from typing import NamedTuple

OLDEST_PYTHON = (3, 11)
PYPI = "https://pypi.org/simple"
SIMPLE_JSON = "application/vnd.pypi.simple.v1+json"
DOWNLOAD_SECONDS = 60


class PinnedWheel(NamedTuple):
    filename: str
    sha256: str


PIP = PinnedWheel(
    "pip-26.3-py3-none-any.whl",
    "f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13",
)


class SetupError(Exception):
    """Raised when the environment cannot be made; the message is one line for the person."""


def require_recent_python(major: int, minor: int) -> None:
    """Raise SetupError for a Python older than OLDEST_PYTHON."""
    if (major, minor) < OLDEST_PYTHON:
        wanted = ".".join(map(str, OLDEST_PYTHON))
        raise SetupError(
            f"Python {wanted} or later is needed, this is {major}.{minor}: "
            f"name a later one, as in make PYTHON=python{wanted}"
        )


def require_disposable(directory: Path) -> None:
    """Raise SetupError where making an environment would wipe something else."""
    if not directory.exists() or (directory / "pyvenv.cfg").exists():
        return
    if not directory.is_dir() or any(directory.iterdir()):
        raise SetupError(f"{directory} exists and is no virtual environment: move it away first")


def make(directory: Path, index: str, wheel: PinnedWheel) -> None:
    """Make the environment afresh; raise SetupError when pip cannot be put into it."""
    require_disposable(directory)
    venv.EnvBuilder(clear=True, symlinks=True).create(directory)
    python = directory.absolute() / "bin" / "python"
    if not install_bundled_pip(python):
        install_pinned_pip(python, index, wheel)


def install_bundled_pip(python: Path) -> bool:
    command = [str(python), "-m", "ensurepip", "--default-pip"]
    return subprocess.run(command, capture_output=True).returncode == 0


def install_pinned_pip(python: Path, index: str, wheel: PinnedWheel) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / wheel.filename
        path.write_bytes(fetch_wheel(index, wheel))
        # A wheel is a zip file, and Python runs a package straight out of one.
        command = [str(python), f"{path}/pip", "install", "--quiet", "--no-index", str(path)]
        if subprocess.run(command).returncode != 0:
            raise SetupError(f"{wheel.filename} did not install itself into {python.parent.parent}")


def fetch_wheel(index: str, wheel: PinnedWheel) -> bytes:
    """Raise SetupError when the wheel cannot be had or is not the pinned one."""
    try:
        content = download(wheel_url(index, wheel))
    except (OSError, ValueError) as error:
        raise SetupError(
            f"this Python has no ensurepip, and {index} gave no pip ({error}): "
            "go online, or apt-get install python3-venv"
        ) from error
    if hashlib.sha256(content).hexdigest() != wheel.sha256:
        raise SetupError(f"{wheel.filename} from {index} is not the pinned one: wrong sha256")
    return content


def wheel_url(index: str, wheel: PinnedWheel) -> str:
    """Look the wheel up in a package index's JSON page; raise ValueError when it is not there."""
    page = f"{index.rstrip('/')}/pip/"
    for file in json.loads(download(page))["files"]:
        if file["filename"] == wheel.filename:
            return urllib.parse.urljoin(page, str(file["url"]))
    raise ValueError(f"{wheel.filename} is not listed")


def download(url: str) -> bytes:
    try:
        return read(url, ssl.create_default_context())
    except urllib.error.URLError as error:
        if not isinstance(error.reason, ssl.SSLCertVerificationError):
            raise
        # Debian installs git and Python without CA certificates when asked for no extras.
        # The wheel's pinned hash vouches for it, so who sent it does not matter.
        return read(url, ssl._create_unverified_context())


def read(url: str, context: ssl.SSLContext) -> bytes:
    request = urllib.request.Request(url, headers={"Accept": f"{SIMPLE_JSON}, */*;q=0.1"})
    with urllib.request.urlopen(request, timeout=DOWNLOAD_SECONDS, context=context) as answer:
        content: bytes = answer.read()
    return content


def main(*arguments: str) -> None:
    """Exit with status 1 and one line when the environment cannot be made."""
    try:
        require_recent_python(*sys.version_info[:2])
        if len(arguments) != 1:
            raise SetupError("usage: python3 infra/make_venv.py DIRECTORY")
        make(Path(arguments[0]), os.environ.get("PIP_INDEX_URL", PYPI), PIP)
    except SetupError as problem:
        sys.exit(f"make_venv: {problem}")


if __name__ == "__main__":
    main(*sys.argv[1:])
