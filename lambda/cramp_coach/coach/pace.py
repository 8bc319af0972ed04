"""How long a line takes to say."""

import re

# Alexa's usual pace. A measurement on a device replaces this one figure.
WORDS_PER_MINUTE = 160

_REFERENCE_PACE = 160
_LETTER, _WORD, _COMMA, _SENTENCE_END = 0.057, 0.08, 0.2, 0.35


def seconds_to_say(text: str, rate: float = 1.0) -> float:
    """Seconds from the first sound to the end of the pause that closes the line.

    `rate` is the pace as a share of the usual one, over 0."""
    words = re.findall(r"[\w']+", text)
    letters = sum(map(len, words))
    commas, ends = text.count(","), len(re.findall(r"[.!?]+(?=\s)", text)) + bool(words)
    usual = letters * _LETTER + len(words) * _WORD + commas * _COMMA + ends * _SENTENCE_END
    return usual * _REFERENCE_PACE / WORDS_PER_MINUTE / rate
