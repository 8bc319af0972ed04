import pytest

from cramp_coach.coach.wish import PackWish
from tests.coach.talk import Talk, begin, phrase
from tests.handlers.telling import NO, YES, tell


def with_a_pack() -> Talk:
    talk = Talk()
    for name, slots in (("PackIntent", {"pack": "cold"}), NO, YES):
        tell(talk, name, **slots)
    assert talk.person.packs
    return talk


@pytest.mark.parametrize(
    ("slots", "wish"),
    [
        ({"pack": "cold"}, PackWish("cold", 10)),
        ({"pack": "any"}, PackWish("warm", 15)),
        ({}, PackWish("warm", 15)),
        ({"pack": "warm_then_cold"}, PackWish("warm", 15, then_cold=True)),
        ({"pack": "cold", "duration": "?PT7M"}, PackWish("cold", 7)),
        ({"pack": "cold", "duration": "?PT1H"}, PackWish("cold", 15)),
        ({"pack": "cold", "duration": "??"}, PackWish("cold", 10)),
        ({"duration": "?PT12M"}, PackWish("warm", 12)),
    ],
)
def test_the_kind_and_the_time_are_heard(slots: dict[str, str], wish: PackWish) -> None:
    talk = Talk()
    tell(talk, "PackIntent", **slots)
    assert talk.session.wish == wish


@pytest.mark.parametrize(("region", "told"), [("neck", True), ("calf", False)])
def test_a_neck_gets_its_word_of_caution(region: str, told: bool) -> None:
    said = tell(Talk(), "PackIntent", pack="cold", region=region)
    assert said.startswith(phrase("pack_neck")) == told


@pytest.mark.parametrize("name", ["HowLongIntent", "LongerIntent", "TakeOffIntent", "HurtsIntent"])
def test_with_a_pack_on_they_are_about_the_pack(name: str) -> None:
    told = {
        "HowLongIntent": phrase("pack_left", Length="Ten minutes"),
        "LongerIntent": phrase("agree_ask"),
        "TakeOffIntent": phrase("pack_off_cold"),
        "HurtsIntent": phrase("skin_check_ask"),
    }
    assert told[name] in tell(with_a_pack(), name)


@pytest.mark.parametrize("name", ["HowLongIntent", "LongerIntent"])
def test_in_a_hold_they_are_about_the_hold(name: str) -> None:
    talk = begin("calf-bed").wait_for("hold_1", 8)
    assert "seconds" in tell(talk, name)


@pytest.mark.parametrize("name", ["HowLongIntent", "LongerIntent"])
def test_with_neither_the_question_is_asked_again(name: str) -> None:
    assert tell(Talk(), name).endswith(phrase("calf_ask"))
