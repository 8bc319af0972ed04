"""Slower, quieter, always seated: at once, and from then on."""

import pytest

from cramp_coach.coach.answers import better
from cramp_coach.coach.manner import NIGHT_RATE, SLOWER, SLOWEST_RATE
from cramp_coach.coach.preferences import Preferences
from cramp_coach.coach.relief import massage, relieve
from cramp_coach.coach.session import Complaint
from cramp_coach.coach.starting import settle
from cramp_coach.coach.transport import pause
from cramp_coach.coach.wishes import faster, prefer_position, slower, speak
from tests.coach.talk import (
    WHERE_IT_IS_NIGHT,
    Answer,
    Talk,
    begin,
    begin_at,
    phrase,
    says,
    seconds_of,
)

POSITIONS = {"in_bed": "calf-bed", "standing": "calf-stand", "seated": "calf-seat"}


def test_slower_is_said_slower_at_once_and_the_hold_goes_on() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    assert talk.take(slower).startswith(phrase("slower"))
    assert talk.reply.manner.rate == talk.run.fit.manner.rate == SLOWER
    assert talk.step.id == "hold_1"
    assert talk.second_of(says("calf-bed", "ease_1")) == pytest.approx(14)


def test_slower_words_never_make_a_hold_longer() -> None:
    usual, slow = begin_at("calf-bed", "hold_2"), begin_at("calf-bed", "hold_2")
    slow.take(slower)
    opening = says("calf-bed", "hold_2")
    for talk in (usual, slow):
        segment = talk.segment("hold_2")
        assert segment.end - segment.counts_from == pytest.approx(30)
    assert seconds_of((opening,), SLOWER) > seconds_of((opening,))


def test_slower_again_and_again_is_never_too_slow_to_follow() -> None:
    talk = begin("calf-bed")
    rates = []
    for _ in range(6):
        talk.wait(1).take(slower)
        rates.append(talk.reply.manner.rate)
    assert rates == sorted(rates, reverse=True)
    assert rates[-1] == talk.person.preferences.pace == SLOWEST_RATE


def test_faster_is_the_usual_pace_and_no_faster() -> None:
    talk = begin("calf-bed")
    talk.take(slower)
    assert talk.take(faster).startswith(phrase("usual_pace"))
    talk.take(faster)
    assert talk.reply.manner.rate == talk.person.preferences.pace == 1


def test_the_pace_is_kept_for_the_next_time() -> None:
    talk = Talk()
    assert talk.take(slower) == f"{phrase('slower')} {phrase('calf_ask')}"
    talk.come_back_after(24 * 60).take(relieve)
    assert talk.run.fit.manner.rate == SLOWER


def test_slower_at_night_is_slower_than_the_night() -> None:
    talk = Talk(zone=WHERE_IT_IS_NIGHT)
    talk.take(slower)
    assert talk.reply.manner.rate == pytest.approx(SLOWER * NIGHT_RATE, abs=0.001)


def test_the_place_is_told_by_the_pace_at_which_it_was_spoken() -> None:
    talk = begin("calf-bed")
    talk.take(slower)
    talk.wait_for("hold_1", 12).take(faster)
    assert talk.step.id == "hold_1"
    assert talk.second_of(says("calf-bed", "ease_1")) == pytest.approx(8)


@pytest.mark.parametrize(("voice", "quiet"), [("quiet", True), ("normal", False)])
def test_a_voice_that_is_asked_for_is_heard_at_once_and_kept(voice: str, quiet: bool) -> None:
    talk = Talk(zone=None if quiet else WHERE_IT_IS_NIGHT)
    talk.take(relieve)
    assert talk.reply.manner.quiet != quiet
    assert talk.wait_for("hold_1", 6).take(speak, voice).startswith(phrase(f"voice_{voice}"))
    assert (talk.reply.manner.quiet, talk.step.id) == (quiet, "hold_1")
    talk.come_back_after(24 * 60).take(relieve)
    assert talk.reply.manner.quiet == quiet


@pytest.mark.parametrize("wish", [slower, faster])
def test_a_wish_in_a_pause_leaves_it_paused(wish: Answer) -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    talk.take(pause)
    assert talk.wait(30).take(wish).endswith(phrase("carry_on_ask"))
    assert (talk.run.paused, talk.seconds_left) == (True, 8)


@pytest.mark.parametrize("wish", [slower, faster])
def test_a_wish_at_an_offer_asks_it_again(wish: Answer) -> None:
    talk = begin("calf-bed").listen()
    talk.take(better)
    assert talk.take(wish).endswith(phrase("more_ask"))


@pytest.mark.parametrize("position", POSITIONS)
def test_a_position_is_kept_for_the_next_time(position: str) -> None:
    talk = Talk()
    told = talk.take(prefer_position, position)
    assert told == f"{phrase(f'prefer_{position}')} {phrase('calf_ask')}"
    talk.come_back_after(24 * 60).take(relieve)
    assert talk.run.routine == POSITIONS[position]


def test_a_position_preferred_in_a_hold_is_swapped_to_at_once() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 12)
    talk.take(prefer_position, "seated")
    assert (talk.run.routine, talk.step.id, talk.seconds_left) == ("calf-seat", "hold_1", 8)
    assert talk.person.preferences == Preferences(position="seated")


def test_the_position_that_is_taken_already_changes_nothing_but_the_next_time() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    assert talk.take(prefer_position, "in_bed").startswith(phrase("prefer_in_bed"))
    assert talk.second_of(says("calf-bed", "ease_1")) == pytest.approx(14)


@pytest.mark.parametrize("other", [settle, massage])
def test_settling_and_massage_go_on_whatever_is_preferred(other: Answer) -> None:
    talk = begin("calf-bed")
    talk.take(other)
    before = talk.run.routine
    assert talk.wait(2).take(prefer_position, "seated").startswith(phrase("prefer_seated"))
    assert talk.run.routine == before


def test_the_evening_stretch_is_begun_in_the_position_preferred() -> None:
    talk = begin_at("bed-stand", "calf_right_2", 3)
    talk.take(prefer_position, "seated")
    assert (talk.run.routine, talk.place.step) == ("bed-seat", 0)


def test_at_an_offer_a_preference_begins_nothing() -> None:
    talk = begin("calf-bed").listen()
    talk.take(better)
    told = talk.take(prefer_position, "seated")
    assert told == f"{phrase('prefer_seated')} {phrase('more_ask')}"


def test_a_preference_gives_way_to_what_is_said() -> None:
    talk = Talk()
    talk.take(prefer_position, "seated")
    talk.take(relieve, Complaint("calf", None, "standing"))
    assert talk.run.routine == "calf-stand"
