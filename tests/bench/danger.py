"""How much danger is heard in every state of a conversation, and how often none is taken for it."""

from collections.abc import Iterator

from tests.bench.figure import Figure
from tests.danger.corpus import Corpus, read
from tests.danger.judging import alarmed_by, dangers_missed, faults_by_level
from tests.danger.states import LOCALE

_MISSED_AT_MOST = 0.15
_FALSE_ALARMS_AT_MOST = {"harmless": 0.0, "harmless_held_out": 0.1}


def figures() -> Iterator[Figure]:
    corpus = read()
    yield from _dangers(corpus)
    for part, limit in _FALSE_ALARMS_AT_MOST.items():
        alarms = alarmed_by(corpus[part]).share_wrong
        yield Figure(f"{LOCALE} false alarms, {part.replace('_', ' ')}", alarms, "share", limit)


def _dangers(corpus: Corpus) -> Iterator[Figure]:
    """What the ears are built for gets all the advice of its own rule; what is held out, of one at
    least as serious: an emergency's for an emergency, that or a same-day one's for the rest."""
    heard = dangers_missed(corpus["heard"]).share_wrong
    held_out = dangers_missed(corpus["held_out"], faults_by_level).share_wrong
    exactly = 1 - dangers_missed(corpus["held_out"]).share_wrong
    yield Figure(f"{LOCALE} dangers, recall, heard", 1 - heard, "share")
    yield Figure(f"{LOCALE} dangers missed, heard", heard, "share", 0.0)
    yield Figure(f"{LOCALE} dangers, recall, held out", 1 - held_out, "share")
    yield Figure(f"{LOCALE} dangers missed, held out", held_out, "share", _MISSED_AT_MOST)
    yield Figure(f"{LOCALE} dangers, held out, by exactly their rule", exactly, "share")
