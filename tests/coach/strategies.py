"""Anything a person's record may hold, and anything that may be said."""

from datetime import UTC, datetime
from typing import get_args

from hypothesis import settings
from hypothesis import strategies as st

from cramp_coach.coach.clock import Clock
from cramp_coach.coach.history import Ending, Use
from cramp_coach.coach.manner import SLOWEST_RATE, Manner
from cramp_coach.coach.person import Person
from cramp_coach.coach.preferences import VOICES, Preferences
from cramp_coach.coach.regions import LEGS, REGIONS, UNCLEAR
from cramp_coach.coach.regions import PLACES as POSITIONS
from cramp_coach.coach.routine import ANY_REGION, STEP_SIDES
from cramp_coach.coach.script import Fit, Place
from cramp_coach.coach.session import PACKS, Asking, Complaint, Run, Session
from cramp_coach.coach.words import PROMISES, SIDES
from tests.coach.talk import LIBRARY

UNHURRIED = settings(deadline=None)
"""A slow machine is not a failure."""

ROUTINES = st.sampled_from(sorted(LIBRARY.routines))
MOMENTS = st.datetimes(
    datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC), allow_imaginary=False
)
SECONDS = st.integers(0, 60_000).map(lambda milliseconds: milliseconds / 1000)
PACES = st.floats(SLOWEST_RATE, 1.0)
OWED = st.lists(st.sampled_from(PROMISES), unique=True)
PLACES = st.builds(
    Place,
    step=st.integers(0, 10),
    done=SECONDS,
    owed=OWED.map(tuple),
)
FITS = st.builds(
    Fit,
    side=st.sampled_from(SIDES),
    getting_up=st.booleans(),
    region=st.sampled_from((*REGIONS, LEGS, ANY_REGION)),
    skips=st.none() | st.sampled_from(STEP_SIDES),
    manner=st.builds(Manner, rate=PACES, quiet=st.booleans()),
)
RUNS = st.builds(
    Run,
    routine=ROUTINES,
    started_at=MOMENTS,
    fit=FITS,
    place=PLACES,
    paused=st.booleans(),
    meanwhile=SECONDS,
    extended=st.booleans(),
)
CLOCKS = st.builds(
    Clock,
    since=MOMENTS,
    eased=st.booleans(),
    told_at=st.none() | MOMENTS,
    warned_at=st.none() | MOMENTS,
)
FLAGS = st.sampled_from(sorted({flag for rule in LIBRARY.rules for flag in rule.flags}))
COMPLAINTS = st.builds(
    Complaint,
    region=st.none() | st.sampled_from((*REGIONS, *UNCLEAR)),
    side=st.none() | st.sampled_from(SIDES),
    position=st.none() | st.sampled_from(POSITIONS),
    getting_up=st.booleans(),
)
SESSIONS = st.builds(
    Session,
    asking=st.sampled_from(get_args(Asking)),
    run=st.none() | RUNS,
    stretch=st.none() | ROUTINES,
    worse_in_a_row=st.integers(0, 2),
    locked_by=st.none() | st.sampled_from([rule.id for rule in LIBRARY.rules]),
    no_rub=st.booleans(),
    no_pack=st.booleans(),
    no_nudge=st.booleans(),
    complaint=st.none() | COMPLAINTS,
    tried=st.lists(st.sampled_from(["massage", "position", "pack"]), unique=True).map(tuple),
    clock=st.none() | CLOCKS,
    pack=st.none() | st.sampled_from(PACKS),
    topic=st.none() | st.sampled_from(sorted(LIBRARY.answers)),
    position=st.none() | st.sampled_from(POSITIONS),
    flags=st.frozensets(FLAGS, max_size=3),
    excused=st.booleans(),
)
PREFERENCES = st.builds(
    Preferences,
    position=st.none() | st.sampled_from(POSITIONS),
    pace=PACES,
    voice=st.none() | st.sampled_from(VOICES),
)
USES = st.builds(Use, routine=ROUTINES, at=MOMENTS, ended=st.sampled_from(get_args(Ending)))
PEOPLE = st.builds(
    Person,
    left=st.none() | RUNS,
    seen_at=st.none() | MOMENTS,
    notice_heard_at=st.none() | MOMENTS,
    notice_in_full=st.booleans(),
    preferences=PREFERENCES,
    uses=st.lists(USES, max_size=4).map(tuple),
    told_to_see_doctor_at=st.none() | MOMENTS,
    doctor_owed_at=st.none() | MOMENTS,
    locked_until=st.none() | MOMENTS,
    pack_until=st.none() | MOMENTS,
)
