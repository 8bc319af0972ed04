"""How people are spoken to at night: short, plain, never a diagnosis, never an advertisement."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from cramp_coach.coach.routine import Routine
from cramp_coach.coach.words import PHRASES
from cramp_coach.content.loader import FOLDER, LANGUAGES
from tests.content.heard import WORDS
from tests.content.spoken import LIBRARY, lines, scripts_of, sentences

LINES, SENTENCES = lines(), sentences()
MOST_WORDS = 12
PLAIN = re.compile(r"[A-Za-z' ,.:?-]+")
SHORTENED = re.compile(r"\b([A-Z]{2,}\b|(secs?|mins?|approx|etc|vs|dr|mr|mrs|tel|eg|ie|[a-z])\.)")
NO_DIAGNOSIS = ["you have", "this is a", "it's just", "nothing to worry about", "not a clot"]
NO_PROMISES = ["cure", "cures", "guarantee", "guaranteed", "proven", "heal", "heals"]
NO_FORCE = ["push through", "no pain", "bounce", "bouncing", "force", "oh no"]
NO_DRUGS = [
    *("soma", "prosoma", "carisoprodol", "quinine", "tonic water", "baclofen", "diazepam"),
    *("ibuprofen", "paracetamol", "acetaminophen", "aspirin", "melatonin", "capsule", "capsules"),
    *("relaxant", "relaxants", "tablet", "tablets", "pill", "pills", "dose", "merck"),
]
FRAGMENTS = (
    *("numbers", "ordinals", "kinds.", "titles.", "sources.", "places."),
    *("phrases.one_second", "phrases.many_seconds", "phrases.one_minute", "phrases.many_minutes"),
    *("phrases.in_the_", "phrases.half_past", "phrases.quarter_past", "phrases.minutes_past"),
    *("phrases.few_minutes_past", "phrases.noon", "phrases.midnight", "phrases.list"),
    *("phrases.warm_pack", "phrases.cold_pack"),
    "phrases.routine_prompt",
    *("phrases.drunk_", "phrases.and_a_half"),
)
NO_ADVERTS = ["www", "http", "dot com", "clinic", "gym", "buy", "shop", "subscribe"]


def texts_in(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    else:
        for each in data.values() if isinstance(data, dict) else data:
            yield from texts_in(each)


def test_there_is_something_to_read() -> None:
    assert len({where for where, _ in LINES}) > 600
    assert len(SENTENCES) > len(LINES) > 5000


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_of_the_content_is_read(language: str) -> None:
    """But for what only ever stands in a line, which is read there, and what is only heard."""
    files = sorted((FOLDER / language).rglob("*.json"))
    texts = {text for file in files for text in texts_in(json.loads(file.read_text("utf-8")))}
    parts = {word for side in WORDS.sides.values() for word in side.values()}
    unread = {text for text in texts if "{" not in text} - {line for _, line in LINES}
    heard = WORDS.negators | WORDS.length_words
    assert unread <= parts | set(WORDS.flags.emergency.values()) | heard


def test_no_sentence_is_longer_than_a_person_in_pain_can_take() -> None:
    assert [each for each in SENTENCES if len(each[1].split()) > MOST_WORDS] == []


def test_everything_is_words_with_no_digit_bracket_or_sign() -> None:
    assert [each for each in LINES if not PLAIN.fullmatch(each[1])] == []


def test_nothing_is_abbreviated() -> None:
    assert [each for each in LINES if SHORTENED.search(each[1])] == []


@pytest.mark.parametrize("banned", [*NO_DIAGNOSIS, *NO_PROMISES, *NO_FORCE, *NO_DRUGS, *NO_ADVERTS])
def test_what_must_never_be_said_is_nowhere(banned: str) -> None:
    said = re.compile(rf"\b{banned}\b", re.IGNORECASE)
    assert [each for each in LINES if said.search(each[1])] == []


def test_a_mineral_that_is_sold_as_a_remedy_is_named_only_to_who_asks_about_it() -> None:
    named = {where for where, line in LINES if "magnesium" in line.lower()}
    assert named == {f"{language}: answers.magnesium" for language in LANGUAGES}


def test_the_ban_finds_what_it_bans() -> None:
    assert re.compile(r"\bheal\b", re.IGNORECASE).search("Heal it.")
    assert not re.compile(r"\bheal\b", re.IGNORECASE).search("Heel down.")


@pytest.mark.parametrize("key", [key for key in PHRASES if key.endswith(("_ask", "_reprompt"))])
def test_what_asks_is_a_question(key: str) -> None:
    assert WORDS.phrases[key].endswith("?")


@pytest.mark.parametrize("routine", LIBRARY.routines.values(), ids=list(LIBRARY.routines))
def test_the_steps_that_ask_and_no_others_are_questions(routine: Routine) -> None:
    for ready in scripts_of(routine, WORDS):
        asks = [step.id for step in ready.steps if step.asks]
        assert [s.id for s in ready.steps if ready.says(s).endswith("?")] == asks
        assert [s.id for s in ready.steps if ready.reenters(s).endswith("?")] == asks


@pytest.mark.parametrize("routine", LIBRARY.routines.values(), ids=list(LIBRARY.routines))
def test_a_hold_says_its_length_last_and_when_taken_up_again_not_at_all(routine: Routine) -> None:
    for step in (step for step in routine.steps if step.kind == "hold"):
        words = WORDS.steps[routine.id][step.id]
        assert words.say.endswith("for {length}.")
        assert (words.quiet or words.say).endswith("for {length}.")
        assert "{length}" not in words.reenter


def test_whatever_is_said_ends_like_a_sentence() -> None:
    whole = [each for each in LINES if not each[0].split(": ")[1].startswith(FRAGMENTS)]
    assert [each for each in whole if not each[1].endswith((".", "?"))] == []


def test_a_launch_says_what_to_do_in_its_first_sentence() -> None:
    assert "toes up" in WORDS.phrases["launch"].split(".")[0]
