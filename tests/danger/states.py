"""The states in which danger is told, each reached once, through the ears and the whole skill."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

from cramp_coach.skill import build_skill
from cramp_coach.store.record import Record
from simulator.desk import locale_of
from simulator.device import Device, Hearing
from simulator.ears import Ears
from simulator.envelope import Session
from simulator.hearing.understood import Understood
from simulator.service import DESK, Service
from simulator.turn import Turn
from simulator.voice import ModelVoice
from tests.fakes import DictStore, Zones

LOCALE = "en-US"
NEW_YORK = ZoneInfo("America/New_York")
NIGHT = datetime(2026, 1, 10, 2, 40, tzinfo=NEW_YORK)
ONE_SHOT = "alexa, tell cramp coach {}"
BY_ITSELF = "{}"


@dataclass(frozen=True)
class Way:
    """Into a state from a first meeting: words, and seconds that pass; `address` is how the
    coach is spoken to there."""

    name: str
    address: str
    steps: tuple[str | float, ...] = ()
    pack_on: bool = False


FRESH = Way("one-shot", ONE_SHOT)
LAUNCHED = Way("after launch", BY_ITSELF, ("alexa, open cramp coach", 8.0))
MID_HOLD = Way("mid-hold", BY_ITSELF, ("my calf is cramping", 26.0))
PACK_ON = Way("pack on", ONE_SHOT, ("cold pack", 12.0, "no", 20.0, "no timer", 90.0), pack_on=True)
WAYS = (FRESH, LAUNCHED, MID_HOLD, PACK_ON)


@dataclass(frozen=True)
class State:
    """A moment at which any number of utterances can be tried, each as if it were the only one.

    `turns` are what led there."""

    way: Way
    now: datetime
    session: Session | None
    records: Mapping[str, Record]
    turns: tuple[Turn, ...]


@dataclass(frozen=True)
class Reaction:
    """The answer to an utterance, and what the store holds of the person after it."""

    turn: Turn
    kept: Mapping[str, object]

    @property
    def locked_by(self) -> str | None:
        """The rule that the session is locked to, None in one that is not or has closed."""
        session = self.turn.response.get("sessionAttributes", {}).get("session", {})
        locked_by: str | None = session.get("locked_by")
        return locked_by

    @property
    def heard_as(self) -> str:
        """The intent, with what fills its slots."""
        filled = (slot.id or slot.value for slot in self.turn.slots.values())
        return " ".join((self.turn.intent, *filled))

    @property
    def asks_first_next_time(self) -> bool:
        return self.kept.get("locked_until") is not None


class Bedside:
    """An Echo with the skill behind it, which is put back into a state before each utterance."""

    def __init__(self, ears: Hearing | None = None) -> None:
        """With the simulator's ears, or others."""
        locale = locale_of(LOCALE)
        self._grammar, self._ears = locale.grammar, ears or _HeardBefore(locale.ears)
        self._store = DictStore()
        self._skill = build_skill({}, self._store, Zones(NEW_YORK)).answer
        self._voice = ModelVoice()

    def reach(self, way: Way) -> State:
        """At night, when everything but danger is said softly."""
        self._store.records = {}
        service = self._service()
        device = Device(service, self._ears, NIGHT)
        for step in way.steps:
            if isinstance(step, str):
                device.hear(step)
            else:
                device.wait(step)
        records = dict(self._store.records)
        return State(way, device.now, service.session, records, tuple(device.turns))

    def say(self, state: State, words: str) -> Reaction:
        self._store.records = dict(state.records)
        service = self._service()
        service.session = state.session
        turn = Device(service, self._ears, state.now).hear(state.way.address.format(words))
        record = self._store.records.get(DESK.user_id, Record())
        return Reaction(turn, record.body)

    def _service(self) -> Service:
        return Service(self._skill, self._grammar, self._voice)


class _HeardBefore:
    """The ears make the same of the same words in every state, so once is enough."""

    def __init__(self, ears: Ears) -> None:
        self._understood = cache(ears.understand)

    def understand(self, text: str) -> Understood:
        return self._understood(text)


@cache
def bedside() -> Bedside:
    """One for all the tests: the ears and the skill take long to start."""
    return Bedside()


@cache
def state(way: Way) -> State:
    return bedside().reach(way)
