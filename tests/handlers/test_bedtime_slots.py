"""What is said of bedtime, and the task that Alexa starts by herself then."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from cramp_coach.alexa.access import Access
from cramp_coach.coach.advice import TEN_MINUTES
from cramp_coach.coach.person import LOCKED_FOR
from cramp_coach.coach.session import Session
from cramp_coach.coach.turn import Outcome, Turn
from cramp_coach.handlers.answering import answer
from cramp_coach.handlers.bedtime_slots import TASK
from cramp_coach.handlers.events import Task
from cramp_coach.handlers.heard import Heard
from cramp_coach.reply import directives
from tests.coach.bedtimes.bedtimes import AT_HALF_NINE, HALF_NINE, SET, evening, known, reminded
from tests.coach.bedtimes.sixweeks import ASKED, six_weeks_on
from tests.coach.talk import (
    NIGHT,
    REGULAR,
    WHERE_IT_IS_DAY,
    Talk,
    begin,
    phrase,
    says,
)
from tests.handlers.telling import asked, tell

MANIFEST = Path(__file__).parents[2] / "skill.json"
STAND = says("bed-stand", "stand")
WHAT_TIME = phrase("bedtime_time_ask")
GLAD, DOCTOR = phrase("look_back_glad"), phrase("see_doctor")


def start(talk: Talk, task: str | None = TASK, **given: object) -> str:
    """Alexa opens the skill for a task."""
    opened = Heard("LaunchRequest", {}, NIGHT, "en-US", "somebody", False, Access(), True, {})

    def launched(turn: Turn) -> Outcome:
        return answer(turn, replace(opened, task=Task(task, given) if task else None))

    return talk.take(launched)


def started() -> Talk:
    talk = evening()
    start(talk)
    return talk


@pytest.mark.parametrize("intent", ["BedtimeReminderIntent", "BedtimeRoutineIntent"])
@pytest.mark.parametrize("said", ["09:30", "21:30"])
def test_a_time_said_with_it_is_the_one_of_the_evening(intent: str, said: str) -> None:
    assert AT_HALF_NINE in tell(evening(), intent, time=said)


def test_the_evening_alone_is_a_time() -> None:
    assert "at eight in the evening" in tell(evening(), "BedtimeReminderIntent", time="EV")


@pytest.mark.parametrize("intent", ["BedtimeReminderIntent", "BedtimeRoutineIntent"])
@pytest.mark.parametrize("slots", [{}, {"time": "?whenever"}, {"time": "25:00"}])
def test_no_time_or_none_that_can_be_read_is_asked_for(intent: str, slots: dict[str, str]) -> None:
    talk = evening()
    assert tell(talk, intent, **slots) == WHAT_TIME
    assert AT_HALF_NINE in tell(talk.listen(), "TimeIntent", time="09:30")


def test_from_asking_to_set_to_cancelled() -> None:
    talk = evening()
    tell(talk, "BedtimeReminderIntent")
    tell(talk.listen(), "TimeIntent", time="09:30")
    assert tell(talk.listen(), "AMAZON.YesIntent").startswith(SET)
    assert [every and every.at for every in known(talk)] == [HALF_NINE]
    assert tell(talk.come_back_after(60), "BedtimeOffIntent").startswith(phrase("bedtime_off"))
    assert talk.alexa.held == {}


def test_a_time_said_elsewhere_is_not_understood() -> None:
    talk = asked("massage")
    assert tell(talk, "TimeIntent", time="09:30") == phrase("massage_ask")


@pytest.mark.parametrize(
    ("intent", "word"),
    [
        ("AMAZON.YesIntent", GLAD),
        ("BetterIntent", GLAD),
        ("AMAZON.NoIntent", DOCTOR),
        ("SameIntent", DOCTOR),
        ("WorseIntent", DOCTOR),
        ("UnsureIntent", DOCTOR),
    ],
)
def test_six_weeks_are_answered_with_yes_or_no_or_how_it_is(intent: str, word: str) -> None:
    talk = asked("look_back")
    assert tell(talk, intent).startswith(word)
    assert not talk.reply.is_open


def test_something_else_than_an_answer_asks_again() -> None:
    assert tell(asked("look_back"), "AMAZON.FallbackIntent") == ASKED


@pytest.mark.parametrize("intent", ["SameIntent", "WorseIntent"])
def test_elsewhere_how_it_is_means_what_it_always_does(intent: str) -> None:
    assert DOCTOR not in tell(begin("calf-bed").listen(), intent)


def test_the_task_is_the_one_that_alexa_is_offered() -> None:
    declared = json.loads(MANIFEST.read_text("utf-8"))["manifest"]["apis"]["custom"]["tasks"]
    assert [task["name"] for task in declared] == [TASK] == [directives.TASK]


def test_started_by_alexa_the_stretch_begins_at_once() -> None:
    assert started().words.startswith(STAND)


@pytest.mark.parametrize(
    ("position", "routine"),
    [
        ("standing", "bed-stand"),
        ("seated", "bed-seat"),
        ("lying", "bed-lying"),
        ("upside down", "bed-stand"),
        (7, "bed-stand"),
    ],
)
def test_a_task_may_name_the_position(position: object, routine: str) -> None:
    talk = Talk(zone=WHERE_IT_IS_DAY)
    start(talk, position=position)
    assert talk.run.routine == routine


@pytest.mark.parametrize("task", [None, "MakeCoffee", ""])
def test_any_other_task_is_a_launch_like_every_other(task: str | None) -> None:
    talk = evening()
    assert start(talk, task).startswith(phrase("launch"))
    tell(talk, "AMAZON.StopIntent")
    assert not talk.reply.completes_task


@pytest.mark.parametrize("end", ["AMAZON.StopIntent", "AMAZON.CancelIntent", "DoneIntent"])
@pytest.mark.parametrize("seconds", [5.0, 40.0])
def test_however_it_ends_alexa_is_told_that_it_is_over(end: str, seconds: float) -> None:
    talk = started()
    tell(talk.wait(seconds), end)
    assert (talk.reply.is_open, talk.reply.completes_task) == (False, True)


def test_until_then_she_is_told_nothing() -> None:
    talk = started()
    assert not talk.reply.completes_task
    tell(talk.listen(), "AMAZON.YesIntent")
    assert not talk.reply.completes_task
    tell(talk.listen(), "AMAZON.NoIntent")
    assert talk.reply.completes_task


def test_a_stretch_asked_for_is_no_task() -> None:
    talk = evening()
    tell(talk, "BedtimeIntent")
    tell(talk, "AMAZON.StopIntent")
    assert not talk.reply.completes_task


def test_after_six_weeks_the_task_is_over_once_they_are_looked_back_on() -> None:
    talk = six_weeks_on()
    talk.session = replace(talk.session, for_alexa=True)
    tell(talk, "DoneIntent")
    assert not talk.reply.completes_task
    tell(talk.listen(), "AMAZON.YesIntent")
    assert talk.reply.completes_task


@pytest.mark.parametrize("intent", ["AMAZON.NoIntent", "AMAZON.StopIntent"])
def test_danger_in_the_middle_of_it_ends_the_task_as_well(intent: str) -> None:
    talk = started().wait(20)
    tell(talk, "RedFlagIntent", flag="chest_pain")
    assert not talk.reply.completes_task
    tell(talk.listen(), intent)
    assert talk.reply.completes_task


def test_whoever_was_told_to_get_help_is_asked_about_that_first() -> None:
    talk = evening()
    talk.person = replace(REGULAR, locked_until=talk.now + LOCKED_FOR)
    start(talk)
    assert talk.session == Session(asking="checked", for_alexa=True)


def test_a_cramp_of_ten_minutes_is_not_stretched_for_the_night() -> None:
    talk = begin("calf-bed").wait(30)
    tell(talk, "SessionEndedRequest")
    start(talk.come_back_after(9.9))
    assert (talk.session.locked_by, talk.session.run) == (TEN_MINUTES, None)


def test_a_routine_that_was_left_is_not_taken_up_instead() -> None:
    talk = reminded()
    tell(talk.come_back_after(60), "ReliefIntent", region="foot")
    tell(talk.wait(20), "SessionEndedRequest")
    assert "bedtime" not in talk.words
    start(talk.come_back_after(5))
    assert talk.run.routine.startswith("bed-")
