"""Everything the coach can say in one language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

Side = Literal["left", "right", "any"]
SIDES: tuple[str, ...] = get_args(Side)

NOTICE = ("notice_1", "notice_2", "notice_3", "notice_4")
PROMISES = ("safety", "flags", *NOTICE)
"""The phrases that can be owed to a person until they are heard."""

PHRASES: Mapping[str, frozenset[str]] = {
    "one_second": frozenset(),
    "many_seconds": frozenset({"number"}),
    "left_to_go": frozenset({"Length"}),
    "keep_on": frozenset({"Length"}),
    "where": frozenset({"Ordinal", "kind", "place"}),
    "where_asked": frozenset({"Title", "place"}),
    "you_were": frozenset({"where"}),
    "help_danger": frozenset({"emergency"}),
    **dict.fromkeys(
        (
            *PROMISES,
            *("halfway", "nearly", "breathe_in", "breathe_out", "nearly_done", "keep_going"),
            *("launch", "help", "help_words", "only_calf", "slipped", "not_caught"),
            *("aim_left", "aim_right", "paused", "rest", "good", "worst_passed", "try_again"),
            *("gently", "leave_out", "all_right", "see_doctor", "ease_off"),
            *("close", "stopped", "take_care"),
            *("calf_ask", "more_ask", "carry_on_ask", "settle_ask", "massage_ask", "rest_ask"),
            *("calf_reprompt", "more_reprompt", "carry_on_reprompt", "settle_reprompt"),
            *("return_ask", "return_reprompt", "slipped_ask", "slipped_reprompt"),
            *("massage_reprompt", "rest_reprompt", "say_again_ask", "say_again_reprompt"),
        ),
        frozenset(),
    ),
}
"""Every phrase that the coach asks a language for, and the parts it fills in."""


@dataclass(frozen=True)
class StepWords:
    """`say` opens the step; `reenter` opens it again after a pause."""

    say: str
    reenter: str
    halfway: str | None = None


@dataclass(frozen=True)
class FlagWords:
    """What is said of danger: a line and a shorter one by level, more by rule."""

    lines: Mapping[str, str]
    again: Mapping[str, str]
    extra: Mapping[str, str]
    emergency: Mapping[str, str]


@dataclass(frozen=True, eq=False)
class Words:
    sides: Mapping[str, Mapping[str, str]]
    numbers: tuple[str, ...]
    ordinals: tuple[str, ...]
    kinds: Mapping[str, str]
    phrases: Mapping[str, str]
    titles: Mapping[str, str]
    steps: Mapping[str, Mapping[str, StepWords]]
    flags: FlagWords

    def phrase(self, key: str, **parts: str) -> str:
        return self.phrases[key].format_map(parts)

    def length(self, seconds: float) -> str:
        """Whole seconds in words, from none to sixty: "twelve seconds"."""
        whole = min(max(round(seconds), 0), len(self.numbers) - 1)
        key = "one_second" if whole == 1 else "many_seconds"
        return self.phrase(key, number=self.numbers[whole])

    def left_to_go(self, seconds: float, key: str = "left_to_go") -> str:
        """How much of a hold is left; below one second it has no number."""
        if seconds < 1:
            return self.phrase("nearly_done")
        return self.phrase(key, Length=self.length(seconds).capitalize())

    def emergency_number(self, country: str) -> str:
        numbers = self.flags.emergency
        return numbers.get(country, numbers["elsewhere"])
