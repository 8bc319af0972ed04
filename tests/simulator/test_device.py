from datetime import timedelta

import pytest

from simulator.device import Device
from simulator.service import Service
from simulator.turn import Closed, Listening, Quiet, Said, Spoken, Unanswered
from tests.simulator.fakes import (
    GRAMMAR,
    NIGHT,
    EvenVoice,
    ScriptedSkill,
    TableEars,
    asks,
    device_with,
    ends,
)

# Five words of 0.4 s, ten seconds of silence, three words: a question at 12.0 s, asked by 13.2 s.
HOLD = 'Toes up and hold it <break time="10s"/> Better or worse?'
HOLD_SECONDS = 13.2


def seconds_after_start(device: Device) -> float:
    return (device.now - NIGHT).total_seconds()


def test_a_speech_takes_the_time_of_its_words_and_silences() -> None:
    device = device_with(ScriptedSkill(asks(HOLD)))
    turn = device.say("my calf is cramping")
    assert [(s.start, s.end) for s in turn.speech.sounds] == [
        pytest.approx((0, 2.0)),
        pytest.approx((2.0, 12.0)),
        pytest.approx((12.0, HOLD_SECONDS)),
    ]
    assert device.speaking
    assert device.now == NIGHT


def test_after_a_question_the_device_listens() -> None:
    device = device_with(ScriptedSkill(asks(HOLD)))
    device.say("my calf is cramping")
    device.play_out()
    assert device.listening
    assert seconds_after_start(device) == pytest.approx(HOLD_SECONDS)


def test_an_answer_comes_a_moment_after_the_question() -> None:
    skill = ScriptedSkill(asks(HOLD))
    device = device_with(skill)
    device.say("my calf is cramping")
    answer = device.say("better")
    assert (answer.at - NIGHT).total_seconds() == pytest.approx(HOLD_SECONDS + 1)
    assert skill.requests[1]["timestamp"] == "2026-01-05T02:40:14Z"


def test_barging_in_is_stamped_with_the_time_into_the_speech() -> None:
    skill = ScriptedSkill(asks(HOLD))
    device = device_with(skill)
    device.say("my calf is cramping")
    turn = device.barge_in("pause", 7)
    assert turn.at == NIGHT + timedelta(seconds=7)
    assert skill.requests[1]["timestamp"] == "2026-01-05T02:40:07Z"


def test_barging_in_counts_from_the_start_of_the_newest_speech() -> None:
    device = device_with(ScriptedSkill(asks(HOLD)))
    device.say("my calf is cramping")
    device.barge_in("pause", 7)
    assert device.barge_in("pause", 5).at == NIGHT + timedelta(seconds=12)


def test_barging_in_keeps_the_session() -> None:
    skill = ScriptedSkill(asks(HOLD, attributes={"step": 1}))
    device = device_with(skill)
    device.say("my calf is cramping")
    device.barge_in("pause", 7)
    opening, second = (event["session"] for event in skill.events)
    assert second["sessionId"] == opening["sessionId"]
    assert (opening["new"], second["new"]) == (True, False)
    assert (opening["attributes"], second["attributes"]) == ({}, {"step": 1})


def test_what_was_heard_before_barging_in_is_told_and_no_more() -> None:
    device = device_with(ScriptedSkill(asks(HOLD), asks("Paused.")))
    device.say("my calf is cramping")
    device.barge_in("pause", 7)
    assert device.moments == [
        Said(NIGHT, "my calf is cramping", opened=True, cut_in=False),
        Spoken(NIGHT, "Toes up and hold it"),
        Quiet(NIGHT + timedelta(seconds=2), seconds=5.0, planned=10.0),
        Said(NIGHT + timedelta(seconds=7), "pause", opened=False, cut_in=True),
    ]


def test_a_sentence_cut_short_keeps_its_complete_words() -> None:
    device = device_with(ScriptedSkill(asks(HOLD)))
    device.say("my calf is cramping")
    device.barge_in("pause", 1.3)
    assert device.moments[1] == Spoken(NIGHT, "Toes up and", cut=True)


def test_barging_in_after_the_speech_is_an_answer_while_listening() -> None:
    device = device_with(ScriptedSkill(asks(HOLD)))
    device.say("my calf is cramping")
    turn = device.barge_in("better", 15)
    assert turn.at == NIGHT + timedelta(seconds=15)
    assert Said(turn.at, "better", opened=False, cut_in=False) in device.moments


def test_barging_in_far_too_late_is_still_in_time_for_an_answer() -> None:
    device = device_with(ScriptedSkill(asks(HOLD, reprompt="Still with me?")))
    device.say("my calf is cramping")
    turn = device.barge_in("better", 500)
    assert (turn.at - NIGHT).total_seconds() == pytest.approx(HOLD_SECONDS + 7.9)
    assert device.session_open


def test_barging_in_on_the_reprompt_counts_from_its_start() -> None:
    device = device_with(ScriptedSkill(asks("Better or worse?", reprompt=HOLD)))
    device.say("my calf is cramping")
    device.silence()
    turn = device.barge_in("better", 1)
    assert device.moments[-2:] == [
        Spoken(NIGHT + timedelta(seconds=9.2), "Toes up", cut=True),
        Said(turn.at, "better", opened=False, cut_in=True),
    ]


def test_silence_is_answered_with_the_reprompt() -> None:
    device = device_with(ScriptedSkill(asks("Better or worse?", reprompt="Still with me?")))
    device.say("my calf is cramping")
    device.silence()
    assert device.speaking
    assert seconds_after_start(device) == pytest.approx(1.2 + 8)
    assert device.moments[-1] == Unanswered(device.now, seconds=8.0, asks_again=True)


def test_a_second_silence_closes_the_session() -> None:
    skill = ScriptedSkill(asks("Better or worse?", reprompt="Still with me?"))
    device = device_with(skill)
    device.say("my calf is cramping")
    device.silence()
    device.silence()
    assert seconds_after_start(device) == pytest.approx(1.2 + 8 + 1.2 + 8)
    assert skill.requests[-1]["reason"] == "EXCEEDED_MAX_REPROMPTS"
    assert not device.session_open
    assert device.moments[-1] == Closed(device.now)


def test_an_answer_to_the_reprompt_keeps_the_session() -> None:
    skill = ScriptedSkill(asks("Better or worse?", reprompt="Still with me?"))
    device = device_with(skill)
    device.say("my calf is cramping")
    device.silence()
    device.say("better")
    assert [event["session"]["new"] for event in skill.events] == [True, False]


def test_a_new_question_may_be_asked_again_too() -> None:
    device = device_with(ScriptedSkill(asks("Better or worse?", reprompt="Still with me?")))
    device.say("my calf is cramping")
    device.silence()
    device.say("better")
    device.silence()
    assert device.session_open
    assert device.moments[-1] == Unanswered(device.now, seconds=8.0, asks_again=True)


def test_without_a_reprompt_the_first_silence_closes_the_session() -> None:
    skill = ScriptedSkill(asks("Better or worse?"))
    device = device_with(skill)
    device.say("my calf is cramping")
    device.silence()
    assert skill.requests[-1]["type"] == "SessionEndedRequest"
    assert device.turns[-1].utterance is None


def test_silence_with_no_session_changes_nothing() -> None:
    device = device_with(ScriptedSkill(ends("Good night.")))
    device.silence()
    assert (device.now, device.moments) == (NIGHT, [])


def test_a_closing_answer_is_played_out_and_nothing_more_is_asked_of_the_skill() -> None:
    skill = ScriptedSkill(ends("Good night."))
    device = device_with(skill)
    device.say("stop")
    device.silence()
    assert device.moments[-1] == Closed(NIGHT + timedelta(seconds=0.8))
    assert len(skill.events) == 1


def test_words_after_the_closing_open_a_new_session() -> None:
    skill = ScriptedSkill(ends("Good night."))
    device = device_with(skill)
    device.say("stop")
    device.say("my calf is cramping")
    first, second = (event["session"] for event in skill.events)
    assert second["new"]
    assert second["sessionId"] != first["sessionId"]


def test_words_during_the_closing_speech_open_a_new_session() -> None:
    skill = ScriptedSkill(ends("Good night to you."))
    device = device_with(skill)
    device.say("stop")
    device.barge_in("my calf is cramping", 1)
    assert skill.events[1]["session"]["new"]
    at = NIGHT + timedelta(seconds=1)
    assert device.moments[-3:] == [
        Spoken(NIGHT, "Good night", cut=True),
        Closed(at),
        Said(at, "my calf is cramping", opened=True, cut_in=True),
    ]


def test_opening_the_skill_by_name_starts_afresh() -> None:
    skill = ScriptedSkill(asks("Better or worse?", attributes={"step": 1}))
    device = device_with(skill)
    device.say("my calf is cramping")
    device.say("open cramp coach")
    assert skill.requests[1]["type"] == "LaunchRequest"
    assert skill.events[1]["session"]["new"]
    assert skill.events[1]["session"]["attributes"] == {}


def test_exit_ends_the_session_on_the_persons_wish() -> None:
    skill = ScriptedSkill(asks(HOLD))
    device = device_with(skill)
    device.say("my calf is cramping")
    device.barge_in("exit", 3)
    assert skill.requests[-1]["reason"] == "USER_INITIATED"
    assert not device.session_open


def test_hanging_up_ends_the_session_at_once() -> None:
    skill = ScriptedSkill(asks(HOLD))
    device = device_with(skill)
    device.say("my calf is cramping")
    device.wait(3)
    device.hang_up()
    assert device.now == NIGHT + timedelta(seconds=3)
    assert skill.requests[-1]["reason"] == "USER_INITIATED"


def test_hanging_up_without_a_session_asks_nothing_of_the_skill() -> None:
    skill = ScriptedSkill(ends("Good night."))
    device = device_with(skill)
    device.hang_up()
    assert skill.events == []


def test_waiting_lets_everything_happen_that_happens_by_then() -> None:
    device = device_with(ScriptedSkill(asks("Better or worse?", reprompt="Still with me?")))
    device.say("my calf is cramping")
    device.wait(100)
    kinds = [type(moment) for moment in device.moments]
    assert kinds == [Said, Spoken, Listening, Unanswered, Spoken, Listening, Unanswered, Closed]
    assert seconds_after_start(device) == 100


def test_time_never_runs_backwards() -> None:
    device = device_with(ScriptedSkill(asks(HOLD)))
    device.say("my calf is cramping")
    device.wait(10)
    assert device.barge_in("pause", 4).at == NIGHT + timedelta(seconds=10)


def test_the_answer_starts_a_latency_after_the_request() -> None:
    service = Service(ScriptedSkill(asks(HOLD)), GRAMMAR, EvenVoice())
    device = Device(service, TableEars(), NIGHT, latency=timedelta(seconds=1.5))
    turn = device.say("my calf is cramping")
    assert (turn.at, turn.starts_at) == (NIGHT, NIGHT + timedelta(seconds=1.5))
    assert device.barge_in("pause", 7).at == NIGHT + timedelta(seconds=8.5)


def test_an_answer_without_speech_opens_the_microphone_at_once() -> None:
    device = device_with(ScriptedSkill({"version": "1.0", "response": {"shouldEndSession": False}}))
    device.say("my calf is cramping")
    assert device.listening


def test_words_that_are_none_disturb_nothing() -> None:
    device = device_with(ScriptedSkill(asks(HOLD)))
    device.say("my calf is cramping")
    with pytest.raises(ValueError, match="nothing was said"):
        device.hear(" ")
    assert device.speaking
