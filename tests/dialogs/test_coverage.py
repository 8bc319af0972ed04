"""What the dialogs together make the coach do, read from its turns: nothing may be left out."""

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest

from cramp_coach.alexa.settings import known_zone
from cramp_coach.coach.hours import is_day, is_night
from cramp_coach.coach.regions import PLACES, UNCLEAR
from cramp_coach.coach.session import Session
from cramp_coach.coach.session_json import session_from_json
from cramp_coach.coach.words import SIDES
from simulator.desk import locale_of
from simulator.service import DESK
from simulator.turn import Turn
from tests.dialogs.expecting import LIBRARY
from tests.dialogs.player import FOLDER, played

WORDS = LIBRARY.languages["en"]
REQUESTS = {"LaunchRequest", "SessionEndedRequest"}
OFFERS = {"massage": "massage", "pack": "pack", "pack_check": "check"}
Seen = Callable[[Turn], Iterator[str]]


@pytest.fixture(scope="module")
def turns() -> list[Turn]:
    files = sorted(FOLDER.glob("*.yaml"))
    return [turn for file in files for turn in played(file).device.turns]


def session_of(turn: Turn) -> Session:
    """What the answer left behind; an empty one where it closed the session."""
    kept = turn.response.get("sessionAttributes", {}).get("session")
    return session_from_json(kept) if kept else Session()


def routines(turn: Turn) -> Iterator[str]:
    run = session_of(turn).run
    yield from [run.routine] if run else []


def positions(turn: Turn) -> Iterator[str]:
    yield from (LIBRARY.routines[routine].position for routine in routines(turn))


def sides(turn: Turn) -> Iterator[str]:
    run = session_of(turn).run
    yield from [run.side] if run else []


def intents(turn: Turn) -> Iterator[str]:
    yield turn.intent


def rungs(turn: Turn) -> Iterator[str]:
    """Another round and a doctor's word are known by what is said, the others by what is asked."""
    asking = session_of(turn).asking
    text = turn.speech.text
    yield from [OFFERS[asking]] if asking in OFFERS else []
    yield from ["position"] if asking.startswith("try_") else []
    yield from ["round"] if WORDS.phrase("try_again") in text else []
    yield from ["doctor"] if WORDS.phrase("see_doctor") in text else []


def hours(turn: Turn) -> Iterator[str]:
    attributes = turn.response.get("sessionAttributes", {})
    now, zone = _time_of(turn), known_zone(attributes.get("zone"))
    if attributes:
        yield "night" if is_night(now, zone) else "day" if is_day(now, zone) else "unknown"


def persons(turn: Turn) -> Iterator[str]:
    attributes = turn.response.get("sessionAttributes", {})
    yield from ["recognised" if attributes["recognised"] else "household"] if attributes else []


def rules(turn: Turn) -> Iterator[str]:
    """The danger rules that have locked a session, at once or after ten minutes."""
    locked_by = session_of(turn).locked_by
    yield from [locked_by] if locked_by else []


def questions(turn: Turn) -> Iterator[str]:
    yield session_of(turn).asking


MODEL = {intent.name for intent in locale_of(DESK.locale).grammar.intents}

EXPECTED: dict[str, tuple[Seen, set[str]]] = {
    "routine": (routines, set(LIBRARY.routines)),
    "position": (positions, set(PLACES)),
    "side": (sides, set(SIDES)),
    "intent": (intents, MODEL | REQUESTS),
    "rung": (rungs, {"round", "massage", "position", "pack", "check", "doctor"}),
    "hour": (hours, {"night", "day", "unknown"}),
    "person": (persons, {"recognised", "household"}),
    "rule": (rules, {rule.id for rule in LIBRARY.rules}),
    "unclear region": (questions, set(UNCLEAR)),
}


@pytest.mark.parametrize("kind", EXPECTED)
def test_no_dialog_is_missing(kind: str, turns: list[Turn]) -> None:
    seen, expected = EXPECTED[kind]
    assert expected - {each for turn in turns for each in seen(turn)} == set()


def test_there_are_many_dialogs_that_each_say_what_they_show() -> None:
    files = list(FOLDER.glob("*.yaml"))
    assert len(files) >= 90
    assert [f.name for f in files if not f.read_text(encoding="utf-8").startswith("# ")] == []


def _time_of(turn: Turn) -> datetime:
    return datetime.fromisoformat(turn.request["request"]["timestamp"])
