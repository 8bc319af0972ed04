"""What is said of a bedtime reminder where Alexa has trouble with it: no word that is not so."""

from dataclasses import replace
from datetime import UTC, time

import pytest

from cramp_coach.coach.alerts import (
    PROBLEMS,
    Cancel,
    Create,
    Every,
    ListReminders,
    Problem,
)
from cramp_coach.coach.bedtimes.reminder import cancel, not_set, set_it
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.wish import BedtimeWish
from tests.coach.bedtimes.bedtimes import (
    AS_IT_WAS,
    EVENING,
    GONE,
    HALF_NINE,
    NOTHING_SET,
    SET,
    STILL_SET,
    TODAY,
    WISH,
    asked_for,
    created,
    evening,
    known,
    left_with,
    reminded,
    rings,
    troubled,
)
from tests.coach.talk import Talk, phrase

IN_DOUBT = EVENING.astimezone(UTC)
OFF, NONE = phrase("bedtime_off"), phrase("bedtime_none")
UNKNOWN, CLOSE = phrase("nothing_known"), phrase("close")
REFUSALS = [problem for problem in PROBLEMS if problem not in ("no_permission", "timed_out")]


def in_doubt(*, made: bool) -> Talk:
    """A talk after Alexa did not answer in time, whether or not she has `made` the reminder."""
    talk = asked_for(troubled("timed_out"))
    talk.alexa.problem = None
    if made:
        talk.alexa.held["loose"] = reminded().alexa.held.popitem()[1]
        talk.alexa.created["loose"] = talk.person.unsure_since or IN_DOUBT
    return talk


@pytest.mark.parametrize("problem", REFUSALS)
def test_one_that_was_deleted_and_cannot_be_set_anew_is_not_spoken_of(problem: Problem) -> None:
    talk = left_with(GONE)
    talk.alexa.trouble[Create] = problem
    asked_for(talk)
    assert NOTHING_SET in talk.words
    assert rings(talk) == known(talk) == []


@pytest.mark.parametrize("problem", REFUSALS)
def test_each_refusal_is_told_with_what_can_be_said_to_alexa_instead(problem: Problem) -> None:
    talk = asked_for(troubled(problem))
    instead = phrase("bedtime_instead", at="half past nine in the evening")
    assert talk.words == " ".join([phrase(f"problem_{problem}"), NOTHING_SET, instead, CLOSE])
    assert rings(talk) == known(talk) == []
    assert talk.person.unsure_since is None


@pytest.mark.parametrize("problem", sorted({*REFUSALS} - {"gone"}))
def test_where_it_cannot_be_changed_it_stays_as_it_was(problem: Problem) -> None:
    talk = asked_for(troubled(problem, reminded()), time(10))
    assert talk.words.startswith(f"{phrase(f'problem_{problem}')} {AS_IT_WAS}")
    assert rings(talk) == known(talk) == [Every(HALF_NINE, TODAY)]


def test_where_alexa_did_not_answer_in_time_nothing_is_claimed() -> None:
    talk = asked_for(troubled("timed_out"))
    app = phrase("in_the_app")
    assert talk.words == " ".join([phrase("problem_timed_out"), UNKNOWN, app, CLOSE])
    assert talk.person.unsure_since is not None
    assert known(talk) == []


def test_of_two_doubts_the_first_is_the_one_that_is_kept() -> None:
    talk = evening()
    talk.take(not_set, WISH, "timed_out")
    talk.wait(600).take(not_set, WISH, "timed_out")
    assert talk.person.unsure_since == IN_DOUBT


@pytest.mark.parametrize("made", [True, False])
def test_asked_for_again_after_such_a_doubt_there_is_one(made: bool) -> None:
    talk = asked_for(in_doubt(made=made), time(10))
    assert rings(talk) == known(talk) == [Every(time(22), TODAY)]
    assert talk.person.unsure_since is None


def test_while_the_doubt_cannot_be_cleared_up_nothing_more_is_set() -> None:
    talk = in_doubt(made=True)
    talk.alexa.trouble[ListReminders] = "offline"
    before = created(talk)
    asked_for(talk)
    assert talk.words.startswith(f"{phrase('problem_offline')} {UNKNOWN}")
    assert created(talk) == before
    assert talk.person.unsure_since is not None


@pytest.mark.parametrize("problem", sorted({*PROBLEMS} - {"timed_out", "gone"}))
def test_where_it_cannot_be_cancelled_that_is_said(problem: Problem) -> None:
    talk = troubled(problem, reminded())
    app = phrase("in_the_app")
    said = " ".join([phrase(f"problem_{problem}"), STILL_SET, app, CLOSE])
    assert talk.take(cancel) == said
    assert rings(talk) == known(talk) == [Every(HALF_NINE, TODAY)]


def test_where_nobody_knows_whether_it_was_cancelled_that_is_said() -> None:
    talk = troubled("timed_out", reminded())
    heard = talk.take(cancel)
    assert UNKNOWN in heard
    assert not any(claim in heard for claim in (OFF, STILL_SET, SET))
    assert known(talk) == [Every(HALF_NINE, TODAY)]


def test_one_that_may_be_set_is_cancelled_as_well() -> None:
    talk = in_doubt(made=True)
    assert talk.take(cancel) == " ".join([NONE, phrase("routine_in_app"), CLOSE])
    assert Cancel("reminder", "loose") in talk.alexa.orders
    assert rings(talk) == []


def set_in_vain(turn: Turn, wish: BedtimeWish) -> Outcome:
    """The answer given anew once it is known that nobody keeps what Alexa has set by then."""
    return set_it(replace(turn, keeps=False, in_doubt=True), wish)


@pytest.mark.parametrize("had_one", [True, False])
def test_an_answer_that_could_not_be_kept_takes_nothing_back(had_one: bool) -> None:
    talk = reminded() if had_one else evening()
    heard = talk.take(set_in_vain, BedtimeWish(time(22)))
    assert heard == " ".join([phrase("cannot_keep"), UNKNOWN, phrase("in_the_app"), CLOSE])


def test_where_nothing_was_ordered_before_the_store_was_down_it_is_as_it_was() -> None:
    talk = reminded()
    talk.keeps = False
    heard = talk.take(set_it, BedtimeWish(time(22)))
    assert heard.startswith(f"{phrase('cannot_keep')} {AS_IT_WAS}")
    assert rings(talk) == known(talk) == [Every(HALF_NINE, TODAY)]


@pytest.mark.parametrize("had_one", [True, False])
@pytest.mark.parametrize("problem", [None, *PROBLEMS])
@pytest.mark.parametrize("cancelled", [True, False])
def test_what_is_said_to_be_set_is_what_alexa_holds(
    problem: Problem | None, had_one: bool, cancelled: bool
) -> None:
    talk = reminded() if had_one else evening()
    if problem == "gone":
        talk.alexa.held.clear()
    else:
        talk.alexa.problem = problem
    if cancelled:
        talk.take(cancel)
    else:
        asked_for(talk, time(10))
    assert is_true(talk), talk.words


def is_true(talk: Talk) -> bool:
    """Whether each claim in the last words is one that Alexa bears out."""
    held = [every.at for every in rings(talk)]
    claims = {
        SET: held == [time(22)],
        AS_IT_WAS: held == [HALF_NINE],
        STILL_SET: held == [HALF_NINE],
        NOTHING_SET: held == [],
        OFF: held == [],
        NONE: held == [],
    }
    return all(so for claim, so in claims.items() if claim in talk.words)
