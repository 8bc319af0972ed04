"""Everything the coach can say in one language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from cramp_coach.coach.alerts import PROBLEMS
from cramp_coach.coach.drinks.drink import NAMED
from cramp_coach.coach.drinks.plan import SPACINGS

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
    *("injury_check", "awake_check", "skin_check"),
    *("agree", "bedtime_time", "look_back", "drinks_off", "forget"),
)
"""What has a question of its own, and the same asked again."""

ASIDES = (
    *("weather", "joke", "time", "music", "cold_room", "warm_room"),
    *("period", "who", "thanks", "other"),
)
"""What people say that is about something else, each with its one line."""

PHRASES: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("in_the_morning", "in_the_afternoon", "in_the_evening"), frozenset({"clock"})),
    **dict.fromkeys(("half_past", "quarter_past"), frozenset({"hour"})),
    **dict.fromkeys(("minutes_past", "few_minutes_past"), frozenset({"hour", "minutes"})),
    **dict.fromkeys(("noon", "midnight", "one_minute"), frozenset()),
    **dict.fromkeys(("many_minutes", "pack_by_hand"), frozenset({"number"})),
    **dict.fromkeys(("every_day", "bedtime_instead"), frozenset({"at"})),
    **dict.fromkeys(("pack_plan", "drink_at"), frozenset({"times"})),
    "pack_as_it_was": frozenset({"length"}),
    **dict.fromkeys(
        ("pack_most", "pack_over_warm", "pack_over_cold", "pack_then_off", "pack_left"),
        frozenset({"Length"}),
    ),
    **dict.fromkeys(
        (
            *("drink_first", "drink_last", "drink_no_more_at", "drink_but_at"),
            *("bedtime_listed", "up_at", "to_bed_at"),
        ),
        frozenset({"at"}),
    ),
    **dict.fromkeys((f"drunk_{unit}_{n}" for unit in NAMED for n in ("half", "one")), frozenset()),
    **dict.fromkeys((f"drunk_{unit}_many" for unit in NAMED), frozenset({"number"})),
    "and_a_half": frozenset({"number"}),
    **dict.fromkeys(("drinks_today", "drinks_lately"), frozenset({"Amount"})),
    **dict.fromkeys(("drinks_about_today", "drinks_about_lately"), frozenset({"amount"})),
    **dict.fromkeys((f"every_{minutes}" for minutes in SPACINGS), frozenset()),
    "list": frozenset({"first", "last"}),
    **dict.fromkeys((f"problem_{problem}" for problem in PROBLEMS), frozenset()),
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
            *("still_tight", "pack_off", "pack_on", "no_nudges"),
            *("drink_now", "drink_last_tonight", "drink_last_today", "drink_by_hand"),
            *("not_before_monday", "some_not_before_monday", "nothing_new"),
            *("on_every_day", "not_at_weekends", "some_at_weekends"),
            *("drinks_instead", "drinks_not_then", "drinks_usual", "drinks_set", "drinks_partly"),
            *("drinks_now", "drinks_unsure", "drinks_off"),
            *("drinks_known_off", "drinks_left", "drinks_none", "drinks_this_weekend"),
            *("drinks_every_weekend", "drinks_all_week", "as_far_as_i_know", "no_reminders"),
            *("drinks_listed", "drinks_as_before", "no_drinks_yet", "much_in_an_hour"),
            *("drinks_aim", "may_forget", "how_much_again", "no_drink_to_change", "which_hours"),
            *("checked_help", "pull_over", "say_ready"),
            *("noted", "tonight_first", "pregnant", "sit_up"),
            *(f"aside_{aside}" for aside in ASIDES),
            *("pack_first", "pack_warm", "pack_cold", "pack_ask_doctor", "pack_neck"),
            *("pack_rest_first", "pack_too_soon", "pack_enough", "no_heat_yet", "no_heat_asleep"),
            *("cold_instead", "pack_longer", "pack_off_for_good"),
            *("pack_look_warm", "pack_look_cold", "pack_next", "warm_pack", "cold_pack"),
            *("pack_set", "pack_untimed", "pack_look", "nothing_set", "nothing_known"),
            *("pack_none", "pack_off_warm", "pack_off_cold", "pack_not_again", "pack_then_cold"),
            *("pack_still_rings", "pack_stays", "pack_last_minute", "card_there"),
            *("forget_what", "forget_alerts", "forget_for_you", "forget_for_household"),
            *("nothing_erased", "not_erased", "erased", "erased_but_reminders", "ask_again_later"),
            *("bedtime_reminder", "bedtime_reminder_text", "bedtime_set", "bedtime_as_it_was"),
            *("for_sixty_days", "bedtime_instead_of_it"),
            *(
                "bedtime_off",
                "bedtime_still_set",
                "bedtime_none",
                "bedtime_unsure",
                "bedtime_stays",
            ),
            *("no_zone", "cannot_keep", "in_the_app", "routine_in_app"),
            *("routine", "routine_prompt", "routine_set", "routine_already", "alexa_asks"),
            *("routine_failed", "routine_by_hand", "look_back_glad"),
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
    length_words: frozenset[str]
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
