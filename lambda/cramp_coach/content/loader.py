"""Read the bundled content once, at start. What is broken is named then, never in mid-routine."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from cramp_coach.coach.library import STOPPING, Answer, Library, RedFlagRule
from cramp_coach.coach.routine import ANY_REGION, KINDS, POSITIONS, STEP_SIDES, Routine, Step
from cramp_coach.coach.session import OFFERS
from cramp_coach.coach.words import PHRASES, PROMISES, SIDES, FlagWords, StepWords, Words
from cramp_coach.content.agreement import (
    check_beats,
    check_counting,
    check_gates,
    check_routines,
    check_rules,
)
from cramp_coach.content.checks import ContentError, Entry

FOLDER = Path(__file__).parent
LANGUAGES = ("en",)
REGION_PARTS = frozenset({"place", "prop"})
EXTRA_PARTS = frozenset({"length"})
PURPOSES = ("acute", "bedtime", "after", "settle")
LEVELS = (*STOPPING, "A")


def load_library(folder: Path = FOLDER) -> Library:
    """Raises ContentError, which names the file and the key, where anything is missing or wrong."""
    routines = {r.id: r for r in map(_routine, sorted((folder / "routines").glob("*.json")))}
    rules = _rules(_read(folder / "red_flags.json"))
    answers = _answers(_read(folder / "answers.json"))
    check_routines(folder / "routines", routines)
    check_rules(folder / "red_flags.json", rules)
    check_gates(folder / "routines", routines, rules)
    known = Library(routines, rules, answers, {})
    words = {language: _words(folder / language, known) for language in LANGUAGES}
    for language, spoken in words.items():
        check_beats(folder / language / "routines", spoken, routines)
    return replace(known, languages=words)


def _read(path: Path) -> Entry:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ContentError(f"{path}: cannot be read: {error}") from error
    return Entry(str(path), "", data)


def _routine(path: Path) -> Routine:
    entry = _read(path)
    steps = tuple(_step(step) for step in entry.list("steps"))
    _check_order(entry, steps)
    return Routine(
        id=entry.same("id", path.stem),
        region=entry.text("region"),
        position=entry.one_of("position", POSITIONS),
        purpose=entry.one_of("purpose", PURPOSES),
        sides=entry.one_of("sides", ("one", "both")),
        owes=entry.some_of("owes", PROMISES),
        sources=_sources(entry, steps),
        steps=steps,
    )


def _step(entry: Entry) -> Step:
    return Step(
        id=entry.text("id"),
        kind=entry.one_of("kind", KINDS),
        seconds=entry.whole("seconds", above=0),
        when=entry.optional_one_of("when", ("getting_up", "one_side")),
        yes=entry.optional_text("yes"),
        beat=entry.whole("beat", above=0) if "beat" in entry.data else None,
        side=entry.optional_one_of("side", STEP_SIDES),
    )


def _check_order(entry: Entry, steps: tuple[Step, ...]) -> None:
    asking = [step for step in steps if step.kind != "close"]
    if not asking or not asking[-1].asks:
        entry.fail("steps", "must end with a question (and may then close)")
    if len({step.id for step in steps}) < len(steps):
        entry.fail("steps", "must each have an id of their own")


def _sources(entry: Entry, steps: Iterable[Step]) -> Mapping[str, tuple[str, ...]]:
    sources = entry.child("sources")
    unknown = set(sources.data) - {step.id for step in steps}
    if unknown:
        entry.fail("sources", f"names no step: {', '.join(sorted(unknown))}")
    return {step: sources.text_list(step) for step in sources.data}


def _rules(entry: Entry) -> tuple[RedFlagRule, ...]:
    return tuple(_rule(rule) for rule in entry.list("rules"))


def _rule(entry: Entry) -> RedFlagRule:
    together = entry.text_lists("together") if "together" in entry.data else ()
    return RedFlagRule(
        id=entry.text("id"),
        level=entry.one_of("level", LEVELS),
        flags=frozenset(entry.text_list("flags")),
        together=tuple(map(frozenset, together)),
        graver=entry.optional_text("graver"),
    )


def _answers(entry: Entry) -> Mapping[str, Answer]:
    answers = entry.child("answers")
    return {topic: _answer(answers.child(topic)) for topic in answers.data}


def _answer(entry: Entry) -> Answer:
    return Answer(entry.text_list("sources"), entry.one_of("offer", OFFERS))


def _words(folder: Path, library: Library) -> Words:
    entry, routines = _read(folder / "words.json"), library.routines
    spoken = {name: _read(folder / "routines" / f"{name}.json") for name in routines}
    sides, regions = _sides(entry.child("sides")), _regions(entry.child("regions"), routines)
    parts = frozenset(sides["any"]) | REGION_PARTS | EXTRA_PARTS
    words = Words(
        sides=sides,
        regions=regions,
        numbers=entry.text_list("numbers"),
        negators=frozenset(entry.text_list("negators")),
        ordinals=entry.text_list("ordinals"),
        kinds=entry.child("kinds").texts_for(KINDS),
        phrases=_phrases(entry.child("phrases")),
        titles={name: each.text("title") for name, each in spoken.items()},
        whys={name: each.text("why") for name, each in spoken.items()},
        sources=_source_names(_read(folder / "sources.json"), library),
        answers=_read(folder / "answers.json").texts_for(library.answers),
        steps={name: _steps(each, routines[name], parts) for name, each in spoken.items()},
        flags=_flags(_read(folder / "red_flags.json"), library.rules),
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
