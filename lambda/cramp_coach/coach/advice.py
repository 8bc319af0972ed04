"""The words of a red-flag rule, as advice."""

from cramp_coach.coach.library import RedFlagRule
from cramp_coach.coach.turn import Turn

TEN_MINUTES = "U2"


def advice(turn: Turn, rule: RedFlagRule) -> tuple[str, ...]:
    """The line of its level, with the emergency number of the country, and more of its own."""
    flags = turn.words.flags
    line = flags.lines[rule.level].format(emergency=turn.emergency_number())
    extra = flags.extra.get(rule.id)
    return (line, extra) if extra else (line,)


def shorter(turn: Turn, rule: RedFlagRule) -> str:
    line = turn.words.flags.again[rule.level]
    return line.format(emergency=turn.emergency_number())
