"""What the files have to agree on, with each other and with what the coach asks for by name."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from cramp_coach.coach.advice import TEN_MINUTES
from cramp_coach.coach.checkup import NOT_LOOKED_AT
from cramp_coach.coach.library import STOPPING, RedFlagRule
from cramp_coach.coach.regions import LEGS, PLACES, REGIONS
from cramp_coach.coach.routine import LEAVE_OUT, Routine
from cramp_coach.coach.safety import WHEN_UNSURE
from cramp_coach.coach.words import Words
from cramp_coach.content.checks import ContentError

ROUTINES = ("massage", "settle")
RULES = (WHEN_UNSURE, TEN_MINUTES, NOT_LOOKED_AT, "worse")


def check_routines(folder: Path, routines: Mapping[str, Routine]) -> None:
    """The routines that the coach starts by name, and one for every region and position."""
    for name in ROUTINES:
        if name not in routines:
            raise ContentError(f"{folder / name}.json: is missing")
    made = {(r.purpose, r.region, r.position) for r in routines.values()}
    for purpose, region in (*(("acute", region) for region in REGIONS), ("bedtime", LEGS)):
        for position in PLACES:
            if (purpose, region, position) not in made:
                raise ContentError(f"{folder}: no {purpose} routine for {region} is {position!r}")


def check_rules(file: Path, rules: tuple[RedFlagRule, ...]) -> None:
    """The rules that the coach advises by, whatever was said, and those that others name."""
    known = _stopping(rules)
    for name in (*RULES, *(rule.graver for rule in rules if rule.graver)):
        if name not in known:
            raise ContentError(f"{file}: rules: has no rule {name!r}")


def check_gates(
    folder: Path, routines: Mapping[str, Routine], rules: tuple[RedFlagRule, ...]
) -> None:
    known = {LEAVE_OUT, *_stopping(rules)}
    for routine in routines.values():
        for step in routine.steps:
            if step.kind == "gate" and step.yes not in known:
                file = folder / f"{routine.id}.json"
                raise ContentError(f"{file}: steps.{step.id}.yes: names no rule: {step.yes}")


def check_counting(file: Path, words: Words, routines: Mapping[str, Routine]) -> None:
    """A language can count the longest step down, and the holds of a routine through."""
    steps = [routine.steps for routine in routines.values()]
    longest = max(step.seconds for each in steps for step in each)
    if longest >= len(words.numbers):
        raise ContentError(f"{file}: numbers: must count from zero to {longest}")
    most = max(max(Counter(step.kind for step in each).values()) for each in steps)
    if most > len(words.ordinals):
        raise ContentError(f"{file}: ordinals: must count to {most}")


def check_beats(folder: Path, words: Words, routines: Mapping[str, Routine]) -> None:
    """A movement made again and again has words for its turns."""
    for routine in routines.values():
        for step in routine.steps:
            if step.beat and not words.steps[routine.id][step.id].beats:
                raise ContentError(f"{folder / routine.id}.json: steps.{step.id}.beats: is missing")


def _stopping(rules: tuple[RedFlagRule, ...]) -> set[str]:
    """The rules there is advice for."""
    return {rule.id for rule in rules if rule.level in STOPPING}
