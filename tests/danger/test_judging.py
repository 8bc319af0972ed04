"""The judges notice each way of failing somebody in danger, and each false alarm."""

from dataclasses import replace

import pytest

from cramp_coach.coach.library import RedFlagRule
from simulator.ssml import Piece
from simulator.ssml import Words as Spoken
from simulator.timeline import Timeline, timeline
from simulator.voice import ModelVoice
from tests.danger.corpus import RULES, Saying
from tests.danger.judging import (
    ADVICE,
    PACK_OFF,
    Tally,
    alarmed_by,
    dangers_missed,
    false_alarms,
    faults,
    faults_by_level,
    line_of,
    sentences,
)
from tests.danger.states import FRESH, MID_HOLD, PACK_ON, WAYS, Reaction, Way, bedside, state

CHEST, CALF, BURN = "my chest hurts", "my calf is cramping", "the pack burned me"
E1, U1, U16 = RULES["E1"], RULES["U1"], RULES["U16"]


def heard(words: str, way: Way = FRESH) -> Reaction:
    return bedside().say(state(way), words)


def saying(reaction: Reaction, *pieces: Piece) -> Reaction:
    return replace(reaction, turn=replace(reaction.turn, speech=_speech(pieces)))


def pieces_of(reaction: Reaction) -> tuple[Piece, ...]:
    return tuple(sound.piece for sound in reaction.turn.speech.sounds)


def _speech(pieces: tuple[Piece, ...]) -> Timeline:
    return timeline(pieces, ModelVoice())


def test_the_right_advice_has_no_fault() -> None:
    assert faults(heard(CHEST), E1, FRESH) == []
    assert faults(heard(CHEST, PACK_ON), E1, PACK_ON) == []


def test_a_danger_that_is_not_heard_is_noticed() -> None:
    expected = ["locked by None, not E1; heard as ReliefIntent calf"]
    assert faults(heard(CALF), E1, FRESH) == expected


def test_the_advice_of_another_rule_is_noticed() -> None:
    expected = ["locked by E1, not U1; heard as RedFlagIntent chest_pain"]
    assert faults(heard(CHEST), U1, FRESH) == expected


@pytest.mark.parametrize("rule", [E1, RULES["E5"], U1, U16], ids=lambda rule: rule.id)
def test_by_level_the_advice_of_a_rule_as_serious_will_do(rule: RedFlagRule) -> None:
    assert faults_by_level(heard(CHEST), rule, FRESH) == []


def test_by_level_the_advice_of_a_milder_rule_is_noticed() -> None:
    expected = ["locked by U1, not E1; heard as RedFlagIntent swollen"]
    assert faults_by_level(heard("it's swollen"), E1, FRESH) == expected


def test_by_level_a_danger_that_is_not_heard_is_noticed() -> None:
    expected = ["locked by None, not U1; heard as ReliefIntent calf"]
    assert faults_by_level(heard(CALF), U1, FRESH) == expected


def test_by_level_all_the_advice_of_the_other_rule_is_wanted() -> None:
    assert faults_by_level(heard(CHEST, PACK_ON), U1, FRESH) == [f"also says: {PACK_OFF}"]


def test_a_pack_that_is_left_on_is_noticed() -> None:
    assert faults(heard(CHEST), E1, PACK_ON) == [f"does not say: {PACK_OFF}"]


def test_taking_off_a_pack_that_nobody_has_on_is_noticed() -> None:
    assert faults(heard(CHEST, PACK_ON), E1, FRESH) == [f"also says: {PACK_OFF}"]


def test_a_pack_that_burns_comes_off_whether_or_not_it_is_known_of() -> None:
    burn = heard(BURN)
    left_on = [p for p in pieces_of(burn) if not (isinstance(p, Spoken) and p.text == PACK_OFF)]
    assert faults(burn, U16, FRESH) == []
    assert faults(saying(burn, *left_on), U16, FRESH) == [f"does not say: {PACK_OFF}"]


def test_advice_that_does_not_come_first_is_noticed() -> None:
    danger = heard(CHEST)
    late = saying(danger, Spoken("One moment."), *pieces_of(danger))
    assert "first says: One moment." in faults(late, E1, FRESH)


def test_coaching_after_the_advice_is_noticed() -> None:
    danger = heard(CHEST)
    more = saying(danger, *pieces_of(danger), Spoken("Hold for twenty seconds."))
    assert faults(more, E1, FRESH) == ["also says: Hold for twenty seconds."]


def test_advice_in_the_night_voice_is_noticed() -> None:
    danger = heard(CHEST)
    soft = [replace(p, volume="soft") for p in pieces_of(danger) if isinstance(p, Spoken)]
    assert faults(saying(danger, *soft), E1, FRESH) == ["spoken at volume soft"]


def test_advice_asked_about_softly_is_noticed() -> None:
    danger = heard(CHEST)
    reprompt = _speech((Spoken("Shall I say that once more?", volume="soft"),))
    soft = replace(danger, turn=replace(danger.turn, reprompt=reprompt))
    assert faults(soft, E1, FRESH) == ["spoken at volume soft"]


def test_advice_forgotten_by_the_next_time_is_noticed() -> None:
    forgotten = replace(heard(CHEST), kept={"locked_until": None})
    assert faults(forgotten, E1, FRESH) == ["not kept for the next time"]


def test_what_starts_a_stretch_is_no_alarm() -> None:
    assert false_alarms(heard(CALF)) == []


def test_a_false_alarm_is_noticed() -> None:
    assert false_alarms(heard(CHEST, MID_HOLD)) == [
        "locked by E1; heard as RedFlagIntent chest_pain",
        "kept for the next time",
        f"advised: {sentences(line_of(E1))[0]}",
    ]


@pytest.mark.parametrize("line", sorted(ADVICE))
def test_advice_without_a_lock_is_a_false_alarm(line: str) -> None:
    advised = saying(heard(CALF), Spoken(f"{line} Toes up."))
    assert false_alarms(advised) == [f"advised: {line}"]


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_the_line_of_every_rule_is_among_the_advice(rule: RedFlagRule) -> None:
    assert sentences(line_of(rule))[0] in ADVICE


def test_every_state_counts_once_for_each_saying() -> None:
    sayings = [Saying("E1", CHEST), Saying("E1", CALF)]
    missed = dangers_missed(sayings)
    assert (missed.tried, len(missed.wrong), missed.share_wrong) == (8, 4, 0.5)
    assert all(CALF in wrong for wrong in missed.wrong)
    alarms = alarmed_by(sayings)
    assert (alarms.tried, len(alarms.wrong), alarms.share_wrong) == (8, 4, 0.5)
    assert all(CHEST in wrong for wrong in alarms.wrong)


def test_a_danger_is_missed_as_its_judge_says() -> None:
    graver = [Saying("U1", CHEST)]
    assert dangers_missed(graver).share_wrong == 1
    assert dangers_missed(graver, faults_by_level).share_wrong == 0


def test_what_went_wrong_is_told_with_its_state() -> None:
    tally = Tally()
    tally.add(Saying("E1", CHEST), MID_HOLD, ["too late", "too soft"])
    tally.add(Saying("E1", CALF), MID_HOLD, [])
    assert str(tally) == "1 of 2 wrong:\nE1: mid-hold: my chest hurts: too late; too soft"


def test_the_states_are_the_four_in_which_danger_may_come_up() -> None:
    assert [way.name for way in WAYS] == ["one-shot", "after launch", "mid-hold", "pack on"]
