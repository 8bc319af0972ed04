"""What people say for Alexa's own slot types, so that these claim utterances like any other."""

from collections.abc import Mapping

_HOURS = (
    *["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
    *["eleven", "twelve"],
)
_LATER = ("o'clock", "thirty", "fifteen", "p m", "a m", "in the morning", "at night", "tonight")

SAID: Mapping[str, tuple[str, ...]] = {
    "AMAZON.NUMBER": (
        *_HOURS,
        *["zero", "fifteen", "twenty", "twenty five", "a hundred", "two hundred and fifty"],
    ),
    "AMAZON.TIME": (
        *_HOURS,
        *(f"{hour} {later}" for hour in ("one", "six", "nine", "ten") for later in _LATER),
        *["noon", "midday", "midnight", "half nine", "half past nine", "a quarter past six"],
        *["quarter to ten", "ten to six", "nine thirty p m", "half past nine in the evening"],
    ),
    "AMAZON.DURATION": (
        *["hour", "an hour", "an hour and a half", "half an hour", "a quarter of an hour"],
        *["one minute", "a minute", "two minutes", "five minutes", "ten minutes", "twenty minutes"],
        *["two hours", "three hours", "a couple of hours", "ten seconds", "a second", "a day"],
        *["thirty minutes", "two and a half hours", "two days", "a few hours", "a few minutes"],
    ),
}
