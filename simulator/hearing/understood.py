"""What the ears make of an utterance."""

from collections.abc import Mapping
from dataclasses import dataclass

LAUNCH = "LaunchRequest"
FALLBACK = "AMAZON.FallbackIntent"
STOP = "AMAZON.StopIntent"
NO = "AMAZON.NoIntent"
RED_FLAG = "RedFlagIntent"
NO_DANGER = "NoDangerIntent"
CHECKED = "CheckedIntent"
NOT_ME = "NotMeIntent"
RELIEF = "ReliefIntent"
TOPIC = "TopicIntent"


@dataclass(frozen=True)
class Slot:
    """`value` is as heard; `id` is None where the model does not list the value."""

    value: str
    id: str | None


@dataclass(frozen=True)
class Understood:
    """`score` runs from 0, nothing understood, to 1, word for word a sample of the model."""

    utterance: str
    intent: str
    slots: Mapping[str, Slot]
    score: float


@dataclass(frozen=True)
class Meaning:
    """An intent with its slots, and how sure it is, before it is tied to an utterance."""

    intent: str
    slots: Mapping[str, Slot]
    score: float
