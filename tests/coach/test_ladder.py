"""No better after the last round: one thing after the other, each at most once."""

import pytest

from cramp_coach.coach.answers import again, better, same, worse
from cramp_coach.coach.ladder import POSITIONS
from cramp_coach.coach.learning import about
from cramp_coach.coach.packs.checks import pack_check
from cramp_coach.coach.position import INSTEAD
from cramp_coach.coach.regions import LIMBS
from cramp_coach.coach.relief import massage, relieve
from cramp_coach.coach.session import Complaint
from cramp_coach.coach.wishes import speak
from cramp_coach.coach.yes_no import blood_thinners, go_on, no, yes
from tests.coach.talk import (
    ACUTE,
    LIBRARY,
    WHERE_IT_IS_NIGHT,
    Answer,
    Talk,
    begin,
    begin_at,
    last_check,
    phrase,
    says,
)

Path = tuple[str, list[Answer], list[str]]
SAME: list[Path] = [
    ("calf-bed", [same, no, same], ["gate", "check_2", "massage"]),
    ("calf-seat", [same, no, same], ["gate", "check_2", "massage"]),
    ("calf-stand", [same, same], ["check_2", "massage"]),
    ("back-seat", [no, same, same], ["check_1", "check_2", "try_in_bed"]),
    ("neck-stand", [no, same, same], ["check_1", "check_2", "try_seated"]),
    ("hand-bed", [no, same], ["check_1", "massage"]),
    ("settle", [same, yes, no], ["settle", "check_1", "closed"]),
]
WORSE: list[Path] = [
    ("calf-bed", [worse, worse], ["rest", "say_again"]),
    ("calf-seat", [same, no, worse, worse], ["gate", "check_2", "rest", "say_again"]),
    ("massage", [no, no, worse, worse], ["thinners", "check_1", "rest", "say_again"]),
    ("settle", [worse, worse], ["rest", "say_again"]),
    ("calf-bed", [worse, same, yes], ["rest", "massage", "swollen"]),
    ("calf-bed", [worse, better, no], ["rest", "settle", "closed"]),
]
AFTER_THE_STRETCH = ["massage", "try_seated", "warm_pack", "settle"]


def at_the_end(routine: str) -> Talk:
    return begin_at(routine, last_check(routine))


def at_night() -> Talk:
    """A talk at night that has come to the end of its stretch."""
    talk = Talk(zone=WHERE_IT_IS_NIGHT)
    talk.take(relieve, Complaint("calf"))
    talk.hear_out(same, no)
    return talk


@pytest.mark.parametrize(("routine", "answers", "questions"), [*SAME, *WORSE])
def test_a_ladder_leads_from_question_to_question(
    routine: str, answers: list[Answer], questions: list[str]
) -> None:
    assert begin(routine).hear_out(*answers) == questions


@pytest.mark.parametrize("routine", ACUTE)
def test_no_to_each_rung_leads_to_the_next_and_each_is_offered_once(routine: str) -> None:
    region, position = (getattr(LIBRARY.routines[routine], name) for name in ("region", "position"))
    rungs = ["massage"] if region in LIMBS else []
    rungs += [POSITIONS[INSTEAD[position]], "warm_pack", "settle"]
    assert at_the_end(routine).hear_out(same, *[no] * (len(rungs) - 1)) == rungs


def test_the_first_rung_is_offered_kindly_and_the_last_one_names_a_doctor() -> None:
    talk = at_the_end("calf-bed").listen()
    assert talk.take(same) == f"{phrase('all_right')} {phrase('massage_ask')}"
    talk.hear_out(no)
    offered = map(phrase, ("all_right", "still_tight", "warm_pack_ask"))
    assert talk.listen().take(no) == " ".join(offered)
    assert talk.take(no) == f"{phrase('see_doctor')} {phrase('settle_ask')}"


def test_what_was_taken_up_is_not_offered_again() -> None:
    talk = at_the_end("calf-bed")
    massaged = talk.hear_out(same, yes, no, no, same, same)
    assert massaged == ["massage", "swollen", "thinners", "check_1", "check_2", "try_seated"]
    assert talk.hear_out(yes, same, no, same) == ["check_1", "gate", "check_2", "warm_pack"]
    assert talk.hear_out(yes, no, no, yes) == ["pack_check", "injury_check", "awake_check", "agree"]


@pytest.mark.parametrize("answer", [yes, again, go_on])
@pytest.mark.parametrize(
    ("refused", "leads_to"), [(0, "swollen"), (1, "check_1"), (2, "pack_check")]
)
def test_what_is_offered_can_be_taken_up_in_several_words(
    refused: int, leads_to: str, answer: Answer
) -> None:
    talk = at_the_end("calf-bed")
    talk.hear_out(same, *[no] * refused)
    assert talk.hear_out(answer) == [leads_to]


@pytest.mark.parametrize("answer", [same, no])
def test_no_change_at_an_offer_is_the_next_one(answer: Answer) -> None:
    assert at_the_end("calf-bed").hear_out(same, *[answer] * 3) == AFTER_THE_STRETCH


def test_the_other_position_is_of_the_same_muscle_and_the_same_side() -> None:
    talk = begin("foot-bed", "left")
    talk.hear_out(same, no, same, no)
    talk.take(yes)
    assert (talk.run.routine, talk.run.side, talk.place.step) == ("foot-seat", "left", 0)


def test_after_blood_thinners_there_is_no_rub_to_offer() -> None:
    talk = at_the_end("calf-bed")
    talk.take(blood_thinners)
    assert talk.hear_out(same) == ["try_seated"]


@pytest.mark.parametrize(
    ("routine", "following"), [("calf-bed", "try_seated"), ("foot-seat", "try_in_bed")]
)
def test_blood_thinners_told_where_a_rub_is_offered_lead_to_what_is_left(
    routine: str, following: str
) -> None:
    talk = at_the_end(routine)
    talk.hear_out(same)
    assert talk.question == "massage"
    words = f"{phrase('leave_out')} {phrase(f'{following}_ask')}"
    assert talk.listen().take(blood_thinners) == words
    assert (talk.session.no_rub, talk.question) == (True, following)


def test_told_where_nobody_cramps_yet_they_leave_nothing_but_to_settle() -> None:
    talk = Talk()
    talk.take(about, "massage")
    assert talk.take(blood_thinners) == f"{phrase('leave_out')} {phrase('settle_ask')}"


def test_another_muscle_has_the_whole_ladder_again() -> None:
    talk = at_the_end("calf-bed")
    talk.hear_out(same, no)
    talk.take(relieve, Complaint("foot"))
    assert talk.session.tried == ()


def test_at_night_nobody_is_sent_for_a_pack() -> None:
    assert at_night().hear_out(same, no, no) == ["massage", "try_seated", "settle"]


def test_at_night_not_in_the_usual_voice_either() -> None:
    talk = at_night()
    talk.take(speak, "normal")
    assert talk.hear_out(same, no, no) == ["massage", "try_seated", "settle"]


def test_at_night_a_pack_that_is_asked_for_is_checked_all_the_same() -> None:
    talk = at_night().listen()
    talk.take(pack_check, "warm")
    assert talk.question == "pack_check"


def test_worse_is_no_rung_and_stops_at_the_second() -> None:
    assert at_the_end("calf-bed").hear_out(same, worse, worse) == ["massage", "rest", "say_again"]


def test_a_massage_that_was_taken_up_begins_with_its_gate() -> None:
    talk = at_the_end("calf-bed")
    talk.hear_out(same)
    assert talk.take(yes) == says("massage", "swollen")


@pytest.mark.parametrize("routine", ["back-seat", "neck-bed"])
def test_a_back_or_a_neck_is_stretched_and_never_rubbed(routine: str) -> None:
    talk, region = begin(routine), LIBRARY.routines[routine].region
    talk.wait(2).take(massage, None, region)
    assert talk.words.startswith(phrase("limbs_only"))
    assert talk.run.routine == routine


@pytest.mark.parametrize("region", ["back", "neck"])
def test_a_rub_asked_for_where_nobody_is_rubbed_begins_the_stretch(region: str) -> None:
    talk = Talk()
    talk.take(massage, None, region)
    assert talk.run.routine == f"{region}-bed"
