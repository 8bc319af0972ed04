"""Days in which things ring, piped into the command with the real skill behind it, over HTTP."""

import re
from datetime import datetime

from tests.simulator.command_line import piped

RANG = re.compile(r"^(\d\d:\d\d:\d\d)  alexa  (.*)$", re.MULTILINE)
NIGHT = "cold pack for ten minutes\nno\nyes\nyes\n@6m\n@5m\n"
DAY = "remind me to drink at nine noon and three\nno\nyes\nyes\n@1d\n"
DELETED = "tell cramp coach delete my data\nyes\n@2d\n"
SET, OVER = "It's set, so put it on now.", "It's deleted"


def played(lines: str, at: str) -> str:
    return piped(lines, "--at", at, "--zone", "America/New_York", "--speed", "100000")


def rang(transcript: str) -> list[tuple[str, str]]:
    return [(at, said) for at, said in RANG.findall(transcript) if "Is that okay" not in said]


def seconds_between(one: str, other: str) -> float:
    first, second = (datetime.strptime(at, "%H:%M:%S") for at in (one, other))
    return (second - first).total_seconds()


def test_a_cold_pack_announces_its_skin_check_and_its_end() -> None:
    transcript = played(NIGHT, "02:40")
    [set_at] = re.findall(rf"^(\S+)  coach  \(softly\) {re.escape(SET)}", transcript, re.MULTILINE)
    [check, end] = rang(transcript)
    assert check[1].startswith("Lift the cold pack.")
    assert end[1] == "(ringing) Ten minutes is over. Take the cold pack off now."
    assert [seconds_between(set_at, at) for at, _ in (check, end)] == [300, 600]


def test_a_drink_plan_rings_three_times_in_a_day() -> None:
    assert [at for at, _ in rang(played(DAY, "08:00"))] == ["09:00:00", "12:00:00", "15:00:00"]


def test_after_delete_my_data_nothing_rings() -> None:
    before, _, after = played(DAY + DELETED, "08:00").partition(OVER)
    assert len(rang(before)) == 3
    assert after
    assert rang(after) == []
