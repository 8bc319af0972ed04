"""Anything a person's record may hold, and anything that may be said."""

from datetime import UTC, datetime
from typing import get_args

from hypothesis import settings
from hypothesis import strategies as st

from cramp_coach.coach.person import Person
from cramp_coach.coach.script import Place
from cramp_coach.coach.session import Asking, Run, Session
from cramp_coach.coach.words import SIDES
from tests.coach.talk import LIBRARY

UNHURRIED = settings(deadline=None)
"""A slow machine is not a failure."""

MOMENTS = st.datetimes(
    datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC), allow_imaginary=False
)
SECONDS = st.integers(0, 60_000).map(lambda milliseconds: milliseconds / 1000)
OWED = st.lists(st.sampled_from(["safety", "flags", "notice_1", "notice_4"]), unique=True)
PLACES = st.builds(
    Place,
    step=st.integers(0, 10),
    done=SECONDS,
    owed=OWED.map(tuple),
)
RUNS = st.builds(
    Run,
    routine=st.sampled_from(sorted(LIBRARY.routines)),
    started_at=MOMENTS,
    side=st.sampled_from(SIDES),
    getting_up=st.booleans(),
    place=PLACES,
    paused=st.booleans(),
    meanwhile=SECONDS,
)
SESSIONS = st.builds(
    Session,
    asking=st.sampled_from(get_args(Asking)),
    run=st.none() | RUNS,
    stretch=st.none() | st.sampled_from(sorted(LIBRARY.routines)),
    worse_in_a_row=st.integers(0, 2),
    locked_by=st.none() | st.sampled_from([rule.id for rule in LIBRARY.rules]),
)
PEOPLE = st.builds(
    Person,
    left=st.none() | RUNS,
    seen_at=st.none() | MOMENTS,
    notice_heard_at=st.none() | MOMENTS,
)
