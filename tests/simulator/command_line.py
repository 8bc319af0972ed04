"""The command that people talk to, as a process of its own with the real skill behind it."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
CHOSEN = {"SESSIONS_DB", "SESSIONS_TABLE"}


def piped(lines: str, *options: str) -> str:
    """What it prints for `lines`, with a store of its own. Asserts that it ends well."""
    ended = subprocess.run(
        [sys.executable, "-m", "simulator", "talk", *options],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if name not in CHOSEN},
        input=lines,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    return ended.stdout
