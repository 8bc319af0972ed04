"""What Alexa may have set without saying so is cancelled before anything else is set."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from cramp_coach.coach.alerts import After, Alert, Cancel, ListReminders, Problem, Reminder
from cramp_coach.coach.clearing_up import cancelled, cleared_up
from cramp_coach.coach.scenes import close
from cramp_coach.coach.turn import Outcome, Turn
from tests.coach.talk import NIGHT, REGULAR, Talk

KNOWN, LOOSE = "known", "loose"
ALERTS = (Alert("timer", "another", "pack"), Alert("reminder", KNOWN, "drink"))
CLEAR = "All clear."


def clear_up(turn: Turn) -> Outcome:
    return cleared_up(turn, lambda turn: close(turn, CLEAR), failed)


def failed(turn: Turn, problem: Problem) -> Outcome:
    return close(turn, problem)


def cancel_all(turn: Turn) -> Outcome:
    return cancelled(turn, turn.person.alerts, lambda turn, why: close(turn, why or CLEAR))


def doubtful(since: datetime | None = NIGHT, *, made: datetime = NIGHT) -> Talk:
    """A talk in doubt since then, where Alexa holds one reminder more than is known of."""
    alerts = (Alert("reminder", KNOWN, "drink"),)
    talk = Talk(replace(REGULAR, alerts=alerts, unsure_since=since))
    talk.alexa.held = {token: Reminder(token, After(60)) for token in (KNOWN, LOOSE)}
    talk.alexa.created = {KNOWN: NIGHT, LOOSE: made}
    return talk


def test_what_nobody_knows_of_is_cancelled_and_nothing_else() -> None:
    talk = doubtful()
    assert talk.take(clear_up) == CLEAR
    assert [*talk.alexa.held] == [KNOWN]
    assert talk.person.unsure_since is None


def test_without_a_doubt_alexa_is_not_even_asked() -> None:
    talk = doubtful(None)
    assert talk.take(clear_up) == CLEAR
    assert talk.alexa.orders == []


def test_what_was_made_at_another_time_is_somebody_elses() -> None:
    talk = doubtful(made=datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=1))
    assert talk.take(clear_up) == CLEAR
    assert [*talk.alexa.held] == [KNOWN, LOOSE]


@pytest.mark.parametrize("order", [ListReminders, Cancel])
def test_where_that_is_not_to_be_had_the_doubt_stays(order: type) -> None:
    talk = doubtful()
    talk.alexa.trouble[order] = "offline"
    assert talk.take(clear_up) == "offline"
    assert talk.person.unsure_since == NIGHT


def test_what_was_cancelled_is_known_no_more() -> None:
    talk = Talk(replace(REGULAR, alerts=ALERTS))
    assert talk.take(cancel_all) == CLEAR
    assert talk.person.alerts == ()


def test_what_was_not_is_still_known_and_why_is_told() -> None:
    talk = Talk(replace(REGULAR, alerts=ALERTS))
    talk.alexa.trouble[Cancel] = "offline"
    assert talk.take(cancel_all) == "offline"
    assert talk.person.alerts == ALERTS
