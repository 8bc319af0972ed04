"""What time of day: "nine", "half past nine", "ten to six in the evening", as HH:MM."""

from simulator.hearing.language import Language, Words
from simulator.hearing.numerals import Numerals

_NOON, _HOURS, _MINUTES = 12, 24, 60
# Until when a night that has begun goes on: "two at night" is not in the afternoon.
_LATEST_AT_NIGHT = 4
_HALF, _QUARTER = 30, 15
_FIRST_IN_HUNDREDS = 1300

Clock = tuple[int, int]


class ClockTimes:
    def __init__(self, language: Language, numerals: Numerals) -> None:
        self._number = numerals.number
        self._named = {tuple(said.split()): at for said, at in language.named_times.items()}
        parts = {tuple(said.split()): part for said, part in language.parts_of_day.items()}
        self._parts = sorted(parts.items(), key=lambda part: -len(part[0]))
        self._past, self._before = frozenset(language.past), frozenset(language.before)
        self._oclock = frozenset(language.on_the_hour)
        self._zeros = frozenset(language.zeros)
        self._shares = language.quarters_in
        self._one = frozenset(language.one_of)
        self._units = language.time_units

    def clock(self, words: Words) -> str | None:
        """The words, all of them, as HH:MM; hours to twelve are the morning's if nothing is said
        of it. None where they are no time of day."""
        if words in self._named:
            return self._named[words]
        part, rest = self._part_of_day(words)
        time = self._on_the_dial(rest)
        hour = None if time is None else _hour_in(part, time[0])
        return None if time is None or hour is None else f"{hour:02}:{time[1]:02}"

    def _part_of_day(self, words: Words) -> tuple[str, Words]:
        for said, part in self._parts:
            if words[-len(said) :] == said:
                return part, words[: -len(said)]
        return "", words

    def _on_the_dial(self, words: Words) -> Clock | None:
        """At a whole hour, at minutes after it as they are read, or counted from an hour."""
        if words and words[-1] in self._oclock:
            return self._at(words[:-1], 0)
        return self._at(words, 0) or self._read(words) or self._counted(words)

    def _at(self, hour: Words, minute: int | None) -> Clock | None:
        if hour in self._named:
            return int(self._named[hour][:2]), minute or 0
        of_day = self._number(hour)
        if of_day is None or minute is None or not 0 <= minute < _MINUTES:
            return None
        if hour[0].isdecimal() or minute:
            return (of_day, minute) if of_day < _HOURS else None
        return (of_day, minute) if 0 < of_day <= _NOON else None

    def _read(self, words: Words) -> Clock | None:
        """As in "nine thirty", "nine oh five", "9 05", "fifteen hundred", "930"."""
        whole = self._number(words)
        if whole is not None and (whole >= _FIRST_IN_HUNDREDS or words[0][2:].isdecimal()):
            hour, minute = divmod(whole, 100)
            return (hour, minute) if hour < _HOURS and minute < _MINUTES else None
        readings = (self._at(words[:at], self._minute(words[at:])) for at in range(1, len(words)))
        return next((reading for reading in readings if reading), None)

    def _minute(self, words: Words) -> int | None:
        """Always two words or digits, or a number of two digits."""
        minute = self._number(words[1:] if words[0] in self._zeros else words)
        if minute is None or (words[0].isdecimal() and len(words[0]) != 2):
            return None
        is_short = minute < 10 and not words[0].isdecimal()
        return minute if is_short == (words[0] in self._zeros) else None

    def _counted(self, words: Words) -> Clock | None:
        """As in "half past nine", "half nine", "ten minutes past nine", "a quarter to ten"."""
        if len(words) == 2 and self._from_hour(words[:1]) == _HALF:
            return self._at(words[1:], _HALF)
        for at in range(1, len(words) - 1):
            minute, hour = self._from_hour(words[:at]), self._at(words[at + 1 :], 0)
            if hour and minute and words[at] in self._past:
                return hour[0], minute
            if hour and minute and words[at] in self._before:
                return _hour_before(hour[0]), _MINUTES - minute
        return None

    def _from_hour(self, words: Words) -> int | None:
        if len(words) > 1 and words[-1] in self._units:
            words = words[:-1]
        if len(words) > 1 and words[0] in self._one:
            words = words[1:]
        if len(words) == 1 and words[0] in self._shares:
            return int(self._shares[words[0]]) * _QUARTER
        minute = self._number(words)
        return minute if minute is not None and minute < _MINUTES else None


def _hour_before(hour: int) -> int:
    return _NOON if hour == 1 else (hour - 1) % _HOURS


def _hour_in(part: str, hour: int) -> int | None:
    """The hour of the day; None for "thirteen in the morning"."""
    if not part:
        return hour
    if hour > _NOON:
        return None if part == "am" else hour
    of_half = hour % _NOON
    is_early = part == "am" or (part == "night" and of_half <= _LATEST_AT_NIGHT)
    return of_half if is_early else of_half + _NOON
