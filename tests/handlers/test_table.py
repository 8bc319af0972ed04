"""Every intent of the model is answered, every answer is in the model, and danger locks them."""

import json
from pathlib import Path
from typing import Any, get_args

import pytest

from cramp_coach.coach.library import STOPPING
from cramp_coach.coach.packs.use import PACKS
from cramp_coach.coach.preferences import VOICES
from cramp_coach.coach.routine import POSITIONS
from cramp_coach.coach.session import Asking, Session
from cramp_coach.coach.words import ASIDES, SIDES
from cramp_coach.handlers.slots import KNOWN_REGIONS, RISING
from cramp_coach.handlers.table import HEARD, WHEN_LOCKED, WITH_SLOTS, WITHOUT_SLOTS
from tests.built_in import VALUES, unresolved
from tests.coach.talk import LIBRARY, Talk, begin, phrase, seconds_of
from tests.handlers.telling import ASKINGS, asked, tell

MODEL: Any = json.loads(
    (Path(__file__).parents[2] / "interaction_models" / "en-US.json").read_text(encoding="utf-8")
)["interactionModel"]["languageModel"]
INTENTS = {intent["name"]: intent for intent in MODEL["intents"]}
IDS = {kind["name"]: {value["id"] for value in kind["values"]} for kind in MODEL["types"]}
SAID = {**IDS, **{kind: set(unresolved(kind)) for kind in VALUES}}


def _fillings(intent: Any) -> list[dict[str, str]]:
    """No slot, and each slot with each of its ids, and with words that resolve to none."""
    slots = [(slot["name"], SAID[slot["type"]]) for slot in intent.get("slots", ())]
    return [{}, *({name: each} for name, ids in slots for each in (*sorted(ids), ""))]


FROM_ALEXA = {"Connections.Response", "SessionResumedRequest"}
REQUEST_TYPES = {"LaunchRequest", "SessionEndedRequest", *FROM_ALEXA}
BUILT_IN = [
    *("Help", "Stop", "Cancel", "NavigateHome", "Fallback", "Yes", "No", "Pause", "Resume"),
    *("Next", "Previous", "Repeat", "StartOver"),
]
LEAVING = ["AMAZON.StopIntent", "AMAZON.CancelIntent", "AMAZON.NavigateHomeIntent"]
DANGER = {"flag": "chest_pain"}
CONCERNS_OF_DANGER = {"pregnant", "heat"}
"""What is dangerous together with a sign, and no danger by itself."""
SAYABLE = [(name, slots) for name, intent in INTENTS.items() for slots in _fillings(intent)]


def locked(flag: str = "chest_pain") -> Talk:
    talk = begin("calf-bed").wait(20)
    tell(talk, "RedFlagIntent", flag=flag)
    return talk


def is_answered(talk: Talk, name: str, slots: dict[str, str]) -> bool:
    """Whether something is said, or Alexa speaks instead, and the session can go on from there
    or is over."""
    tell(talk, name, **slots)
    over = not (talk.reply.is_open or talk.reply.hands_over)
    can_go_on = LIBRARY.knows_session(talk.session)
    spoken = bool(talk.words or talk.reply.hands_over)
    return spoken and (talk.session == Session() if over else can_go_on)


def test_every_intent_is_answered_and_every_answer_can_be_asked_for() -> None:
    assert set(INTENTS) == HEARD - REQUEST_TYPES


def test_no_answer_is_in_both_tables() -> None:
    assert not set(WITHOUT_SLOTS) & set(WITH_SLOTS)


@pytest.mark.parametrize("name", BUILT_IN)
def test_whatever_a_person_may_say_anywhere_is_heard(name: str) -> None:
    assert f"AMAZON.{name}Intent" in INTENTS


def test_what_has_slots_in_the_model_has_them_here() -> None:
    with_slots = {name for name, intent in INTENTS.items() if intent.get("slots")}
    assert with_slots == set(WITH_SLOTS) - FROM_ALEXA


def test_the_slots_are_those_that_are_read() -> None:
    read = {
        "ReliefIntent": {"region", "side", "position", "concern"},
        "MassageIntent": {"region", "side"},
        "SideIntent": {"side"},
        "RedFlagIntent": {"flag", "second_flag", "concern", "region"},
        "NoDangerIntent": {"flag", "second_flag"},
        "CannotIntent": {"position"},
        "PreferPositionIntent": {"position"},
        "BedtimeIntent": {"position"},
        "VoiceIntent": {"voice"},
        "PackIntent": {"pack", "region", "duration"},
        "DrinkNudgeIntent": {
            *("interval", "time", "second_time", "third_time", "from_time", "to_time"),
        },
        "DrinkMoveIntent": {"from_time", "to_time"},
        "DrankIntent": {"count", "unit"},
        "AmendDrinkIntent": {"count", "unit"},
        "WakingHoursIntent": {"up_time", "bed_time"},
        "BedtimeReminderIntent": {"time"},
        "BedtimeRoutineIntent": {"time"},
        "TimeIntent": {"time"},
        "TopicIntent": {"topic"},
        "ConcernIntent": {"concern"},
        "AsideIntent": {"aside"},
        "DrivingIntent": {"region", "side"},
    }
    in_the_model = {name: intent.get("slots") for name, intent in INTENTS.items()}
    named = {name: {s["name"] for s in slots} for name, slots in in_the_model.items() if slots}
    assert named == read


def test_every_id_of_the_model_means_something() -> None:
    assert IDS["SIDE"] == {*SIDES, "other"} - {"any"}
    assert IDS["POSITION"] == (set(POSITIONS) - {"any"}) | {RISING}
    assert IDS["REGION"] == KNOWN_REGIONS
    assert IDS["VOICE"] == set(VOICES)
    assert IDS["PACK"] == {*PACKS, "any", "warm_then_cold"}
    assert IDS["ASIDE"] == set(ASIDES)


def test_every_sign_of_the_model_belongs_to_a_rule_and_every_sign_of_a_rule_can_be_said() -> None:
    stopping = [rule for rule in LIBRARY.rules if rule.level in STOPPING]
    signs = {sign for rule in stopping for said in (rule.flags, *rule.together) for sign in said}
    assert IDS["RED_FLAG"] == signs - KNOWN_REGIONS - CONCERNS_OF_DANGER


def test_every_concern_of_the_model_belongs_to_a_rule_that_does_not_stop() -> None:
    flags = {flag for rule in LIBRARY.rules if rule.level not in STOPPING for flag in rule.flags}
    assert IDS["CONCERN"] == flags | CONCERNS_OF_DANGER


def test_every_question_can_be_asked() -> None:
    assert set(ASKINGS) == set(get_args(Asking))


@pytest.mark.parametrize(("name", "slots"), SAYABLE, ids=str)
def test_everything_is_answered_at_any_time(name: str, slots: dict[str, str]) -> None:
    silent = [r for r in LIBRARY.routines if not is_answered(begin(r).wait(9), name, slots)]
    assert silent == []


@pytest.mark.parametrize("asking", ASKINGS)
def test_everything_is_an_answer_to_every_question(asking: str) -> None:
    assert [each for each in SAYABLE if not is_answered(asked(asking), *each)] == []


@pytest.mark.parametrize("asking", ASKINGS)
def test_whatever_was_answered_there_is_an_answer_to_what_follows(asking: str) -> None:
    for name, slots in SAYABLE:
        for then in ("AMAZON.YesIntent", "AMAZON.NoIntent", "SameIntent", "AMAZON.NextIntent"):
            talk = asked(asking)
            tell(talk, name, **slots)
            assert is_answered(talk.listen(), then, {}), (name, slots, then)


@pytest.mark.parametrize("asking", sorted({*ASKINGS} - {"say_again"}))
@pytest.mark.parametrize("danger", ["chest_pain", "swollen", "numb_groin"])
def test_danger_is_heard_at_every_question(asking: str, danger: str) -> None:
    talk = asked(asking)
    tell(talk, "RedFlagIntent", flag=danger)
    assert danger in LIBRARY.rule(str(talk.session.locked_by)).flags
    assert talk.session.run is None


def test_an_intent_nobody_knows_is_not_understood() -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    assert tell(talk, "IntentOfTomorrow").startswith(phrase("not_caught"))


@pytest.mark.parametrize("name", sorted(set(INTENTS) - {"RedFlagIntent", *LEAVING}))
def test_after_danger_there_is_only_advice(name: str) -> None:
    talk = locked()
    tell(talk, name)
    assert (talk.session.run, talk.person.left) == (None, None)
    assert seconds_of(talk.reply.say) < 15
    spoken = talk.words.replace(phrase("say_again_ask"), "")
    assert "nine one one" in spoken or spoken == phrase("take_care")


@pytest.mark.parametrize("name", ["IntentOfTomorrow", "IntentRequest", "LaunchRequest"])
def test_after_danger_what_is_not_known_gets_the_advice_as_well(name: str) -> None:
    talk = locked()
    assert "nine one one" in tell(talk, name)
    assert talk.session.locked_by == "E1"


@pytest.mark.parametrize("name", LEAVING)
def test_after_danger_there_is_a_way_out(name: str) -> None:
    talk = locked()
    assert tell(talk, name) == phrase("stopped")
    assert not talk.reply.is_open


def test_after_danger_yes_and_repeat_say_it_all_again() -> None:
    talk = locked()
    first = talk.words
    assert tell(talk, "AMAZON.YesIntent") == tell(talk, "AMAZON.RepeatIntent") == first


ANSWERS_TO_WHICH = {"RedFlagIntent", "AMAZON.NoIntent", "NoDangerIntent", "AMAZON.RepeatIntent"}


def test_which_of_two_things_it_is_can_be_heard_again() -> None:
    talk = asked("which")
    first = talk.words
    assert tell(talk, "AMAZON.RepeatIntent") == first


@pytest.mark.parametrize("name", sorted(set(INTENTS) - {*ANSWERS_TO_WHICH, *LEAVING}))
def test_of_two_things_whatever_is_no_clear_no_is_the_graver(name: str) -> None:
    talk = asked("which")
    assert "emergency help" in tell(talk, name)
    assert talk.session.locked_by == "E8"


def test_after_danger_no_ends_with_care() -> None:
    assert tell(locked(), "AMAZON.NoIntent") == phrase("take_care")


def test_after_danger_worse_danger_is_still_heard() -> None:
    talk = locked("numb")
    assert "emergency help" in tell(talk, "RedFlagIntent", **DANGER)


def test_whoever_hangs_up_after_danger_is_not_led_back_into_it() -> None:
    talk = locked()
    tell(talk, "SessionEndedRequest")
    assert talk.person.left is None
    asked_first = f"{phrase('checked_first', emergency='nine one one')} {phrase('checked_ask')}"
    assert tell(talk.come_back_after(1), "LaunchRequest") == asked_first


def test_what_is_left_when_locked_is_heard_otherwise_too() -> None:
    assert set(WHEN_LOCKED) <= HEARD
