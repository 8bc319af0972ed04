"""Everything the coach can say in one language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

Side = Literal["left", "right", "any"]
SIDES: tuple[str, ...] = get_args(Side)

NOTICE = ("notice_1", "notice_2", "notice_3", "notice_4")
SHORT_NOTICE = ("notice_2",)
SAFETY = ("safety", "safety_neck", "safety_bedtime")
PROMISES = (*SAFETY, "flags", *NOTICE)
"""The phrases that can be owed to a person until they are heard."""

ASKED = (
    *("calf", "more", "carry_on", "return", "settle", "massage", "rest", "say_again", "slipped"),
    *("leg", "back_of_leg", "thigh", "warm_pack", "cold_pack", "pack_check"),
    *("try_in_bed", "try_seated", "bedtime", "ease_back", "ease_neck", "fluid_check"),
    *("checked", "driving"),
)
"""What has a question of its own, and the same asked again."""

ASIDES = (
    *("weather", "joke", "time", "music", "cold_room", "warm_room"),
    *("period", "who", "thanks", "other"),
)
"""What people say that is about something else, each with its one line."""

PHRASES: Mapping[str, frozenset[str]] = {
    "one_second": frozenset(),
    "many_seconds": frozenset({"number"}),
    "left_to_go": frozenset({"Length"}),
    "keep_on": frozenset({"Length"}),
    "longer": frozenset({"length"}),
    "aim": frozenset({"Place"}),
    "where": frozenset({"Ordinal", "kind", "place"}),
    "where_asked": frozenset({"Title", "place"}),
    "you_were": frozenset({"where"}),
    **dict.fromkeys(("help_danger", "checked_first"), frozenset({"emergency"})),
    "one_source": frozenset({"first"}),
    "two_sources": frozenset({"first", "second"}),
    **dict.fromkeys(("often_this_week", "hours_ago", "days_ago"), frozenset({"Number"})),
    **dict.fromkeys(
        (
            *PROMISES,
            *("halfway", "nearly", "breathe_in", "breathe_out", "nearly_done", "keep_going"),
            *("launch", "help", "help_words", "not_known", "slipped", "not_caught"),
            *("paused", "rest", "good", "worst_passed", "try_again"),
            *("five_minutes", "five_minutes_quiet"),
            *("gently", "leave_out", "limbs_only", "all_right"),
            *("see_doctor", "owed_doctor", "many_nights", "ease_off"),
            *("close", "stopped", "take_care", "stop_here", "stay_there", "stay_breathing"),
            *("breathe_with_me", "slower", "usual_pace", "voice_quiet", "voice_normal"),
            *("prefer_in_bed", "prefer_standing", "prefer_seated"),
            *("leg_first", "back_of_leg_first", "thigh_first"),
            *("still_tight", "pack_off", "pack_on", "no_nudges", "no_reminders_yet"),
            *("checked_help", "pull_over", "say_ready"),
            *("noted", "tonight_first", "pregnant", "sit_up"),
            *(f"aside_{aside}" for aside in ASIDES),
            *("pack_first", "pack_warm", "pack_cold", "pack_ask_doctor"),
            *("pack_time_warm", "pack_time_cold"),
            *("why", "sources", "for_you", "for_this_household"),
            *("never_this_week", "once_this_week", "no_last_time", "cannot_look_up"),
            *("within_the_hour", "one_hour_ago", "one_day_ago"),
            *(f"{asking}_{key}" for asking in ASKED for key in ("ask", "reprompt")),
        ),
        frozenset(),
    ),
}
"""Every phrase that the coach asks a language for, and the parts it fills in."""


@dataclass(frozen=True)
class StepWords:
    """`say` opens the step, or `quiet` at night; `reenter` opens it again after a pause.

    `beats` are the cues of a movement made again and again, in turn.
    """

    say: str
    reenter: str
    halfway: str | None = None
    quiet: str | None = None
    beats: tuple[str, ...] = ()


@dataclass(frozen=True)
class FlagWords:
    """What is said of danger: a line and a shorter one by level, or a rule's own; more by rule.

    `which` asks, by rule, whether it is the graver one.
    """

    lines: Mapping[str, str]
    again: Mapping[str, str]
    extra: Mapping[str, str]
    which: Mapping[str, str]
    emergency: Mapping[str, str]


@dataclass(frozen=True, eq=False)
class Words:
    sides: Mapping[str, Mapping[str, str]]
    regions: Mapping[str, Mapping[str, Mapping[str, str]]]
    numbers: tuple[str, ...]
    negators: frozenset[str]
    ordinals: tuple[str, ...]
    kinds: Mapping[str, str]
    phrases: Mapping[str, str]
    titles: Mapping[str, str]
    whys: Mapping[str, str]
    sources: Mapping[str, str]
    answers: Mapping[str, str]
    steps: Mapping[str, Mapping[str, StepWords]]
    flags: FlagWords

    def phrase(self, key: str, **parts: str) -> str:
        return self.phrases[key].format_map(parts)

    def parts(self, region: str, side: str) -> Mapping[str, str]:
        """What stands for the parts of a line, for one region and side."""
        places = self.regions.get(region) or self.regions["legs"]
        return {**self.sides[side], **(places.get(side) or places["any"])}

    def length(self, seconds: float) -> str:
        """Whole seconds in words, from none to sixty: "twelve seconds"."""
        key = "one_second" if round(seconds) == 1 else "many_seconds"
        return self.phrase(key, number=self.number(round(seconds)))

    def number(self, whole: int) -> str:
        """From zero to sixty in words; above that, sixty."""
        return self.numbers[min(max(whole, 0), len(self.numbers) - 1)]

    def left_to_go(self, seconds: float, key: str = "left_to_go") -> str:
        """How much of a hold is left; below one second it has no number."""
        if seconds < 1:
            return self.phrase("nearly_done")
        return self.phrase(key, Length=self.length(seconds).capitalize())

    def emergency_number(self, country: str) -> str:
        numbers = self.flags.emergency
        return numbers.get(country, numbers["elsewhere"])
