"""A desk at which a test moves the clock on the wall and writes down what is spoken aloud."""

from simulator.live import Live
from simulator.service import Skill
from simulator.ssml import Words
from tests.simulator.fakes import NIGHT, device_with


class HandMovedClock:
    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


class RecordingLoudspeaker:
    def __init__(self) -> None:
        self.heard: list[str] = []

    def say(self, words: Words) -> None:
        self.heard.append(words.text)

    def hush(self) -> None:
        self.heard.append("-")


class Desk:
    """A live device, its wall clock and its loudspeaker."""

    def __init__(self, skill: Skill, speed: float = 1) -> None:
        self.wall, self.loudspeaker = HandMovedClock(), RecordingLoudspeaker()
        self.device = device_with(skill)
        self.live = Live(self.device, self.wall, self.loudspeaker, speed)

    def after(self, *seconds: float, typing: bool = False) -> None:
        for interval in seconds:
            self.wall.seconds += interval
            self.live.pass_time(typing)

    @property
    def seconds_passed(self) -> float:
        return round((self.device.now - NIGHT).total_seconds(), 3)
