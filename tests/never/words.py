"""A text as whole words that can be compared: no capitals, no signs, numbers in digits."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

_WORD = re.compile(r"[^\W\d_]+|\d+")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200d\u2060\ufeff]")
_UP_TO_NINETEEN = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"),
    *("seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_NUMBERS = {
    **{name: number for number, name in enumerate(_UP_TO_NINETEEN)},
    **{name: 10 * number for number, name in enumerate(_TENS, start=2)},
}
_UNITS = {
    **dict.fromkeys(("milligram", "milligrams", "milligramme", "milligrammes", "mgs"), "mg"),
    **dict.fromkeys(("microgram", "micrograms", "microgramme", "microgrammes", "mcgs"), "mcg"),
}


def words(text: str) -> list[str]:
    """In order. A number in words is one word of digits, where it is said as one number."""
    visible = _INVISIBLE.sub("", text)
    plain = unicodedata.normalize("NFKD", visible).casefold()
    found = (word for word in _WORD.findall(_without_accents(plain)))
    return [_UNITS.get(word, word) for word in _in_digits(found)]


def squeezed(text: str) -> str:
    return "".join(words(text))


def _without_accents(text: str) -> str:
    if text.isascii():
        return text
    return "".join(letter for letter in text if not unicodedata.combining(letter))


def _in_digits(spoken: Iterable[str]) -> Iterator[str]:
    """Numbers up to the hundreds; what is said digit by digit stays apart."""
    number: int | None = None
    held: list[str] = []
    for word in spoken:
        grown = _grown(number, word)
        if grown is not None:
            number, held = grown, []
        elif word == "and" and number and number % 100 == 0 and not held:
            held = ["and"]
        else:
            yield from _said(number, held)
            number, held = _NUMBERS.get(word), []
            yield from [] if word in _NUMBERS else [word]
    yield from _said(number, held)


def _grown(number: int | None, word: str) -> int | None:
    """`number` with one more word of it; None where the word is no part of it."""
    if number is None:
        return _NUMBERS.get(word)
    if word == "hundred" and 0 < number < 20:
        return number * 100
    more = _NUMBERS.get(word, 0)
    return number + more if 0 < more < _room(number) else None


def _room(number: int) -> int:
    """What may still be added stays below this: "two hundred" takes up to 99, "thirty" up to 9."""
    if number == 0:
        return 0
    if number % 100 == 0:
        return 100
    return 10 if number % 10 == 0 and number % 100 >= 20 else 0


def _said(number: int | None, held: list[str]) -> list[str]:
    return held if number is None else [str(number), *held]
