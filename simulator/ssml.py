"""What a response's SSML sounds like: the words and the silences, in the order they are heard."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from xml.parsers import expat

LONGEST_BREAK_SECONDS = 10.0
SLOWEST_RATE = 0.2
VOLUMES = frozenset({"silent", "x-soft", "soft", "medium", "loud", "x-loud"})
SENTENCES = frozenset({"s", "p"})
# They change how words sound, not how long they last.
MANNERS = frozenset({"amazon:effect", "amazon:emotion", "amazon:domain"})

_TIME = re.compile(r"(\d+(?:\.\d+)?)(ms|s)")
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)%")


class SsmlError(ValueError):
    """SSML that Alexa would refuse or this simulator cannot speak; one line says what and where."""


@dataclass(frozen=True)
class Words:
    """Words spoken in one breath; `rate` 1.0 is the usual pace, `volume` is SSML's own name."""

    text: str
    rate: float = 1.0
    volume: str = "medium"


@dataclass(frozen=True)
class Silence:
    """A break of `seconds`, from 0 to 10."""

    seconds: float


Piece = Words | Silence


def pieces(ssml: str) -> tuple[Piece, ...]:
    """Raises SsmlError for anything but well-formed SSML made of the tags known here."""
    if "<speak" not in ssml:
        raise SsmlError("SSML: speak is missing")
    reader = _Reader()
    try:
        reader.read(ssml)
    except expat.ExpatError as error:
        raise SsmlError(f"SSML: {error}") from error
    return tuple(reader.pieces)


class _Reader:
    """Collects pieces while expat walks the tags; `_manner` is the prosody now in force."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._open: list[str] = []
        self._text: list[str] = []
        self._manner: list[tuple[float, str]] = [(1.0, "medium")]
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters

    def read(self, ssml: str) -> None:
        self._parser.Parse(ssml, True)

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if (tag == "speak") == bool(self._open):
            raise self._error("speak must be the one outermost tag")
        if self._open and self._open[-1] == "break":
            raise self._error("break must be empty")
        self._open.append(tag)
        self._enter(tag, attributes)

    def _enter(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "break":
            self._flush()
            self.pieces.append(Silence(self._break_seconds(attributes)))
        elif tag == "prosody":
            self._flush()
            self._manner.append(self._prosody(attributes))
        elif tag in SENTENCES:
            self._text.append(" ")
        elif tag not in MANNERS and tag != "speak":
            raise self._error(f"unknown tag {tag}")

    def _end(self, tag: str) -> None:
        self._open.pop()
        if tag in {"prosody", "speak"}:
            self._flush()
        if tag == "prosody":
            self._manner.pop()
        if tag in SENTENCES:
            self._text.append(" ")

    def _characters(self, text: str) -> None:
        if self._open[-1] == "break":
            raise self._error("break must be empty")
        self._text.append(text)

    def _flush(self) -> None:
        text = " ".join("".join(self._text).split())
        self._text.clear()
        if text:
            self.pieces.append(Words(text, *self._manner[-1]))

    def _break_seconds(self, attributes: Mapping[str, str]) -> float:
        self._allow("break", attributes, {"time"})
        time = attributes.get("time", "")
        match = _TIME.fullmatch(time)
        if not match:
            raise self._error(f'break needs a time such as "3s" or "500ms", not "{time}"')
        seconds = float(match[1]) / (1000 if match[2] == "ms" else 1)
        if seconds > LONGEST_BREAK_SECONDS:
            raise self._error(f"break of {time} is over {LONGEST_BREAK_SECONDS:g} s")
        return seconds

    def _prosody(self, attributes: Mapping[str, str]) -> tuple[float, str]:
        self._allow("prosody", attributes, {"rate", "volume"})
        rate, volume = self._manner[-1]
        volume = attributes.get("volume", volume)
        if volume not in VOLUMES:
            raise self._error(f'unknown volume "{volume}"')
        return rate * self._rate(attributes.get("rate", "100%")), volume

    def _rate(self, rate: str) -> float:
        match = _PERCENT.fullmatch(rate)
        if not match or float(match[1]) / 100 < SLOWEST_RATE:
            raise self._error(f'rate must be a percentage from 20% up, not "{rate}"')
        return float(match[1]) / 100

    def _allow(self, tag: str, attributes: Mapping[str, str], known: set[str]) -> None:
        for name in attributes.keys() - known:
            raise self._error(f"{tag} has no attribute {name} here")

    def _error(self, reason: str) -> SsmlError:
        line, column = self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber
        return SsmlError(f"SSML: {reason}: line {line}, column {column}")
