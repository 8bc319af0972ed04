"""What a step of a dialog expects of Alexa herself, held against her side."""

from collections.abc import Iterator, Mapping, Sequence

from simulator.alexas.side import AlexaSide
from simulator.turn import Moment, Rang
from tests.dialogs.reading import BadDialog, Step


def of_alexas_words(question: str, hear: Step) -> Iterator[str]:
    expected = hear.get("alexa", "")
    if expected.lower() not in question.lower():
        yield f"Alexa asks {question!r}" if question else "Alexa asks nothing"


def of_what_rings(moments: Sequence[Moment], expected: Sequence[str]) -> Iterator[str]:
    """In the order in which it rings."""
    rang = [moment.text for moment in moments if isinstance(moment, Rang)]
    if len(rang) != len(expected) or any(
        words.lower() not in text.lower() for words, text in zip(expected, rang, strict=True)
    ):
        yield f"what rings is {rang}"


def of_what_is_set(alexa: AlexaSide, expected: Mapping[str, int]) -> Iterator[str]:
    """Raises BadDialog for a kind that is not known."""
    kept = {
        "timers": len(alexa.timers),
        "reminders": len(alexa.reminders),
        "routines": len(alexa.routines),
    }
    for kind, number in expected.items():
        if kind not in kept:
            raise BadDialog(f"alexa_holds is of {', '.join(kept)}, not {kind!r}")
        if kept[kind] != number:
            yield f"Alexa holds {kept[kind]} {kind}"
