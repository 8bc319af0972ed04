"""How many of people's own words the simulator's ears mishear, and how many dangerously."""

from collections.abc import Iterator

from simulator.ears import Ears
from simulator.hearing.understood import NO, RED_FLAG, STOP
from tests.bench.figure import Figure
from tests.utterances.said import FOLDER, Said, said_in

_LOCALE = "en-US"
_LIMITS = {"heard": 0.0, "held_out": 0.1}


def figures() -> Iterator[Figure]:
    """Held out are words that neither the interaction model nor the ears was tuned on."""
    ears = Ears.for_locale(_LOCALE)
    said = {part: said_in(FOLDER / f"{_LOCALE}.yaml", part) for part in _LIMITS}
    for part, limit in _LIMITS.items():
        misheard = sum(not each.is_understood_by(ears) for each in said[part])
        name = f"{_LOCALE} utterances misheard, {part.replace('_', ' ')}"
        yield Figure(name, misheard / len(said[part]), "share", limit)
    yield from _dangerous([each for part in said.values() for each in part], ears)


def _dangerous(said: list[Said], ears: Ears) -> Iterator[Figure]:
    """Of every line, held out or not: what may never go wrong."""
    heard = [(each.intent, ears.understand(each.words).intent) for each in said]
    mistakes = {
        "red flags missed": sum(m == RED_FLAG != u for m, u in heard),
        "stops missed": sum(m == STOP != u for m, u in heard),
        "denials taken for red flags": sum(m == NO and u == RED_FLAG for m, u in heard),
    }
    for mistake, count in mistakes.items():
        yield Figure(f"{_LOCALE} {mistake}", count, "utterances", 0)
