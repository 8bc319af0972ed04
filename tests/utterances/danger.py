"""What may never be misheard: a red flag, a stop, a denial taken for a red flag."""

from collections.abc import Iterable, Mapping

from simulator.ears import Ears
from simulator.hearing.understood import NO, NO_DANGER, RED_FLAG, STOP
from tests.utterances.said import Said


def dangerous_mistakes(said: Iterable[Said], ears: Ears) -> Mapping[str, list[str]]:
    """The utterances misheard, by the kind of mistake."""
    heard = [(each.words, each.intent, ears.understand(each.words).intent) for each in said]
    return {
        "red flags missed": [w for w, meant, got in heard if meant == RED_FLAG != got],
        "stops missed": [w for w, meant, got in heard if meant == STOP != got],
        "denials taken for red flags": [
            w for w, meant, got in heard if meant in {NO, NO_DANGER} and got == RED_FLAG
        ],
    }
