"""When each word and each silence of a speech is heard."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from simulator.ssml import Piece, Silence, Words
from simulator.voice import Voice

# A shorter silence is a breath between two sentences, not something to wait through.
QUIET_SECONDS = 1.0
SOFT = frozenset({"soft", "x-soft"})


@dataclass(frozen=True)
class Sound:
    """One piece of speech, heard from `start` to `end` seconds after the speech began."""

    piece: Piece
    start: float
    end: float

    @property
    def seconds(self) -> float:
        return self.end - self.start

    @property
    def text(self) -> str:
        return self.piece.text if isinstance(self.piece, Words) else ""

    @property
    def soft(self) -> bool:
        return isinstance(self.piece, Words) and self.piece.volume in SOFT

    def text_by(self, seconds: float) -> str:
        """The words complete by then, at an even pace through the letters."""
        if seconds >= self.end:
            return self.text
        if seconds <= self.start:
            return ""
        letters = len(self.text) * (seconds - self.start) / self.seconds
        return self.text[: int(letters) + 1].rpartition(" ")[0]


@dataclass(frozen=True)
class Passage:
    """Words spoken in one go, or the silence between two such."""

    sounds: tuple[Sound, ...]

    @property
    def start(self) -> float:
        return self.sounds[0].start

    @property
    def end(self) -> float:
        return self.sounds[-1].end

    @property
    def seconds(self) -> float:
        return self.end - self.start

    @property
    def quiet(self) -> bool:
        """A silence long enough to be noticed."""
        return not self.text and self.seconds >= QUIET_SECONDS

    @property
    def soft(self) -> bool:
        """Words that are all spoken softly."""
        return all(sound.soft for sound in self.sounds)

    @property
    def text(self) -> str:
        return self.text_by(self.end)

    def text_by(self, seconds: float) -> str:
        return " ".join(filter(None, (sound.text_by(seconds) for sound in self.sounds)))


@dataclass(frozen=True)
class Timeline:
    """A whole speech, `seconds` long."""

    sounds: tuple[Sound, ...] = ()

    @property
    def seconds(self) -> float:
        return self.sounds[-1].end if self.sounds else 0.0

    @property
    def text(self) -> str:
        return " ".join(filter(None, (sound.text for sound in self.sounds)))

    def sound_at(self, seconds: float) -> Sound | None:
        return next((s for s in self.sounds if s.start <= seconds < s.end), None)


def timeline(pieces: Iterable[Piece], voice: Voice) -> Timeline:
    return Timeline(tuple(_sounds(pieces, voice)))


def passages(speech: Timeline) -> tuple[Passage, ...]:
    """The speech cut where words and silences meet; together they hold every sound of it."""
    runs = groupby(speech.sounds, key=lambda sound: isinstance(sound.piece, Silence))
    return tuple(Passage(tuple(run)) for _, run in runs)


def _sounds(pieces: Iterable[Piece], voice: Voice) -> Iterator[Sound]:
    start = 0.0
    for piece in pieces:
        end = start + (voice.seconds(piece) if isinstance(piece, Words) else piece.seconds)
        yield Sound(piece, start, end)
        start = end
