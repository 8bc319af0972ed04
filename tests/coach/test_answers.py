"""Better, same, worse, yes and no: every ladder, to its end."""

import pytest

from cramp_coach.coach.answers import REST_SECONDS, again, better, no, same, worse, yes
from cramp_coach.coach.closing import finish
from cramp_coach.coach.transport import go_next, pause
from tests.coach.talk import POSITIONS, Answer, Talk, begin, begin_at, phrase, says

Answers = list[Answer]

SAME: list[tuple[str, Answers, list[str]]] = [
    ("calf-bed", [same, no, same], ["gate", "check_2", "massage"]),
    ("calf-seat", [same, no, same], ["gate", "check_2", "massage"]),
    ("calf-stand", [same, same], ["check_2", "massage"]),
    ("massage", [no, same, same], ["check_1", "check_2", "settle"]),
    ("settle", [same, yes, no], ["settle", "check_1", "closed"]),
]
BETTER: list[tuple[str, Answers, list[str]]] = [
    ("calf-bed", [better, yes, no, better, yes], ["more", "gate", "check_2", "settle", "check_1"]),
    ("calf-seat", [better, again, no, better, no], ["more", "gate", "check_2", "settle", "closed"]),
    ("calf-stand", [better, yes, better, yes], ["more", "check_2", "settle", "check_1"]),
    ("calf-bed", [better, no], ["more", "closed"]),
    ("calf-bed", [better, better], ["more", "closed"]),
    (
        "massage",
        [no, better, yes, better, better],
        ["check_1", "more", "check_2", "settle", "closed"],
    ),
    ("settle", [better], ["closed"]),
]
WORSE: list[tuple[str, Answers, list[str]]] = [
    ("calf-bed", [worse, worse], ["rest", "say_again"]),
    ("calf-seat", [same, no, worse, worse], ["gate", "check_2", "rest", "say_again"]),
    ("calf-stand", [worse, worse], ["rest", "say_again"]),
    ("massage", [no, worse, worse], ["check_1", "rest", "say_again"]),
    ("settle", [worse, worse], ["rest", "say_again"]),
    ("calf-bed", [worse, same, yes], ["rest", "massage", "gate"]),
    ("calf-bed", [worse, better, no], ["rest", "settle", "closed"]),
]
GATES = ["calf-bed", "calf-seat", "massage"]


@pytest.mark.parametrize(("routine", "answers", "questions"), [*SAME, *BETTER, *WORSE])
def test_a_ladder_leads_from_question_to_question(
    routine: str, answers: Answers, questions: list[str]
) -> None:
    assert begin(routine).hear_out(*answers) == questions


@pytest.mark.parametrize("routine", POSITIONS)
def test_same_after_the_first_round_is_another_round(routine: str) -> None:
    talk = begin(routine).listen()
    assert talk.take(same).startswith(f"{phrase('try_again')} {says(routine, 'hold_2')}")


def test_same_after_the_last_round_offers_massage() -> None:
    talk = begin_at("calf-bed", "check_2").listen()
    assert talk.take(same) == f"{phrase('all_right')} {phrase('massage_ask')}"


def test_same_after_massage_is_worth_telling_a_doctor() -> None:
    talk = begin_at("massage", "check_2").listen()
    assert talk.take(same) == f"{phrase('see_doctor')} {phrase('settle_ask')}"


def test_same_in_the_middle_of_a_hold_lets_it_go_on() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    talk.take(same)
    assert talk.step.id == "hold_1"
    assert talk.second_of(says("calf-bed", "ease_1")) == pytest.approx(14)


def test_better_after_the_first_round_is_good_and_offers_one_more() -> None:
    talk = begin("calf-bed").listen()
    assert talk.take(better) == f"{phrase('good')} {phrase('more_ask')}"


def test_better_after_the_last_round_says_that_the_worst_has_passed() -> None:
    talk = begin_at("calf-bed", "check_2").listen()
    assert talk.take(better) == f"{phrase('worst_passed')} {phrase('settle_ask')}"


def test_better_in_the_middle_of_a_hold_ends_it() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    assert talk.take(better).endswith(phrase("more_ask"))
    assert talk.take(yes).startswith(says("calf-bed", "hold_2"))


def test_worse_is_rested_in_silence_before_it_is_asked_again() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    talk.take(worse)
    assert talk.reply.say == (phrase("rest"), REST_SECONDS)
    assert talk.reply.ask == phrase("rest_ask")


@pytest.mark.parametrize("between", [[again], [go_next], [pause, yes]])
def test_worse_twice_in_a_row_stops_whatever_was_tried_between(between: Answers) -> None:
    talk = begin("calf-bed")
    talk.hear_out(worse, *between)
    assert talk.take(worse).startswith(says_of_worse())
    assert (talk.session.locked_by, talk.session.run) == ("worse", None)


@pytest.mark.parametrize("between", [better, same])
def test_worse_is_not_in_a_row_with_something_else_between(
    between: Answer,
) -> None:
    talk = begin("calf-bed")
    assert talk.hear_out(worse, between, worse) == ["rest", talk_of(between), "rest"]


def says_of_worse() -> str:
    talk = Talk()
    return talk.turn().words.flags.lines["U"].split(".")[0]


def talk_of(answer: Answer) -> str:
    return {"better": "settle", "same": "massage"}[answer.__name__]


def test_no_while_resting_rests_on() -> None:
    assert begin("calf-bed").hear_out(worse, no) == ["rest", "rest"]


@pytest.mark.parametrize("routine", GATES)
def test_yes_at_a_gate_stops_for_a_doctor(routine: str) -> None:
    talk = begin_at(routine, "gate").listen()
    talk.take(yes)
    assert talk.session.run is None
    assert talk.session.locked_by == ("no_rub" if routine == "massage" else "U1")


@pytest.mark.parametrize("routine", GATES)
def test_no_at_a_gate_goes_through_it(routine: str) -> None:
    talk = begin_at(routine, "gate").listen()
    gate = talk.place.step
    talk.take(no)
    assert talk.place.step == gate + 1


@pytest.mark.parametrize("answer", [yes, no])
@pytest.mark.parametrize("step", ["toes_up", "hold_2", "ease_3", "rub"])
def test_yes_and_no_to_nothing_lead_nowhere(answer: Answer, step: str) -> None:
    talk = begin_at("calf-bed", step).wait(3)
    talk.take(answer)
    assert talk.step.id == step


def test_no_at_better_same_or_worse_asks_again() -> None:
    talk = begin("calf-bed").listen()
    assert talk.take(no) == talk.take(yes) == says("calf-bed", "check_1")


@pytest.mark.parametrize(
    ("routine", "first"), [("calf-bed", "hold_2"), ("calf-stand", "hold_2"), ("massage", "rub_3")]
)
def test_again_at_the_end_is_the_last_round_again(routine: str, first: str) -> None:
    talk = begin_at(routine, "check_2").listen()
    assert talk.take(again).startswith(says(routine, first))


def test_again_in_the_middle_of_a_hold_is_that_hold_again() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    talk.take(again)
    assert (talk.step.id, talk.seconds_left) == ("hold_1", 20)


def test_again_at_a_gate_does_not_pass_it() -> None:
    talk = begin_at("calf-bed", "gate").listen()
    assert talk.take(again).endswith(says("calf-bed", "gate"))


def test_another_minute_breathes_for_another_minute() -> None:
    assert begin("settle").hear_out(yes, again, no) == ["check_1", "check_1", "closed"]


@pytest.mark.parametrize("answer", [again, worse, yes])
def test_with_nothing_under_way_a_stretch_begins(answer: Answer) -> None:
    talk = Talk()
    talk.take(answer)
    assert talk.run.routine == "calf-bed"


def test_with_nothing_under_way_the_same_is_offered_a_stretch() -> None:
    assert Talk().take(same) == phrase("calf_ask")


@pytest.mark.parametrize("answer", [better, finish, no])
def test_with_nothing_under_way_the_end_is_the_end(answer: Answer) -> None:
    talk = Talk()
    assert talk.take(answer) == phrase("close")
    assert not talk.reply.is_open
