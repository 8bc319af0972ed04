from pathlib import Path

import pytest

from simulator.machine_zone import machine_zone


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Asia/Tokyo", "Asia/Tokyo"),
        (":Asia/Tokyo", "Asia/Tokyo"),
        ("/usr/share/zoneinfo/Asia/Tokyo", "Asia/Tokyo"),
        ("UTC", "UTC"),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "Europe/Berlin"),
        ("", "Europe/Berlin"),
    ],
)
def test_the_environment_is_believed_where_it_names_a_zone(
    told: str, name: str, tmp_path: Path
) -> None:
    localtime = tmp_path / "localtime"
    localtime.symlink_to("/usr/share/zoneinfo/Europe/Berlin")
    assert machine_zone({"TZ": told}, localtime) == name


@pytest.mark.parametrize("link", ["zoneinfo/Mars/Olympus", "elsewhere"])
def test_a_machine_that_names_no_zone_is_in_utc(link: str, tmp_path: Path) -> None:
    localtime = tmp_path / "localtime"
    localtime.symlink_to(tmp_path / link)
    assert machine_zone({}, localtime) == "UTC"


def test_a_copied_file_names_no_zone(tmp_path: Path) -> None:
    localtime = tmp_path / "localtime"
    localtime.write_bytes(b"TZif2")
    assert machine_zone({}, localtime) == "UTC"
