"""Read the bundled content once, at start. What is broken is named then, never in mid-routine."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from cramp_coach.coach.library import STOPPING, Answer, Library, RedFlagRule
from cramp_coach.coach.routine import KINDS, POSITIONS, STEP_SIDES, Routine, Step
from cramp_coach.coach.session import OFFERS
from cramp_coach.coach.words import PROMISES
from cramp_coach.content.agreement import (
    check_beats,
    check_gates,
    check_routines,
    check_rules,
)
from cramp_coach.content.checks import Entry, entry_in
from cramp_coach.content.language import words_in

FOLDER = Path(__file__).parent
LANGUAGES = ("en",)
PURPOSES = ("acute", "bedtime", "after", "settle")
LEVELS = (*STOPPING, "A")


def load_library(folder: Path = FOLDER) -> Library:
    """Raises ContentError, which names the file and the key, where anything is missing or wrong."""
    routines = {r.id: r for r in map(_routine, sorted((folder / "routines").glob("*.json")))}
    rules = _rules(entry_in(folder / "red_flags.json"))
    answers = _answers(entry_in(folder / "answers.json"))
    check_routines(folder / "routines", routines)
    check_rules(folder / "red_flags.json", rules)
    check_gates(folder / "routines", routines, rules)
    known = Library(routines, rules, answers, {})
    words = {language: words_in(folder / language, known) for language in LANGUAGES}
    for language, spoken in words.items():
        check_beats(folder / language / "routines", spoken, routines)
    return replace(known, languages=words)


def _routine(path: Path) -> Routine:
    entry = entry_in(path)
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
