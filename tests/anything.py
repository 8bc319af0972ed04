"""Whatever a person can say, as the interaction model has it, after whatever wait."""

import json
from pathlib import Path

import hypothesis.strategies as st

from cramp_coach.handlers.table import HEARD
from tests.built_in import unresolved

MODEL = Path("interaction_models/en-US.json")


def slot_values() -> dict[str, list[str]]:
    """Every slot of the model, with its ids, and with words that resolve to none."""
    model = json.loads(MODEL.read_text(encoding="utf-8"))["interactionModel"]["languageModel"]
    ids = {t["name"]: [value["id"] for value in t["values"]] for t in model["types"]}
    slots = {slot["name"]: slot["type"] for i in model["intents"] for slot in i.get("slots", [])}
    said = {kind: ids[kind] if kind in ids else unresolved(kind) for kind in slots.values()}
    return {name: [*said[kind], "?something"] for name, kind in slots.items()}


SLOTS = st.fixed_dictionaries(
    {}, optional={name: st.sampled_from(values) for name, values in slot_values().items()}
)
INTENTS = st.sampled_from(sorted(name for name in HEARD if name.endswith("Intent")))
SAID = st.tuples(INTENTS | st.just("IntentOfTomorrow"), SLOTS)
WAIT = st.floats(0, 200) | st.sampled_from([0.0, 290.0, 600.0, 1900.0, 12 * 3600.0])
