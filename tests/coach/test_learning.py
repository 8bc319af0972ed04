"""What people ask is answered in one idea; then back to where they were, or one offer."""

import pytest

from cramp_coach.coach.answers import better
from cramp_coach.coach.concerns import concern
from cramp_coach.coach.learning import about, aside
from cramp_coach.coach.packs.checks import PACK_OFFERS
from cramp_coach.coach.person import Person
from cramp_coach.coach.preferences import Preferences
from cramp_coach.coach.relief import relieve
from cramp_coach.coach.session import Complaint
from cramp_coach.coach.telling import says_who
from cramp_coach.coach.transport import pause
from cramp_coach.coach.words import ASIDES
from cramp_coach.coach.yes_no import blood_thinners, go_on, no, yes
from tests.coach.talk import (
    LIBRARY,
    WHERE_IT_IS_DAY,
    WHERE_IT_IS_NIGHT,
    WORDS,
    Answer,
    Talk,
    begin,
    begin_at,
    phrase,
    says,
)

ANSWERS = WORDS.answers
TAKEN_UP = [
    ("causes", "bed-stand"),
    ("stretching", "calf-bed"),
    ("massage", "massage"),
    ("rest", "settle"),
    ("back_exercise", "back-bed"),
    ("posture", "neck-bed"),
]
CHECKED_FIRST = [("heat", "pack_check"), ("cold", "pack_check"), ("wet_heat", "pack_check")]


@pytest.mark.parametrize("topic", ANSWERS)
def test_before_anything_has_begun_an_answer_ends_with_its_offer(topic: str) -> None:
    talk, offer = Talk(), LIBRARY.answers[topic].offer
    assert talk.take(about, topic) == f"{ANSWERS[topic]} {phrase(f'{offer}_ask')}"
    assert talk.session.asking == offer


@pytest.mark.parametrize("answer", [yes, go_on])
@pytest.mark.parametrize(("topic", "routine"), TAKEN_UP)
def test_what_is_offered_is_taken_up_with_yes(topic: str, routine: str, answer: Answer) -> None:
    talk = Talk()
    talk.take(about, topic)
    talk.listen().take(answer)
    assert talk.run.routine == routine


@pytest.mark.parametrize(("topic", "check"), CHECKED_FIRST)
def test_a_pack_has_its_check_first(topic: str, check: str) -> None:
    talk = Talk()
    talk.take(about, topic)
    assert talk.hear_out(yes) == [check]


@pytest.mark.parametrize("topic", ANSWERS)
def test_no_to_any_offer_ends_there(topic: str) -> None:
    talk = Talk()
    talk.take(about, topic)
    assert talk.hear_out(no) == ["closed"]


@pytest.mark.parametrize("topic", ANSWERS)
def test_at_night_nobody_is_offered_a_pack_to_fall_asleep_with(topic: str) -> None:
    talk, offer = Talk(zone=WHERE_IT_IS_NIGHT), LIBRARY.answers[topic].offer
    talk.take(about, topic)
    assert talk.question == ("settle" if offer in PACK_OFFERS else offer)


@pytest.mark.parametrize("topic", ["heat", "cold"])
def test_nor_is_whoever_wants_quiet_by_day(topic: str) -> None:
    talk = Talk(Person(preferences=Preferences(voice="quiet")), zone=WHERE_IT_IS_DAY)
    talk.take(about, topic)
    assert talk.question == "settle"


@pytest.mark.parametrize("topic", ["heat", "cold", "wet_heat"])
def test_whom_a_pack_does_not_suit_is_offered_none(topic: str) -> None:
    talk = Talk(zone=WHERE_IT_IS_DAY)
    talk.take(concern, "illness")
    talk.take(about, topic)
    assert talk.question == "settle"


@pytest.mark.parametrize("topic", ["massage", "foam_roller"])
def test_whom_a_rub_does_not_suit_is_offered_none(topic: str) -> None:
    talk = Talk()
    talk.take(blood_thinners)
    talk.take(about, topic)
    assert talk.question == "settle"


def test_one_question_after_the_other_is_answered() -> None:
    talk = Talk()
    for topic in ("hydration", "heat", "causes"):
        assert talk.listen().take(about, topic).startswith(ANSWERS[topic])
    assert talk.question == "bedtime"


def test_in_a_hold_the_answer_is_heard_at_ease_and_the_hold_goes_on() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    back = ("Eight seconds left.", "Toes up again, gently.")
    words = talk.take(about, "causes")
    assert words.startswith(" ".join([phrase("ease_off"), ANSWERS["causes"], *back]))


def test_at_a_check_it_is_asked_again() -> None:
    talk = begin("calf-bed").listen()
    assert talk.take(about, "causes") == f"{ANSWERS['causes']} {says('calf-bed', 'check_1')}"


def test_a_gate_is_not_passed_by_a_question() -> None:
    talk = begin_at("calf-bed", "gate").listen()
    assert talk.take(about, "massage") == f"{ANSWERS['massage']} {says('calf-bed', 'gate')}"


def test_what_is_paused_goes_on_waiting() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    talk.take(pause)
    assert talk.take(about, "causes") == f"{ANSWERS['causes']} {phrase('carry_on_ask')}"
    assert talk.wait(60).take(yes).startswith("Eight seconds left.")


def test_at_an_offer_of_a_routine_that_is_the_offer_again() -> None:
    talk = begin("calf-bed").listen()
    talk.take(better)
    assert talk.take(about, "heat") == f"{ANSWERS['heat']} {phrase('more_ask')}"


def test_asked_which_muscle_it_is_that_is_asked_again() -> None:
    talk = Talk()
    talk.take(relieve, Complaint("thigh", "left"))
    assert talk.take(about, "causes") == f"{ANSWERS['causes']} {phrase('thigh_ask')}"
    talk.take(relieve, Complaint("quadriceps"))
    assert talk.run.side == "left"


def test_who_says_so_names_the_sources_of_the_last_answer() -> None:
    talk = Talk()
    talk.take(about, "how_much_to_drink")
    (source,) = LIBRARY.answers["how_much_to_drink"].sources
    assert talk.take(says_who).startswith(phrase("one_source", first=WORDS.sources[source]))


def test_while_an_answer_is_said_in_a_hold_they_are_its_sources_too() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    talk.take(about, "how_much_to_drink")
    (source,) = LIBRARY.answers["how_much_to_drink"].sources
    assert talk.wait(4).take(says_who).startswith(phrase("one_source", first=WORDS.sources[source]))


def test_in_a_routine_who_says_so_is_about_the_routine() -> None:
    asked_before, not_asked = (begin("calf-bed").wait_for("hold_1", 6) for _ in range(2))
    asked_before.take(about, "how_much_to_drink")
    told = (talk.wait_for("hold_1", 15).take(says_who) for talk in (asked_before, not_asked))
    assert len({words.split(".")[0] for words in told}) == 1


@pytest.mark.parametrize("subject", ASIDES)
def test_an_aside_has_one_line_and_a_way_back(subject: str) -> None:
    words = Talk(zone=WHERE_IT_IS_DAY).take(aside, subject)
    assert words == f"{phrase(f'aside_{subject}')} {phrase('calf_ask')}"


def test_an_aside_about_anything_else_is_other() -> None:
    assert Talk().take(aside, "chess").startswith(phrase("aside_other"))


@pytest.mark.parametrize("subject", ASIDES)
def test_at_night_nobody_jokes_and_the_rest_is_as_by_day(subject: str) -> None:
    said = "other" if subject == "joke" else subject
    assert Talk(zone=WHERE_IT_IS_NIGHT).take(aside, subject).startswith(phrase(f"aside_{said}"))


def test_an_aside_takes_nothing_from_a_hold() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    talk.take(aside, "weather")
    assert talk.second_of(says("calf-bed", "ease_1")) == pytest.approx(14)


def test_an_aside_in_a_pause_waits() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    talk.take(pause)
    assert talk.take(aside, "cold_room") == f"{phrase('aside_cold_room')} {phrase('carry_on_ask')}"
    assert talk.run.paused
