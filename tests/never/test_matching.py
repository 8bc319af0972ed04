"""What is denied is found however it is written, and nothing else is."""

import pytest

from tests.never.denied import ANYWHERE, SAID, Group, read_groups
from tests.never.matching import Matcher

LIST = Matcher(read_groups())


def found(text: str) -> list[str]:
    return [denied.word for denied in LIST.find(text)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ask for Prosoma.", "prosoma"),
        ("ask for PRO-SOMA", "prosoma"),
        ("Pro Soma is best", "prosoma"),
        ("Pain-O-Soma", "pain o soma"),
        ("PainOSoma", "pain o soma"),
        ("Two somas.", "soma"),
        ("Prosoma's price", "prosoma"),
        ("Soma500", "soma"),
        ("350mg", "350 mg"),
        ("350 milligrams", "350 mg"),
        ("three hundred and fifty milligrams", "350 mg"),
        ("three fifty mg", "350 mg"),
        ("a five-hundred-milligram one", "500 mg"),
        ("Take two hundred milligrams.", "mg"),
        ("a low dose", "dose"),
        ("Call (773) 572-9442.", "773 572 9442"),
        ("seven seven three, five seven two, nine four four two", "773 572 9442"),
        ("managebackpain.com", "managebackpain"),
        ("Try tonic-water.", "tonic water"),
        ("A muscle relaxant may help.", "relaxant"),
        ("It cures cramps.", "cure"),
        ("A cure-all.", "cure"),
        ("It's nothing.", "it's nothing"),
        ("It\u2019s nothing.", "it's nothing"),
        ("Its nothing", "it's nothing"),
        ("You have a clot.", "you have"),
        ("You've got a clot.", "you've got"),
        ("There's nothing to worry about.", "nothing to worry about"),
        ("Go to a gym.", "gym"),
        ("Don't worry.", "don't worry"),
        ("ibu\u00adprofen", "ibuprofen"),
    ],
)
def test_what_is_denied_is_found(text: str, word: str) -> None:
    assert word in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Wrap it securely, in a secure place.",
        "You haven't used it today.",
        "Have you eaten? You had some.",
        "A sore heel. Heels down.",
        "Put a pillow under it.",
        "This is as far as it goes.",
        "Somatic, somehow, so many.",
        "Hold for fifty seconds, then a hundred more.",
        "Call nine one one, or triple zero.",
        "Three hundred and fifty steps.",
        "A spoonful of tonic in the water.",
        "Its own pace is nothing new.",
        "The workshop is on the gymnasium's floor.",
        "Ask a clinician or a pharmacist.",
        "It may help. Many people find it does.",
        "",
    ],
)
def test_innocent_words_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_all_that_is_denied_in_a_text_is_found_in_order() -> None:
    assert found("Buy Advil, the cure.") == ["buy", "Advil", "cure"]


def test_what_is_found_tells_the_word_and_why_it_is_denied() -> None:
    (denied,) = LIST.find("Quinine?")
    assert str(denied) == "'quinine' (medicines and remedies for cramps)"
    assert "harm" in denied.group.because


def test_only_a_last_word_of_some_length_is_found_with_an_s() -> None:
    few = Matcher([Group("few", SAID, "a test", ("this is a", "gym", "dose"))])
    assert [str(each) for each in few.find("doses, gyms, this is as")] == ["'dose' (few)"]


def test_a_list_for_every_place_says_nothing_of_what_is_only_not_said() -> None:
    groups = [group for group in read_groups() if group.never == ANYWHERE]
    assert [each.word for each in Matcher(groups).find("Prosoma or quinine?")] == ["prosoma"]


@pytest.mark.parametrize("word", [w for group in read_groups() for w in group.words])
def test_every_word_of_the_list_is_found_in_a_sentence(word: str) -> None:
    assert word in found(f"Then, {word.upper()}, please.")
