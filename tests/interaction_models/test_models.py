"""Every interaction model is sound."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.interaction_models import claims, lint, round_trip, wording
from tests.interaction_models.model import FOLDER, Json

Check = Callable[[Json], list[str]]

MODELS = sorted(FOLDER.glob("*.json"))
CHECKS: list[Check] = [
    *[lint.undefined_slots, lint.unsaid_slots, lint.undefined_types, lint.unused_types],
    *[lint.missing_intents, lint.repeated_names, lint.scarce_samples, lint.misused_built_ins],
    *[lint.no_sensitivity, lint.unclear_values],
    *[wording.badly_written_samples, wording.badly_written_values],
    *[wording.bad_names, wording.bad_invocation_name],
    *[claims.overmatches, claims.repeats, round_trip.differences],
]


@pytest.mark.parametrize("file", MODELS, ids=lambda file: file.stem)
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_a_model_is_sound(check: Check, file: Path) -> None:
    assert check(json.loads(file.read_text(encoding="utf-8"))) == []


def test_there_is_a_model_for_the_united_states() -> None:
    assert FOLDER / "en-US.json" in MODELS
