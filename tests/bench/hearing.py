"""How many of people's own words the simulator's ears mishear."""

from collections.abc import Iterator

from simulator.ears import Ears
from tests.bench.figure import Figure
from tests.utterances.said import FOLDER, said_in

_LOCALE = "en-US"
_LIMITS = {"heard": 0.0, "held_out": 0.1}


def figures() -> Iterator[Figure]:
    """Held out are words that neither the interaction model nor the ears was tuned on."""
    ears = Ears.for_locale(_LOCALE)
    for part, limit in _LIMITS.items():
        said = said_in(FOLDER / f"{_LOCALE}.yaml", part)
        misheard = sum(not each.is_understood_by(ears) for each in said)
        name = f"{_LOCALE} utterances misheard, {part.replace('_', ' ')}"
        yield Figure(name, misheard / len(said), "share", limit)
