"""Requests whose slots say what to do: read them, and call the coach."""

from typing import cast

from cramp_coach.coach import (
    answers,
    checkup,
    concerns,
    greeting,
    ladder,
    learning,
    position,
    relief,
    safety,
    sides,
    starting,
    wishes,
    yes_no,
)
from cramp_coach.coach.driving import pull_over
from cramp_coach.coach.preferences import VOICES, VoiceWanted
from cramp_coach.coach.regions import FRONT, PLACES, REGIONS, SEATED, UNCLEAR
from cramp_coach.coach.session import OF_A_LENGTH, Complaint
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.coach.words import SIDES, Side
from cramp_coach.handlers.heard import Heard

RISING = "getting_up"
STANDING = "standing"
TOO_LONG = "too_long"
COMPLAINTS = ("ReliefIntent", "DrivingIntent")
KNOWN_REGIONS = frozenset((*REGIONS, *UNCLEAR, FRONT))


def relieve(turn: Turn, heard: Heard) -> Outcome:
    if heard.said_something_else("region"):
        return relief.not_known(turn)
    turn, complaint = _heeded(turn, heard), _complaint(turn, heard)
    if heard.slot_id("side") == "other" and complaint.region in (None, starting.region_now(turn)):
        return sides.aim_at_other(turn)
    return answers.complained(turn, complaint)


def massage(turn: Turn, heard: Heard) -> Outcome:
    if heard.said_something_else("region"):
        return relief.not_known(turn)
    return relief.massage(turn, _side(turn, heard), _region(heard))


def aim(turn: Turn, heard: Heard) -> Outcome:
    side = heard.slot_id("side")
    return sides.aim(turn, cast(Side, side)) if side in SIDES else sides.aim_at_other(turn)


def cannot(turn: Turn, heard: Heard) -> Outcome:
    """Who cannot take the position that is offered has said no to it."""
    place = _position(heard) or STANDING
    offered = turn.session.asking == ladder.POSITIONS.get(place)
    return ladder.next_help(turn) if offered else position.cannot(turn, place)


def prefer_position(turn: Turn, heard: Heard) -> Outcome:
    """Who names a wheelchair and no position is seated."""
    return wishes.prefer_position(turn, _position(heard) or SEATED)


def bedtime(turn: Turn, heard: Heard) -> Outcome:
    return starting.bedtime(turn, _position(heard))


def speak(turn: Turn, heard: Heard) -> Outcome:
    voice = heard.slot_id("voice")
    return wishes.speak(turn, cast(VoiceWanted, voice if voice in VOICES else "quiet"))


def is_danger(turn: Turn, heard: Heard) -> bool:
    """A sign, or what may be one; a concern or muscle alone is none, nor what begins with a no."""
    if heard.name != "RedFlagIntent" or _is_length_of_a_wish(turn, heard):
        return False
    said = heard.slots.get("flag")
    if _signs(heard) or said is None:
        return bool(_signs(heard)) or not (heard.slot_id("concern") or _region(heard))
    return turn.words.negators.isdisjoint(said.value.casefold().split()[:1])


def _is_length_of_a_wish(turn: Turn, heard: Heard) -> bool:
    """A bare length where one is being agreed to: "fifteen minutes" is no cramp's then."""
    said = heard.slots.get("flag")
    if said is None or turn.session.asking not in OF_A_LENGTH or _signs(heard) != [TOO_LONG]:
        return False
    return turn.words.length_words.issuperset(said.value.casefold().split())


def red_flag(turn: Turn, heard: Heard) -> Outcome:
    """What Alexa heard as danger, with what it was told of; where it is none, a concern, or what
    is asked about again."""
    also = heard.slot_id("concern")
    if is_danger(turn, heard):
        return safety.red_flag(turn, [*_signs(heard), *filter(None, (also, _region(heard)))])
    return concern(turn, heard) if also else greeting.not_understood(turn)


def no_danger(turn: Turn, heard: Heard) -> Outcome:
    return yes_no.no_danger(turn, frozenset(_signs(heard)))


def denied(turn: Turn, heard: Heard) -> Outcome:
    return safety.denied(turn, frozenset(_signs(heard)))


def hear_more(turn: Turn, heard: Heard) -> Outcome:
    """Of whoever is locked: a muscle or a concern may make it graver."""
    named = (_region(heard), heard.slot_id("concern"))
    return safety.hear_more(turn, filter(None, named))


def _signs(heard: Heard) -> list[str]:
    return list(filter(None, map(heard.slot_id, ("flag", "second_flag"))))


def topic(turn: Turn, heard: Heard) -> Outcome:
    """A question about what is not in the books is one that was not understood."""
    asked = heard.slot_id("topic")
    known = asked in turn.library.answers
    return learning.about(turn, str(asked)) if known else greeting.not_understood(turn)


def concern(turn: Turn, heard: Heard) -> Outcome:
    said = heard.slot_id("concern")
    return concerns.concern(turn, said) if said else greeting.not_understood(turn)


def aside(turn: Turn, heard: Heard) -> Outcome:
    return learning.aside(turn, heard.slot_id("aside") or "other")


def driving(turn: Turn, heard: Heard) -> Outcome:
    return pull_over(_heeded(turn, heard), _complained(turn, heard))


def unchecked(turn: Turn, heard: Heard) -> Outcome:
    """What is complained of before that is answered is remembered."""
    return checkup.ask_first(_heeded(turn, heard), _complained(turn, heard))


def _heeded(turn: Turn, heard: Heard) -> Turn:
    """The same turn, heeding a concern that came with what was said."""
    said = heard.slot_id("concern")
    return concerns.noted(turn, said) if said else turn


def _complained(turn: Turn, heard: Heard) -> Complaint | None:
    """Of a cramp that has to wait; None where nothing was said of one."""
    if heard.name not in COMPLAINTS or heard.said_something_else("region"):
        return None
    said = _complaint(turn, heard)
    return None if heard.name == "DrivingIntent" and said == Complaint() else said


def _complaint(turn: Turn, heard: Heard) -> Complaint:
    region, side = _region(heard), _side(turn, heard)
    if side and not region and not turn.session.stretch:
        region = "leg"  # the model hears the side alone in "my left leg is cramping"
    return Complaint(region, side, _position(heard), heard.slot_id("position") == RISING)


def _region(heard: Heard) -> str | None:
    region = heard.slot_id("region")
    return region if region in KNOWN_REGIONS else None


def _position(heard: Heard) -> str | None:
    position = heard.slot_id("position")
    return STANDING if position == RISING else position if position in PLACES else None


def _side(turn: Turn, heard: Heard) -> Side | None:
    side = heard.slot_id("side")
    if side == "other":
        return sides.other_side(turn)
    return cast(Side, side) if side in SIDES else None
