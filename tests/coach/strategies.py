"""Anything a person's record may hold, and anything that may be said."""

from datetime import UTC, date, datetime, time
from typing import get_args

from hypothesis import settings
from hypothesis import strategies as st

from cramp_coach.coach.alerts import SCOPES, WEEK, Alert, Every, Kind, Purpose
from cramp_coach.coach.bedtimes.nights import Nights
from cramp_coach.coach.clock import Clock
from cramp_coach.coach.drinks.drink import Drink
from cramp_coach.coach.history import Ending, Use
from cramp_coach.coach.manner import SLOWEST_RATE, Manner
from cramp_coach.coach.packs.use import PACKS, PackUse
from cramp_coach.coach.person import Person, Voice
from cramp_coach.coach.preferences import VOICES, Preferences
from cramp_coach.coach.regions import LEGS, REGIONS, UNCLEAR
from cramp_coach.coach.regions import PLACES as POSITIONS
from cramp_coach.coach.routine import ANY_REGION, STEP_SIDES
from cramp_coach.coach.script import Fit, Place
from cramp_coach.coach.session import Asking, Complaint, Run, Session
from cramp_coach.coach.wish import BedtimeWish, DrinkWish, PackWish, RoutineWish
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
TIMES = st.builds(time, st.integers(0, 23), st.integers(0, 59))
DATES = st.dates(date(2026, 1, 1), date(2027, 1, 1))
DAYS = st.lists(st.sampled_from(WEEK), min_size=1, unique=True).map(tuple)
EVERY = st.builds(Every, TIMES, DATES, DAYS)
WISHES = st.one_of(
    st.builds(PackWish, st.sampled_from(PACKS), st.integers(5, 15), st.booleans()),
    st.builds(DrinkWish, st.lists(EVERY, max_size=3).map(tuple)),
    st.builds(BedtimeWish, TIMES),
    st.builds(RoutineWish, TIMES),
)
ALERTS = st.builds(
    Alert,
    kind=st.sampled_from(get_args(Kind)),
    token=st.text(min_size=1, max_size=9),
    purpose=st.sampled_from(get_args(Purpose)),
    every=st.none() | EVERY,
    until=st.none() | MOMENTS,
)
PACK_USES = st.builds(
    PackUse,
    kind=st.sampled_from(PACKS),
    at=MOMENTS,
    minutes=st.integers(5, 15),
    then_cold=st.booleans(),
    off_at=st.none() | MOMENTS,
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
    topic=st.none() | st.sampled_from(sorted(LIBRARY.answers)),
    position=st.none() | st.sampled_from(POSITIONS),
    flags=st.frozensets(FLAGS, max_size=3),
    excused=st.booleans(),
    wish=st.none() | WISHES,
    asked_for=st.frozensets(st.sampled_from(SCOPES)),
    for_alexa=st.booleans(),
)
PREFERENCES = st.builds(
    Preferences,
    position=st.none() | st.sampled_from(POSITIONS),
    pace=PACES,
    voice=st.none() | st.sampled_from(VOICES),
    up_at=st.none() | TIMES,
    bed_at=st.none() | TIMES,
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
    packs=st.lists(PACK_USES, max_size=3).map(tuple),
    drinks=st.lists(st.builds(Drink, MOMENTS, st.integers(0, 2000)), max_size=3).map(tuple),
    nights=st.none() | st.builds(Nights, DATES, DATES, st.integers(1, 60), st.booleans()),
    alerts=st.lists(ALERTS, max_size=3).map(tuple),
    unsure_since=st.none() | MOMENTS,
    voices=st.lists(st.builds(Voice, st.text(max_size=9), st.dates()), max_size=2).map(tuple),
)
