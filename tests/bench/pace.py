"""How far the pace model is from a synthesiser on lines it was not fitted on."""

import json
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from cramp_coach.coach.manner import NIGHT_RATE, SLOWEST_RATE
from cramp_coach.coach.pace import seconds_to_say
from simulator.ssml import Words
from simulator.voice import ESPEAK, EspeakVoice
from tests.bench.figure import Figure

LINES = Path(__file__).with_name("pace_lines.json")
FITTED, HELD_OUT = "fitted", "held_out"
SLOWER = {"by night": NIGHT_RATE, "at the slowest": SLOWEST_RATE}
# A line lasts three quarters longer at the slowest rate, and so may its error.
LIMITS_SLOWER = {"by night": 0.12, "at the slowest": 0.20}


@dataclass(frozen=True)
class SpokenLine:
    """A line and the seconds a synthesiser took to say it."""

    text: str
    seconds: float


@dataclass(frozen=True)
class Errors:
    """Seconds the model is off: on average, for 19 lines in 20, and too long (+) or short (-)."""

    mean: float
    p95: float
    bias: float


def spoken_lines(kind: str) -> tuple[SpokenLine, ...]:
    """The lines kept with their measured seconds, of kind FITTED or HELD_OUT."""
    kept = json.loads(LINES.read_text(encoding="utf-8"))[kind]
    return tuple(SpokenLine(text, seconds) for text, seconds in kept.items())


def errors(lines: Iterable[SpokenLine], rate: float = 1.0) -> Errors:
    """`rate` is the one at which the lines were spoken."""
    signed = [seconds_to_say(line.text, rate) - line.seconds for line in lines]
    sizes = sorted(abs(error) for error in signed)
    return Errors(fmean(sizes), sizes[int(0.95 * len(sizes))], fmean(signed))


def rendered(lines: Iterable[SpokenLine], rate: float = 1.0) -> Iterator[SpokenLine]:
    """The same lines as espeak-ng says them on this machine; ends the run where it is missing."""
    if not shutil.which(ESPEAK):
        raise SystemExit(f"{ESPEAK} is missing: sudo apt-get install {ESPEAK}")
    voice = EspeakVoice()
    return (SpokenLine(line.text, voice.seconds(Words(line.text, rate))) for line in lines)


def figures() -> Iterator[Figure]:
    found = errors(rendered(spoken_lines(HELD_OUT)))
    yield Figure("pace: mean error of a line", found.mean, "s", 0.10)
    yield Figure("pace: error of 19 lines in 20", found.p95, "s", 0.30)
    yield Figure("pace: mean bias of a line", abs(found.bias), "s", 0.05)
    for name, rate in SLOWER.items():
        found = errors(rendered(spoken_lines(HELD_OUT), rate), rate)
        yield Figure(f"pace: mean error of a line, {name}", found.mean, "s", LIMITS_SLOWER[name])
        yield Figure(f"pace: mean bias of a line, {name}", abs(found.bias), "s", 0.05)
