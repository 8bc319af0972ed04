"""Each purpose, with each thing that can go wrong, by each permission: nothing is claimed that
Alexa's side does not hold, and each failure is told as what it is."""

from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from simulator.alexas.troubles import FINE, LOST, TROUBLES
from tests.claims.claims import WORDS, claims_in
from tests.claims.conversing import NO_ANSWER, Conversation

REFUSED = "i'd rather not, no"
ANSWERS = {"granted": "yes", "refused": "no", "unanswered": NO_ANSWER}
PROBLEMS = {
    "unsupported": "device_cannot",
    "full": "too_many",
    "throttled": "rate_limited",
    "offline": "offline",
    "broken": "server_error",
    "hanging": "timed_out",
    "gone": "timed_out",
    LOST: "timed_out",
}


@dataclass(frozen=True)
class Purpose:
    """What is said to have something set, the phrase that claims it, and what is said after."""

    lines: tuple[str, ...]
    claim: str
    then: tuple[str, ...]


PURPOSES: Mapping[str, Purpose] = {
    "cold pack": Purpose(
        ("cold pack for ten minutes", "no", "yes"),
        "pack_set",
        ("tell cramp coach how long left", "more time", "yes", "tell cramp coach take it off"),
    ),
    "warm pack": Purpose(
        ("warm pack", "no", "no", "yes", "yes"), "pack_set", ("tell cramp coach take it off",)
    ),
    "drinks": Purpose(
        ("remind me to drink every three hours", "no", "yes"),
        "drinks_set",
        (
            *("what are my reminders", "move my drink reminder from nine to ten", "yes"),
            *("pause my drink reminders for the weekend", "yes", "drink reminders every day"),
            *("yes", "remind me to drink at ten and three", "no", "yes"),
            *("what are my reminders", "cancel my drink reminders"),
        ),
    ),
    "bedtime reminder": Purpose(
        ("remind me to stretch at half past nine", "yes"),
        "bedtime_set",
        (
            *("what are my reminders", "remind me to stretch at ten", "yes"),
            *("cancel my bedtime reminder", "what are my reminders"),
        ),
    ),
}
DELETING = ("delete my data", "yes")


def begun(purpose: Purpose, answer: str = "yes") -> Conversation:
    conversation = Conversation(answer)
    conversation.say(*purpose.lines)
    return conversation


def claims_of(conversation: Conversation) -> set[str]:
    return {key for said in conversation.heard for key in claims_in(said)}


@pytest.mark.parametrize("name", PURPOSES)
def test_with_nothing_wrong_it_is_set_and_said_to_be(name: str) -> None:
    conversation = begun(PURPOSES[name])
    assert conversation.false == []
    assert PURPOSES[name].claim in claims_of(conversation)


@pytest.mark.parametrize("permission", ["refused", "unanswered"])
@pytest.mark.parametrize("name", PURPOSES)
def test_without_leave_it_is_not_set_and_not_said_to_be(name: str, permission: str) -> None:
    conversation = begun(PURPOSES[name], ANSWERS[permission])
    assert conversation.false == []
    assert PURPOSES[name].claim not in claims_of(conversation)
    assert WORDS.phrase("problem_no_permission") in conversation.heard[-1]
    assert len(conversation.alexa.timers) + len(conversation.alexa.reminders) == 0


@pytest.mark.parametrize("trouble", TROUBLES)
@pytest.mark.parametrize("permission", ANSWERS)
@pytest.mark.parametrize("name", PURPOSES)
def test_whatever_goes_wrong_is_told_as_what_it_is(
    name: str, permission: str, trouble: str
) -> None:
    """The trouble comes before the leave: Alexa is in it whatever she is asked."""
    conversation = Conversation(ANSWERS[permission])
    conversation.alexa.troubles.set("all", trouble)
    conversation.alexa.troubles.set("settings", FINE)
    conversation.permit(permission == "granted")
    conversation.say(*PURPOSES[name].lines)
    told = conversation.heard[-1]
    assert PURPOSES[name].claim not in claims_of(conversation)
    assert conversation.false == [] or trouble == LOST
    wrong = (PROBLEMS[trouble], "no_permission")
    assert any(WORDS.phrase(f"problem_{problem}") in told for problem in wrong)


@pytest.mark.parametrize("trouble", TROUBLES)
@pytest.mark.parametrize("permission", ["kept", "revoked"])
@pytest.mark.parametrize("name", PURPOSES)
def test_what_goes_wrong_later_is_told_as_well(name: str, permission: str, trouble: str) -> None:
    """Everything there is to say about what has been set, while nothing works any more."""
    conversation = begun(PURPOSES[name])
    conversation.answer = REFUSED
    if permission == "revoked":
        conversation.permit(granted=False)
    conversation.alexa.troubles.set("all", trouble)
    conversation.alexa.troubles.set("settings", FINE)
    conversation.say(*PURPOSES[name].then, *DELETING)
    assert [each for each in conversation.false if "is said" in each] == []
    assert conversation.false == [] or trouble == LOST


@pytest.mark.parametrize("trouble", TROUBLES)
@pytest.mark.parametrize("name", PURPOSES)
def test_once_all_is_well_again_so_is_what_is_set(name: str, trouble: str) -> None:
    """What was done and nobody heard of is found, so that nothing rings that nobody knows of."""
    conversation = begun(PURPOSES[name])
    conversation.alexa.troubles.set("all", trouble)
    conversation.alexa.troubles.set("settings", FINE)
    conversation.say(*PURPOSES[name].then)
    conversation.alexa.troubles.set("all", FINE)
    conversation.device.wait(3 * 60 * 60)
    conversation.say(*PURPOSES[name].then, *DELETING)
    assert [each for each in conversation.false if "is said" in each] == []
    assert len(conversation.alexa.timers) + len(conversation.alexa.reminders) == 0


@pytest.mark.parametrize("name", PURPOSES)
def test_deleted_nothing_is_left_and_disabled_nothing_either(name: str) -> None:
    for end in ("delete", "disable"):
        conversation = begun(PURPOSES[name])
        if end == "delete":
            conversation.say(*DELETING)
        else:
            conversation.device.disable_skill()
        assert conversation.false == []
        assert len(conversation.alexa.timers) + len(conversation.alexa.reminders) == 0
