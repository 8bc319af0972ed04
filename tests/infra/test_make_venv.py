import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from infra.make_venv import PinnedWheel, SetupError, download, main, make
from tests.infra.package_index import PIN, WHEEL, serve, tls_nobody_vouches_for

ROOT = Path(__file__).parents[2]
NOBODY_LISTENS = "http://127.0.0.1:9/simple"


@pytest.fixture
def index() -> Iterator[str]:
    with serve() as address:
        yield address


@pytest.fixture
def without_ensurepip(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide the real ensurepip, as Debian does by not installing it."""
    (tmp_path / "hidden").mkdir()
    (tmp_path / "hidden" / "ensurepip.py").write_text("raise ModuleNotFoundError('ensurepip')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "hidden"))


def pip_version(environment: Path) -> str:
    """Ask the environment's own Python, cut off from the tests' variables and packages."""
    command = [str(environment / "bin" / "python"), "-I", "-c", "import pip;print(pip.__version__)"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def run_make_venv(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "infra" / "make_venv.py"), *arguments]
    return subprocess.run(command, env=os.environ | variables, capture_output=True, text=True)


def test_the_environment_has_pip(tmp_path: Path, index: str) -> None:
    make(tmp_path / "env", index, PIN)
    assert pip_version(tmp_path / "env")


@pytest.mark.usefixtures("without_ensurepip")
def test_without_ensurepip_pip_comes_from_the_index(tmp_path: Path, index: str) -> None:
    make(tmp_path / "env", index, PIN)
    assert pip_version(tmp_path / "env") == "from the index"


@pytest.mark.usefixtures("without_ensurepip")
def test_a_wheel_that_is_not_the_pinned_one_is_refused(tmp_path: Path, index: str) -> None:
    with pytest.raises(SetupError, match="wrong sha256"):
        make(tmp_path / "env", index, PinnedWheel(PIN.filename, "0" * 64))


@pytest.mark.usefixtures("without_ensurepip")
def test_a_wheel_the_index_does_not_list_is_named(tmp_path: Path, index: str) -> None:
    with pytest.raises(SetupError, match=r"pip-2\.whl is not listed"):
        make(tmp_path / "env", index, PinnedWheel("pip-2.whl", PIN.sha256))


@pytest.mark.usefixtures("without_ensurepip")
def test_without_ensurepip_or_network_the_person_is_told_what_to_install(tmp_path: Path) -> None:
    answer = run_make_venv(str(tmp_path / "env"), PIP_INDEX_URL=NOBODY_LISTENS)
    assert answer.returncode == 1
    assert len(answer.stderr.splitlines()) == 1
    assert NOBODY_LISTENS in answer.stderr
    assert "apt-get install python3-venv" in answer.stderr


def test_an_index_nobody_vouches_for_may_still_deliver_the_pinned_wheel(tmp_path: Path) -> None:
    with serve(tls_nobody_vouches_for(tmp_path)) as address:
        assert download(address.replace("/simple", "/files/pip.whl")) == WHEEL


def test_an_environment_left_half_made_is_made_afresh(tmp_path: Path, index: str) -> None:
    half_made = tmp_path / "env"
    half_made.mkdir()
    (half_made / "pyvenv.cfg").write_text("home = /nowhere")
    (half_made / "leftover").touch()
    make(half_made, index, PIN)
    assert not (half_made / "leftover").exists()
    assert pip_version(half_made)


def test_a_directory_that_is_no_environment_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("five years of work")
    with pytest.raises(SetupError, match="no virtual environment"):
        make(tmp_path, NOBODY_LISTENS, PIN)
    assert (tmp_path / "thesis.txt").read_text() == "five years of work"


@pytest.mark.parametrize("minor", [6, 10])
def test_an_old_python_is_told_which_one_to_use(
    minor: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, minor, 2))
    with pytest.raises(SystemExit, match=rf"Python 3\.11 or later is needed, this is 3\.{minor}:"):
        main("somewhere")


@pytest.mark.parametrize("minor", [11, 14])
def test_a_recent_python_is_asked_for_the_directory(
    minor: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, minor, 2))
    with pytest.raises(SystemExit, match=r"usage: python3 infra/make_venv\.py DIRECTORY"):
        main()


@pytest.mark.parametrize(("stamps", "made_again"), [([], True), ([".made"], False)])
def test_make_takes_only_a_finished_environment_as_done(
    tmp_path: Path, stamps: list[str], made_again: bool
) -> None:
    shutil.copy(ROOT / "Makefile", tmp_path)
    (tmp_path / ".venv").mkdir()
    for name in ["pyvenv.cfg", *stamps]:
        (tmp_path / ".venv" / name).touch()
    for name in ["requirements/talk.txt", "pyproject.toml"]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    plan = subprocess.run(
        ["make", "-n", "talk"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert ("make_venv.py" in plan.stdout) is made_again
