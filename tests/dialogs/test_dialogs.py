"""Every conversation of this folder, and the player itself."""

from pathlib import Path

import pytest

from tests.dialogs.player import FOLDER, DialogFailed, Player, played
from tests.dialogs.reading import BadDialog

DIALOGS = sorted(FOLDER.glob("*.yaml"))


@pytest.mark.parametrize("file", DIALOGS, ids=lambda file: file.stem)
def test_dialog(file: Path) -> None:
    assert played(file).device.turns


def written(folder: Path, text: str) -> Player:
    file = folder / "dialog.yaml"
    file.write_text(text, encoding="utf-8")
    return Player(file)


@pytest.mark.parametrize(
    "hear",
    [
        "first: elbow",
        "within_seconds: 0.5",
        "contains: elbow",
        "contains: [toes, elbow]",
        "lacks: toes",
        "asks: all well",
        "holds: [25]",
        "holds: [20, 20]",
        "soft: true",
        "rate: 90",
    ],
)
def test_a_dialog_fails_with_a_transcript_where_it_is_not_as_written(
    hear: str, tmp_path: Path
) -> None:
    player = written(tmp_path, f'- say: "my calf is cramping"\n  hear: {{{hear}}}\n')
    with pytest.raises(DialogFailed, match="02:40:00  you    alexa, tell cramp coach"):
        player.play()


def test_a_dialog_fails_where_the_session_is_not_as_written(tmp_path: Path) -> None:
    with pytest.raises(DialogFailed, match="the session is open"):
        written(tmp_path, '- say: "my calf is cramping"\n  open: false\n').play()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("- shout: pause", "step 1: needs one of"),
        ("- say: pause\n  wait: 3s", "step 1: needs one of"),
        ("- say: pause\n  hears: {}", "step 1: hears: is not known"),
        ("- say: pause\n  hear: {contain: x}", "step 1: contain: is not known"),
        ("- say: [pause", "dialog.yaml: is not YAML"),
        ("- wait: soon", 'not "soon"'),
        ('- clock: "2026-01-10 02:40"', "a clock is like"),
        ('- clock: "2026-01-10 02:40 Mars/Olympus"', "a clock is like"),
        ('- clock: "yesterday UTC"', "a clock is like"),
        ("- zone: America/New_York", "a zone is one of refused, hanging, offline"),
        ("- say: pause\n- clock: 2025-01-01 02:40 UTC", "the clock is past 2025-01-01"),
    ],
)
def test_a_dialog_that_cannot_be_played_is_named(text: str, complaint: str, tmp_path: Path) -> None:
    with pytest.raises(BadDialog, match=complaint):
        written(tmp_path, text).play()
