"""The command as a person runs it, with the real skill behind it."""

import os
import pty
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from select import select

import pytest

ROOT = Path(__file__).parents[2]
NIGHT = "my left calf is cramping\n\nsame\n@12s pause\nresume\n@9s how long left\nstop\n"

CRASHING = """\
from cramp_coach.skill import CoachSkill

def answer(self, event):
    raise KeyError("side")

CoachSkill.answer = answer
"""


def environment(folder: Path) -> dict[str, str]:
    # No answer to a question about the cursor can come from a test.
    own = {"SESSIONS_DB": str(folder / "talk.sqlite3"), "PROMPT_TOOLKIT_NO_CPR": "1"}
    return {**os.environ, **own, "TERM": "xterm", "TZ": "UTC"}


def run(folder: Path, *arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "simulator", *arguments],
        cwd=ROOT,
        env=environment(folder),
        input=typed,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )


def test_a_night_is_remembered_in_the_store_that_was_chosen(tmp_path: Path) -> None:
    ended = run(tmp_path, "talk", "--at", "02:40", typed=NIGHT)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert (tmp_path / "talk.sqlite3").is_file()


@pytest.mark.parametrize(
    ("clock", "soft"),
    [
        (["--at", "02:40", "--zone", "America/New_York"], True),
        (["--at", "02:40"], True),
        (["--at", "15:30", "--zone", "America/New_York"], False),
        (["--at", "02:40", "--zone", "refused"], False),
    ],
)
def test_the_device_is_where_it_is_said_to_be(clock: list[str], soft: bool, tmp_path: Path) -> None:
    ended = run(tmp_path, "talk", *clock, typed="my left calf is cramping\nstop\n")
    assert ended.stdout.startswith(f"{clock[1]}:00  you ")
    assert ("(softly)" in ended.stdout) == soft


@pytest.mark.parametrize(
    ("person", "whose"), [(["--person", "ann"], "For you."), ([], "For this household.")]
)
def test_a_recognised_voice_has_a_history_of_its_own(
    person: list[str], whose: str, tmp_path: Path
) -> None:
    ended = run(tmp_path, "talk", *person, typed="how many cramps this week\nstop\n")
    assert whose in ended.stdout


def test_a_bad_line_stops_the_conversation_before_it_begins(tmp_path: Path) -> None:
    ended = run(tmp_path, "talk", typed=NIGHT + "@x pause\n")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == 'python -m simulator: line 8: "@x pause" is not like "@12s pause"\n'


def test_a_skill_that_crashes_is_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Python imports this module first of all.
    (tmp_path / "sitecustomize.py").write_text(CRASHING, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    ended = run(tmp_path, "talk", "--at", "02:40", typed=NIGHT)
    assert ended.returncode == 1
    assert ended.stderr == "python -m simulator: the skill raised KeyError: 'side'\n"
    assert ended.stdout.endswith("alexa, tell cramp coach my left calf is cramping\n")


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["talk", "--speed", "0"], '"0" is not a number above 0'),
        (["talk", "--speed", "fast"], '"fast" is not a number above 0'),
        (["talk", "--at", "25:00"], '"25:00" is not a time such as 02:40'),
        (["talk", "--zone", "Mars/Olympus"], '"Mars/Olympus" is not a time zone such as'),
        (["talk", "--locale", "xx-XX"], "xx-XX"),
        (["understand", "--locale", "xx-XX"], "xx-XX"),
        (["whisper"], "invalid choice: 'whisper'"),
        ([], "the following arguments are required"),
    ],
)
def test_a_wrong_command_is_told_in_one_line(
    arguments: list[str], reason: str, tmp_path: Path
) -> None:
    ended = run(tmp_path, *arguments, typed="my calf\n")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert reason in ended.stderr
    assert ended.stderr.count("\n") == 1


def test_a_reader_that_leaves_early_is_no_error(tmp_path: Path) -> None:
    listener, speaker = os.pipe()
    os.close(listener)
    with os.fdopen(speaker, "w") as out:
        ended = subprocess.run(
            [sys.executable, "-m", "simulator", "talk"],
            cwd=ROOT,
            env=environment(tmp_path),
            input=NIGHT,
            stdout=out,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            timeout=60,
        )
    assert (ended.returncode, ended.stderr) == (0, "")


@contextmanager
def terminal(folder: Path) -> Iterator[tuple[int, "subprocess.Popen[bytes]"]]:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "simulator", "talk", "--speed", "1000", "--silent"]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment(folder), stdin=theirs, stdout=theirs, stderr=theirs
    ) as talking:
        os.close(theirs)
        try:
            yield ours, talking
        finally:
            talking.kill()
    os.close(ours)


def read_until(shown: bytes, screen: int) -> None:
    """Raises TimeoutError where it does not come in a minute, OSError at a closed terminal."""
    seen, deadline = b"", time.monotonic() + 60
    while shown not in seen:
        if time.monotonic() > deadline or not select([screen], [], [], 60)[0]:
            raise TimeoutError(seen[-2000:])
        seen += os.read(screen, 4096)


def read_to_the_end(screen: int) -> None:
    """Whoever writes to a terminal that nobody reads waits for ever."""
    with suppress(OSError):
        while os.read(screen, 4096):
            continue


def test_at_a_terminal_a_person_talks_and_leaves(tmp_path: Path) -> None:
    with terminal(tmp_path) as (screen, talking):
        read_until(b"Ctrl-D leaves.", screen)
        os.write(screen, b"my left calf is cramping\r")
        read_until(b"(listening)", screen)
        os.write(screen, b"stop\r")
        read_until(b"(session closed)", screen)
        os.write(screen, b"\x04")
        read_to_the_end(screen)
        assert talking.wait(timeout=60) == 0
