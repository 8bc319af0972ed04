"""The first words, the way back after a drop, help, and what is not understood."""

import pytest

from cramp_coach.coach.answers import better, worse
from cramp_coach.coach.greeting import ended, help_me, launch, not_understood
from cramp_coach.coach.reply import Reply
from cramp_coach.coach.transport import pause, resume
from cramp_coach.coach.yes_no import no, yes
from tests.coach.talk import (
    LIBRARY,
    Answer,
    Talk,
    begin,
    begin_at,
    phrase,
    reenters,
    says,
    script_of,
)

STEPS = [
    (routine, step.id)
    for routine in LIBRARY.routines
    for step in script_of(routine).steps
    if step.kind != "close"
]


def dropped(routine: str, step: str, done: float = 0.0) -> Talk:
    """A talk that Alexa ended with `done` seconds of `step` behind."""
    talk = begin_at(routine, step, done, side="left" if routine != "settle" else None)
    talk.take(ended)
    return talk


def test_a_launch_says_what_to_do_before_it_asks() -> None:
    assert Talk().take(launch) == f"{phrase('launch')} {phrase('calf_ask')}"


def test_a_launch_can_be_answered_with_yes() -> None:
    talk = Talk()
    talk.take(launch)
    assert talk.take(yes).startswith(says("calf-bed", "toes_up"))


@pytest.mark.parametrize("minutes", [0.1, 5, 30])
def test_within_half_an_hour_the_place_is_offered(minutes: float) -> None:
    talk = dropped("calf-bed", "hold_2", 12).come_back_after(minutes)
    where = "You were on the second hold, left calf."
    back = reenters("calf-bed", "hold_2")
    assert talk.take(launch) == f"{back} {where} {phrase('return_ask')}"


def test_after_half_an_hour_it_is_a_new_cramp() -> None:
    talk = dropped("calf-bed", "hold_2", 12).come_back_after(31)
    assert talk.take(launch) == f"{phrase('launch')} {phrase('calf_ask')}"


def test_carrying_on_gives_the_seconds_that_were_left() -> None:
    talk = dropped("calf-bed", "hold_2", 12).come_back_after(5)
    talk.take(launch)
    assert talk.wait(3).take(yes).startswith("Eighteen seconds left.")


def test_resume_leads_back_without_being_offered() -> None:
    talk = dropped("calf-bed", "hold_2", 12).come_back_after(5)
    assert talk.take(resume).startswith("Eighteen seconds left.")
    assert talk.run.side == "left"


def test_no_to_carrying_on_is_offered_a_new_beginning() -> None:
    talk = dropped("calf-bed", "hold_2", 12).come_back_after(5)
    talk.take(launch)
    assert talk.take(no) == f"{phrase('all_right')} {phrase('calf_ask')}"
    assert talk.take(no) == phrase("close")
    assert talk.come_back_after(1).take(launch).startswith(phrase("launch"))


@pytest.mark.parametrize(("routine", "step"), STEPS)
def test_whoever_drops_out_is_led_back_but_for_a_good_night(routine: str, step: str) -> None:
    talk = dropped(routine, step, 2)
    good_night = LIBRARY.routines[routine].purpose in ("settle", "bedtime")
    over = good_night and talk.step.kind == "check"
    heard = talk.come_back_after(5).take(launch)
    assert heard.startswith(phrase("launch")) if over else "You were on the " in heard


def test_the_end_of_a_session_keeps_the_place_and_says_nothing() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    talk.take(ended)
    assert talk.reply == Reply()
    assert talk.run.paused
    assert talk.seconds_left == pytest.approx(8)


def test_with_no_routine_nothing_is_left_to_return_to() -> None:
    talk = Talk()
    talk.take(launch)
    talk.take(ended)
    assert (talk.person.left, talk.person.seen_at) == (None, None)


def test_help_names_danger_first_and_then_the_words_to_say() -> None:
    danger = phrase("help_danger", emergency="nine one one")
    talk = begin("calf-bed").wait_for("hold_1", 12)
    words = talk.take(help_me)
    after_danger = map(phrase, ("ease_off", "help_words", "carry_on_ask"))
    assert words == " ".join((danger, *after_danger))


def test_a_hold_waits_while_help_is_given() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    talk.take(help_me)
    assert talk.wait(40).take(yes).startswith("Eight seconds left.")


def test_help_before_a_routine_says_what_there_is_and_names_danger() -> None:
    words = Talk(country="DE").take(help_me)
    assert words.startswith(phrase("help"))
    assert "your local emergency number" in words
    assert words.endswith(phrase("calf_ask"))


def test_in_a_hold_what_is_not_understood_lets_it_go_on() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    assert talk.take(not_understood).startswith(phrase("not_caught"))
    assert talk.second_of(says("calf-bed", "ease_1")) == pytest.approx(14)


def test_at_a_question_it_is_asked_again() -> None:
    assert begin("calf-bed").listen().take(not_understood) == says("calf-bed", "check_1")


def test_at_an_offer_it_is_offered_again() -> None:
    talk = begin("calf-bed").listen()
    talk.take(better)
    assert talk.take(not_understood) == phrase("more_ask")


@pytest.mark.parametrize("answer", [pause, worse])
def test_a_person_who_rests_goes_on_resting(answer: Answer) -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    talk.take(answer)
    assert talk.take(not_understood) == talk.reply.ask
    assert phrase("keep_going") not in talk.words


def test_before_anything_has_begun_a_stretch_is_offered() -> None:
    assert Talk().take(not_understood) == phrase("calf_ask")


def test_nonsense_again_and_again_never_ends_the_session() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 1)
    for _ in range(30):
        talk.wait(6).take(not_understood)
        assert talk.reply.is_open
    assert talk.step.id == "check_1"
