"""Whatever is said at whatever moment: no second is lost, no promise is broken."""

from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from cramp_coach.coach.answers import again, same
from cramp_coach.coach.greeting import help_me, not_understood
from cramp_coach.coach.script import Place, Script
from cramp_coach.coach.sides import aim
from cramp_coach.coach.timeline import place_at, unroll
from cramp_coach.coach.transport import (
    go_back,
    go_next,
    how_long,
    pause,
    repeat,
    resume,
    start_over,
    where_am_i,
)
from cramp_coach.coach.words import Side
from cramp_coach.coach.yes_no import no, yes
from tests.coach.strategies import PLACES, UNHURRIED
from tests.coach.talk import ACUTE, LIBRARY, Answer, Talk, begin, begin_at, phrase, script_of

HOLDS = [
    (routine, step.id)
    for routine in ACUTE
    for step in LIBRARY.routines[routine].steps
    if step.kind == "hold"
]
RUBBED = [
    routine
    for routine in ACUTE
    if any(step.kind == "rub" for step in LIBRARY.routines[routine].steps)
]
WAITS = st.integers(0, 45_000).map(lambda milliseconds: milliseconds / 1000)
ASIDES: list[Answer] = [how_long, where_am_i, not_understood]
QUESTIONS: list[Answer] = [*ASIDES, same, no, resume]
MOVES: list[Answer] = [go_next, go_back, repeat, start_over, pause, help_me, again]
ANYTHING: list[Answer] = [*MOVES, *QUESTIONS, yes]


LONGEST_ANSWER_SECONDS = 5.0
READY = [
    script_of(routine, side, getting_up=getting_up)
    for routine in LIBRARY.routines
    for side in get_args(Side)
    for getting_up in (True, False)
]


def within(ready: Script, place: Place) -> Place:
    """The nearest place that the script has."""
    last = max(index for index, step in enumerate(ready.steps) if step.asks)
    step = ready.steps[min(place.step, last)]
    done = 0.0 if step.asks else min(place.done, float(step.seconds))
    return replace(place, step=ready.steps.index(step), done=done)


def chain(answers: list[Answer]) -> st.SearchStrategy[list[tuple[float, Answer]]]:
    return st.lists(st.tuples(WAITS, st.sampled_from(answers)), min_size=1, max_size=12)


def turns(talk: Talk, said: list[tuple[float, Answer]]) -> Iterator[Talk]:
    """The talk after each turn that leaves a routine under way."""
    for seconds, answer in said:
        talk.wait(seconds).take(answer)
        if talk.session.run is None:
            return
        yield talk


def play_on(talk: Talk, said: list[tuple[float, Answer]]) -> Talk:
    for _ in turns(talk, said):
        assert talk.reply.is_open
    return talk


@UNHURRIED
@given(st.sampled_from(READY), PLACES, WAITS, WAITS)
def test_as_seconds_pass_a_place_only_moves_on(
    ready: Script, place: Place, early: float, later: float
) -> None:
    timeline = unroll(ready, within(ready, place))
    before, after = (place_at(ready, timeline, at) for at in (early, early + later))
    assert (before.step, before.done) <= (after.step, after.done)
    assert set(after.owed) <= set(before.owed)


@UNHURRIED
@given(st.sampled_from(sorted(LIBRARY.routines)), chain(ANYTHING))
def test_there_is_never_less_than_nothing_left_nor_more_than_all(
    routine: str, said: list[tuple[float, Answer]]
) -> None:
    for talk in turns(begin(routine), said):
        assert 0 <= talk.seconds_left <= talk.step.seconds
        assert not talk.step.asks or talk.place.done == 0


@UNHURRIED
@given(st.sampled_from(HOLDS), st.lists(st.floats(0.2, 3), max_size=8), st.sampled_from(QUESTIONS))
def test_questions_in_a_hold_make_it_neither_longer_nor_shorter(
    hold: tuple[str, str], waits: list[float], ask: Answer
) -> None:
    talk = begin_at(*hold, done=0.5)
    for seconds in waits:
        talk.wait(seconds).take(ask)
    if talk.step.id == hold[1] and talk.seconds_left > LONGEST_ANSWER_SECONDS:
        assert abs(talk.place.done - 0.5 - sum(waits)) < 0.01


@UNHURRIED
@given(st.sampled_from(HOLDS), st.lists(st.tuples(st.floats(0.5, 3), WAITS), max_size=6))
def test_pauses_in_a_hold_of_any_length_leave_all_of_its_seconds(
    hold: tuple[str, str], pauses: list[tuple[float, float]]
) -> None:
    talk = begin_at(*hold, done=0.5)
    held = 0.5
    for holding, paused in pauses:
        _let_it_run(talk).wait(holding).take(pause)
        talk.wait(paused).take(resume)
        held += holding
    if talk.step.id == hold[1]:
        assert abs(talk.place.done - held) < 0.01


def _let_it_run(talk: Talk) -> Talk:
    """Wait until the words before the hold are over."""
    talk.now = max(talk.now, talk.run.started_at)
    return talk


@UNHURRIED
@given(st.sampled_from(ACUTE), chain(ANYTHING))
def test_what_was_promised_is_heard_or_is_still_owed(
    routine: str, said: list[tuple[float, Answer]]
) -> None:
    """Of a stretch; whoever goes on to breathe and settle has left it."""
    for talk in turns(begin(routine), said):
        owed = {phrase(name) for name in talk.place.owed}
        stretching = talk.run.routine != "settle"
        promised = set(map(phrase, LIBRARY.routines[routine].owes))
        assert not stretching or promised <= owed | set(talk.heard)


@UNHURRIED
@given(st.sampled_from(ACUTE), chain([*MOVES, *QUESTIONS]))
def test_what_was_heard_to_its_end_is_not_told_again(
    routine: str, said: list[tuple[float, Answer]]
) -> None:
    talk = begin(routine)
    talk.in_doubt = -0.001
    heard = play_on(talk, said).listen().heard
    assert all(heard.count(phrase(name)) <= 1 for name in LIBRARY.routines[routine].owes)


@UNHURRIED
@given(st.sampled_from(RUBBED), chain([*MOVES, *ASIDES]))
def test_nobody_is_rubbed_who_has_not_said_no_at_the_gate(
    routine: str, said: list[tuple[float, Answer]]
) -> None:
    for talk in turns(begin(routine), said):
        ahead = {talk.script.steps[each.step].kind for each in talk.timeline.segments}
        assert "rub" not in ahead


@UNHURRIED
@given(chain(ANYTHING), st.sampled_from(["left", "right"]))
def test_a_leg_once_named_stays_named(said: list[tuple[float, Answer]], side: str) -> None:
    talk = begin("calf-bed").wait(10)
    talk.take(aim, side)
    for _ in turns(talk, said):
        assert talk.run.side == side


@UNHURRIED
@given(st.sampled_from(sorted(LIBRARY.routines)), chain(ANYTHING))
def test_an_open_answer_asks_and_a_closing_one_leaves_nothing(
    routine: str, said: list[tuple[float, Answer]]
) -> None:
    talk = begin(routine)
    for _ in turns(talk, said):
        assert str(talk.reply.ask).endswith("?")
        assert talk.reply.reprompt
    assert talk.reply.is_open == bool(talk.session.run or talk.session.locked_by)
