"""Where the skill thinks a person is, against where the synthesiser really had got to."""

import random
import statistics
from collections.abc import Iterator
from datetime import datetime, timedelta

from cramp_coach.coach.script import Script
from cramp_coach.coach.session import Run, session_from_json
from cramp_coach.coach.timeline import unroll
from simulator.device import Device
from simulator.response import read_response
from simulator.timeline import Timeline
from simulator.turn import Turn
from simulator.voice import ModelVoice
from tests.bench.figure import Figure
from tests.bench.rendering import NIGHT, calf_routines, echo, left_script

BARGE_INS = 102
MEDIAN_LIMIT_SECONDS = 1.5
P95_LIMIT_SECONDS = 3.0


def figures() -> Iterator[Figure]:
    errors = sorted(barge_in_errors(random.Random(2)))
    yield Figure("barge-ins", len(errors), "barge-ins")
    yield Figure(
        "position error at a barge-in, median", statistics.median(errors), "s", MEDIAN_LIMIT_SECONDS
    )
    p95 = statistics.quantiles(errors, n=20)[-1]
    yield Figure("position error at a barge-in, 95th percentile", p95, "s", P95_LIMIT_SECONDS)


def barge_in_errors(chance: random.Random) -> Iterator[float]:
    """In equal parts in the first scene, in the second, and after a pause in each."""
    routines = list(calf_routines())
    for number in range(BARGE_INS):
        routine, start = routines[number % len(routines)]
        second_scene, after_pause = divmod(number // len(routines) % 4, 2)
        device = echo(NIGHT + timedelta(seconds=chance.random()))
        device.say(start)
        if second_scene:
            device.say("same")
        if after_pause:
            device.barge_in("pause", chance.uniform(0, device.turns[-1].speech.seconds))
            device.say("resume")
        yield _error_at(device, left_script(routine), chance)


def _error_at(device: Device, script: Script, chance: random.Random) -> float:
    """Seconds of the script between where the skill counts from its clock and the true place."""
    turn = device.turns[-1]
    run = _run_kept(turn)
    at_seconds = chance.uniform(0, turn.speech.seconds)
    asked_at = device.barge_in("where am i", at_seconds).request["request"]["timestamp"]
    computed = datetime.fromisoformat(asked_at) - run.started_at
    meant = read_response(turn.response, ModelVoice()).speech
    opening = meant.seconds - unroll(script, run.place).end
    return abs(computed.total_seconds() - (_meant_second(turn.speech, meant, at_seconds) - opening))


def _run_kept(turn: Turn) -> Run:
    run = session_from_json(turn.response["sessionAttributes"]["session"]).run
    assert run is not None
    return run


def _meant_second(heard: Timeline, meant: Timeline, at_seconds: float) -> float:
    """The second of the speech as timed by the model at which the heard one has got to."""
    for real, model in zip(heard.sounds, meant.sounds, strict=True):
        if at_seconds <= real.end:
            return model.start + model.seconds * (at_seconds - real.start) / real.seconds
    return meant.seconds
