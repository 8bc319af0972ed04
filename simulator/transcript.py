"""A conversation as rows that a person reads: when, who, and what was heard."""

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo

from simulator.turn import (
    Closed,
    Launched,
    Listening,
    Moment,
    Noted,
    Quiet,
    Rang,
    Said,
    Speaker,
    Spoken,
    Unanswered,
)

YOU = "you"
ALEXA: Speaker = "alexa"
COLUMNS = 80
CLOCK_COLUMNS = 10
WHO_COLUMNS = 7
INDENT = " " * (CLOCK_COLUMNS + WHO_COLUMNS)

StageDirection = Listening | Unanswered | Closed | Rang | Launched | Noted


@dataclass(frozen=True)
class Row:
    """`clock` or `who` is empty where the row above already says it; an `aside` is not speech."""

    clock: str
    who: str
    text: str
    aside: bool = False

    def lines(self, columns: int = COLUMNS) -> list[str]:
        start = f"{self.clock:<{CLOCK_COLUMNS}}{self.who:<{WHO_COLUMNS}}"
        if not self.text:
            return [start.rstrip()]
        return textwrap.wrap(
            self.text,
            columns,
            initial_indent=start,
            subsequent_indent=INDENT,
            break_on_hyphens=False,
        )


class Transcript:
    """Writes moments as rows, a speaker's name once for all that is said in one go."""

    def __init__(self, invocation: str, zone: tzinfo | None = None) -> None:
        """`invocation` is the skill's spoken name; without `zone` the clock is the machine's."""
        self._invocation = invocation
        self._zone = zone
        self._speaker = ""
        self._begun = False

    def rows(self, moments: Iterable[Moment]) -> Iterator[Row]:
        for moment in moments:
            if opens_session(moment) and self._begun:
                yield Row("", "", "")
            self._begun = True
            yield self._row(moment)

    def clock(self, moment: datetime) -> str:
        return moment.astimezone(self._zone).strftime("%H:%M:%S")

    def _row(self, moment: Moment) -> Row:
        clock = self.clock(moment.at)
        match moment:
            case Quiet():
                return Row("", "", quiet(moment), aside=True)
            case Spoken():
                who = self._named(moment.by)
                return Row(clock, who, spoken(moment, begins=bool(who)))
            case Rang(kind="timer" | "reminder"):
                self._speaker = ALEXA
                return Row(clock, ALEXA, rang(moment))
            case Said():
                self._speaker = YOU
                return Row(clock, YOU, self._utterance(moment))
            case _:
                self._speaker = ""
                return Row(clock, "", self._stage_direction(moment), aside=True)

    def _named(self, speaker: Speaker) -> str:
        """Empty while the same one goes on speaking."""
        who = "" if self._speaker == speaker else speaker
        self._speaker = speaker
        return who

    def _stage_direction(self, moment: StageDirection) -> str:
        if isinstance(moment, Launched):
            return f"(alexa starts {self._invocation} for {moment.task})"
        return stage_direction(moment)

    def _utterance(self, said: Said) -> str:
        if said.cut_in and not said.opened:
            return f"(cutting in) {said.utterance}"
        if said.opened and self._invocation not in said.utterance.casefold():
            return f"alexa, tell {self._invocation} {said.utterance}"
        return said.utterance


def opens_session(moment: Moment) -> bool:
    return isinstance(moment, Launched) or (isinstance(moment, Said) and moment.opened)


def rang(ring: Rang) -> str:
    return " ".join(filter(None, ["(ringing)" if ring.audible else "", ring.words]))


def spoken(words: Spoken, *, begins: bool) -> str:
    """A soft voice is told once, where an answer begins."""
    text = f"{words.text} —" if words.cut else words.text
    return f"(softly) {text}" if words.soft and begins else text


def quiet(silence: Quiet) -> str:
    if silence.seconds < silence.planned:
        return f"… {silence.seconds:.0f} of {silence.planned:.0f} s{_hold(silence)} —"
    return f"… {silence.planned:.0f} s{_hold(silence)}"


def _hold(silence: Quiet) -> str:
    if silence.hold_left is None:
        return ""
    return f" (hold, {silence.hold_left} s left)" if silence.hold_left else " (hold over)"


def stage_direction(moment: StageDirection) -> str:
    match moment:
        case Rang(text=text):
            return f"(a routine is due: {text})"
        case Noted(text=text):
            return f"({text})"
        case Listening():
            return "(listening)"
        case Unanswered(seconds=seconds, asks_again=asks_again):
            return f"(no answer for {seconds:.0f} s{', so it asks again' if asks_again else ''})"
        case _:
            return "(session closed)"
