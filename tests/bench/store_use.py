"""How often the store is asked in one whole routine, from the first words to the last."""

from collections.abc import Iterator

from cramp_coach.skill import build_skill
from tests.bench.events import intent
from tests.bench.figure import Figure
from tests.fakes import DictStore

ROUTINE = (
    ("ReliefIntent", 0),
    ("SameIntent", 65),
    ("AMAZON.NoIntent", 175),
    ("DoneIntent", 215),
)


def figures() -> Iterator[Figure]:
    store = DictStore()
    skill = build_skill({}, store)
    attributes: dict[str, object] = {}
    for name, seconds in ROUTINE:
        answer = skill.answer(intent(name, seconds, attributes, new=not attributes))
        attributes = answer["sessionAttributes"]
    yield Figure("reads of the store in one whole routine", store.reads, "reads", 1)
    yield Figure(
        "writes to the store in one whole routine (four turns)",
        store.writes,
        "writes",
        len(ROUTINE),
    )
