"""What a device records: each turn with the skill, and each moment a person in the room notices."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from simulator.alexas.ringing import RingKind
from simulator.hearing.understood import Slot
from simulator.timeline import Timeline

Speaker = Literal["coach", "alexa"]


@dataclass(frozen=True)
class Turn:
    """One request and its answer; `utterance` is None where nobody spoke.

    `at` is when the request was made, `starts_at` when the speech begins."""

    at: datetime
    starts_at: datetime
    utterance: str | None
    intent: str
    slots: Mapping[str, Slot]
    speech: Timeline
    reprompt: Timeline
    open: bool
    request: Mapping[str, Any]
    response: Mapping[str, Any]


@dataclass(frozen=True)
class Said:
    """The person spoke; `opened` when that began a session, `cut_in` when it stopped a speech."""

    at: datetime
    utterance: str
    opened: bool
    cut_in: bool


@dataclass(frozen=True)
class Spoken:
    """The device spoke, `by` the skill or in Alexa's own words; where it was `cut` short, only the
    words complete by then."""

    at: datetime
    text: str
    cut: bool = False
    soft: bool = False
    by: Speaker = "coach"


@dataclass(frozen=True)
class Quiet:
    """A silence inside a speech: `seconds` of it passed, of the `planned` ones. Where it was part
    of a hold, `hold_left` seconds of that were left after it."""

    at: datetime
    seconds: float
    planned: float
    hold_left: int | None = None


@dataclass(frozen=True)
class Listening:
    """The microphone opened."""

    at: datetime


@dataclass(frozen=True)
class Unanswered:
    """The microphone closed on silence; `asks_again` when the reprompt follows."""

    at: datetime
    seconds: float
    asks_again: bool


@dataclass(frozen=True)
class Closed:
    """The session was over for the person in the room."""

    at: datetime


@dataclass(frozen=True)
class Rang:
    """Something rang that was set before, and was not asked for now; `audible` with a chime."""

    at: datetime
    text: str
    kind: RingKind
    audible: bool

    @property
    def words(self) -> str:
        """As Alexa says it."""
        return f"Here's your reminder: {self.text}" if self.kind == "reminder" else self.text


@dataclass(frozen=True)
class Launched:
    """The skill was started for one of its tasks, by other means than words."""

    at: datetime
    task: str


@dataclass(frozen=True)
class Noted:
    """Something happened in the Alexa app rather than in the room."""

    at: datetime
    text: str


Moment = Said | Spoken | Quiet | Listening | Unanswered | Closed | Rang | Launched | Noted
