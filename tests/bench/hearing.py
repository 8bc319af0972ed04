"""How many of people's own words the simulator's ears mishear, and how many dangerously."""

from collections.abc import Iterator

from simulator.ears import Ears
from tests.bench.figure import Figure
from tests.utterances.danger import dangerous_mistakes
from tests.utterances.said import FOLDER, said_in

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
    everything = [each for part in said.values() for each in part]
    for mistake, utterances in dangerous_mistakes(everything, ears).items():
        yield Figure(f"{_LOCALE} {mistake}", len(utterances), "utterances", 0)
