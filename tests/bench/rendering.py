"""The real skill on a simulated Echo that speaks with espeak-ng."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from cramp_coach.coach.person import Person
from cramp_coach.coach.person_json import person_to_json
from cramp_coach.coach.preferences import Preferences
from cramp_coach.coach.routine import Routine
from cramp_coach.coach.script import Script, script_for
from cramp_coach.coach.session import Run
from cramp_coach.coach.session_json import session_from_json
from cramp_coach.content.loader import load_library
from cramp_coach.skill import build_skill
from cramp_coach.store.record import Record
from simulator.desk import locale_of
from simulator.device import Device
from simulator.service import DESK, Service
from simulator.turn import Turn
from simulator.voice import EspeakVoice
from tests.fakes import DictStore

NIGHT = datetime(2026, 1, 10, 2, 40, tzinfo=UTC)
# From a request to the first sound of its answer; assumed, not measured on a device.
LATENCY = timedelta(seconds=1)
LIBRARY = load_library()
POSITIONS = {"in_bed": "in bed", "standing": "standing", "seated": "sitting"}
REGIONS = {"quadriceps": "left front thigh", "back": "back"}
STARTS = {"after": "massage my left calf", "settle": "help me settle"}
ANSWERS = {"check": "same", "gate": "no", "ready": "yes"}


@dataclass(frozen=True)
class Voice:
    """How the skill speaks: for the hour in `zone`, at the `pace` that was asked for."""

    name: str
    zone: ZoneInfo
    pace: float = 1.0


BY_DAY = Voice("by day", ZoneInfo("Asia/Tokyo"))
BY_NIGHT = Voice("by night", ZoneInfo("Europe/London"))
SLOWEST = Voice("at the slowest", ZoneInfo("Europe/London"), pace=0.6)
VOICES = (BY_DAY, BY_NIGHT, SLOWEST)


def echo(voice: Voice, now: datetime = NIGHT, latency: timedelta = timedelta(0)) -> Device:
    """A device whose speech starts `latency` after the request that it answers."""
    locale = locale_of("en-US")
    person = Person(preferences=Preferences(pace=voice.pace))
    store = DictStore({DESK.user_id: Record(1, person_to_json(person))})
    skill = build_skill({}, store, lambda access: voice.zone).answer
    service = Service(skill, locale.grammar, EspeakVoice())
    return Device(service, locale.ears, now, latency=latency)


def start_of(routine: Routine) -> str:
    """The words that start a routine; for the left side, where that matters."""
    position = POSITIONS.get(routine.position, "")
    if routine.purpose == "acute":
        where = REGIONS.get(routine.region, f"left {routine.region}")
        return f"my {where} is cramping i'm {position}"
    return STARTS.get(routine.purpose, f"bedtime stretches {position}")


def scenes_of(routine: Routine, device: Device) -> Iterator[Turn]:
    """The routine from its start to its last question, each question answered by `ANSWERS`."""
    turn = device.say(start_of(routine))
    yield turn
    while (answer := answer_to(turn)) is not None:
        turn = device.say(answer)
        yield turn


def answer_to(turn: Turn) -> str | None:
    """What takes a person on from the question that ends a scene; None after the last one."""
    run = run_kept(turn)
    script = script_of(run)
    question = script.question_from(run.place.step)
    if question is None or script.question_from(question + 1) is None:
        return None
    return ANSWERS[script.steps[question].kind]


def run_kept(turn: Turn) -> Run:
    """The routine under way, as the response left it."""
    run = session_from_json(turn.response["sessionAttributes"]["session"]).run
    assert run is not None
    return run


def script_of(run: Run) -> Script:
    return script_for(LIBRARY.routines[run.routine], LIBRARY.languages["en"], run.fit)
