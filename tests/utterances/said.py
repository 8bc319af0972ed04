"""The utterances of a locale, with what the coach must understand by each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from simulator.ears import Ears
from simulator.hearing.grammar import BUILT_IN
from simulator.hearing.understood import RED_FLAG

FOLDER = Path(__file__).parent
NOT_LISTED = "not listed"


@dataclass(frozen=True)
class Said:
    """`slots` are ids by slot name, or values where the type is Alexa's own; None stands for a
    value that the model does not list."""

    words: str
    intent: str
    slots: Mapping[str, str | None]

    def is_understood_by(self, ears: Ears) -> bool:
        """Danger may be heard with the muscle it was told of, which its line need not name: a
        muscle is no sign, and makes one graver only where a rule names both."""
        understood = ears.understand(self.words)
        types = ears.grammar.slots_of(understood.intent)
        ids = {
            name: slot.value if types.get(name) in BUILT_IN else slot.id
            for name, slot in understood.slots.items()
        }
        if self.intent == RED_FLAG and "region" not in self.slots:
            ids.pop("region", None)
        return (understood.intent, ids) == (self.intent, dict(self.slots))


def said_in(file: Path, part: str) -> tuple[Said, ...]:
    """The utterances of one part of the file, "heard" or "held_out".

    Raise ValueError naming the file and the key where it is not as its first lines ask.
    """
    groups = (yaml.safe_load(file.read_text(encoding="utf-8")) or {}).get(part)
    if not isinstance(groups, list):
        raise ValueError(f"{file.name}: {part} must be a list of groups")
    return tuple(said for group in groups for said in _group(group, f"{file.name}: {part}"))


def _group(group: Mapping[str, Any], where: str) -> Iterator[Said]:
    missing = {"intent", "slots", "say"}.difference(group)
    if missing:
        raise ValueError(f"{where}: a group lacks {', '.join(sorted(missing))}")
    slots = {name: None if id_ == NOT_LISTED else id_ for name, id_ in group["slots"].items()}
    if not all(isinstance(value, str | None) for value in slots.values()):
        raise ValueError(f"{where}: {group['intent']}: put quotes round times and numbers")
    for words in group["say"]:
        if not isinstance(words, str):
            raise ValueError(f"{where}: {group['intent']}: put quotes round {words!r}")
        yield Said(words, group["intent"], slots)
