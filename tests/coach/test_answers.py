"""Better, same, worse, yes and no: every ladder, to its end."""

import pytest

from cramp_coach.coach.answers import (
    REST_SECONDS,
    again,
    better,
    blood_thinners,
    go_on,
    hurts,
    no,
    same,
    worse,
    yes,
)
from cramp_coach.coach.closing import finish
from cramp_coach.coach.relief import massage, settle
from cramp_coach.coach.transport import go_back, go_next, pause, resume
from tests.coach.talk import POSITIONS, Answer, Talk, begin, begin_at, phrase, says

Answers = list[Answer]

SAME: list[tuple[str, Answers, list[str]]] = [
    ("calf-bed", [same, no, same], ["gate", "check_2", "massage"]),
    ("calf-seat", [same, no, same], ["gate", "check_2", "massage"]),
    ("calf-stand", [same, same], ["check_2", "massage"]),
    ("massage", [no, no, same, same], ["thinners", "check_1", "check_2", "settle"]),
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
        [no, no, better, yes, better, better],
        ["thinners", "check_1", "more", "check_2", "settle", "closed"],
    ),
    ("settle", [better], ["closed"]),
]
WORSE: list[tuple[str, Answers, list[str]]] = [
    ("calf-bed", [worse, worse], ["rest", "say_again"]),
    ("calf-seat", [same, no, worse, worse], ["gate", "check_2", "rest", "say_again"]),
    ("calf-stand", [worse, worse], ["rest", "say_again"]),
    ("massage", [no, no, worse, worse], ["thinners", "check_1", "rest", "say_again"]),
    ("settle", [worse, worse], ["rest", "say_again"]),
    ("calf-bed", [worse, same, yes], ["rest", "massage", "swollen"]),
    ("calf-bed", [worse, better, no], ["rest", "settle", "closed"]),
]
GATES = [("calf-bed", "gate"), ("calf-seat", "gate"), ("massage", "swollen")]


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


@pytest.mark.parametrize(("routine", "gate_id"), GATES)
def test_yes_at_a_gate_stops_for_a_doctor(routine: str, gate_id: str) -> None:
    talk = begin_at(routine, gate_id).listen()
    talk.take(yes)
    assert talk.session.run is None
    assert talk.session.locked_by == "U1"


@pytest.mark.parametrize("answer", [yes, blood_thinners])
def test_blood_thinners_only_leave_the_rub_out(answer: Answer) -> None:
    talk = begin_at("massage", "thinners").listen()
    assert talk.take(answer) == f"{phrase('leave_out')} {phrase('settle_ask')}"
    assert talk.session.locked_by is None


@pytest.mark.parametrize("answer", [better, same, again, go_next])
@pytest.mark.parametrize(("routine", "gate_id"), GATES)
def test_nothing_but_yes_or_no_passes_a_gate(answer: Answer, routine: str, gate_id: str) -> None:
    talk = begin_at(routine, gate_id).listen()
    talk.take(answer)
    assert talk.question == gate_id
    assert "troke" not in talk.words


@pytest.mark.parametrize("answer", [yes, no])
@pytest.mark.parametrize(("routine", "gate_id"), GATES)
def test_an_answer_before_its_gate_was_heard_is_no_answer(
    answer: Answer, routine: str, gate_id: str
) -> None:
    talk = begin_at(routine, gate_id)
    talk.take(answer)
    assert (talk.question, talk.session.locked_by) == (gate_id, None)


def test_blood_thinners_named_in_a_stretch_leave_out_the_rub_at_its_end() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    assert talk.take(blood_thinners).startswith(phrase("leave_out"))
    assert talk.hear_out(same, no) == ["gate", "settle"]


@pytest.mark.parametrize("after", [[resume], [go_next], [again], [go_back, no]])
@pytest.mark.parametrize("step", ["soften", "rub_1", "check_1"])
def test_after_blood_thinners_nothing_leads_to_a_rub(step: str, after: list[Answer]) -> None:
    talk = begin_at("massage", step).wait(3)
    talk.take(pause)
    talk.take(blood_thinners)
    for answer in after:
        assert "trokes" not in talk.take(answer)
        assert "ircles" not in talk.words


@pytest.mark.parametrize("step", ["soften", "rub_1"])
def test_blood_thinners_named_on_the_way_to_a_rub_leave_it_out_at_once(step: str) -> None:
    talk = begin_at("massage", step).wait(3)
    assert talk.take(blood_thinners) == f"{phrase('leave_out')} {phrase('settle_ask')}"


def test_whoever_is_holding_is_told_to_let_go_before_something_else() -> None:
    for answer in (better, settle, massage):
        talk = begin("calf-bed").wait_for("hold_1", 6)
        assert talk.take(answer).startswith(phrase("ease_off"))


def test_carrying_on_before_anything_has_begun_begins_it() -> None:
    assert Talk().take(go_on).startswith(says("calf-bed", "toes_up"))


def test_yes_after_the_danger_line_is_a_call_for_help() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 13)
    assert phrase("flags") in talk.heard
    assert talk.take(yes).endswith(phrase("carry_on_ask"))
    assert "nine one one" in talk.words


def test_what_hurts_in_a_hold_goes_no_further() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    assert talk.take(hurts).startswith(phrase("gently"))
    assert talk.step.id == "hold_1"


def test_what_hurts_at_the_check_is_no_change() -> None:
    assert begin("calf-bed").hear_out(hurts) == ["gate"]


@pytest.mark.parametrize("offer", [better, worse])
def test_carrying_on_takes_up_an_offer(offer: Answer) -> None:
    talk = begin("calf-bed")
    talk.hear_out(offer)
    expected = {"better": "gate", "worse": "rest"}[offer.__name__]
    assert talk.hear_out(go_on) == [expected]


@pytest.mark.parametrize(("routine", "gate_id"), GATES)
def test_no_at_a_gate_goes_through_it(routine: str, gate_id: str) -> None:
    talk = begin_at(routine, gate_id).listen()
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


@pytest.mark.parametrize("answer", [hurts, yes])
def test_with_nothing_under_way_a_stretch_begins(answer: Answer) -> None:
    talk = Talk()
    talk.take(answer)
    assert talk.run.routine == "calf-bed"


@pytest.mark.parametrize("answer", [same, again])
def test_with_nothing_under_way_a_stretch_is_offered(answer: Answer) -> None:
    assert Talk().take(answer) == phrase("calf_ask")


def test_worse_with_nothing_under_way_is_answered_with_help() -> None:
    assert "nine one one" in Talk().take(worse)


@pytest.mark.parametrize("answer", [better, finish, no])
def test_with_nothing_under_way_the_end_is_the_end(answer: Answer) -> None:
    talk = Talk()
    assert talk.take(answer) == phrase("close")
    assert not talk.reply.is_open
