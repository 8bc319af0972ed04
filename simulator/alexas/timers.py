"""All the timers that a skill has set, as it reaches them."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from cramp_coach.alexa.exchange import Answered
from simulator.alexas.refusal import bad_request, unknown
from simulator.alexas.ringing import Ring
from simulator.alexas.timer import Timer, timer_from
from simulator.alexas.troubles import full
from simulator.shape import Json

MOST = 10


class Timers:
    """One that has rung is gone."""

    def __init__(self) -> None:
        self._kept: dict[str, Timer] = {}

    def __len__(self) -> int:
        return len(self._kept)

    def rings(self) -> Iterator[Ring]:
        return (timer.ring() for timer in self._kept.values() if timer.runs)

    def have_rung(self, until: datetime) -> None:
        kept = self._kept.values()
        self._kept = {t.id: t for t in kept if not t.runs or t.rings_at > until}

    def answer(self, method: str, path: Sequence[str], body: object, now: datetime) -> Answered:
        """`path` is what follows the service's own. Raises Refusal."""
        match method, *path:
            case ["POST"]:
                return Answered(200, self._create(body, now).as_json())
            case ["GET"]:
                return Answered(200, self._listing())
            case ["DELETE"]:
                self._kept.clear()
                return Answered(200)
            case [_, id_, *act]:
                return self._answer_of(self._known(id_), (method, *act), now)
        raise unknown("RESOURCE")

    def _answer_of(self, timer: Timer, act: Sequence[str], now: datetime) -> Answered:
        match act:
            case ["GET"]:
                return Answered(200, timer.as_json())
            case ["DELETE"]:
                del self._kept[timer.id]
            case ["POST", "pause"]:
                self._kept[timer.id] = timer.paused(now)
            case ["POST", "resume"]:
                self._kept[timer.id] = timer.resumed(now)
            case _:
                raise unknown("RESOURCE")
        return Answered(200)

    def _known(self, id_: str) -> Timer:
        if id_ not in self._kept:
            raise unknown("TIMER")
        return self._kept[id_]

    def _create(self, body: object, now: datetime) -> Timer:
        timer = timer_from(body, now)
        if len(self._kept) >= MOST:
            raise full("timers")
        labels = {other.label for other in self._kept.values()}
        if timer.label is not None and timer.label in labels:
            raise bad_request("timerLabel is another timer's")
        self._kept[timer.id] = timer
        return timer

    def _listing(self) -> Json:
        timers = [timer.as_json() for timer in self._kept.values()]
        return {"totalCount": len(timers), "timers": timers, "nextToken": None}
