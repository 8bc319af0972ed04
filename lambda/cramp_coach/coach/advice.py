"""The words of a red-flag rule, as advice."""

from cramp_coach.coach.library import RedFlagRule
from cramp_coach.coach.turn import Turn

TEN_MINUTES = "U2"
BY_A_PACK = "U16"


def advice(turn: Turn, rule: RedFlagRule) -> tuple[str, ...]:
    """Its own line or that of its level, with the emergency number of the country; that a pack
    is to come off; and what else belongs to it."""
    flags = turn.words.flags
    line = flags.lines.get(rule.id) or flags.lines[rule.level]
    packed = turn.person.has_pack_on(turn.now) or rule.id == BY_A_PACK
    pack_off = (turn.words.phrase("pack_off"),) if packed else ()
    extra = (flags.extra[rule.id],) if rule.id in flags.extra else ()
    return (line.format(emergency=turn.emergency_number()), *pack_off, *extra)


def shorter(turn: Turn, rule: RedFlagRule) -> str:
    again = turn.words.flags.again
    line = again.get(rule.id) or again[rule.level]
    return line.format(emergency=turn.emergency_number())
