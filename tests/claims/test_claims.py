"""A claim that is not so is noticed, whichever it is."""

from dataclasses import replace
from datetime import date, time

import pytest

from cramp_coach.coach.alerts import Alert, Every, Purpose
from tests.claims.claims import AS_FAR_AS_KNOWN, CLAIMS, WORDS, claims_in, false_claims
from tests.claims.held import State

NOTHING = State(frozenset(), 0, ())
DAILY = Every(time(9), date(2026, 1, 10))


def one(purpose: Purpose, *, held: bool = True, known: bool = True) -> State:
    alert = Alert("reminder", purpose, purpose, DAILY)
    return State(frozenset({purpose} if held else ()), 0, (alert,) if known else ())


FALSE: dict[str, tuple[State, State]] = {
    "pack_set": (NOTHING, NOTHING),
    "pack_off_cold": (one("pack"), one("pack", known=False)),
    "pack_off_warm": (one("pack"), one("pack", known=False)),
    "bedtime_set": (one("bedtime"), one("bedtime", held=False)),
    "bedtime_listed": (one("bedtime"), one("bedtime", held=False)),
    "bedtime_stays": (one("bedtime"), one("bedtime", held=False)),
    "bedtime_off": (one("bedtime"), one("bedtime")),
    "bedtime_none": (one("bedtime"), one("bedtime")),
    "drinks_set": (NOTHING, NOTHING),
    "drinks_now": (one("drink"), one("drink", held=False)),
    "drinks_listed": (one("drink"), one("drink", held=False)),
    "drinks_off": (one("drink"), one("drink", known=False)),
    "drinks_none": (one("drink"), one("drink")),
    "no_reminders": (one("drink"), one("drink")),
    "erased": (one("pack"), one("pack", known=False)),
    "nothing_set": (NOTHING, one("pack")),
    "nothing_new": (NOTHING, one("drink")),
    "nothing_erased": (one("drink"), NOTHING),
    "bedtime_as_it_was": (one("bedtime"), NOTHING),
    "drinks_as_before": (one("drink"), NOTHING),
    "routine_set": (NOTHING, NOTHING),
    "routine_already": (NOTHING, NOTHING),
}
TRUE: dict[str, tuple[State, State]] = {
    "pack_set": (NOTHING, one("pack")),
    "pack_off_cold": (one("pack"), NOTHING),
    "pack_off_warm": (one("pack"), one("pack")),
    "bedtime_set": (NOTHING, one("bedtime")),
    "bedtime_listed": (one("bedtime"), one("bedtime")),
    "bedtime_stays": (one("bedtime"), one("bedtime")),
    "bedtime_off": (one("bedtime"), NOTHING),
    "bedtime_none": (NOTHING, NOTHING),
    "drinks_set": (NOTHING, one("drink")),
    "drinks_now": (NOTHING, one("drink")),
    "drinks_listed": (one("drink"), one("drink")),
    "drinks_off": (one("drink"), NOTHING),
    "drinks_none": (NOTHING, NOTHING),
    "no_reminders": (one("drink", held=False), one("drink", held=False)),
    "erased": (one("pack"), NOTHING),
    "nothing_set": (one("drink"), one("drink")),
    "nothing_new": (NOTHING, NOTHING),
    "nothing_erased": (one("drink"), one("drink")),
    "bedtime_as_it_was": (one("bedtime"), one("bedtime")),
    "drinks_as_before": (NOTHING, NOTHING),
    "routine_set": (NOTHING, replace(NOTHING, routines=1)),
    "routine_already": (replace(NOTHING, routines=1), replace(NOTHING, routines=1)),
}


def said(key: str) -> str:
    return f"Well. {WORDS.phrases[key].partition('{')[0]}"


@pytest.mark.parametrize("key", CLAIMS)
def test_a_claim_that_is_so_passes(key: str) -> None:
    assert key in claims_in(said(key))
    assert list(false_claims(said(key), *TRUE[key])) == []


@pytest.mark.parametrize("key", CLAIMS)
def test_a_claim_that_is_not_so_is_noticed(key: str) -> None:
    wrong = f"{WORDS.phrases[key]!r} is said, and is not so"
    assert wrong in list(false_claims(said(key), *FALSE[key]))


def test_what_is_said_as_far_as_it_is_known_claims_no_more() -> None:
    doubtful = f"{AS_FAR_AS_KNOWN} {said('drinks_listed')}"
    assert list(false_claims(doubtful, *FALSE["drinks_listed"])) == []


def test_what_is_newly_known_has_to_be_held_and_what_is_newly_held_known() -> None:
    assert list(false_claims("", NOTHING, one("drink", held=False))) == [
        "1 alerts are known to be set, and are not"
    ]
    assert list(false_claims("", NOTHING, one("drink", known=False))) == [
        "1 alerts are set that nobody knows of"
    ]
