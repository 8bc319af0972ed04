"""How people are spoken to at night: short, plain, never a diagnosis, never an advertisement."""

import re

import pytest

from cramp_coach.coach.pace import seconds_to_say
from cramp_coach.coach.routine import QUESTIONS
from cramp_coach.coach.script import NEARLY_THERE_SECONDS, Script
from cramp_coach.coach.words import PHRASES, SIDES, Side
from tests.content.spoken import LIBRARY, lines, sentences

LINES, SENTENCES = lines(), sentences()
WORDS = LIBRARY.languages["en"]
MOST_WORDS = 12
PLAIN = re.compile(r"[A-Za-z' ,.:?-]+")
SHORTENED = re.compile(r"\b([A-Z]{2,}|secs?|mins?|approx|etc|vs|dr|mr|mrs|tel|eg|ie|[a-z])\.")
NO_DIAGNOSIS = ["you have", "this is a", "it's just", "nothing to worry about", "not a clot"]
NO_PROMISES = ["cure", "cures", "guarantee", "guaranteed", "proven", "heal", "heals"]
NO_FORCE = ["push through", "no pain", "bounce", "bouncing", "force", "oh no"]
NO_DRUGS = [
    *("soma", "prosoma", "carisoprodol", "quinine", "tonic water", "baclofen", "diazepam"),
    *("ibuprofen", "paracetamol", "acetaminophen", "aspirin", "magnesium", "melatonin"),
    *("relaxant", "relaxants", "tablet", "tablets", "pill", "pills", "dose"),
]
FRAGMENTS = (
    *("numbers", "ordinals", "kinds.", "titles."),
    *("phrases.one_second", "phrases.many_seconds"),
)
NO_ADVERTS = ["www", "http", "dot com", "clinic", "gym", "buy", "shop", "subscribe"]
SIDES_AND_ROUTINES: list[tuple[str, Side]] = [
    (routine, side) for routine in LIBRARY.routines for side in ("any", "left", "right")
]


def script(routine: str, side: Side = "any", *, getting_up: bool = False) -> Script:
    return Script(LIBRARY.routines[routine], WORDS, side, getting_up)


def first_sentence(text: str) -> str:
    return re.split("(?<=[.?!])", text)[0]


def test_there_is_something_to_read() -> None:
    assert len({where for where, _ in LINES}) > 100
    assert len(SENTENCES) > len(LINES) > 400


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


def test_the_ban_finds_what_it_bans() -> None:
    assert re.compile(r"\bheal\b", re.IGNORECASE).search("Heal it.")
    assert not re.compile(r"\bheal\b", re.IGNORECASE).search("Heel down.")


@pytest.mark.parametrize("key", [key for key in PHRASES if key.endswith(("_ask", "_reprompt"))])
def test_what_asks_is_a_question(key: str) -> None:
    assert WORDS.phrases[key].endswith("?")


@pytest.mark.parametrize("routine", LIBRARY.routines)
def test_the_steps_that_ask_and_no_others_are_questions(routine: str) -> None:
    said = {step.id: WORDS.steps[routine][step.id].say for step in LIBRARY.routines[routine].steps}
    asks = {step.id for step in LIBRARY.routines[routine].steps if step.kind in QUESTIONS}
    assert {step for step, words in said.items() if words.endswith("?")} == asks


def test_whatever_is_said_ends_like_a_sentence() -> None:
    whole = [each for each in LINES if not each[0].split(": ")[1].startswith(FRAGMENTS)]
    assert [each for each in whole if not each[1].endswith((".", "?"))] == []


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("routine", ["calf-bed", "calf-stand", "calf-seat"])
@pytest.mark.parametrize("getting_up", [True, False])
def test_the_first_instruction_is_over_within_three_seconds(
    routine: str, side: Side, getting_up: bool
) -> None:
    ready = script(routine, side, getting_up=getting_up)
    assert seconds_to_say(first_sentence(ready.says(ready.steps[0]))) < 3


def test_a_launch_says_what_to_do_in_its_first_sentence() -> None:
    assert "toes up" in first_sentence(WORDS.phrases["launch"])


@pytest.mark.parametrize(("routine", "side"), SIDES_AND_ROUTINES)
def test_the_words_of_a_step_fit_its_seconds(routine: str, side: Side) -> None:
    ready = script(routine, side, getting_up=True)
    late = [
        step.id
        for step in ready.steps
        if step.kind != "hold" and seconds_to_say(ready.says(step)) > step.seconds
    ]
    assert late == []


@pytest.mark.parametrize("routine", ["calf-bed", "calf-stand", "calf-seat"])
def test_the_halfway_of_a_hold_leaves_a_quiet_second_before_nearly_there(routine: str) -> None:
    ready = script(routine)
    for step in ready.steps:
        if step.kind == "hold":
            halfway = ready.cues(step)[0]
            last = step.seconds - NEARLY_THERE_SECONDS
            assert halfway.at + seconds_to_say(halfway.text) + 0.5 < last
