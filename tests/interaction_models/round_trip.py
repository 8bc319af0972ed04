"""What Amazon's own Python model of an interaction model loses or alters."""

import json
from collections.abc import Iterator

from ask_sdk_model_runtime.serializer import DefaultSerializer
from ask_smapi_model.v1.skill.interaction_model.interaction_model_data import (
    InteractionModelData,
)

from tests.interaction_models.model import Json


def differences(model: Json) -> list[str]:
    """Keys and values that do not come back as they went in: misspelt, or of the wrong kind."""
    serializer = DefaultSerializer()
    read = serializer.deserialize(json.dumps(model), InteractionModelData)
    return list(_differences(model, serializer.serialize(read), "model"))


def _differences(written: object, back: object, path: str) -> Iterator[str]:
    if isinstance(written, dict) and isinstance(back, dict):
        for key, value in written.items():
            yield from _differences(value, back.get(key), f"{path}.{key}")
    elif isinstance(written, list) and isinstance(back, list) and len(written) == len(back):
        for at, (value, other) in enumerate(zip(written, back, strict=True)):
            yield from _differences(value, other, f"{path}[{at}]")
    elif written != back:
        yield f"{path}: {written!r} came back as {back!r}"
