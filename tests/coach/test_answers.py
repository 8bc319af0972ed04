"""Better, same, worse, yes and no, by the question that was asked."""

import pytest

from cramp_coach.coach.answers import REST_SECONDS, again, better, hurts, same, worse
from cramp_coach.coach.closing import finish
from cramp_coach.coach.relief import massage
from cramp_coach.coach.starting import settle
from cramp_coach.coach.transport import go_back, go_next, pause, resume
from cramp_coach.coach.yes_no import blood_thinners, go_on, no, unsure, yes
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

GATES = [
    (routine.id, step.id)
    for routine in LIBRARY.routines.values()
    for step in routine.steps
    if step.kind == "gate" and step.yes != "leave_out"
]


def test_better_after_the_first_round_is_good_and_offers_one_more() -> None:
    talk = begin("calf-bed").listen()
    assert talk.take(better) == f"{phrase('good')} {phrase('more_ask')}"


@pytest.mark.parametrize("routine", ACUTE)
def test_better_after_the_last_round_says_that_the_worst_has_passed(routine: str) -> None:
    talk = begin_at(routine, last_check(routine)).listen()
    assert talk.take(better) == f"{phrase('worst_passed')} {phrase('settle_ask')}"


def test_better_in_the_middle_of_a_hold_ends_it() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    assert talk.take(better).endswith(phrase("more_ask"))
    assert talk.take(yes).startswith(says("calf-bed", "hold_2"))


def test_same_in_the_middle_of_a_hold_lets_it_go_on() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    talk.take(same)
    assert talk.second_of(says("calf-bed", "ease_1")) == pytest.approx(14)


def test_worse_is_rested_in_silence_before_it_is_asked_again() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    talk.take(worse)
    assert talk.reply.say == (phrase("rest"), REST_SECONDS)
    assert talk.reply.ask == phrase("rest_ask")


@pytest.mark.parametrize("between", [[again], [go_next], [pause, yes]])
def test_worse_twice_in_a_row_stops_whatever_was_tried_between(between: list[Answer]) -> None:
    talk = begin("calf-bed")
    talk.hear_out(worse, *between)
    assert talk.take(worse).startswith(WORDS.flags.lines["U"].split(".")[0])
    assert (talk.session.locked_by, talk.session.run) == ("worse", None)


@pytest.mark.parametrize(("between", "asked"), [(better, "settle"), (same, "massage")])
def test_worse_is_not_in_a_row_with_something_else_between(between: Answer, asked: str) -> None:
    assert begin("calf-bed").hear_out(worse, between, worse) == ["rest", asked, "rest"]


def test_no_while_resting_is_no_change() -> None:
    assert begin("calf-bed").hear_out(worse, no) == ["rest", "massage"]


@pytest.mark.parametrize("answer", [better, same, go_next])
@pytest.mark.parametrize(("routine", "gate"), GATES)
def test_nothing_but_yes_or_no_passes_a_gate(answer: Answer, routine: str, gate: str) -> None:
    talk = begin_at(routine, gate).listen()
    talk.take(answer)
    assert (talk.question, talk.step.id) == (gate, gate)


@pytest.mark.parametrize(("routine", "gate"), [*GATES, ("massage", "thinners")])
def test_whoever_is_unsure_at_a_gate_is_taken_to_say_yes(routine: str, gate: str) -> None:
    sure, not_sure = begin_at(routine, gate).listen(), begin_at(routine, gate).listen()
    assert not_sure.take(unsure) == sure.take(yes)
    assert not_sure.session == sure.session


@pytest.mark.parametrize("answer", [yes, no, unsure])
@pytest.mark.parametrize(("routine", "gate"), GATES)
def test_an_answer_before_its_gate_was_heard_is_no_answer(
    answer: Answer, routine: str, gate: str
) -> None:
    talk = begin_at(routine, gate)
    talk.take(answer)
    assert (talk.question, talk.session.locked_by) == (gate, None)


@pytest.mark.parametrize(("routine", "gate"), GATES)
def test_no_at_a_gate_goes_through_it(routine: str, gate: str) -> None:
    talk = begin_at(routine, gate).listen()
    before = talk.place.step
    talk.take(no)
    assert talk.place.step == before + 1


@pytest.mark.parametrize("answer", [yes, blood_thinners])
def test_blood_thinners_only_leave_the_rub_out(answer: Answer) -> None:
    talk = begin_at("massage", "thinners").listen()
    assert talk.take(answer) == f"{phrase('leave_out')} {phrase('settle_ask')}"
    assert talk.session.locked_by is None


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


@pytest.mark.parametrize("answer", [better, settle, massage])
def test_whoever_is_holding_is_told_to_let_go_before_something_else(answer: Answer) -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    assert talk.take(answer).startswith(phrase("ease_off"))


def test_yes_after_the_danger_line_is_a_call_for_help() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 13)
    assert phrase("flags") in talk.heard
    assert talk.take(yes).endswith(phrase("carry_on_ask"))
    assert "nine one one" in talk.words


def test_what_hurts_in_a_hold_goes_no_further() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    assert talk.take(hurts).startswith(phrase("gently"))
    assert talk.step.id == "hold_1"


@pytest.mark.parametrize("answer", [hurts, unsure, no])
def test_at_the_check_anything_short_of_better_is_no_change(answer: Answer) -> None:
    talk = begin("calf-bed").listen()
    assert talk.take(answer).startswith(phrase("try_again"))


def test_yes_at_the_check_is_asked_about_once_and_then_means_that_it_goes_on() -> None:
    talk = begin("calf-bed").wait_for("check_1").listen()
    assert talk.take(yes) == says("calf-bed", "check_1")
    assert talk.listen().take(yes).startswith(phrase("try_again"))


@pytest.mark.parametrize(("seconds", "asks_for_help"), [(4, True), (15, False)])
def test_yes_is_an_answer_to_the_danger_line_only_right_after_it(
    seconds: float, asks_for_help: bool
) -> None:
    talk = begin("calf-bed")
    talk.wait(talk.second_of(phrase("flags")) + seconds)
    danger = phrase("help_danger", emergency="nine one one")
    assert talk.take(yes).startswith(danger) == asks_for_help


@pytest.mark.parametrize(("offer", "taken_up"), [(better, "gate"), (worse, "rest")])
def test_carrying_on_takes_up_an_offer(offer: Answer, taken_up: str) -> None:
    talk = begin("calf-bed")
    talk.hear_out(offer)
    assert talk.hear_out(go_on) == [taken_up]


@pytest.mark.parametrize("answer", [yes, no])
@pytest.mark.parametrize("step", ["toes_up", "hold_2", "ease_3", "rub"])
def test_yes_and_no_to_nothing_lead_nowhere(answer: Answer, step: str) -> None:
    talk = begin_at("calf-bed", step).wait(3)
    talk.take(answer)
    assert talk.step.id == step


@pytest.mark.parametrize("answer", [hurts, yes, go_on])
def test_with_nothing_under_way_a_stretch_begins(answer: Answer) -> None:
    assert Talk().take(answer).startswith(says("calf-bed", "toes_up"))


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
