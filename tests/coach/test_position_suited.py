"""Whom one position suits is not laid on their back; and a routine that waits can wait there."""

from dataclasses import replace

import pytest

from cramp_coach.coach.position import lies_back, moved, position_now, swap
from cramp_coach.coach.regions import LEGS, ON_THE_BACK, REGIONS
from cramp_coach.coach.relief import massage
from cramp_coach.coach.session import Run
from cramp_coach.coach.starting import settle
from cramp_coach.coach.transport import pause
from tests.coach.talk import ACUTE, LIBRARY, Answer, Talk, begin, begin_at

BACK_LYING = ["ham-bed", "quad-bed", "back-bed", "neck-bed", "bed-lying"]
OTHERS = ["calf-bed", "foot-bed", "hand-bed", "ham-seat", "back-stand", "bed-seat", "bed-stand"]


def seated_suits(talk: Talk) -> Talk:
    talk.session = replace(talk.session, position="seated")
    return talk


def waits_moved(talk: Talk, position: str) -> Run:
    run = moved(talk.turn(), position).session.run
    assert run is not None
    return run


@pytest.mark.parametrize("routine", BACK_LYING)
def test_some_routines_in_bed_are_done_lying_on_the_back(routine: str) -> None:
    assert lies_back(begin(routine).turn())


@pytest.mark.parametrize("routine", OTHERS)
def test_the_others_are_not(routine: str) -> None:
    assert not lies_back(begin(routine).turn())


@pytest.mark.parametrize("after", [massage, settle])
def test_nor_is_what_has_no_position(after: Answer) -> None:
    talk = begin("ham-bed")
    talk.take(after)
    assert not lies_back(talk.turn())
    assert not lies_back(Talk().turn())


@pytest.mark.parametrize("region", [*REGIONS, LEGS])
def test_another_position_suits_instead_of_lying_on_the_back(region: str) -> None:
    turn = seated_suits(Talk()).turn()
    assert turn.suited(region, "in_bed") == ("seated" if region in ON_THE_BACK else "in_bed")


@pytest.mark.parametrize("position", ["standing", "seated"])
@pytest.mark.parametrize("region", [*REGIONS, LEGS])
def test_what_is_not_lying_is_left_as_it_is(region: str, position: str) -> None:
    assert seated_suits(Talk()).turn().suited(region, position) == position


@pytest.mark.parametrize("region", [*REGIONS, LEGS])
def test_of_whom_nothing_was_said_any_position_suits(region: str) -> None:
    assert Talk().turn().suited(region, "in_bed") == "in_bed"


def test_what_suits_goes_before_the_hour() -> None:
    assert position_now(seated_suits(Talk()).turn()) == "seated"


@pytest.mark.parametrize("routine", ["ham-seat", "back-stand", "neck-seat"])
def test_nobody_is_swapped_onto_their_back_whom_that_does_not_suit(routine: str) -> None:
    talk = seated_suits(begin(routine).wait(3))
    talk.take(swap, "in_bed")
    assert LIBRARY.routines[talk.run.routine].position == "seated"


@pytest.mark.parametrize("position", ["standing", "seated"])
@pytest.mark.parametrize("routine", [each for each in ACUTE if each.endswith("-bed")])
def test_moved_it_waits_for_the_same_muscle_and_the_same_side(routine: str, position: str) -> None:
    talk = begin(routine, "left").wait(9)
    talk.take(pause)
    run = waits_moved(talk, position)
    assert (run.paused, run.side) == (True, talk.run.side)
    assert LIBRARY.routines[run.routine].position == position
    assert LIBRARY.routines[run.routine].region == LIBRARY.routines[routine].region


def test_it_waits_to_be_begun_since_nobody_sits_for_it_yet() -> None:
    talk = begin_at("ham-bed", "hold_2", 5)
    talk.take(pause)
    run = waits_moved(talk, "seated")
    assert run.place == talk.turn().script(run).start()


def test_the_stretch_that_was_moved_is_the_one_that_is_known_of() -> None:
    talk = begin("ham-bed").wait(3)
    turn = moved(talk.turn(), "seated")
    assert turn.session.stretch == "ham-seat"
    assert turn.session.asking == "carry_on"
    assert turn.session.clock == talk.session.clock


@pytest.mark.parametrize("after", [massage, settle])
def test_what_has_no_position_is_not_moved(after: Answer) -> None:
    talk = begin("ham-bed")
    talk.take(after)
    turn = talk.turn()
    assert moved(turn, "seated") is turn


def test_where_nothing_is_under_way_nothing_is_moved() -> None:
    turn = Talk().turn()
    assert moved(turn, "seated") is turn
