"""Plays a conversation from a YAML file through the real skill, on an Echo with its own clock.

A file is a list of steps. Each says one thing that happens, and may say what is heard then:

    - say: "my left calf is cramping"     once the coach has finished, or listens
    - wait: 12s                           (or 2m) then the next `say` cuts in at that moment
    - silence: true                       nobody answers until the microphone closes
    - leave: true                         the session ends by other means than words
    - store: down                         (or up) from now on

      hear:
        first: "toes"                     words in the first sentence
        within_seconds: 3                 by when the first sentence has been said
        contains: ["a", "b"]              words anywhere in the answer
        lacks: "doctor"                   words nowhere in the answer
        asks: "better, same, or worse?"   the end of the answer
        holds: [20]                       the seconds of each hold in the answer
      open: true                          whether the session is open afterwards
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml

from cramp_coach.coach.pace import seconds_to_say
from cramp_coach.content.loader import load_library
from cramp_coach.skill import build_skill
from simulator.desk import echo_for
from simulator.device import Device
from simulator.timeline import Timeline
from simulator.transcript import Transcript
from simulator.voice import ModelVoice
from tests.fakes import DownStore

FOLDER = Path(__file__).parent
NIGHT = datetime(2026, 1, 10, 2, 40, tzinfo=UTC)
HOLD_ERROR_SECONDS = 0.05
ACTS = ("say", "wait", "silence", "leave", "store")
EXPECTATIONS = ("first", "within_seconds", "contains", "lacks", "asks", "holds")

LIBRARY = load_library()
EASES = {
    LIBRARY.languages["en"].steps[routine.id][step.id].say
    for routine in LIBRARY.routines.values()
    for step in routine.steps
    if step.kind == "ease"
}

Step = dict[str, Any]


class DialogFailed(AssertionError):
    """The step that was not as written, under a transcript of the conversation so far."""


class BadDialog(Exception):
    """A dialog file that cannot be played; names the file, the step and the key."""


@dataclass
class Player:
    file: Path
    store: DownStore = field(default_factory=lambda: DownStore(down=False))
    cuts_in: bool = False

    def __post_init__(self) -> None:
        self.device: Device = echo_for(
            build_skill({}, self.store).answer, NIGHT, voice=ModelVoice()
        )

    def play(self) -> None:
        """Raises DialogFailed at the first step that is not as written, or BadDialog."""
        for number, step in enumerate(read(self.file), 1):
            self._act(step)
            for complaint in self._complaints(step):
                raise DialogFailed(f"{complaint}\nat step {number}: {step}\n\n{self.transcript()}")

    def transcript(self) -> str:
        self.device.play_out()
        rows = Transcript("cramp coach", UTC).rows(self.device.moments)
        return "\n".join(line for row in rows for line in row.lines())

    def _act(self, step: Step) -> None:
        if "say" in step:
            self._say(step["say"])
        elif "wait" in step:
            self.device.wait(seconds(step["wait"]))
            self.cuts_in = True
        elif "store" in step:
            self.store.down = step["store"] == "down"
        elif "leave" in step:
            self.device.hang_up()
        else:
            self.device.silence()

    def _say(self, utterance: str) -> None:
        say = self.device.hear if self.cuts_in else self.device.say
        say(utterance)
        self.cuts_in = False

    def _complaints(self, step: Step) -> Iterator[str]:
        if "hear" in step:
            speech = self._speech(step)
            yield from complaints(speech, step["hear"])
        if "open" in step and self.device.session_open != step["open"]:
            yield f"the session is {'open' if self.device.session_open else 'closed'}"

    def _speech(self, step: Step) -> Timeline:
        turn = self.device.turns[-1]
        return turn.reprompt if "silence" in step else turn.speech


def read(file: Path) -> list[Step]:
    """Raises BadDialog for anything that the player does not know."""
    try:
        steps: list[Step] = yaml.safe_load(file.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise BadDialog(f"{file.name}: is not YAML: {error}") from error
    for number, step in enumerate(steps, 1):
        if sum(act in step for act in ACTS) != 1:
            raise BadDialog(f"{file.name}: step {number}: needs one of {', '.join(ACTS)}")
        for key in [*(step.keys() - {*ACTS, "hear", "open"}), *_unknown(step.get("hear", {}))]:
            raise BadDialog(f"{file.name}: step {number}: {key}: is not known")
    return steps


def _unknown(hear: Step) -> list[str]:
    return [key for key in hear if key not in EXPECTATIONS]


def seconds(text: str) -> float:
    """ "12s" or "2m", in seconds."""
    match = re.fullmatch(r"(\d+(?:\.\d+)?)(s|m|h)", str(text))
    if not match:
        raise BadDialog(f'a wait is like "12s", "2m" or "1h", not "{text}"')
    return float(match[1]) * {"s": 1, "m": 60, "h": 3600}[match[2]]


def complaints(speech: Timeline, hear: Step) -> Iterator[str]:
    """What of `hear` the speech does not keep to, in words."""
    text = speech.text.lower()
    first = _first_sentence(speech)
    if hear.get("first", "").lower() not in first.lower():
        yield f"the first sentence is {first!r}"
    if _first_seconds(speech) > hear.get("within_seconds", float("inf")):
        yield f"the first sentence takes {_first_seconds(speech):.1f} s"
    yield from (f"{w!r} is not heard" for w in _all(hear, "contains") if w.lower() not in text)
    yield from (f"{w!r} is heard" for w in _all(hear, "lacks") if w.lower() in text)
    if not text.endswith(hear.get("asks", "").lower()):
        yield f"the answer ends with {speech.text[-60:]!r}"
    if "holds" in hear and not _same(hear["holds"], list(holds(speech))):
        yield f"the holds last {[round(h, 1) for h in holds(speech)]}"


def holds(speech: Timeline) -> Iterator[float]:
    """From the words that open each hold, "… for twenty seconds.", to those that ease it off."""
    opened = None
    for sound in speech.sounds:
        if re.search(r"for [\w-]+ seconds\.$", sound.text):
            opened = sound.end
        elif opened is not None and sound.text in EASES:
            yield sound.start - opened
            opened = None


def _all(hear: Step, key: str) -> list[str]:
    value = hear.get(key, [])
    return [value] if isinstance(value, str) else value


def _same(expected: list[float], heard: list[float]) -> bool:
    return len(expected) == len(heard) and all(
        abs(e - h) <= HOLD_ERROR_SECONDS for e, h in zip(expected, heard, strict=True)
    )


def _first_sentence(speech: Timeline) -> str:
    return re.split(r"(?<=[.?!]) ", speech.text)[0]


def _first_seconds(speech: Timeline) -> float:
    """Until the first sentence has been said, with any silence before it."""
    quiet = next((sound.start for sound in speech.sounds if sound.text), 0.0)
    return quiet + seconds_to_say(_first_sentence(speech))
