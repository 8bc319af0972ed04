"""What was said in the slots, as what the coach does."""

import pytest

from tests.coach.talk import WORDS, Talk, begin, phrase, says
from tests.handlers.telling import asked, tell


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
    assert tell(talk, name, region="", side="left").startswith(phrase("not_known"))
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


@pytest.mark.parametrize(
    "slots", [{"side": "right"}, {"side": "other"}, {"region": "foot"}, {"region": "front"}]
)
def test_another_complaint_begins_anew(slots: dict[str, str]) -> None:
    talk = begin("calf-bed", "left").wait_for("hold_1", 6)
    tell(talk, "ReliefIntent", **slots)
    assert talk.place.step == 0


def test_a_cramp_in_the_middle_of_a_massage_is_stretched() -> None:
    talk = begin("massage", "left").wait(4)
    tell(talk, "ReliefIntent", region="calf")
    assert (talk.run.routine, talk.run.side) == ("calf-bed", "left")


@pytest.mark.parametrize(
    ("side", "asked_about"), [("left", True), ("other", True), (None, False), ("", False)]
)
def test_a_side_alone_is_a_leg_that_may_be_any_muscle(side: str | None, asked_about: bool) -> None:
    talk = Talk()
    tell(talk, "ReliefIntent", **({} if side is None else {"side": side}))
    assert (talk.question == "leg") == asked_about


def test_the_answer_to_which_muscle_keeps_the_rest_that_was_said() -> None:
    talk = Talk()
    tell(talk, "ReliefIntent", region="thigh", side="right", position="seated")
    tell(talk, "ReliefIntent", region="front")
    assert (talk.run.routine, talk.run.side) == ("quad-seat", "right")


@pytest.mark.parametrize("asking", ["leg", "thigh"])
def test_back_is_the_back_of_the_thigh_where_that_was_asked(asking: str) -> None:
    by_name, by_move = asked(asking), asked(asking)
    tell(by_name, "ReliefIntent", region="back")
    tell(by_move, "AMAZON.PreviousIntent")
    assert by_name.run.routine == by_move.run.routine == "ham-bed"


@pytest.mark.parametrize("slots", [{"position": "standing"}, {}, {"position": ""}])
def test_who_cannot_is_taken_not_to_stand_unless_another_is_named(slots: dict[str, str]) -> None:
    talk = begin("calf-stand").wait(9)
    tell(talk, "CannotIntent", **slots)
    assert talk.run.routine == "calf-seat"


def test_who_cannot_lie_sits() -> None:
    talk = begin("calf-bed").wait(9)
    tell(talk, "CannotIntent", position="in_bed")
    assert talk.run.routine == "calf-seat"


@pytest.mark.parametrize(
    ("asking", "position"), [("try_seated", "seated"), ("try_in_bed", "in_bed")]
)
def test_who_cannot_take_the_position_offered_is_offered_something_else(
    asking: str, position: str
) -> None:
    talk = asked(asking)
    tell(talk, "CannotIntent", position=position)
    assert talk.question == "warm_pack"


@pytest.mark.parametrize(
    ("slots", "position"),
    [({}, "seated"), ({"position": ""}, "seated"), ({"position": "standing"}, "standing")],
)
def test_who_names_no_position_prefers_to_sit(slots: dict[str, str], position: str) -> None:
    talk = Talk()
    tell(talk, "PreferPositionIntent", **slots)
    assert talk.person.preferences.position == position


@pytest.mark.parametrize(
    ("slots", "routine"),
    [
        ({}, "bed-stand"),
        ({"position": ""}, "bed-stand"),
        ({"position": "in_bed"}, "bed-lying"),
        ({"position": "seated"}, "bed-seat"),
    ],
)
def test_bedtime_is_in_the_position_named(slots: dict[str, str], routine: str) -> None:
    talk = Talk()
    tell(talk, "BedtimeIntent", **slots)
    assert talk.run.routine == routine


@pytest.mark.parametrize(
    ("slots", "voice"),
    [({"voice": "normal"}, "normal"), ({"voice": "quiet"}, "quiet"), ({"voice": ""}, "quiet")],
)
def test_a_voice_that_is_not_caught_is_a_quiet_one(slots: dict[str, str], voice: str) -> None:
    talk = Talk()
    tell(talk, "VoiceIntent", **slots)
    assert talk.person.preferences.voice == voice


@pytest.mark.parametrize("topic", ["heat", "prevention"])
def test_what_is_asked_about_is_answered(topic: str) -> None:
    talk = Talk()
    assert tell(talk, "TopicIntent", topic=topic).startswith(WORDS.answers[topic])
    assert talk.session.topic == topic


@pytest.mark.parametrize("slots", [{}, {"topic": ""}, {"topic": "astrology"}])
def test_a_question_about_something_else_was_not_understood(slots: dict[str, str]) -> None:
    assert tell(Talk(), "TopicIntent", **slots) == phrase("calf_ask")
    talk = begin("calf-bed").wait_for("hold_1", 6)
    assert tell(talk, "TopicIntent", **slots).startswith(phrase("not_caught"))


@pytest.mark.parametrize("slots", [{}, {"concern": ""}])
def test_a_concern_that_was_not_caught_was_not_understood(slots: dict[str, str]) -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    assert tell(talk, "ConcernIntent", **slots).startswith(phrase("not_caught"))
    assert talk.person.doctor_owed_at is None


@pytest.mark.parametrize("slots", [{}, {"aside": ""}, {"aside": "chess"}])
def test_an_aside_about_anything_has_its_line(slots: dict[str, str]) -> None:
    assert tell(Talk(), "AsideIntent", **slots).startswith(phrase("aside_other"))


def test_a_cramp_told_with_a_concern_is_coached_and_the_concern_is_heeded() -> None:
    talk = Talk()
    tell(talk, "ReliefIntent", region="hamstring", concern="pregnant")
    assert talk.run.routine == "ham-seat"
    tell(talk, "ReliefIntent", region="foot", concern="often")
    assert talk.run.routine.startswith("foot")
    assert talk.person.doctor_owed_at == talk.now


def test_a_concern_that_was_not_caught_costs_nobody_their_stretch() -> None:
    talk = Talk()
    tell(talk, "ReliefIntent", region="calf", concern="")
    assert (talk.run.routine, talk.person.doctor_owed_at) == ("calf-bed", None)
