"""What was said in the slots, as what the coach does."""

import pytest

from tests.coach.talk import LIBRARY, Talk, begin, phrase, says
from tests.handlers.telling import tell


@pytest.mark.parametrize(
    ("position", "routine"),
    [("in_bed", "calf-bed"), ("standing", "calf-stand"), ("seated", "calf-seat")],
)
@pytest.mark.parametrize("side", ["left", "right"])
def test_a_stretch_is_for_the_leg_and_the_position_named(
    side: str, position: str, routine: str
) -> None:
    talk = Talk()
    tell(talk, "ReliefIntent", region="calf", side=side, position=position)
    assert (talk.run.routine, talk.run.side) == (routine, side)


@pytest.mark.parametrize("name", ["ReliefIntent", "MassageIntent"])
def test_another_muscle_is_not_taken_for_the_calf(name: str) -> None:
    talk = Talk()
    assert tell(talk, name, region="", side="left").startswith(phrase("only_calf"))
    assert talk.session.run is None


@pytest.mark.parametrize("slots", [{}, {"side": ""}, {"position": ""}, {"region": "calf"}])
def test_what_was_not_caught_of_the_rest_costs_nobody_their_stretch(slots: dict[str, str]) -> None:
    talk = Talk()
    tell(talk, "ReliefIntent", **slots)
    assert (talk.run.routine, talk.run.side) == ("calf-bed", "any")


@pytest.mark.parametrize(
    ("name", "routine"), [("ReliefIntent", "calf-bed"), ("MassageIntent", "massage")]
)
@pytest.mark.parametrize(("now", "other"), [("left", "right"), ("right", "left"), (None, "any")])
def test_the_other_calf_is_the_one_that_was_not_coached(
    name: str, routine: str, now: str | None, other: str
) -> None:
    talk = Talk()
    tell(talk, "ReliefIntent", region="calf", **({"side": now} if now else {}))
    tell(talk, name, region="calf", side="other")
    assert (talk.run.routine, talk.run.side) == (routine, other)


@pytest.mark.parametrize(("side", "aimed"), [("left", "left"), ("right", "right")])
def test_a_leg_named_on_its_own_is_coached(side: str, aimed: str) -> None:
    talk = begin("calf-bed").wait(9)
    tell(talk, "SideIntent", side=side)
    assert (talk.run.side, talk.step.id) == (aimed, "straighten")


@pytest.mark.parametrize("slots", [{"side": "other"}, {"side": ""}, {}])
def test_any_other_leg_is_the_other_one(slots: dict[str, str]) -> None:
    talk = begin("calf-bed", "left").wait(9)
    tell(talk, "SideIntent", **slots)
    assert (talk.run.side, talk.place.step) == ("right", 0)


@pytest.mark.parametrize(
    ("rule", "flag"), [(rule.id, flag) for rule in LIBRARY.rules for flag in rule.flags]
)
def test_a_sign_of_danger_is_heard_from_either_slot(rule: str, flag: str) -> None:
    first, second = Talk(), Talk()
    advice = tell(first, "RedFlagIntent", flag=flag)
    assert tell(second, "RedFlagIntent", second_flag=flag) == advice
    assert first.session.locked_by == rule


def test_the_worse_of_two_signs_counts() -> None:
    talk = Talk()
    tell(talk, "RedFlagIntent", flag="dizzy", second_flag="chest_pain")
    assert talk.session.locked_by == "E1"


@pytest.mark.parametrize("slots", [{}, {"flag": ""}, {"flag": "", "second_flag": ""}])
def test_a_sign_that_was_not_caught_is_taken_seriously(slots: dict[str, str]) -> None:
    talk = begin("calf-bed").wait(20)
    tell(talk, "RedFlagIntent", **slots)
    assert talk.session.locked_by == "U1"


def test_whoever_says_that_they_get_up_is_led_up() -> None:
    talk = begin("calf-bed", "left").wait(9)
    tell(talk, "ReliefIntent", position="getting_up")
    assert (talk.run.routine, talk.run.side, talk.step.id) == ("calf-stand", "left", "light_on")


def test_the_same_complaint_in_a_hold_lets_it_go_on() -> None:
    talk = begin("calf-bed", "left").wait_for("hold_1", 6)
    tell(talk, "ReliefIntent", region="calf", side="left")
    assert talk.second_of(says("calf-bed", "ease_1")) == pytest.approx(14)


def test_the_same_complaint_while_paused_resumes() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    tell(talk, "AMAZON.PauseIntent")
    assert tell(talk, "ReliefIntent", region="calf").startswith("Eight seconds left.")


@pytest.mark.parametrize("slots", [{"side": "right"}, {"side": "other"}, {"position": "seated"}])
def test_another_complaint_begins_anew(slots: dict[str, str]) -> None:
    talk = begin("calf-bed", "left").wait_for("hold_1", 6)
    tell(talk, "ReliefIntent", region="calf", **slots)
    assert talk.place.step == 0


def test_a_cramp_in_the_middle_of_a_massage_is_stretched() -> None:
    talk = begin("massage", "left").wait(4)
    tell(talk, "ReliefIntent", region="calf")
    assert (talk.run.routine, talk.run.side) == ("calf-bed", "left")
