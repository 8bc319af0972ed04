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
    - evenings: 20                      the bedtime stretch is done, and on the next day again
    - task: BedtimeRoutine              the skill is started for this task of its own
    - store: down                       (or up) from now on
    - alexa: {timers: throttled}        what goes wrong with Alexa's timers, reminders, settings or
                                        all of these: unsupported, full, throttled, offline,
                                        broken, hanging, gone or lost (done, but nobody hears that
                                        it was); fine ends it
    - permission: {timers: granted}     (or revoked; or of reminders) in the Alexa app
    - card_thrown: false                (or true) whether Alexa, when her question for a permission
                                        is not answered, sends a card of her own
    - forgets_sessions: true            (or false) whether the skill is told in a new session how
                                        Alexa's own question was answered
    - disable: true                     the skill is disabled in the Alexa app

      hear:                             of the answer, or after silence of the question again;
                                        where Alexa had asked, of what the skill says then
        first: "toes"                   words in the first sentence
        within_seconds: 3               by when the first sentence has been said
        contains: ["a", "b"]            words anywhere in the answer
        lacks: "doctor"                 words nowhere in the answer
        asks: "better, same, or worse?" the end of the answer
        holds: [20]                     the seconds of each hold that is announced in the answer
        soft: true                      (or false) whether every word is spoken softly
        rate: 90                        the pace of every word, in percent of the usual one
        alexa: "set timers"             words in what Alexa herself asks now
      open: true                        whether the session is open afterwards
      rings: ["pack", "drink"]          words of each thing that rings meanwhile, and no more rings
      alexa_holds: {timers: 1}          how many timers, reminders or routines are set afterwards
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from cramp_coach.skill import build_skill
from simulator.alexas.permissions import scope_of
from simulator.alexas.side import ENDPOINT, TOKEN, AlexaSide
from simulator.desk import echo_for
from simulator.device import Device
from simulator.envelope import Echo
from simulator.timeline import Timeline
from simulator.transcript import Transcript
from simulator.turn import Moment, Turn
from simulator.voice import ModelVoice
from tests.claims.claims import false_claims
from tests.claims.held import State, state_of
from tests.dialogs.expecting import complaints
from tests.dialogs.expecting_alexa import of_alexas_words, of_what_is_set, of_what_rings
from tests.dialogs.reading import ACTS, BadDialog, Step, is_granted, moment, read, seconds, trouble
from tests.fakes import DownStore

FOLDER = Path(__file__).parent
NIGHT = datetime(2026, 1, 10, 2, 40, tzinfo=UTC)
NOBODY = "nobody"
A_DAY_SECONDS = 86_400


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
        skill = build_skill({}, self.store, self.alexa.find_zone, self.alexa)
        echo = Echo(api_endpoint=ENDPOINT, api_access_token=TOKEN)
        self.device: Device = echo_for(skill.answer, NIGHT, echo, ModelVoice(), self.alexa)

    def play(self) -> None:
        """Raises DialogFailed at the first step that is not as written, or BadDialog."""
        for number, step in enumerate(read(self.file), 1):
            moments, turns, before = self._so_far()
            self._act(step)
            answers = self.device.turns[turns:]
            found = self._complaints(step, self.device.moments[moments:], bool(answers))
            for complaint in (*found, *self._false_claims(answers, before)):
                raise DialogFailed(f"{complaint}\nat step {number}: {step}\n\n{self.transcript()}")

    def _so_far(self) -> tuple[int, int, State]:
        return len(self.device.moments), len(self.device.turns), self._state()

    def _state(self) -> State:
        last = self.device.turns[-1] if self.device.turns else None
        return state_of(self.alexa, self.store, last, self.device.now)

    def _false_claims(self, answers: Sequence[Turn], before: State) -> Iterator[str]:
        """What is said to be set, held against Alexa's side; with the store down nobody can look
        up what is known."""
        said = " ".join(turn.speech.text for turn in answers)
        yield from () if self.store.down else false_claims(said, before, self._state())

    def transcript(self) -> str:
        self.device.play_out()
        rows = Transcript("cramp coach", self.wall).rows(self.device.moments)
        return "\n".join(line for row in rows for line in row.lines())

    def _act(self, step: Step) -> None:
        act = next(act for act in ACTS if act in step)
        try:
            self._acts()[act](step[act])
        except ValueError as problem:
            raise BadDialog(f"{self.file.name}: {problem}") from problem

    def _acts(self) -> Mapping[str, Callable[[Any], object]]:
        """What each act does with what a step says of it."""
        return {
            "say": self._say,
            "wait": self._wait,
            "silence": lambda _: self.device.silence(),
            "leave": lambda _: self.device.hang_up(),
            "evenings": self._stretch_at_bedtime,
            "task": self.device.launch_task,
            "disable": lambda _: self.device.disable_skill(),
            "permission": self._set_permissions,
            "alexa": self._set_troubles,
            "clock": self._set_clock,
            "zone": lambda zone: setattr(self.alexa, "zone", trouble(zone)),
            "store": lambda state: setattr(self.store, "down", state == "down"),
            "person": lambda who: self.device.recognise(None if who == NOBODY else who),
            "card_thrown": lambda thrown: setattr(self.alexa, "throws_cards", thrown),
            "forgets_sessions": lambda so: setattr(self.alexa, "forgets_sessions", so),
        }

    def _wait(self, text: str) -> None:
        self.device.wait(seconds(text))
        self.cuts_in = True

    def _set_permissions(self, permissions: Mapping[str, str]) -> None:
        for name, state in permissions.items():
            self.device.set_permission(scope_of(name), is_granted(state))

    def _set_troubles(self, troubles: Mapping[str, str]) -> None:
        for service, name in troubles.items():
            self.alexa.troubles.set(service, name)

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

    def _stretch_at_bedtime(self, evenings: int) -> None:
        for _ in range(evenings):
            for words in ("bedtime stretch", "yes", "good night"):
                self._say(words)
            self.device.wait(A_DAY_SECONDS)

    def _complaints(self, step: Step, moments: Sequence[Moment], answered: bool) -> Iterator[str]:
        """`answered` where the skill has been asked something in this step."""
        if "hear" in step:
            speech = self._speech(asked_again="silence" in step and not answered)
            yield from complaints(self.device.turns[-1], speech, step["hear"])
            yield from of_alexas_words(self.device.asked_by_alexa, step["hear"])
        if "open" in step and self.device.session_open != step["open"]:
            yield f"the session is {'open' if self.device.session_open else 'closed'}"
        if "rings" in step:
            yield from of_what_rings(moments, step["rings"])
        yield from of_what_is_set(self.alexa, step.get("alexa_holds", {}))

    def _speech(self, asked_again: bool) -> Timeline:
        turn = self.device.turns[-1]
        return turn.reprompt if asked_again else turn.speech


@cache
def played(file: Path) -> Player:
    """Raises as `Player.play` does. A dialog is the same every time, so once is enough."""
    player = Player(file)
    player.play()
    return player
