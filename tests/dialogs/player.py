"""Plays a conversation from a YAML file through the real skill, on an Echo with its own clock.

A file is a list of steps. Each says one thing that happens, and may say what is heard then:

    - clock: "2026-01-10 02:40 America/New_York"
                                        the device is there, and it is that time there; later on
                                        in a file, nothing happens until then. Without a clock it
                                        is 02:40 in UTC, and the coach cannot learn the zone
    - zone: refused                     (or hanging, offline) what comes of asking for the zone
    - person: ann                       whose voice is recognised from the next words on
    - person: nobody                    a voice that nobody knows
    - say: "my left calf is cramping"   once the coach has finished, or listens
    - wait: 12s                         (or 2m, 1h, 3d) then the next `say` cuts in at that moment
    - silence: true                     nobody answers until the microphone closes
    - leave: true                       the session ends by other means than words
    - store: down                       (or up) from now on

      hear:                             of the answer, or after silence of the question again
        first: "toes"                   words in the first sentence
        within_seconds: 3               by when the first sentence has been said
        contains: ["a", "b"]            words anywhere in the answer
        lacks: "doctor"                 words nowhere in the answer
        asks: "better, same, or worse?" the end of the answer
        holds: [20]                     the seconds of each hold that is announced in the answer
        soft: true                      (or false) whether every word is spoken softly
        rate: 90                        the pace of every word, in percent of the usual one
      open: true                        whether the session is open afterwards
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from cramp_coach.skill import build_skill
from simulator.alexa_side import AlexaSide
from simulator.desk import echo_for
from simulator.device import Device
from simulator.timeline import Timeline
from simulator.transcript import Transcript
from simulator.voice import ModelVoice
from tests.dialogs.expecting import complaints
from tests.dialogs.reading import BadDialog, Step, moment, read, seconds, trouble
from tests.fakes import DownStore

FOLDER = Path(__file__).parent
NIGHT = datetime(2026, 1, 10, 2, 40, tzinfo=UTC)
NOBODY = "nobody"


class DialogFailed(AssertionError):
    """The step that was not as written, under a transcript of the conversation so far."""


@dataclass
class Player:
    file: Path
    store: DownStore = field(default_factory=lambda: DownStore(down=False))
    alexa: AlexaSide = field(default_factory=lambda: AlexaSide("offline"))
    wall: ZoneInfo = field(default_factory=lambda: ZoneInfo("UTC"))
    cuts_in: bool = False

    def __post_init__(self) -> None:
        skill = build_skill({}, self.store, self.alexa.find_zone)
        self.device: Device = echo_for(skill.answer, NIGHT, voice=ModelVoice())

    def play(self) -> None:
        """Raises DialogFailed at the first step that is not as written, or BadDialog."""
        for number, step in enumerate(read(self.file), 1):
            self._act(step)
            for complaint in self._complaints(step):
                raise DialogFailed(f"{complaint}\nat step {number}: {step}\n\n{self.transcript()}")

    def transcript(self) -> str:
        self.device.play_out()
        rows = Transcript("cramp coach", self.wall).rows(self.device.moments)
        return "\n".join(line for row in rows for line in row.lines())

    def _act(self, step: Step) -> None:
        if "say" in step:
            self._say(step["say"])
        elif "wait" in step:
            self.device.wait(seconds(step["wait"]))
            self.cuts_in = True
        elif "silence" in step:
            self.device.silence()
        elif "leave" in step:
            self.device.hang_up()
        else:
            self._set(step)

    def _set(self, step: Step) -> None:
        if "clock" in step:
            self._set_clock(step["clock"])
        elif "zone" in step:
            self.alexa.zone = trouble(step["zone"])
        elif "store" in step:
            self.store.down = step["store"] == "down"
        else:
            self.device.recognise(None if step["person"] == NOBODY else step["person"])

    def _set_clock(self, text: str) -> None:
        time, self.alexa.zone = moment(text)
        self.wall = ZoneInfo(self.alexa.zone)
        if not self.device.turns:
            self.device.now = time
        elif time < self.device.now:
            raise BadDialog(f"{self.file.name}: the clock is past {text} already")
        self.device.wait_until(time)

    def _say(self, utterance: str) -> None:
        say = self.device.hear if self.cuts_in else self.device.say
        say(utterance)
        self.cuts_in = False

    def _complaints(self, step: Step) -> Iterator[str]:
        if "hear" in step:
            yield from complaints(self.device.turns[-1], self._speech(step), step["hear"])
        if "open" in step and self.device.session_open != step["open"]:
            yield f"the session is {'open' if self.device.session_open else 'closed'}"

    def _speech(self, step: Step) -> Timeline:
        turn = self.device.turns[-1]
        return turn.reprompt if "silence" in step else turn.speech


@cache
def played(file: Path) -> Player:
    """Raises as `Player.play` does. A dialog is the same every time, so once is enough."""
    player = Player(file)
    player.play()
    return player
