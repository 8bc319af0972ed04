"""Every scene of every routine is one that Alexa takes, however it is spoken."""

import pytest
from ask_sdk_core.response_helper import ResponseFactory

from cramp_coach.coach.manner import SLOWEST_RATE, Manner
from cramp_coach.coach.preferences import Preferences, VoiceWanted
from cramp_coach.coach.reply import Reply
from cramp_coach.coach.scenes import play
from cramp_coach.coach.script import Fit, Place
from cramp_coach.coach.session import Run
from cramp_coach.coach.turn import Turn
from cramp_coach.reply.render import render
from simulator.response import LONGEST_REPROMPT_SECONDS, LONGEST_SPEECH_SECONDS
from simulator.ssml import pieces
from simulator.timeline import timeline
from simulator.voice import ModelVoice
from tests.coach.talk import LIBRARY, Talk

LONGEST_SSML_CHARACTERS = 8_000
MANNERS = [Manner(), Manner(0.9, quiet=True), Manner(SLOWEST_RATE), Manner(SLOWEST_RATE, True)]
OWED = ("safety", "flags", "notice_1", "notice_2", "notice_3", "notice_4")


def turn_in(manner: Manner) -> Turn:
    talk = Talk()
    voice: VoiceWanted = "quiet" if manner.quiet else "normal"
    pace = manner.rate if not manner.quiet else max(manner.rate / 0.9, SLOWEST_RATE)
    turn = talk.turn().knowing(preferences=Preferences(pace=pace, voice=voice))
    assert turn.manner == manner
    return turn


def scenes(routine: str, turn: Turn) -> list[Reply]:
    """From every step on, with all that can be owed, and after the longest of answers."""
    run = Run(routine, turn.now, Fit("right", region="calf"))
    script = turn.script(run)
    starts = [i for i in range(len(script.steps)) if script.question_from(i) is not None]
    return [play(turn, run, Place(i, owed=OWED), "Okay, slower.").reply for i in starts]


@pytest.mark.parametrize("manner", MANNERS, ids=str)
@pytest.mark.parametrize("routine", LIBRARY.routines)
def test_a_scene_is_short_enough_from_whichever_step_it_begins(
    routine: str, manner: Manner
) -> None:
    for reply in scenes(routine, turn_in(manner)):
        response = render(reply, ResponseFactory())
        speech, again = response.output_speech.ssml, response.reprompt.output_speech.ssml
        assert max(len(speech), len(again)) <= LONGEST_SSML_CHARACTERS
        assert timeline(pieces(speech), ModelVoice()).seconds <= LONGEST_SPEECH_SECONDS
        assert timeline(pieces(again), ModelVoice()).seconds <= LONGEST_REPROMPT_SECONDS
