"""What the dialogs together make the coach do, read from its turns: nothing may be left out."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any, get_args

import pytest

from cramp_coach.alexa.settings import known_zone
from cramp_coach.coach.hours import is_day, is_night
from cramp_coach.coach.library import STOPPING
from cramp_coach.coach.regions import PLACES
from cramp_coach.coach.script import script_for
from cramp_coach.coach.session import OFFERS, Asking, Session
from cramp_coach.coach.session_json import session_from_json
from cramp_coach.coach.words import ASIDES, SIDES
from simulator.desk import locale_of
from simulator.service import DESK
from simulator.turn import Turn
from tests.dialogs.expecting import LIBRARY
from tests.dialogs.player import FOLDER, played

WORDS = LIBRARY.languages["en"]
REQUESTS = {"LaunchRequest", "SessionEndedRequest"}
RUNGS = {"massage": "massage", "warm_pack": "pack", "pack_check": "check"}
STOPPING_RULES = {rule.id for rule in LIBRARY.rules if rule.level in STOPPING}
VALUES = locale_of(DESK.locale).grammar.values
CONCERNS = {value.id for value in VALUES if value.type == "CONCERN" and value.id}
AMID = {
    *("first words", "move", "hold", "check", "gate", "bedtime"),
    *("calf", "leg", "carry_on", "massage", "checked", "driving"),
}
Seen = Callable[[Turn], Iterator[str]]


@pytest.fixture(scope="module")
def turns() -> list[Turn]:
    files = sorted(FOLDER.glob("*.yaml"))
    return [turn for file in files for turn in played(file).device.turns]


def session_of(turn: Turn) -> Session:
    """What the answer left behind; an empty one where it closed the session."""
    return _session_in(turn.response.get("sessionAttributes"))


def session_before(turn: Turn) -> Session:
    """What the last answer left behind; an empty one where there was none."""
    return _session_in(turn.request.get("session", {}).get("attributes"))


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
    on_the_ladder = asking in RUNGS and session_of(turn).stretch
    yield from [RUNGS[asking]] if on_the_ladder else []
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


def dangers_amid(turn: Turn) -> Iterator[str]:
    """What was going on when danger was heard: a kind of step, a question, or nothing yet."""
    before = session_before(turn)
    if turn.intent == "RedFlagIntent" and session_of(turn).locked_by and not before.locked_by:
        yield _going_on(turn, before)


def questions(turn: Turn) -> Iterator[str]:
    yield session_of(turn).asking


def taken_up(turn: Turn) -> Iterator[str]:
    yield from [session_before(turn).asking] if turn.intent == "AMAZON.YesIntent" else []


def declined(turn: Turn) -> Iterator[str]:
    yield from [session_before(turn).asking] if turn.intent == "AMAZON.NoIntent" else []


def topics(turn: Turn) -> Iterator[str]:
    """The questions that have been answered."""
    topic = session_of(turn).topic
    yield from [topic] if topic and turn.intent == "TopicIntent" else []


def said(slot: str) -> Seen:
    """What was said in a slot, wherever it was answered."""

    def values(turn: Turn) -> Iterator[str]:
        id_ = turn.slots[slot].id if slot in turn.slots else None
        yield from [id_] if id_ else []

    return values


MODEL = {intent.name for intent in locale_of(DESK.locale).grammar.intents}

EXPECTED: dict[str, tuple[Seen, set[str]]] = {
    "routine": (routines, set(LIBRARY.routines)),
    "position": (positions, set(PLACES)),
    "side": (sides, set(SIDES)),
    "intent": (intents, MODEL | REQUESTS),
    "rung": (rungs, {"round", "massage", "position", "pack", "check", "doctor"}),
    "hour": (hours, {"night", "day", "unknown"}),
    "person": (persons, {"recognised", "household"}),
    "rule": (rules, STOPPING_RULES),
    "danger amid": (dangers_amid, AMID),
    "question": (questions, set(get_args(Asking))),
    "offer taken up": (taken_up, set(OFFERS)),
    "offer declined": (declined, set(OFFERS)),
    "topic": (topics, set(LIBRARY.answers)),
    "concern": (said("concern"), CONCERNS),
    "aside": (said("aside"), set(ASIDES)),
}


@pytest.mark.parametrize("kind", EXPECTED)
def test_no_dialog_is_missing(kind: str, turns: list[Turn]) -> None:
    seen, expected = EXPECTED[kind]
    assert expected - {each for turn in turns for each in seen(turn)} == set()


def test_there_are_many_dialogs_that_each_say_what_they_show() -> None:
    files = list(FOLDER.glob("*.yaml"))
    assert len(files) >= 200
    assert [f.name for f in files if not f.read_text(encoding="utf-8").startswith("# ")] == []


def _time_of(turn: Turn) -> datetime:
    return datetime.fromisoformat(turn.request["request"]["timestamp"])


def _session_in(attributes: Mapping[str, Any] | None) -> Session:
    kept = (attributes or {}).get("session")
    return session_from_json(kept) if kept else Session()


def _going_on(turn: Turn, before: Session) -> str:
    if not turn.request["session"].get("attributes"):
        return "first words"
    run = before.run
    if run is None or before.asking != "scene":
        return before.asking
    routine = LIBRARY.routines[run.routine]
    script = script_for(routine, WORDS, run.fit)
    step = script.steps[run.place_now(script, _time_of(turn)).step]
    return "bedtime" if routine.purpose == "bedtime" else step.kind
