"""Repetitions, endings, fillers, slips and denials, each by itself."""

import pytest

from simulator.hearing.filling import Mention
from simulator.hearing.grammar import SpokenValue
from simulator.hearing.language import language_of
from simulator.hearing.negation import Negation
from simulator.hearing.spelling import Spelling
from simulator.hearing.wording import Wording, without_repeats

ENGLISH = language_of("en-US")
WORDING = Wording(ENGLISH)
NEGATION = Negation(ENGLISH)
SPELLING = Spelling(frozenset({"calf", "left", "weak", "better", "breathing", "hot", "stop"}))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It's SWOLLEN!", "it is swollen"),
        ("its swollen", "it is swollen"),
        ("I can't, won't & don't", "i can not will not do not"),
        ("my {region}'s cramping", "my {region} is cramping"),
        ("light-headed", "light headed"),
        ("ooooow", "ow"),
        ("...", ""),
    ],
)
def test_text_as_plain_words(text: str, words: str) -> None:
    assert WORDING.words(text) == tuple(words.split())


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("ow ow ow", "ow"),
        ("my calf my calf hurts", "my calf hurts"),
        ("it hurts it hurts it hurts", "it hurts"),
        ("left then right then left", "left then right then left"),
    ],
)
def test_repetitions_are_said_once(said: str, meant: str) -> None:
    assert without_repeats(tuple(said.split())) == tuple(meant.split())


def test_what_adds_nothing_is_dropped_kind_by_kind() -> None:
    *_, groanless, polite, bare = WORDING.barer(("um", "please", "now", "stop"))
    assert (groanless, polite, bare) == (("please", "now", "stop"), ("now", "stop"), ("stop",))


def test_padding_stays_where_it_is_denied_or_is_all_there_is() -> None:
    assert list(WORDING.barer(("not", "just", "swollen")))[-1] == ("not", "just", "swollen")
    assert list(WORDING.barer(("yes", "okay")))[-1] == ("yes", "okay")


def test_a_contrast_stays_after_a_denial() -> None:
    said = ("not", "hot", "just", "really", "red")
    assert list(WORDING.barer(said))[-1] == ("not", "hot", "just", "red")
    assert list(WORDING.barer(said[1:]))[-1] == ("hot", "red")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("caf", "calf"),
        ("claf", "calf"),
        ("lfet", "left"),
        ("bettr", "better"),
        ("brething", "breathing"),
        ("breathnig", "breathing"),
    ],
)
def test_a_slip_of_the_finger_is_put_right(typed: str, meant: str) -> None:
    assert SPELLING.corrected((typed,)) == (meant,)


@pytest.mark.parametrize("word", ["week", "half", "lift", "hat", "shop", "zzz"])
def test_another_word_is_left_alone(word: str) -> None:
    assert SPELLING.corrected((word,)) == (word,)


@pytest.mark.parametrize(
    ("text", "is_denied"),
    [
        ("not swollen", True),
        ("it is not at all swollen", True),
        ("neither hot nor swollen", True),
        ("i do not think it is swollen", True),
        ("none of my toes are swollen", True),
        ("swollen no", True),
        ("swollen", False),
        ("no it is swollen", False),
        ("not hot but swollen", False),
        ("it is not hot it is swollen", False),
        ("not only swollen", False),
        ("i do not know if it is swollen", False),
        ("it will not stop getting swollen", False),
        ("not hot just swollen", False),
        ("not only hot rather swollen", False),
        ("not really hot more swollen", False),
        ("not any more swollen than usual", True),
        ("not swollen though", True),
        ("swollen is fine", True),
        ("my swollen is fine", True),
        ("i am not sure my swollen is fine", False),
    ],
)
def test_a_denial_reaches_as_far_as_its_clause(text: str, is_denied: bool) -> None:
    words = tuple(text.split())
    at = words.index("swollen")
    mention = Mention(SpokenValue("RED_FLAG", "swollen", "swollen"), at, at + 1)
    assert NEGATION.denies(words, mention) == is_denied


@pytest.mark.parametrize(
    ("text", "asserted"),
    [
        ("not swollen hot", ["hot"]),
        ("not swollen or hot", []),
        ("not swollen and hot", []),
        ("not swollen hot or red", []),
        ("not swollen hot it is red or numb", ["hot", "red", "numb"]),
        ("not swollen just hot or red", ["hot", "red"]),
        ("no numb but red", ["red"]),
    ],
)
def test_a_denial_ends_at_a_sign_that_is_not_joined_to_the_first(
    text: str, asserted: list[str]
) -> None:
    words = tuple(text.split())
    signs = {"swollen", "hot", "red", "numb"}
    mentions = tuple(
        Mention(SpokenValue("RED_FLAG", word, word), at, at + 1)
        for at, word in enumerate(words)
        if word in signs
    )
    assert [m.value.id for m in NEGATION.asserted(words, mentions)] == asserted


def test_the_not_of_one_sign_does_not_deny_the_next() -> None:
    words = ("can", "not", "breathe", "dizzy")
    breathing = Mention(SpokenValue("RED_FLAG", "breathing", "can't breathe"), 0, 3)
    dizzy = Mention(SpokenValue("RED_FLAG", "dizzy", "dizzy"), 3, 4)
    assert NEGATION.asserted(words, (breathing, dizzy)) == (breathing, dizzy)


@pytest.mark.parametrize(
    ("said", "heard"),
    [("nope it is fine", "no it is fine"), ("it is fine", "it is fine"), ("", "")],
)
def test_any_word_for_no_answers_as_no_does(said: str, heard: str) -> None:
    assert NEGATION.plainly_answered(tuple(said.split())) == tuple(heard.split())


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("no it is the left", "it is the left"),
        ("no just the left", "the left"),
        ("no just", "no just"),
        ("no swelling", "no swelling"),
    ],
)
def test_an_answering_no_is_left_aside(said: str, left: str) -> None:
    assert NEGATION.without_answer(tuple(said.split())) == tuple(left.split())


@pytest.mark.parametrize(
    ("said", "clauses"),
    [
        ("i am in bed and my calf hurts", ["i am in bed", "my calf hurts"]),
        ("stop", ["stop"]),
        ("i do not think it is better", ["i do not think it is better"]),
        ("cramp in my leg it hurts", ["cramp in my leg", "it hurts"]),
    ],
)
def test_clauses_begin_with_who_or_what_they_are_about(said: str, clauses: list[str]) -> None:
    assert [" ".join(c) for c in NEGATION.clauses(tuple(said.split()))] == clauses
