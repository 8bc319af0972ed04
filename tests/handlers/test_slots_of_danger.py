"""A sign of danger in any of its slots, and what only sounds like one because it is denied."""

from dataclasses import replace

import pytest

from cramp_coach.coach.library import STOPPING
from cramp_coach.coach.safety import WHEN_UNSURE
from cramp_coach.handlers.answering import answer
from cramp_coach.handlers.heard import SlotHeard
from tests.coach.talk import LIBRARY, WORDS, Talk, begin, begin_at, phrase, says
from tests.handlers.telling import ASKINGS, asked, heard, tell

STOPPING_RULES = [rule for rule in LIBRARY.rules if rule.level in STOPPING]
SIGNS = [(rule.id, flag) for rule in STOPPING_RULES for flag in sorted(rule.flags)]
WITH_A_CONCERN = [
    ("E11", {"flag": "belly", "concern": "pregnant"}),
    ("E11", {"flag": "fainting", "concern": "pregnant"}),
    ("E7", {"flag": "confused", "concern": "heat"}),
    ("E7", {"second_flag": "seizure", "concern": "heat"}),
    ("U1", {"flag": "swollen", "concern": "pregnant"}),
    ("U5", {"flag": "numb", "concern": "often"}),
]
WITH_A_MUSCLE = [
    ("E8", {"flag": "fever", "region": "neck"}),
    ("E8", {"second_flag": "fever", "flag": "dizzy", "region": "neck"}),
    ("U12", {"flag": "fever", "region": "calf"}),
    ("U12", {"flag": "fever", "region": "?noggin"}),
    ("U12", {"flag": "fever", "region": "elsewhere"}),
    ("U1", {"flag": "", "region": "neck"}),
]
DENIALS = [f"?{negator} swollen" for negator in WORDS.negators]
NOT_CAUGHT = [{}, {"flag": ""}, {"flag": "", "second_flag": ""}, {"second_flag": "?not swollen"}]
NO_DANGER = [
    {"flag": "?not swollen"},
    *({"concern": concern} for concern in ("often", "pregnant", "heat")),
]
LOCKED = ["say_again", "which"]


@pytest.mark.parametrize(("rule", "flag"), SIGNS)
def test_a_sign_of_danger_is_heard_from_either_slot(rule: str, flag: str) -> None:
    first, second = Talk(), Talk()
    advice = tell(first, "RedFlagIntent", flag=flag)
    assert tell(second, "RedFlagIntent", second_flag=flag) == advice
    assert first.session.locked_by == rule


def test_the_worse_of_two_signs_counts() -> None:
    talk = Talk()
    tell(talk, "RedFlagIntent", flag="dizzy", second_flag="chest_pain")
    assert talk.session.locked_by == "E1"


@pytest.mark.parametrize(("rule", "slots"), WITH_A_CONCERN)
def test_what_is_said_of_the_person_counts_with_the_sign(rule: str, slots: dict[str, str]) -> None:
    talk = Talk()
    tell(talk, "RedFlagIntent", **slots)
    assert talk.session.locked_by == rule


@pytest.mark.parametrize(("rule", "slots"), WITH_A_MUSCLE)
def test_the_muscle_counts_with_the_sign(rule: str, slots: dict[str, str]) -> None:
    talk = Talk()
    tell(talk, "RedFlagIntent", **slots)
    assert talk.session.locked_by == rule


def test_a_muscle_is_remembered_with_its_sign() -> None:
    talk = Talk()
    tell(talk, "RedFlagIntent", flag="dizzy", region="neck")
    tell(talk, "RedFlagIntent", flag="fever")
    assert talk.session.locked_by == "E8"


@pytest.mark.parametrize("slots", [{"region": "neck"}, {"region": "neck", "concern": "often"}])
def test_a_muscle_alone_is_no_danger(slots: dict[str, str]) -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    tell(talk, "RedFlagIntent", **slots)
    assert (talk.session.locked_by, talk.run.routine) == (None, "calf-bed")


@pytest.mark.parametrize("slots", NOT_CAUGHT)
def test_a_sign_that_was_not_caught_is_taken_seriously(slots: dict[str, str]) -> None:
    talk = begin("calf-bed").wait(20)
    tell(talk, "RedFlagIntent", **slots)
    assert talk.session.locked_by == WHEN_UNSURE


@pytest.mark.parametrize("words", ["?swollen but not hot", "?nothing helps", "?notably puffy"])
def test_a_no_anywhere_but_first_is_no_denial(words: str) -> None:
    talk = begin("calf-bed").wait(20)
    tell(talk, "RedFlagIntent", flag=words)
    assert talk.session.locked_by == WHEN_UNSURE


@pytest.mark.parametrize("words", [*DENIALS, "?Not swollen at all", "?NOT swollen"])
def test_a_denial_that_alexa_took_for_a_sign_lets_a_hold_go_on(words: str) -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    tell(talk, "RedFlagIntent", flag=words)
    assert (talk.session.locked_by, talk.person.locked_until) == (None, None)
    assert talk.second_of(says("calf-bed", "ease_1")) == pytest.approx(14)


@pytest.mark.parametrize("words", DENIALS)
def test_a_denial_that_was_not_caught_opens_no_gate(words: str) -> None:
    talk = begin_at("calf-bed", "gate").listen()
    assert tell(talk, "RedFlagIntent", flag=words) == says("calf-bed", "gate")
    assert talk.step.id == "gate"


def test_two_signs_that_a_gate_asks_about_denied_open_it() -> None:
    talk = begin_at("calf-bed", "gate").listen()
    tell(talk, "NoDangerIntent", flag="swollen", second_flag="hot")
    assert talk.step.id == "rub"


@pytest.mark.parametrize(
    "slots", [{}, {"flag": ""}, {"flag": "swollen"}, {"flag": "numb", "second_flag": "chest_pain"}]
)
def test_one_of_them_or_any_other_sign_denied_does_not(slots: dict[str, str]) -> None:
    talk = begin_at("calf-bed", "gate").listen()
    assert tell(talk, "NoDangerIntent", **slots) == says("calf-bed", "gate")
    assert talk.step.id == "gate"


def test_a_sign_that_was_caught_is_one_whatever_the_words_began_with() -> None:
    talk = begin_at("calf-bed", "gate").listen()
    tell(talk, "RedFlagIntent", flag="?not swollen", second_flag="hot")
    assert talk.session.locked_by == "U1"


@pytest.mark.parametrize("asking", [each for each in ASKINGS if each not in LOCKED])
def test_a_denial_never_locks(asking: str) -> None:
    talk = asked(asking)
    tell(talk, "RedFlagIntent", flag="?not swollen")
    assert talk.session.locked_by is None
    assert talk.reply.is_open


@pytest.mark.parametrize("concern", ["often", "pregnant", "heat"])
def test_a_concern_alone_is_no_danger(concern: str) -> None:
    talk = begin("calf-bed").wait_for("hold_1", 6)
    tell(talk, "RedFlagIntent", concern=concern)
    assert (talk.session.locked_by, talk.run.routine) == (None, "calf-bed")


@pytest.mark.parametrize("slots", NO_DANGER)
@pytest.mark.parametrize("asking", LOCKED)
def test_after_danger_what_is_none_gets_the_advice(asking: str, slots: dict[str, str]) -> None:
    talk = asked(asking)
    tell(talk, "RedFlagIntent", **slots)
    assert talk.session.locked_by is not None
    assert "nine one one" in talk.words or phrase("say_again_ask") in talk.words
    assert not any(answer in talk.words for answer in WORDS.answers.values())


@pytest.mark.parametrize("slots", [{"concern": "heat"}, {"flag": "", "concern": "heat"}])
def test_after_danger_a_concern_heard_as_a_sign_may_make_it_graver(slots: dict[str, str]) -> None:
    talk = Talk()
    tell(talk, "RedFlagIntent", flag="confused")
    tell(talk, "RedFlagIntent", **slots)
    assert talk.session.locked_by == "E7"


@pytest.mark.parametrize(
    ("flag", "name", "slots", "graver"),
    [
        ("fever", "ReliefIntent", {"region": "neck"}, "E8"),
        ("fever", "MassageIntent", {"region": "neck"}, "E8"),
        ("belly", "ConcernIntent", {"concern": "pregnant"}, "E11"),
        ("belly", "ReliefIntent", {"region": "calf", "concern": "pregnant"}, "E11"),
        ("confused", "ConcernIntent", {"concern": "heat"}, "E7"),
    ],
)
def test_after_danger_a_muscle_or_a_concern_may_make_it_graver(
    flag: str, name: str, slots: dict[str, str], graver: str
) -> None:
    talk = Talk()
    tell(talk, "RedFlagIntent", flag=flag)
    tell(talk.wait(30), name, **slots)
    assert talk.session.locked_by == graver
    assert "emergency help" in talk.words


def test_asked_which_of_two_it_is_both_signs_denied_are_a_no() -> None:
    talk = asked("which")
    tell(talk, "NoDangerIntent", flag="chest_pain", second_flag="headache_fever")
    assert (talk.session.locked_by, talk.session.asking) == ("U13", "say_again")


@pytest.mark.parametrize("asking", LOCKED)
def test_after_danger_a_denial_unlocks_nothing(asking: str) -> None:
    talk = asked(asking)
    tell(talk, "NoDangerIntent", flag="swollen")
    assert talk.session.locked_by is not None
    assert talk.session.asking == asking


@pytest.mark.parametrize("slots", NO_DANGER)
def test_what_is_no_danger_does_not_go_before_whether_somebody_has_looked_at_it(
    slots: dict[str, str],
) -> None:
    talk = asked("say_again").come_back_after(60)
    assert tell(talk, "RedFlagIntent", **slots).endswith(phrase("checked_ask"))


@pytest.mark.parametrize("slots", [{}, {"flag": "swollen"}, {"flag": "swollen", "second_flag": ""}])
@pytest.mark.parametrize("asking", [each for each in ASKINGS if each not in LOCKED])
def test_to_deny_danger_is_never_danger(asking: str, slots: dict[str, str]) -> None:
    talk = asked(asking)
    locked_until = talk.person.locked_until
    tell(talk, "NoDangerIntent", **slots)
    assert (talk.session.locked_by, talk.person.locked_until) == (None, locked_until)
    assert talk.reply.is_open


def tell_how_long(talk: Talk, said: str) -> None:
    """What Alexa takes for a cramp that has lasted too long."""
    told = replace(heard("RedFlagIntent"), slots={"flag": SlotHeard(said, "too_long")})
    talk.take(lambda turn: answer(turn, told))


@pytest.mark.parametrize("asking", ["agree", "pack_check", "bedtime_time"])
def test_a_bare_length_where_one_is_wished_for_is_no_cramps(asking: str) -> None:
    talk = asked(asking)
    tell_how_long(talk, "fifteen minutes")
    assert (talk.session.locked_by, talk.session.asking) == (None, asking)


@pytest.mark.parametrize(
    ("asking", "said"),
    [("scene", "fifteen minutes"), ("agree", "it's lasted fifteen minutes")],
)
def test_any_other_is_a_cramp_that_lasts_too_long(asking: str, said: str) -> None:
    talk = asked(asking)
    tell_how_long(talk, said)
    assert talk.session.locked_by is not None
