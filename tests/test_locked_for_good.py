"""After a sign of danger: whatever is said, fifty times over, nothing but advice comes of it."""

from itertools import chain
from typing import Any
from zoneinfo import ZoneInfo

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from cramp_coach.skill import build_skill
from simulator.response import read_response
from simulator.voice import ModelVoice
from tests.alexa import USER, Conversation
from tests.anything import SAID
from tests.coach.talk import WORDS
from tests.fakes import DictStore, Zones

TURNS = 50
HALF_AN_HOUR = 1800.0
NUMBER = WORDS.emergency_number("US")
ADVICE_PHRASES = (
    *("say_again_ask", "say_again_reprompt", "checked_ask", "checked_reprompt"),
    *("checked_help", "stop_here", "take_care", "stopped", "pack_off"),
)
DRIVING_PHRASES = ("pull_over", "say_ready", "driving_ask", "driving_reprompt")
MEANS_THAT_HELP_WAS_GOT = {"AMAZON.YesIntent", "CheckedIntent", "NotMeIntent"}
SECOND_THOUGHTS = {"CheckedIntent", "NotMeIntent"}

HANG_UP = "hang up"
Acts = list[Any]
RELIEF: Acts = [("ReliefIntent", {"region": "calf", "side": "left"})]
DANGER: Acts = [("RedFlagIntent", {"flag": "swollen"})]
LOCKED_BY: dict[str, Acts] = {
    "a sign in a one-shot": [("RedFlagIntent", {"flag": "chest_pain"})],
    "a sign in a hold": [*RELIEF, *DANGER],
    "a sign in a pause": [*RELIEF, ("AMAZON.PauseIntent", {}), *DANGER],
    "a sign at the bedtime stretch": [("BedtimeIntent", {}), *DANGER],
    "a sign with a pack on": [("PackIntent", {"pack": "cold"}), ("AMAZON.NoIntent", {}), *DANGER],
    "worse and worse": [*RELIEF, ("WorseIntent", {}), ("WorseIntent", {})],
    "a sign of something graver": [*DANGER, ("RedFlagIntent", {"flag": "breathing"})],
    "a sign at the wheel": [("DrivingIntent", {"region": "calf"}), *DANGER],
    "a muscle told later": [
        ("RedFlagIntent", {"flag": "fever"}),
        ("ReliefIntent", {"region": "neck"}),
    ],
    "nobody looked at it": [*DANGER, HANG_UP, *RELIEF, ("AMAZON.NoIntent", {})],
}
WAITS = st.sampled_from([0.0, 3.0, 9.0, 60.0]) | st.floats(0, HALF_AN_HOUR / TURNS)
ACTS = st.tuples(WAITS, SAID | st.sampled_from([HANG_UP, "launch"]))


def advice_lines() -> set[str]:
    """All that may be said to somebody who is to get help."""
    flags = WORDS.flags
    written = chain(flags.lines.values(), flags.again.values(), flags.extra.values())
    first = WORDS.phrase("checked_first", emergency=NUMBER)
    asked = chain([first], flags.which.values(), map(WORDS.phrase, ADVICE_PHRASES))
    return {line.format(emergency=NUMBER) for line in chain(written, asked)}


LINES = advice_lines()
DRIVING_LINES = set(map(WORDS.phrase, DRIVING_PHRASES))


def locked(by: str) -> tuple[Conversation, DictStore]:
    store = DictStore()
    skill = build_skill({}, store, Zones(ZoneInfo("Europe/London")))
    talk = Conversation(skill.answer)
    for act in LOCKED_BY[by]:
        _take(talk, act)
        talk.wait(5)
    return talk, store


@pytest.mark.parametrize("by", LOCKED_BY)
@given(turns=st.lists(ACTS, min_size=TURNS, max_size=TURNS))
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example],
)
def test_no_coaching_no_timer_and_no_nudge_comes_of_it(by: str, turns: list[Any]) -> None:
    talk, store = locked(by)
    used = uses(store)
    for seconds, act in turns:
        talk.wait(seconds)
        if not _means_that_help_was_got(talk, act):
            allowed = LINES | _of_a_driver(talk, act)
            if _take(talk, act):
                _check(talk, allowed)
    assert uses(store) == used
    assert "pack_until" not in store.body(USER)


def test_the_lines_of_advice_hold_no_coaching() -> None:
    coaching = {step.say for steps in WORDS.steps.values() for step in steps.values()}
    assert not coaching & (LINES | DRIVING_LINES)


@pytest.mark.parametrize(
    "said", ["Toes up, towards your nose.", "Please stop. Carry on.", "Pull over safely first."]
)
def test_what_is_not_advice_is_noticed(said: str) -> None:
    assert besides(LINES, said)


@pytest.mark.parametrize("said", ["Then say ready. Toes up.", "Shall we carry on?"])
def test_at_the_wheel_too(said: str) -> None:
    assert besides(LINES | DRIVING_LINES, said)


@pytest.mark.parametrize("by", LOCKED_BY)
def test_a_driver_is_told_to_pull_over_and_nobody_else_is(by: str) -> None:
    talk, _ = locked(by)
    assert WORDS.phrase("pull_over") in talk.intent("DrivingIntent")
    assert _of_a_driver(talk, "launch") == set()
    assert WORDS.phrase("pull_over") not in talk.launch()


def _take(talk: Conversation, act: Any) -> bool:
    """Whether there was something to take: nobody hangs up who has not called."""
    if act == HANG_UP:
        if talk.attributes is not None:
            talk.hang_up()
        return False
    if act == "launch":
        talk.launch()
        return True
    name, slots = act
    talk.intent(name, **slots)
    return True


def _session(talk: Conversation) -> dict[str, Any]:
    session: dict[str, Any] = (talk.attributes or {}).get("session", {})
    return session


def _means_that_help_was_got(talk: Conversation, act: Any) -> bool:
    """Where that was asked, or on second thoughts of whoever has said no to it."""
    session = _session(talk)
    if session.get("locked_by") == "unchecked":
        return act[0] in SECOND_THOUGHTS
    return session.get("asking") == "checked" and act[0] in MEANS_THAT_HELP_WAS_GOT


def _of_a_driver(talk: Conversation, act: Any) -> set[str]:
    """What may be said besides to whoever drives, and to nobody else."""
    waits = act != "launch" and _session(talk).get("asking") == "driving"
    return DRIVING_LINES if waits or act[0] == "DrivingIntent" else set()


def _check(talk: Conversation, allowed: set[str]) -> None:
    answer = talk.answers[-1]
    response = read_response(answer, ModelVoice())
    assert besides(allowed, response.speech.text) == ""
    assert besides(allowed, response.reprompt.text) == ""
    assert "directives" not in answer["response"]
    if talk.attributes:
        assert talk.attributes["session"]["run"] is None


def besides(allowed: set[str], text: str) -> str:
    for line in sorted(allowed, key=len, reverse=True):
        text = text.replace(line, "")
    return text.strip()


def uses(store: DictStore) -> Any:
    """Which routines were begun, and how each ended."""
    return store.body(USER).get("uses")
