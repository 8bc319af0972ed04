"""How often the store is asked in one whole routine, from the first words to the last."""

from collections.abc import Iterator

from cramp_coach.skill import build_skill
from tests.alexa import Conversation
from tests.bench.figure import Figure
from tests.fakes import DictStore

ROUTINE = (
    ("ReliefIntent", 0),
    ("SameIntent", 65),
    ("AMAZON.NoIntent", 110),
    ("DoneIntent", 40),
)


def figures() -> Iterator[Figure]:
    store = DictStore()
    talk = Conversation(build_skill({}, store).answer)
    for name, seconds in ROUTINE:
        talk.wait(seconds)
        talk.intent(name)
    yield Figure("reads of the store in one whole routine", store.reads, "reads", 1)
    yield Figure(
        "writes to the store in one whole routine (four turns)",
        store.writes,
        "writes",
        len(ROUTINE),
    )
