"""How much danger is heard in every state of a conversation, and how often none is taken for it."""

from collections.abc import Iterator

from tests.bench.figure import Figure
from tests.danger.corpus import read
from tests.danger.judging import alarmed_by, dangers_missed
from tests.danger.states import LOCALE

_MISSED_AT_MOST = {"heard": 0.0, "held_out": 0.15}
_FALSE_ALARMS_AT_MOST = {"harmless": 0.0, "harmless_held_out": 0.1}


def figures() -> Iterator[Figure]:
    """Recall is the share that gets all the advice of its rule; what is missed is the rest."""
    corpus = read()
    for part, limit in _MISSED_AT_MOST.items():
        missed = dangers_missed(corpus[part]).share_wrong
        name = part.replace("_", " ")
        yield Figure(f"{LOCALE} dangers, recall, {name}", 1 - missed, "share")
        yield Figure(f"{LOCALE} dangers missed, {name}", missed, "share", limit)
    for part, limit in _FALSE_ALARMS_AT_MOST.items():
        alarms = alarmed_by(corpus[part]).share_wrong
        yield Figure(f"{LOCALE} false alarms, {part.replace('_', ' ')}", alarms, "share", limit)
