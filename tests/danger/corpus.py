"""What people say of danger, and what only sounds like it, by the rule that it belongs to."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from cramp_coach.coach.library import STOPPING
from cramp_coach.content.loader import load_library

FILE = Path(__file__).parent.parent / "utterances" / "red_flags.yaml"
FEWEST = {"heard": 10, "held_out": 4, "harmless": 5, "harmless_held_out": 2}
RULES = {
    rule.id: rule
    for rule in load_library().rules
    if rule.level in STOPPING and (rule.flags or rule.together)
}
"""The rules that stop coaching on what somebody says, by id."""


@dataclass(frozen=True)
class Saying:
    """`rule` is the one that its words belong to, or only sound like."""

    rule: str
    words: str


Corpus = Mapping[str, tuple[Saying, ...]]
"""The sayings of each part of the file, by the keys of FEWEST."""


def read(file: Path = FILE) -> Corpus:
    """Raise ValueError in one line, naming the file and the group that is not as asked."""
    groups = list(_groups(file))
    sayings = {
        part: tuple(s for group in groups for s in _sayings(file, group, part)) for part in FEWEST
    }
    _refuse_repeated(file, (group["rule"] for group in groups), "has more than one group")
    words = (saying.words for part in sayings.values() for saying in part)
    _refuse_repeated(file, words, "is written down twice")
    missing = RULES.keys() - {group["rule"] for group in groups}
    if missing:
        raise ValueError(f"{file.name}: no group for {', '.join(sorted(missing))}")
    return sayings


def _groups(file: Path) -> Iterator[Mapping[str, Any]]:
    try:
        groups = yaml.safe_load(file.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise ValueError(f"{file.name}: is not YAML: {' '.join(str(error).split())}") from error
    if not isinstance(groups, list):
        raise ValueError(f"{file.name}: must be a list of groups")
    keys = ("rule", *FEWEST)
    for number, group in enumerate(groups, 1):
        if not isinstance(group, dict) or group.keys() != set(keys):
            raise ValueError(f"{file.name}: group {number}: must have just {', '.join(keys)}")
        if group["rule"] not in tuple(RULES):
            raise ValueError(f"{file.name}: group {number}: no rule listens for {group['rule']!r}")
        yield group


def _sayings(file: Path, group: Mapping[str, Any], part: str) -> Iterator[Saying]:
    where, utterances = f"{file.name}: {group['rule']}: {part}", group[part]
    if not isinstance(utterances, list):
        raise ValueError(f"{where}: must be a list of utterances")
    if len(utterances) < FEWEST[part]:
        raise ValueError(f"{where}: {len(utterances)} utterances, at least {FEWEST[part]} wanted")
    for words in utterances:
        if not isinstance(words, str) or not words.strip():
            raise ValueError(f"{where}: {words!r} is not an utterance; put quotes round its words")
        yield Saying(group["rule"], words)


def _refuse_repeated(file: Path, texts: Iterable[str], complaint: str) -> None:
    text, times = max(Counter(texts).items(), key=lambda item: item[1], default=("", 0))
    if times > 1:
        raise ValueError(f"{file.name}: {text}: {complaint}")
