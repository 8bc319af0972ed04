"""A talk with the coach through the table of intents, and a way into every question it asks."""

from collections.abc import Mapping
from dataclasses import replace

from cramp_coach.alexa.access import Access
from cramp_coach.coach.alerts import Alert
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.handlers.answering import answer
from cramp_coach.handlers.heard import Heard, SlotHeard
from tests.coach.bedtimes.sixweeks import six_weeks_on
from tests.coach.talk import NIGHT, REGULAR, Talk, begin

Said = tuple[str, dict[str, str]]
YES: Said = ("AMAZON.YesIntent", {})
NO: Said = ("AMAZON.NoIntent", {})
SAME: Said = ("SameIntent", {})


def complains(region: str, **slots: str) -> Said:
    return "ReliefIntent", {"region": region, **slots}


def asks_about(topic: str) -> Said:
    return "TopicIntent", {"topic": topic}


LEADS_TO: Mapping[str, list[Said]] = {
    "calf": [],
    "leg": [complains("leg")],
    "back_of_leg": [complains("back_of_leg")],
    "thigh": [complains("thigh")],
    "scene": [complains("calf")],
    "more": [complains("calf"), ("BetterIntent", {})],
    "carry_on": [complains("calf"), ("AMAZON.PauseIntent", {})],
    "settle": [("MassageIntent", {}), NO, YES],
    "massage": [complains("calf", position="standing"), SAME, SAME],
    "rest": [complains("calf"), ("WorseIntent", {})],
    "say_again": [("RedFlagIntent", {"flag": "chest_pain"})],
    "which": [complains("neck"), YES],
    "try_in_bed": [complains("back", position="seated"), NO, SAME, SAME],
    "try_seated": [complains("back", position="standing"), NO, SAME, SAME],
    "warm_pack": [complains("back", position="standing"), NO, SAME, SAME, NO],
    "cold_pack": [asks_about("cold")],
    "bedtime": [asks_about("prevention")],
    "ease_back": [asks_about("back_exercise")],
    "ease_neck": [asks_about("posture")],
    "fluid_check": [("DrinkNudgeIntent", {})],
    "driving": [("DrivingIntent", {})],
    "injury_check": [("PackIntent", {"pack": "warm"}), NO],
    "awake_check": [("PackIntent", {"pack": "warm"}), NO, NO],
    "skin_check": [("PackIntent", {"pack": "cold"}), NO, YES, ("LaunchRequest", {})],
    "agree": [("PackIntent", {"pack": "cold"}), NO],
    "drinks_off": [("DrinkNudgeIntent", {}), YES],
    "forget": [("DeleteDataIntent", {})],
    "bedtime_time": [("BedtimeReminderIntent", {})],
    "look_back": [("DoneIntent", {})],
    "pack_check": [complains("calf"), ("PackIntent", {"pack": "cold"})],
}
"""What to say, each after the question before, until the coach asks this."""
COME_BACK_TO = ("return", "checked")
"""What is asked of whoever comes back within half an hour, or after danger within twelve."""
ASKINGS = (*LEADS_TO, *COME_BACK_TO)


def heard(name: str, **slots: str) -> Heard:
    """An intent with slots resolved to these ids; "" is words that resolve to nothing, and so is
    what begins with a "?"."""
    filled = {slot: _slot(said) for slot, said in slots.items()}
    return Heard(name, filled, NIGHT, "en-US", "somebody", False, Access(), False, {})


def _slot(said: str) -> SlotHeard:
    unresolved = not said or said.startswith("?")
    return SlotHeard(said.removeprefix("?") or "something", None if unresolved else said)


def tell(talk: Talk, name: str, **slots: str) -> str:
    def told(turn: Turn) -> Outcome:
        return answer(turn, heard(name, **slots))

    return talk.take(told)


def asked(asking: str) -> Talk:
    """A talk in which this has just been asked, and heard."""
    talk = _before(asking)
    for name, slots in LEADS_TO.get(asking, ()):
        tell(talk, name, **slots)
        talk.listen()
    assert talk.session.asking == asking
    return talk


def _before(asking: str) -> Talk:
    if asking == "look_back":
        return six_weeks_on()
    if asking == "drinks_off":
        return Talk(replace(REGULAR, alerts=(Alert("reminder", "drink", "drink"),)))
    return come_back_to(asking) if asking in COME_BACK_TO else Talk()


def come_back_to(asking: str) -> Talk:
    """A talk that broke off in a hold, or at advice to get help, and was launched again."""
    talk = begin("calf-bed", "left").wait_for("hold_1", 12)
    if asking == "checked":
        tell(talk, "RedFlagIntent", flag="swollen")
    tell(talk, "SessionEndedRequest")
    tell(talk.come_back_after(1), "LaunchRequest")
    return talk.listen()
