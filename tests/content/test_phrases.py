"""The phrases that a language must have are those that the code says, no fewer and no more."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import cramp_coach
from cramp_coach.coach.session import Asking
from cramp_coach.coach.words import PHRASES
from cramp_coach.content.loader import load_library

PACKAGE = Path(str(cramp_coach.__file__)).parent
LISTED_IN = PACKAGE / "coach" / "words.py"
LIBRARY = load_library()
PART_OF_A_KEY = re.compile("[a-z_]{4,}")
ASKED_IN_WORDS_OF_THEIR_OWN = {"scene", "which"}


def trees() -> Iterator[ast.AST]:
    for file in PACKAGE.rglob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        yield _without_phrases(tree) if file == LISTED_IN else tree


def _without_phrases(tree: ast.Module) -> ast.Module:
    """The module that lists the phrases does not use them by listing them."""
    listing = [n for n in tree.body if isinstance(n, ast.AnnAssign) and _names(n) == "PHRASES"]
    assert len(listing) == 1
    return ast.Module([node for node in tree.body if node not in listing], [])


def _names(node: ast.AnnAssign) -> str:
    return node.target.id if isinstance(node.target, ast.Name) else ""


def nodes() -> list[ast.AST]:
    return [node for tree in trees() for node in ast.walk(tree)]


def keys_of_calls() -> list[ast.expr]:
    """The key in every call of `phrase`, as it is written."""
    return [
        node.args[0]
        for node in nodes()
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "phrase"
    ]


def said_by_name() -> set[str]:
    return {str(key.value) for key in keys_of_calls() if isinstance(key, ast.Constant)}


def said_by_pattern() -> list[re.Pattern[str]]:
    """Keys with a part filled in: f"{asking}_ask" can be any that ends in _ask."""
    keys = [node for node in nodes() if isinstance(node, ast.JoinedStr)]
    return [_pattern(key) for key in keys if PART_OF_A_KEY.fullmatch(_fixed(key))]


def _fixed(key: ast.JoinedStr) -> str:
    return "".join(str(part.value) for part in key.values if isinstance(part, ast.Constant))


def _pattern(key: ast.JoinedStr) -> re.Pattern[str]:
    parts = (
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+"
        for part in key.values
    )
    return re.compile("".join(parts))


def mentioned() -> set[str]:
    """Every text in the code; a key may come to `phrase` from anywhere."""
    return {str(node.value) for node in nodes() if isinstance(node, ast.Constant)}


def test_no_phrase_is_said_that_is_not_asked_of_a_language() -> None:
    assert len(said_by_name()) > 20
    assert said_by_name() <= set(PHRASES)


def test_every_phrase_asked_of_a_language_is_said() -> None:
    owed = {name for routine in LIBRARY.routines.values() for name in routine.owes}
    patterns = said_by_pattern()
    unsaid = set(PHRASES) - mentioned() - owed
    assert [key for key in unsaid if not any(each.fullmatch(key) for each in patterns)] == []


def test_every_question_has_its_words_twice() -> None:
    """Once asked, and once more when nobody answered; a step's or rule's is its own reprompt."""
    asked = set(get_args(Asking)) - ASKED_IN_WORDS_OF_THEIR_OWN
    assert {f"{name}_ask" for name in asked} <= set(PHRASES)
    assert {f"{name}_reprompt" for name in asked} <= set(PHRASES)


def test_every_part_of_a_phrase_is_used_in_it() -> None:
    for words in LIBRARY.languages.values():
        for key, parts in PHRASES.items():
            assert all(f"{{{part}}}" in words.phrases[key] for part in parts), key
