"""What people say is understood: every line that the ears are built for, most of the others."""

from pathlib import Path

import pytest

from simulator.ears import Ears
from simulator.hearing.understood import LAUNCH
from tests.utterances.danger import dangerous_mistakes
from tests.utterances.said import FOLDER, Said, said_in

FILE = FOLDER / "en-US.yaml"
MISHEARD_AT_MOST = 0.1
FEWEST_HEARD, FEWEST_HELD_OUT = 600, 150


@pytest.fixture(scope="module")
def ears() -> Ears:
    return Ears.for_locale("en-US")


@pytest.mark.parametrize("said", said_in(FILE, "heard"), ids=lambda said: said.words)
def test_an_utterance_is_understood(said: Said, ears: Ears) -> None:
    assert said.is_understood_by(ears), ears.understand(said.words)


def test_a_stranger_is_understood_nine_times_in_ten(ears: Ears) -> None:
    said = said_in(FILE, "held_out")
    misheard = [each.words for each in said if not each.is_understood_by(ears)]
    assert len(misheard) <= MISHEARD_AT_MOST * len(said), misheard


@pytest.mark.parametrize("part", ["heard", "held_out"])
def test_no_stranger_is_misheard_dangerously(part: str, ears: Ears) -> None:
    mistakes = dangerous_mistakes(said_in(FILE, part), ears)
    assert not any(mistakes.values()), mistakes


def test_each_dangerous_mistake_is_noticed(ears: Ears) -> None:
    wrong = [Said("go on", "RedFlagIntent", {}), Said("go on", "AMAZON.StopIntent", {})]
    mistakes = dangerous_mistakes([*wrong, Said("it's hot", "AMAZON.NoIntent", {})], ears)
    assert list(mistakes.values()) == [["go on"], ["go on"], ["it's hot"]]


def test_no_utterance_is_held_out_and_in_the_model(ears: Ears) -> None:
    model = {sample for intent in ears.grammar.intents for sample in intent.samples}
    assert model.isdisjoint(said.words.lower() for said in said_in(FILE, "held_out"))


def test_every_intent_of_the_model_has_utterances(ears: Ears) -> None:
    intents = {said.intent for said in said_in(FILE, "heard")}
    assert intents == {intent.name for intent in ears.grammar.intents} | {LAUNCH}


def test_every_value_of_the_model_has_utterances(ears: Ears) -> None:
    slots = {intent.name: intent.slots for intent in ears.grammar.intents} | {LAUNCH: {}}
    said = {
        (slots[each.intent][slot], id_)
        for each in said_in(FILE, "heard")
        for slot, id_ in each.slots.items()
    }
    assert {(value.type, value.id) for value in ears.grammar.values} <= said


def test_there_are_utterances_enough_to_tell() -> None:
    assert len(said_in(FILE, "heard")) >= FEWEST_HEARD
    assert len(said_in(FILE, "held_out")) >= FEWEST_HELD_OUT


def test_nothing_is_written_down_twice() -> None:
    words = [said.words for part in ("heard", "held_out") for said in said_in(FILE, part)]
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("held_out: []", "people.yaml: heard must be a list"),
        ("heard: [{intent: X, say: [a]}]", "people.yaml: heard: a group lacks slots"),
        ("heard: [{intent: X, slots: {}, say: [no]}]", "X: put quotes round False"),
        ("heard: [{intent: X, slots: {a: 9}, say: [b]}]", "X: put quotes round times and numbers"),
    ],
)
def test_a_file_that_is_not_as_asked_is_refused(text: str, complaint: str, tmp_path: Path) -> None:
    file = tmp_path / "people.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=complaint):
        said_in(file, "heard")
