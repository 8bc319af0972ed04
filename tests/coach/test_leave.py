"""Of several things that Alexa has not done, which problem is told."""

import pytest

from cramp_coach.coach.alerts import PROBLEMS, Failure, Problem
from cramp_coach.coach.leave import first_problem


def test_where_all_was_done_there_is_no_problem() -> None:
    assert first_problem(("token", ())) is None
    assert first_problem(()) is None


@pytest.mark.parametrize("problem", PROBLEMS)
def test_what_may_have_been_done_counts_for_more_than_what_was_not(problem: Problem) -> None:
    results = ("token", Failure(problem), Failure("timed_out"))
    assert first_problem(results) == first_problem(results[::-1]) == "timed_out"


def test_of_what_was_not_done_the_first_counts() -> None:
    assert first_problem((Failure("offline"), "token", Failure("too_many"))) == "offline"
