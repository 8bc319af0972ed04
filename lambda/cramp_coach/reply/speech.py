"""Words and quiet into SSML, inside the platform's limits."""

from collections.abc import Iterator
from functools import lru_cache
from html import escape
from itertools import groupby

from cramp_coach.coach.manner import USUAL, Manner
from cramp_coach.coach.reply import Spoken

LONGEST_BREAK_MILLISECONDS = 10_000
LONGEST_SPEECH_CHARACTERS = 8000


class TooLong(Exception):
    """Raised where a reply would exceed what Alexa accepts; it would drop the whole response."""


def to_ssml(spoken: Spoken, manner: Manner = USUAL) -> str:
    """The inside of a `speak` element. Raises TooLong above 8,000 characters."""
    ssml = " ".join(_pieces(spoken, manner))
    if len(ssml) + len("<speak></speak>") > LONGEST_SPEECH_CHARACTERS:
        raise TooLong(f"{len(ssml)} characters of speech")
    return ssml


def _pieces(spoken: Spoken, manner: Manner) -> Iterator[str]:
    opening = _prosody(manner)
    for is_words, parts in groupby(spoken, key=lambda part: isinstance(part, str)):
        if is_words:
            words = " ".join(_escaped(str(part)) for part in parts)
            yield f"{opening}{words}</prosody>" if opening else words
        else:
            yield from _breaks(sum(float(part) for part in parts))


@lru_cache(maxsize=1024)
def _escaped(words: str) -> str:
    return escape(words, quote=False)


@lru_cache(maxsize=64)
def _prosody(manner: Manner) -> str:
    """Rate and volume by what every locale supports. Breaks stay outside: they keep their time."""
    rate = f' rate="{manner.rate:.0%}"' if manner.rate != 1 else ""
    volume = ' volume="soft"' if manner.quiet else ""
    return f"<prosody{rate}{volume}>" if rate or volume else ""


def _breaks(seconds: float) -> Iterator[str]:
    """Silence of any length, as breaks that are each as long as one may be."""
    whole, rest = divmod(round(seconds * 1000), LONGEST_BREAK_MILLISECONDS)
    yield from ['<break time="10s"/>'] * whole
    if rest:
        yield f'<break time="{rest}ms"/>'
