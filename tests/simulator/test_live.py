import pytest

from tests.simulator.fakes import ScriptedSkill, asks, ends
from tests.simulator.live_desk import Desk

# Two seconds of words, ten of silence, 1.2 of words.
HOLD = 'Toes up and hold it <break time="10s"/> Better or worse?'

# Two seconds of words, ten of hold with words in it, 1.2 of words.
ANNOUNCED = """
    Hold it for ten seconds. <break time="4.2s"/> Nearly there. <break time="5s"/> Ease off now.
"""


def test_speech_keeps_step_with_the_wall_clock() -> None:
    desk = Desk(ScriptedSkill(asks(HOLD)))
    desk.live.enter("my calf is cramping")
    desk.after(1.5, 0.5, 3)
    assert desk.seconds_passed == 5


def test_speech_runs_at_the_speed_asked_for() -> None:
    desk = Desk(ScriptedSkill(asks(HOLD)), speed=10)
    desk.live.enter("my calf is cramping")
    desk.after(0.5)
    assert desk.seconds_passed == 5


def test_words_entered_while_it_speaks_cut_in_at_the_time_that_has_passed() -> None:
    skill = ScriptedSkill(asks(HOLD))
    desk = Desk(skill)
    desk.live.enter("my calf is cramping")
    desk.after(7)
    desk.live.enter(" pause ")
    assert skill.requests[-1]["timestamp"] == "2026-01-05T02:40:07Z"
    assert desk.device.turns[-1].utterance == "pause"


def test_listening_is_never_sped_up() -> None:
    desk = Desk(ScriptedSkill(asks(HOLD, "Still there?")), speed=1000)
    desk.live.enter("my calf is cramping")
    desk.after(5, 7.5)
    assert desk.device.listening
    assert desk.live.status(typing=False) == "listening, 1 s"
    desk.after(1)
    assert desk.device.speaking


def test_nobody_answering_for_long_enough_closes_the_session() -> None:
    desk = Desk(ScriptedSkill(asks(HOLD, "Still there?")))
    desk.live.enter("my calf is cramping")
    desk.after(14, 8, 1, 8)
    assert not desk.device.session_open


def test_typing_stops_the_clock() -> None:
    desk = Desk(ScriptedSkill(asks(HOLD)))
    desk.live.enter("my calf is cramping")
    desk.after(7)
    desk.after(30, typing=True)
    assert desk.seconds_passed == 7
    desk.after(1)
    assert desk.seconds_passed == 8


def test_enter_alone_ends_the_listening_in_silence() -> None:
    desk = Desk(ScriptedSkill(asks(HOLD, "Still there?")))
    desk.live.enter("my calf is cramping")
    desk.after(14, 2)
    desk.live.enter("")
    assert desk.device.speaking
    assert desk.live.caption() == ""
    assert desk.seconds_passed == pytest.approx(13.2 + 8)


def test_enter_alone_while_it_speaks_changes_nothing() -> None:
    desk = Desk(ScriptedSkill(asks(HOLD)))
    desk.live.enter("my calf is cramping")
    desk.after(5)
    desk.live.enter("")
    assert desk.device.speaking
    assert desk.seconds_passed == 5


def test_the_caption_grows_with_the_words() -> None:
    desk = Desk(ScriptedSkill(asks(HOLD)))
    desk.live.enter("my calf is cramping")
    captions = []
    for _ in range(4):
        desk.after(0.6)
        captions.append(desk.live.caption())
    assert captions == ["Toes", "Toes up and", "Toes up and hold", ""]


def test_a_hold_counts_down_as_a_whole_through_words_and_quiet() -> None:
    desk = Desk(ScriptedSkill(asks(ANNOUNCED)))
    desk.live.enter("my calf is cramping")
    assert desk.live.status(typing=False) == "speaking"
    shown = []
    for seconds in (2.4, 4.5, 0.5, 5):
        desk.after(seconds)
        shown.append(desk.live.status(typing=False))
    assert shown == [
        "█" * 24 + " hold, 10 s left",
        "█" * 15 + "░" * 9 + " hold, 6 s left",
        "█" * 12 + "░" * 12 + " hold, 5 s left",
        "speaking",
    ]


def test_a_hold_goes_on_counting_when_it_is_asked_about() -> None:
    told = 'Six seconds left. <break time="5s"/> Ease off now.'
    desk = Desk(ScriptedSkill(asks(ANNOUNCED), asks(told)))
    desk.live.enter("my calf is cramping")
    desk.after(6)
    desk.live.enter("how long left")
    desk.after(0.5)
    assert desk.live.status(typing=False) == "█" * 15 + "░" * 9 + " hold, 6 s left"


def test_a_quiet_that_is_no_hold_is_told_as_such() -> None:
    desk = Desk(ScriptedSkill(asks(HOLD)))
    desk.live.enter("my calf is cramping")
    desk.after(4.5)
    assert desk.live.status(typing=False) == "quiet, 8 s"


def test_the_status_tells_who_is_heard() -> None:
    desk = Desk(ScriptedSkill(ends("Good night.")))
    assert desk.live.status(typing=True) == "asleep: type what you would say"
    desk.live.enter("stop")
    assert desk.live.status(typing=True) == "hearing you"


def test_each_piece_is_spoken_aloud_once() -> None:
    desk = Desk(ScriptedSkill(asks(HOLD)))
    desk.live.enter("my calf is cramping")
    desk.after(0, 0.5, 0.5, 5, 6.5)
    assert desk.loudspeaker.heard == ["-", "Toes up and hold it", "Better or worse?"]


def test_the_loudspeaker_falls_silent_at_the_first_key() -> None:
    desk = Desk(ScriptedSkill(asks(HOLD)))
    desk.live.enter("my calf is cramping")
    desk.after(0.1)
    desk.after(0.1, typing=True)
    assert desk.loudspeaker.heard == ["-", "Toes up and hold it", "-"]


def test_the_same_words_are_spoken_again_in_the_next_answer() -> None:
    desk = Desk(ScriptedSkill(asks(HOLD)))
    desk.live.enter("my calf is cramping")
    desk.after(0.1)
    desk.live.enter("pause")
    desk.after(0.1)
    assert desk.loudspeaker.heard == ["-", "Toes up and hold it"] * 2


def test_time_goes_on_as_fast_while_nothing_is_open() -> None:
    desk = Desk(ScriptedSkill(asks(HOLD)), speed=10)
    desk.after(60)
    assert desk.seconds_passed == 600
