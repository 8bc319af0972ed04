"""Whatever a person does and whatever a skill answers, the device keeps its own rules."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from simulator.alexas.permissions import SCOPES
from simulator.device import Device
from simulator.turn import Closed, Launched, Rang, Said
from tests.simulator.alexas.bodies import after as in_seconds
from tests.simulator.alexas.bodies import ask_for, offer, offers, reminder
from tests.simulator.alexas.reached import ACCESS, REMINDERS
from tests.simulator.fakes import ScriptedSkill, asks, device_with, ends, hands_over

LINES = ["", "Hold.", 'Hold it there. <break time="10s"/> Better or worse?', '<break time="2s"/>']
SECONDS = st.floats(0, 40, allow_nan=False)
ANSWERS = st.one_of(
    st.builds(asks, st.sampled_from(LINES), st.sampled_from([None, *LINES])),
    st.builds(ends, st.sampled_from(LINES)),
)
HANDED_OVER = st.builds(hands_over, st.sampled_from([ask_for(), offers(offer("024030"))]))
REMINDED = st.lists(st.integers(1, 60), max_size=3)
ACTS = st.one_of(
    st.tuples(st.just("say"), st.just("my calf is cramping")),
    st.tuples(st.just("barge_in"), st.just("pause"), SECONDS),
    st.tuples(st.just("hear"), st.sampled_from(["exit", "open cramp coach", "stop", "yes", "no"])),
    st.tuples(st.just("wait"), SECONDS),
    st.tuples(st.sampled_from(["silence", "play_out", "hang_up"])),
)


def after(
    answers: list[dict[str, Any]], acts: list[tuple[Any, ...]], reminded: Sequence[int] = ()
) -> Device:
    device = device_with(ScriptedSkill(*answers))
    device.alexa.declared = frozenset(SCOPES.values())
    device.alexa.permit(SCOPES["reminders"], granted=True)
    for seconds in reminded:
        body = reminder(in_seconds(seconds))
        device.alexa.send(ACCESS, "POST", REMINDERS, budget=1, body=body)
    for name, *arguments in acts:
        before = device.now
        getattr(device, name)(*arguments)
        assert device.now >= before
    device.wait(1000)
    return device


@given(st.lists(ANSWERS, min_size=1, max_size=5), st.lists(ACTS, max_size=12))
def test_moments_come_in_order_and_every_session_is_closed_once(
    answers: list[dict[str, Any]], acts: list[tuple[Any, ...]]
) -> None:
    device = after(answers, acts)
    times = [moment.at for moment in device.moments]
    assert times == sorted(times)
    assert not device.session_open
    assert device.phase is None
    opened = [m for m in device.moments if isinstance(m, Said) and m.opened]
    closed = [m for m in device.moments if isinstance(m, Closed)]
    renewed = [t for t in device.turns if t.intent == "LaunchRequest"]
    assert len(opened) - len(renewed) <= len(closed) <= len(opened)


@given(st.lists(ANSWERS, min_size=1, max_size=5), st.lists(ACTS, max_size=12))
def test_a_session_is_new_once_and_never_comes_back(
    answers: list[dict[str, Any]], acts: list[tuple[Any, ...]]
) -> None:
    sessions = [turn.request["session"] for turn in after(answers, acts).turns]
    in_turn = [id_ for id_, _ in groupby(session["sessionId"] for session in sessions)]
    assert in_turn == [session["sessionId"] for session in sessions if session["new"]]
    assert len(in_turn) == len(set(in_turn))


@given(
    st.lists(st.one_of(ANSWERS, HANDED_OVER), min_size=1, max_size=5).map(lambda a: [*a, ends("")]),
    st.lists(ACTS, max_size=12),
    REMINDED,
)
def test_whatever_alexa_does_meanwhile_moments_come_in_order_and_all_rings(
    answers: list[dict[str, Any]], acts: list[tuple[Any, ...]], reminded: list[int]
) -> None:
    device = after(answers, acts, reminded)
    times = [moment.at for moment in device.moments]
    assert times == sorted(times)
    assert not device.session_open
    rang = [moment for moment in device.moments if isinstance(moment, Rang)]
    assert sum(ring.kind == "reminder" for ring in rang) == len(reminded)
    launched = [moment for moment in device.moments if isinstance(moment, Launched)]
    assert sum(ring.kind == "routine" for ring in rang) == len(launched)
