"""Content that a test may break."""

import shutil
from pathlib import Path

import pytest

from cramp_coach.content.loader import FOLDER


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the bundled content, to be broken."""
    pattern = shutil.ignore_patterns("*.py", "__pycache__")
    return Path(shutil.copytree(FOLDER, tmp_path / "content", ignore=pattern))
