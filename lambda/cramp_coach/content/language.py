"""Read the words of one language, which have to fit the routines, the rules and the answers."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cramp_coach.coach.library import STOPPING, Library, RedFlagRule
from cramp_coach.coach.routine import ANY_REGION, KINDS, Routine
from cramp_coach.coach.words import PHRASES, SIDES, FlagWords, StepWords, Words
from cramp_coach.content.agreement import check_counting
from cramp_coach.content.checks import Entry, entry_in

REGION_PARTS = frozenset({"place", "prop"})
EXTRA_PARTS = frozenset({"length"})


def words_in(folder: Path, library: Library) -> Words:
    """Everything that is said of `library` in the language of that folder. Raises ContentError."""
    entry, routines = entry_in(folder / "words.json"), library.routines
    spoken = {name: entry_in(folder / "routines" / f"{name}.json") for name in routines}
    sides, regions = _sides(entry.child("sides")), _regions(entry.child("regions"), routines)
    parts = frozenset(sides["any"]) | REGION_PARTS | EXTRA_PARTS
    words = Words(
        sides=sides,
        regions=regions,
        numbers=entry.text_list("numbers"),
        negators=frozenset(entry.text_list("negators")),
        length_words=frozenset(entry.text_list("length_words")),
        ordinals=entry.text_list("ordinals"),
        kinds=entry.child("kinds").texts_for(KINDS),
        phrases=_phrases(entry.child("phrases")),
        titles={name: each.text("title") for name, each in spoken.items()},
        whys={name: each.text("why") for name, each in spoken.items()},
        sources=_source_names(entry_in(folder / "sources.json"), library),
        answers=entry_in(folder / "answers.json").texts_for(library.answers),
        steps={name: _steps(each, routines[name], parts) for name, each in spoken.items()},
        flags=_flags(entry_in(folder / "red_flags.json"), library.rules),
    )
    check_counting(folder / "words.json", words, routines)
    return words


def _source_names(entry: Entry, library: Library) -> Mapping[str, str]:
    """Every source that a routine or an answer rests on has a name that can be spoken."""
    routines, answers = library.routines.values(), library.answers.values()
    steps = (codes for routine in routines for codes in routine.sources.values())
    lists = (*steps, *(answer.sources for answer in answers))
    return entry.texts_for(sorted({code for codes in lists for code in codes}))


def _sides(entry: Entry) -> Mapping[str, Mapping[str, str]]:
    """Every side has the words that any of them has."""
    wanted = sorted({word for side in SIDES for word in entry.child(side).data})
    return {side: entry.child(side).texts_for(wanted) for side in SIDES}


def _regions(entry: Entry, routines: Mapping[str, Routine]) -> Mapping[str, Any]:
    """Every region of a routine has its words, for a side of its own or for any."""
    regions = {each.region for each in routines.values()} - {ANY_REGION}
    return {region: _places(entry.child(region)) for region in sorted(regions)}


def _places(entry: Entry) -> Mapping[str, Mapping[str, str]]:
    sides = [side for side in SIDES if side == "any" or side in entry.data]
    return {side: entry.child(side).texts_for(sorted(REGION_PARTS)) for side in sides}


def _phrases(entry: Entry) -> Mapping[str, str]:
    return {key: entry.text_with(key, parts) for key, parts in PHRASES.items()}


def _steps(entry: Entry, routine: Routine, parts: frozenset[str]) -> Mapping[str, StepWords]:
    steps = entry.child("steps")
    return {step.id: _step_words(steps, step.id, parts) for step in routine.steps}


def _step_words(steps: Entry, key: str, parts: frozenset[str]) -> StepWords:
    if isinstance(steps.raw(key, (str, dict)), str):
        return StepWords(steps.text_with(key, parts), steps.text(key))
    step = steps.child(key)
    return StepWords(
        say=step.text_with("say", parts),
        reenter=step.text_with("reenter", parts),
        halfway=step.optional_text_with("halfway", ()),
        quiet=step.optional_text_with("quiet", parts),
        beats=step.text_list("beats") if "beats" in step.data else (),
    )


def _flags(entry: Entry, rules: tuple[RedFlagRule, ...]) -> FlagWords:
    levels, own, extra = entry.child("levels"), entry.child("own"), entry.texts("extra")
    for key, named in (("own", own.data), ("extra", extra)):
        unknown = set(named) - {rule.id for rule in rules}
        if unknown:
            entry.fail(key, f"names no rule: {', '.join(sorted(unknown))}")
    said = {level: levels.child(level) for level in STOPPING}
    said |= {rule: own.child(rule) for rule in own.data}
    number = {"emergency"}
    entry.child("emergency").text("elsewhere")
    return FlagWords(
        lines={key: each.text_with("line", number) for key, each in said.items()},
        again={key: each.text_with("again", number) for key, each in said.items()},
        extra=extra,
        which=entry.child("which").texts_for(rule.id for rule in rules if rule.graver),
        emergency=entry.texts("emergency"),
    )
