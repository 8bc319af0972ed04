"""Round after round: one more, the same again, and what is asked to be longer."""

import pytest

from cramp_coach.coach.answers import again, better, more, same, still_hurts
from cramp_coach.coach.person import Person
from cramp_coach.coach.transport import LONGER_BY_SECONDS, pause
from cramp_coach.coach.yes_no import go_on, no, unsure, yes
from tests.coach.talk import (
    ACUTE,
    LIBRARY,
    WORDS,
    Answer,
    Talk,
    begin,
    begin_at,
    last_check,
    phrase,
    says,
)

CALF = ["calf-bed", "calf-stand", "calf-seat"]
BEDTIME = ["bed-lying", "bed-seat", "bed-stand"]
BETTER: list[tuple[str, list[Answer], list[str]]] = [
    ("calf-bed", [better, yes, no, better, yes], ["more", "gate", "check_2", "settle", "check_1"]),
    ("calf-seat", [better, again, no, better, no], ["more", "gate", "check_2", "settle", "closed"]),
    ("calf-stand", [better, yes, better, yes], ["more", "check_2", "settle", "check_1"]),
    ("calf-bed", [better, no], ["more", "closed"]),
    ("calf-bed", [better, better], ["more", "closed"]),
    ("settle", [better], ["closed"]),
    (
        "massage",
        [no, no, better, yes, better, better],
        ["thinners", "check_1", "more", "check_2", "settle", "closed"],
    ),
]


def first_timed(routine: str) -> str:
    return next(step.id for step in LIBRARY.routines[routine].steps if step.timed)


def first_of(routine: str, after: str) -> str:
    """The step that follows a check."""
    ids = [step.id for step in LIBRARY.routines[routine].steps]
    return ids[ids.index(after) + 1]


@pytest.mark.parametrize(("routine", "answers", "questions"), BETTER)
def test_better_offers_one_more_and_then_to_settle(
    routine: str, answers: list[Answer], questions: list[str]
) -> None:
    assert begin(routine).hear_out(*answers) == questions


@pytest.mark.parametrize("routine", [each for each in ACUTE if last_check(each) != "check_1"])
def test_same_after_the_first_round_is_another_round(routine: str) -> None:
    talk = begin_at(routine, "check_1").listen()
    talk.take(same)
    assert talk.words.startswith(phrase("try_again"))
    assert talk.step.id == first_of(routine, "check_1")


@pytest.mark.parametrize(
    ("routine", "first"),
    [
        ("calf-bed", "hold_2"),
        ("calf-stand", "hold_2"),
        ("massage", "rub_3"),
        ("neck-bed", "tuck"),
    ],
)
def test_again_at_the_end_is_the_last_round_again(routine: str, first: str) -> None:
    talk = begin_at(routine, "check_2").listen()
    talk.take(again)
    assert talk.step.id == first


@pytest.mark.parametrize("routine", BEDTIME)
def test_again_in_the_evening_is_all_of_it_again(routine: str) -> None:
    talk = begin_at(routine, "check").listen()
    talk.take(again)
    assert talk.step.id == first_timed(routine)


def test_again_in_the_middle_of_a_hold_is_that_hold_again() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    talk.take(again)
    assert (talk.step.id, talk.seconds_left) == ("hold_1", 20)


def test_again_at_a_gate_does_not_pass_it() -> None:
    talk = begin_at("calf-bed", "gate").listen()
    assert talk.take(again).endswith(says("calf-bed", "gate"))


def test_another_minute_breathes_for_another_minute() -> None:
    assert begin("settle").hear_out(yes, again, no) == ["check_1", "check_1", "closed"]


def test_another_round_owes_the_first_notice() -> None:
    talk = begin("calf-bed", person=Person()).listen()
    talk.take(same)
    assert talk.place.owed[-4:] == ("notice_1", "notice_2", "notice_3", "notice_4")


@pytest.mark.parametrize("answer", [still_hurts, more])
@pytest.mark.parametrize("routine", CALF)
def test_a_hold_that_is_nearly_over_goes_on_for_fifteen_seconds_more(
    routine: str, answer: Answer
) -> None:
    talk = begin(routine).wait_for("hold_1", 18)
    talk.take(answer)
    assert talk.words.startswith(phrase("longer", length="seventeen seconds"))
    assert talk.seconds_left == pytest.approx(2 + LONGER_BY_SECONDS)
    spoken = talk.second_of(says(routine, "ease_1")) - talk.second_of(phrase("nearly"))
    assert spoken == pytest.approx(5)


@pytest.mark.parametrize("routine", ["calf-bed", "foot-bed"])
def test_a_hold_that_is_young_has_its_whole_time_again_and_is_not_announced_anew(
    routine: str,
) -> None:
    talk = begin_at(routine, "hold_2", 2)
    talk.take(more)
    whole = talk.step.seconds
    assert talk.words.startswith(phrase("longer", length=WORDS.length(whole)))
    assert talk.seconds_left == pytest.approx(whole, abs=0.2)
    assert says(routine, "hold_2") not in talk.words


@pytest.mark.parametrize("answer", [still_hurts, more])
def test_a_hold_made_longer_once_is_eased_off_instead(answer: Answer) -> None:
    talk = begin("calf-bed").wait_for("hold_1", 18)
    talk.take(answer)
    assert talk.wait_for("hold_1", 12).take(answer).startswith(says("calf-bed", "ease_1"))


def test_the_next_hold_can_be_made_longer_again() -> None:
    talk = begin_at("calf-bed", "hold_2", 25)
    talk.take(more)
    talk.wait_for("hold_3", 25).take(more)
    assert (talk.step.id, talk.seconds_left) == ("hold_3", 5 + LONGER_BY_SECONDS)


def test_longer_at_a_question_is_one_more() -> None:
    assert begin("calf-bed").hear_out(more, no, more) == ["gate", "check_2", "gate"]


def test_longer_in_a_breath_breathes_for_longer() -> None:
    talk = begin_at("settle", "breathe_1", 50)
    talk.take(more)
    assert talk.seconds_left == 10 + LONGER_BY_SECONDS


def test_still_hurts_in_a_pause_goes_on() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    talk.take(pause)
    assert talk.take(still_hurts).startswith("Eight seconds left.")


def test_still_hurts_at_the_check_is_another_round() -> None:
    assert begin("calf-bed").listen().take(still_hurts).startswith(phrase("try_again"))


def test_still_hurts_before_anything_has_begun_is_stretched() -> None:
    assert Talk().take(still_hurts).startswith(says("calf-bed", "toes_up"))


@pytest.mark.parametrize("answer", [no, same, unsure])
def test_who_is_not_ready_breathes_once_more(answer: Answer) -> None:
    talk = begin_at("back-bed", "ready").listen()
    talk.take(answer)
    assert talk.words.startswith(phrase("stay_breathing"))
    assert (talk.step.id, talk.question) == ("breathe_1", "ready")


@pytest.mark.parametrize("answer", [no, same])
def test_not_ready_a_second_time_is_not_moved_in_another_position(answer: Answer) -> None:
    talk = begin_at("back-bed", "ready")
    assert talk.hear_out(answer, answer) == ["ready", "warm_pack"]


def test_going_on_at_a_ready_question_is_ready_unless_pain_decides() -> None:
    bedtime, back = begin_at("bed-stand", "ready").listen(), begin_at("back-bed", "ready").listen()
    bedtime.take(go_on)
    assert bedtime.step.id == "left_heel_up"
    assert back.hear_out(go_on) == ["ready"]


@pytest.mark.parametrize("answer", [yes, better])
def test_who_is_ready_moves(answer: Answer) -> None:
    talk = begin_at("back-bed", "ready").listen()
    talk.take(answer)
    assert talk.step.id == "on_back"


@pytest.mark.parametrize("answer", [yes, no])
def test_an_answer_before_the_question_was_heard_is_none(answer: Answer) -> None:
    talk = begin_at("back-bed", "ready")
    talk.take(answer)
    assert (talk.step.id, talk.session.tried) == ("ready", ())


@pytest.mark.parametrize("routine", BEDTIME)
def test_in_the_evening_who_is_not_ready_is_waited_for(routine: str) -> None:
    ready = next(s.id for s in LIBRARY.routines[routine].steps if s.kind == "ready")
    talk = begin_at(routine, ready).listen()
    assert talk.take(no) == f"{phrase('paused')} {phrase('carry_on_ask')}"
    assert talk.wait(20).take(yes).endswith(talk.says(ready))
    talk.listen().take(yes)
    assert talk.step.id == first_of(routine, ready)


def test_still_hurts_on_the_way_into_a_hold_goes_no_further_than_is_okay() -> None:
    talk = begin("ham-bed").wait(12)
    assert talk.step.kind != "hold"
    assert talk.take(still_hurts).startswith(phrase("gently"))
