"""One utterance a line in, one JSON object a line out."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from simulator.ears import Ears
from simulator.hearing.understood import Slot, Understood


def run(locale: str, lines: Iterable[str], out: TextIO) -> None:
    """Blank lines are skipped. Raise ValueError where the locale has no interaction model."""
    ears = Ears.for_locale(locale)
    for line in lines:
        if line.strip():
            written = _written(ears.understand(line.strip()))
            out.write(json.dumps(written, ensure_ascii=False) + "\n")
            out.flush()


def _written(understood: Understood) -> dict[str, Any]:
    return {
        "utterance": understood.utterance,
        "intent": understood.intent,
        "slots": _slots(understood.slots),
        "score": understood.score,
    }


def _slots(slots: Mapping[str, Slot]) -> dict[str, dict[str, str | None]]:
    return {name: {"value": slot.value, "id": slot.id} for name, slot in slots.items()}
