"""Read the bundled content once, at start. What is broken is named then, never in mid-routine."""

import json
import string
from collections.abc import Iterable, Mapping
from pathlib import Path

from cramp_coach.coach.routine import KINDS, POSITIONS, Routine, Step
from cramp_coach.coach.turn import Library, RedFlagRule
from cramp_coach.coach.words import PHRASES, SIDES, FlagWords, StepWords, Words
from cramp_coach.content.checks import ContentError, Entry

FOLDER = Path(__file__).parent
LANGUAGES = ("en",)
EXTRA_PARTS = frozenset({"length"})


def load_library(folder: Path = FOLDER) -> Library:
    """Raises ContentError, which names the file and the key, where anything is missing or wrong."""
    routines = {r.id: r for r in map(_routine, sorted((folder / "routines").glob("*.json")))}
    rules = _rules(_read(folder / "red_flags.json"))
    words = {lang: _words(folder / lang, routines, rules) for lang in LANGUAGES}
    _check_gates(folder, routines, rules)
    return Library(routines, rules, words)


def _read(path: Path) -> Entry:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ContentError(f"{path}: cannot be read: {error}") from error
    return Entry(str(path), "", data)


def _routine(path: Path) -> Routine:
    entry = _read(path)
    steps = tuple(_step(step) for step in entry.list("steps"))
    sources = {key: tuple(codes) for key, codes in entry.map("sources").items()}
    _check_order(entry, steps, sources)
    return Routine(
        id=entry.same("id", path.stem),
        region=entry.text("region"),
        position=entry.one_of("position", POSITIONS),
        purpose=entry.text("purpose"),
        owes=tuple(entry.raw("owes", list)),
        sources=sources,
        steps=steps,
    )


def _step(entry: Entry) -> Step:
    return Step(
        id=entry.text("id"),
        kind=entry.one_of("kind", KINDS),
        seconds=entry.whole("seconds", above=0),
        when=entry.optional_text("when"),
        yes=entry.optional_text("yes"),
    )


def _check_order(entry: Entry, steps: tuple[Step, ...], sources: Iterable[str]) -> None:
    asking = [step for step in steps if step.kind != "close"]
    if not asking or not asking[-1].asks:
        entry.fail("steps", "must end with a question (and may then close)")
    unknown = set(sources) - {step.id for step in steps}
    if unknown:
        entry.fail("sources", f"names no step: {', '.join(sorted(unknown))}")


def _check_gates(
    folder: Path, routines: Mapping[str, Routine], rules: tuple[RedFlagRule, ...]
) -> None:
    known = {rule.id for rule in rules}
    for routine in routines.values():
        for step in routine.steps:
            if step.kind == "gate" and step.yes not in known:
                file = folder / "routines" / f"{routine.id}.json"
                raise ContentError(f"{file}: steps.{step.id}.yes: names no rule: {step.yes}")


def _rules(entry: Entry) -> tuple[RedFlagRule, ...]:
    return tuple(
        RedFlagRule(
            rule.text("id"), rule.one_of("level", ("E", "U")), tuple(rule.raw("flags", list))
        )
        for rule in entry.list("rules")
    )


def _words(folder: Path, routines: Mapping[str, Routine], rules: tuple[RedFlagRule, ...]) -> Words:
    entry = _read(folder / "words.json")
    spoken = _read(folder / "routines.json")
    sides = {side: entry.child("sides").texts(side) for side in SIDES}
    parts = frozenset(sides["any"]) | EXTRA_PARTS
    return Words(
        sides=sides,
        numbers=tuple(entry.raw("numbers", list)),
        ordinals=tuple(entry.raw("ordinals", list)),
        kinds=entry.child("kinds").texts_for(KINDS),
        phrases=_phrases(entry.child("phrases")),
        titles={name: spoken.child(name).text("title") for name in routines},
        steps={name: _steps(spoken.child(name), routines[name], parts) for name in routines},
        flags=_flags(_read(folder / "red_flags.json"), rules),
    )


def _phrases(entry: Entry) -> Mapping[str, str]:
    phrases = entry.texts_for(PHRASES)
    for key, parts in PHRASES.items():
        _check_parts(entry, key, phrases[key], parts)
    return phrases


def _steps(entry: Entry, routine: Routine, parts: frozenset[str]) -> Mapping[str, StepWords]:
    steps = entry.child("steps")
    spoken = {step.id: _step_words(steps, step.id) for step in routine.steps}
    for key, words in spoken.items():
        _check_parts(steps, key, words.say + words.reenter, parts)
    return spoken


def _step_words(steps: Entry, key: str) -> StepWords:
    if isinstance(steps.raw(key, (str, dict)), str):
        return StepWords(steps.text(key), steps.text(key))
    step = steps.child(key)
    return StepWords(step.text("say"), step.text("reenter"), step.optional_text("halfway"))


def _flags(entry: Entry, rules: tuple[RedFlagRule, ...]) -> FlagWords:
    levels = entry.child("levels")
    used = {rule.level for rule in rules}
    return FlagWords(
        lines={level: levels.child(level).text("line") for level in used},
        again={level: levels.child(level).text("again") for level in used},
        extra=entry.map("extra"),
        emergency={
            "elsewhere": entry.child("emergency").text("elsewhere"),
            **entry.map("emergency"),
        },
    )


def _check_parts(entry: Entry, key: str, text: str, known: frozenset[str]) -> None:
    used = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    if used - known:
        entry.fail(key, f"has a part that nothing fills in: {{{sorted(used - known)[0]}}}")
