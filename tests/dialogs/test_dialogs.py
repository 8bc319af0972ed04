"""Every conversation of this folder, and the player itself."""

from pathlib import Path

import pytest

from simulator.alexas.permissions import SCOPES
from tests.dialogs.player import FOLDER, DialogFailed, Player, played
from tests.dialogs.reading import BadDialog
from tests.simulator.alexas.bodies import timer
from tests.simulator.alexas.reached import ACCESS, TIMERS

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
        "alexa: set timers",
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


def with_a_timer(player: Player) -> Player:
    """One that was set ten minutes before it rings."""
    player.alexa.permit(SCOPES["timers"], granted=True)
    player.alexa.send(ACCESS, "POST", TIMERS, budget=1, body=timer("PT10M"))
    return player


@pytest.mark.parametrize(
    "text",
    [
        "- wait: 9m\n  rings: []\n  alexa_holds: {timers: 1}",
        "- wait: 10m\n  rings: [take the pack off]\n  alexa_holds: {timers: 0, reminders: 0}",
        '- say: stop\n- clock: "2026-01-10 02:50 UTC"\n  rings: [pack]',
    ],
)
def test_a_dialog_says_what_rings_and_what_is_left(text: str, tmp_path: Path) -> None:
    with_a_timer(written(tmp_path, text)).play()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("- wait: 10m\n  rings: []", "what rings is"),
        ("- wait: 10m\n  rings: [drink]", "what rings is"),
        ("- wait: 10m\n  rings: [pack, drink]", "what rings is"),
        ("- wait: 9m\n  alexa_holds: {timers: 2}", "Alexa holds 1 timers"),
    ],
)
def test_a_dialog_fails_where_something_else_rings(
    text: str, complaint: str, tmp_path: Path
) -> None:
    with pytest.raises(DialogFailed, match=complaint):
        with_a_timer(written(tmp_path, text)).play()


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
        ("- alexa: {alarms: broken}", "a service is one of timers, reminders, settings, all"),
        ("- alexa: {timers: tired}", "trouble is one of"),
        ("- permission: {alarms: granted}", "a permission is one of timers, reminders"),
        ("- permission: {timers: maybe}", "a permission is granted or revoked"),
        ("- wait: 1m\n  alexa_holds: {alarms: 1}", "alexa_holds is of timers, reminders"),
        ("- say: pause\n- clock: 2025-01-01 02:40 UTC", "the clock is past 2025-01-01"),
    ],
)
def test_a_dialog_that_cannot_be_played_is_named(text: str, complaint: str, tmp_path: Path) -> None:
    with pytest.raises(BadDialog, match=complaint):
        written(tmp_path, text).play()


def test_steps_act_on_alexas_side(tmp_path: Path) -> None:
    player = written(
        tmp_path,
        """
        - alexa: {timers: throttled, reminders: full}
        - card_thrown: false
        - forgets_sessions: true
        - permission: {timers: granted, reminders: granted}
        - permission: {reminders: revoked}
        - task: BedtimeRoutine
          open: true
        """,
    )
    player.play()
    assert player.alexa.granted == {SCOPES["timers"]}
    assert (player.alexa.throws_cards, player.alexa.forgets_sessions) == (False, True)
    assert player.alexa.troubles.outcome("timers", creating=False) is not None
    assert player.device.turns[-1].intent == "LaunchRequest"


def test_disabling_ends_the_session(tmp_path: Path) -> None:
    steps = '- permission: {timers: granted}\n- say: "my calf is cramping"\n- disable: true\n'
    player = written(tmp_path, steps + "  open: false")
    player.play()
    assert player.alexa.granted == set()
