"""Where the skill thinks a person is, against where the synthesiser really had got to."""

import random
import statistics
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import product

from cramp_coach.coach.script import Place
from cramp_coach.coach.timeline import Timeline as Unrolled
from cramp_coach.coach.timeline import place_at, unroll
from simulator.device import Device
from simulator.response import read_response
from simulator.timeline import Timeline
from simulator.voice import ModelVoice
from tests.bench.figure import Figure
from tests.bench.rendering import (
    BY_DAY,
    BY_NIGHT,
    LATENCY,
    LIBRARY,
    NIGHT,
    answer_to,
    echo,
    run_kept,
    script_of,
    start_of,
)

MEDIAN_LIMIT_SECONDS = 1.5
P95_LIMIT_SECONDS = 3.0


def figures() -> Iterator[Figure]:
    errors = sorted(barge_in_errors(random.Random(2)))
    yield Figure("barge-ins, every acute routine, by day and by night", len(errors), "barge-ins")
    yield Figure(
        "position error at a barge-in, median", statistics.median(errors), "s", MEDIAN_LIMIT_SECONDS
    )
    p95 = statistics.quantiles(errors, n=20)[-1]
    yield Figure("position error at a barge-in, 95th percentile", p95, "s", P95_LIMIT_SECONDS)


def barge_in_errors(chance: random.Random) -> Iterator[float]:
    """Of every acute routine, by day and by night, in equal parts in the first scene, in the
    second, and after a pause in each."""
    acute = (each for each in LIBRARY.routines.values() if each.purpose == "acute")
    cases = product(acute, (BY_DAY, BY_NIGHT), (False, True), (False, True))
    for routine, voice, second_scene, after_pause in cases:
        device = echo(voice, NIGHT + timedelta(seconds=chance.random()), LATENCY)
        turn = device.say(start_of(routine))
        if second_scene:
            device.say(str(answer_to(turn)))
        if after_pause:
            device.barge_in("pause", chance.uniform(0, device.turns[-1].speech.seconds))
            device.say("resume")
        yield _error_at(device, chance)


def _error_at(device: Device, chance: random.Random) -> float:
    """Seconds of the script between where the skill puts a person and the true place."""
    turn = device.turns[-1]
    run = run_kept(turn)
    script = script_of(run)
    timeline = unroll(script, run.place)
    at_seconds = chance.uniform(0, turn.speech.seconds)
    sent = device.barge_in("where am i", at_seconds).request["request"]["timestamp"]
    computed = run.place_now(script, datetime.fromisoformat(sent))
    meant = read_response(turn.response, ModelVoice()).speech
    opening = meant.seconds - timeline.end
    true = place_at(script, timeline, _meant_second(turn.speech, meant, at_seconds) - opening)
    return abs(_second(timeline, computed) - _second(timeline, true))


def _second(timeline: Unrolled, place: Place) -> float:
    """When in the response a place is heard."""
    segment = next(s for s in timeline.segments if s.step == place.step)
    return segment.counts_from + place.done - segment.done


def _meant_second(heard: Timeline, meant: Timeline, at_seconds: float) -> float:
    """The second of the speech as timed by the model at which the heard one has got to."""
    for real, model in zip(heard.sounds, meant.sounds, strict=True):
        if at_seconds <= real.end:
            return model.start + model.seconds * (at_seconds - real.start) / real.seconds
    return meant.seconds
