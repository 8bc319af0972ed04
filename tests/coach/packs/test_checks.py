"""A pack: one check first, one at a time, not too many, and none for whom it may harm."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from cramp_coach.coach.answers import again, better, same, worse
from cramp_coach.coach.clock_words import minutes
from cramp_coach.coach.learning import about
from cramp_coach.coach.packs.checks import pack_check
from cramp_coach.coach.packs.use import PackKind, PackUse
from cramp_coach.coach.relief import relieve
from cramp_coach.coach.session import Complaint
from cramp_coach.coach.wish import PackWish
from cramp_coach.coach.yes_no import no, unsure, yes
from tests.coach.talk import (
    NIGHT,
    REGULAR,
    WORDS,
    Answer,
    Talk,
    begin,
    begin_at,
    last_check,
    phrase,
    says,
)

LEFT_OUT = f"{phrase('pack_ask_doctor')} {phrase('settle_ask')}"
COLD_PLAN = phrase("pack_plan", times="five and ten minutes")
WARM_PLAN = phrase("pack_plan", times="five, ten and fifteen minutes")


def used(kind: PackKind, minutes_ago: float, *, then_cold: bool = False) -> PackUse:
    """A ten minute pack that was taken off in time."""
    at = NIGHT - timedelta(minutes=minutes_ago)
    return PackUse(kind, at, 10, then_cold, at + timedelta(minutes=10))


def after(*packs: PackUse) -> Talk:
    return Talk(replace(REGULAR, packs=packs))


def with_a_pack(minutes_left: float = 9) -> Talk:
    on = PackUse("cold", NIGHT - timedelta(minutes=20 - minutes_left), 10)
    return Talk(replace(REGULAR, packs=(on,), pack_until=NIGHT + timedelta(minutes=minutes_left)))


def with_none_suited(routine: str) -> Talk:
    """A talk at the end of a routine, of somebody whom no pack suits."""
    talk = begin_at(routine, last_check(routine))
    talk.session = replace(talk.session, no_pack=True)
    return talk


def wished(talk: Talk) -> PackWish:
    assert isinstance(talk.session.wish, PackWish)
    return talk.session.wish


@pytest.mark.parametrize("kind", ["warm", "cold"])
def test_no_pack_before_its_check(kind: PackKind) -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    asked = talk.take(pack_check, kind)
    assert asked.endswith(f"{phrase('pack_first')} {phrase('pack_check_ask')}")
    assert phrase(f"pack_{kind}") not in asked


def test_a_cold_pack_is_explained_and_its_times_are_agreed_to() -> None:
    talk = Talk()
    talk.take(pack_check, "cold")
    assert talk.listen().take(no) == f"{phrase('pack_cold')} {COLD_PLAN} {phrase('agree_ask')}"
    assert talk.alexa.orders == []


def test_a_warm_pack_is_for_who_is_not_hurt_and_awake() -> None:
    talk = Talk()
    talk.take(pack_check, "warm")
    assert talk.take(no) == phrase("injury_check_ask")
    assert talk.take(no) == phrase("awake_check_ask")
    assert talk.take(yes) == f"{phrase('pack_warm')} {WARM_PLAN} {phrase('agree_ask')}"


@pytest.mark.parametrize("answer", [yes, unsure])
def test_what_was_hurt_within_two_days_gets_cold_instead(answer: Answer) -> None:
    talk = Talk()
    talk.take(pack_check, "warm")
    talk.take(no)
    said = talk.take(answer)
    instead = map(phrase, ("no_heat_yet", "cold_instead", "pack_cold"))
    assert said.startswith(" ".join([*instead, COLD_PLAN]))
    assert wished(talk) == PackWish("cold", 10)


def test_where_cold_is_not_to_be_had_either_it_is_not_said_to_suit() -> None:
    talk = after(*(used("cold", 180 * number) for number in range(4, 0, -1)))
    talk.take(pack_check, "warm")
    talk.take(no)
    assert talk.take(yes) == f"{phrase('no_heat_yet')} {phrase('close')}"


@pytest.mark.parametrize("answer", [no, unsure])
def test_heat_is_no_way_to_fall_asleep(answer: Answer) -> None:
    talk = Talk()
    talk.take(pack_check, "warm")
    talk.take(no)
    talk.take(no)
    assert talk.take(answer) == f"{phrase('no_heat_asleep')} {phrase('settle_ask')}"
    assert talk.person.packs == ()


@pytest.mark.parametrize(
    ("kind", "wanted", "timed"),
    [
        ("cold", None, 10),
        ("cold", 7, 7),
        ("cold", 1, 5),
        ("cold", 15, 15),
        ("cold", 16, 15),
        ("cold", 90, 15),
        ("warm", None, 15),
        ("warm", 5, 10),
        ("warm", 12, 12),
        ("warm", 45, 15),
    ],
)
def test_a_pack_is_timed_within_its_limits(kind: PackKind, wanted: int, timed: int) -> None:
    talk = Talk()
    said = talk.take(pack_check, kind, wanted)
    assert wished(talk).minutes == timed
    most = phrase("pack_most", Length=minutes(WORDS, timed).capitalize())
    assert (most in said) == (wanted is not None and wanted > 15)


def test_a_pack_for_the_neck_is_for_the_back_of_it() -> None:
    talk = Talk()

    assert talk.take(partial(pack_check, region="neck"), "cold").startswith(phrase("pack_neck"))


def test_a_pack_for_a_neck_that_is_being_stretched_is_for_the_back_of_it_too() -> None:
    assert phrase("pack_neck") in begin("neck-bed").take(pack_check, "cold")


def test_a_pack_that_was_left_out_is_on_nobody() -> None:
    talk = Talk()
    talk.take(pack_check, "warm")
    talk.take(yes)
    assert (talk.person.pack_until, talk.person.packs) == (None, ())


@pytest.mark.parametrize("answer", [yes, unsure])
def test_who_may_be_harmed_by_a_pack_is_not_told_how_to_use_it(answer: Answer) -> None:
    talk = Talk()
    talk.take(pack_check, "warm")
    assert talk.take(answer) == LEFT_OUT


@pytest.mark.parametrize("answer", [yes, unsure])
def test_asking_again_does_not_get_a_pack_that_was_left_out(answer: Answer) -> None:
    talk = Talk()
    for each in (answer, no):
        talk.take(pack_check, "cold")
        assert phrase("pack_cold") not in talk.take(each)


def test_a_pack_left_out_before_is_left_out_from_a_hold_as_well() -> None:
    talk = Talk()
    talk.take(pack_check, "warm")
    talk.take(unsure)
    talk.take(relieve, Complaint("calf"))
    talk.wait_for("hold_1", 6)
    left_out = map(phrase, ("ease_off", "pack_ask_doctor", "settle_ask"))
    assert talk.take(pack_check, "cold") == " ".join(left_out)


@pytest.mark.parametrize("answer", [same, again, better, worse])
def test_nothing_but_a_clear_no_gets_a_pack(answer: Answer) -> None:
    talk = begin("calf-bed")
    talk.take(pack_check, "cold")
    talk.take(answer)
    assert phrase("pack_cold") not in talk.words


def test_a_pack_asked_for_is_not_offered_again() -> None:
    talk = begin_at("back-seat", last_check("back-seat"))
    talk.take(pack_check, "cold")
    talk.take(yes)
    talk.take(relieve, Complaint("back"))
    assert talk.hear_out(no, same, same, no) == ["check_1", "check_2", "try_in_bed", "settle"]


def test_nobody_whom_it_does_not_suit_is_offered_one() -> None:
    questions = with_none_suited("back-seat").hear_out(same, no, no)
    assert questions == ["try_in_bed", "settle", "closed"]


def test_no_at_the_check_gets_none_for_whom_it_does_not_suit() -> None:
    talk = Talk()
    talk.take(pack_check, "cold")
    talk.session = replace(talk.session, no_pack=True)
    assert talk.take(no) == LEFT_OUT
    assert talk.person.pack_until is None


@pytest.mark.parametrize("kind", ["warm", "cold"])
def test_nobody_is_talked_into_a_second_one_while_one_may_be_on(kind: PackKind) -> None:
    talk = with_a_pack()
    assert talk.take(pack_check, kind) == f"{phrase('pack_on')} {phrase('calf_ask')}"
    assert talk.take(pack_check, kind) == f"{phrase('pack_on')} {phrase('calf_ask')}"


def test_asked_for_in_a_hold_with_one_on_the_hold_goes_on() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    talk.person = replace(talk.person, pack_until=talk.now + timedelta(minutes=5))
    assert talk.take(pack_check, "warm").startswith(phrase("pack_on"))
    assert talk.second_of(says("calf-bed", "ease_1")) == pytest.approx(14)


def test_whom_none_suits_is_told_so_rather_than_to_take_one_off() -> None:
    talk = with_a_pack()
    talk.session = replace(talk.session, no_pack=True)
    assert talk.take(pack_check, "warm") == LEFT_OUT


@pytest.mark.parametrize(("minutes_ago", "asked"), [(129, "calf"), (130, "pack_check")])
def test_two_hours_lie_between_two_packs(minutes_ago: float, asked: str) -> None:
    """From when the first one came off."""
    talk = after(used("warm", minutes_ago))
    said = talk.take(pack_check, "cold")
    assert talk.question == asked
    assert (phrase("pack_too_soon") in said) == (asked == "calf")


def test_one_that_nobody_said_was_off_was_off_at_its_end() -> None:
    talk = after(replace(used("cold", 125), off_at=None))
    assert phrase("pack_too_soon") in talk.take(pack_check, "cold")
    assert talk.wait(5 * 60).take(pack_check, "cold").endswith(phrase("pack_check_ask"))


@pytest.mark.parametrize(("kind", "a_day"), [("cold", 4), ("warm", 3)])
def test_a_day_has_so_many_packs_of_a_kind_and_no_more(kind: PackKind, a_day: int) -> None:
    uses = [used(kind, 180 * number) for number in range(a_day, 0, -1)]
    assert after(*uses).take(pack_check, kind).startswith(phrase("pack_enough"))
    assert after(*uses[1:]).take(pack_check, kind).endswith(phrase("pack_check_ask"))


def test_who_had_enough_for_a_day_is_not_told_to_come_back_in_two_hours() -> None:
    uses = [used("cold", 60 * number) for number in range(4, 0, -1)]
    assert after(*uses).take(pack_check, "cold").startswith(phrase("pack_enough"))


def test_the_cold_that_follows_warmth_counts_as_one_of_the_day() -> None:
    uses = [used("cold", 180 * number) for number in range(5, 1, -1)]
    talk = after(*uses, used("warm", 60, then_cold=True))
    assert talk.take(pack_check, "cold").startswith(phrase("pack_enough"))


def test_no_ladder_leads_to_a_pack_that_would_come_too_soon() -> None:
    talk = begin_at("back-seat", last_check("back-seat"))
    talk.person = replace(talk.person, packs=(used("cold", 60),))
    assert talk.hear_out(same, no, no) == ["try_in_bed", "settle", "closed"]


@pytest.mark.parametrize("topic", ["heat", "cold"])
def test_no_answer_offers_a_pack_that_would_come_too_soon(topic: str) -> None:
    talk = after(used("cold", 60))
    talk.take(about, topic)
    assert talk.question == "settle"


def test_whoever_takes_up_one_that_is_not_to_be_had_by_then_is_not_offered_it_again() -> None:
    talk = Talk()
    talk.take(about, "cold")
    talk.person = replace(talk.person, packs=(used("warm", 60),))
    assert talk.take(yes) == f"{phrase('pack_too_soon')} {phrase('settle_ask')}"


def test_yesterdays_packs_are_not_todays() -> None:
    yesterday = [used("cold", 24 * 60 + 180 * number) for number in range(4, 0, -1)]
    assert after(*yesterday).take(pack_check, "cold").endswith(phrase("pack_check_ask"))


def test_the_cold_that_follows_warmth_waits_ten_minutes_and_not_two_hours() -> None:
    talk = after(used("warm", 19, then_cold=True))
    assert phrase("pack_rest_first") in talk.take(pack_check, "cold")
    assert talk.wait(60).take(pack_check, "cold").endswith(phrase("pack_check_ask"))


def test_it_follows_once() -> None:
    talk = after(used("warm", 60, then_cold=True), used("cold", 30))
    assert phrase("pack_too_soon") in talk.take(pack_check, "cold")
