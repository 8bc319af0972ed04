"""Five words of the even voice last two seconds."""

import pytest

from simulator.hold import NUMBERS, Hold, hold_at, holds_in
from simulator.ssml import pieces
from simulator.timeline import Timeline, timeline
from tests.simulator.fakes import EvenVoice

BREATH = '<break time="500ms"/>'
RELEASE = "Ease off now."
# Two seconds of announcement, then 4.4 + 0.8 + 4.8 of hold, then 1.2 of release and a rest.
TEN = f"""
    Hold it for ten seconds. <break time="4.4s"/> Nearly there. <break time="4.8s"/>
    {RELEASE} <break time="8s"/>
"""


def speech(ssml: str) -> Timeline:
    return timeline(pieces(f"<speak>{ssml}</speak>"), EvenVoice())


def spans(ssml: str, running: Hold | None = None) -> list[tuple[float, float, int]]:
    holds = holds_in(speech(ssml), running)
    return [(round(hold.start, 1), round(hold.end, 1), hold.seconds) for hold in holds]


def left(ssml: str, elapsed: float, running: Hold | None = None) -> int | None:
    hold = hold_at(holds_in(speech(ssml), running), elapsed)
    return hold.left(elapsed) if hold else None


def test_a_hold_counts_from_the_end_of_the_words_that_announce_it() -> None:
    assert spans(TEN) == [(2.0, 12.0, 10)]


@pytest.mark.parametrize(
    ("elapsed", "seconds"), [(1.9, None), (2.0, 10), (6.5, 6), (7.0, 5), (11.9, 1), (12.1, None)]
)
def test_it_counts_down_through_words_and_quiet_alike(elapsed: float, seconds: int | None) -> None:
    assert left(TEN, elapsed) == seconds


def test_every_hold_of_a_speech_is_counted() -> None:
    assert spans(TEN + TEN + "Better?") == [(2.0, 12.0, 10), (23.2, 33.2, 10)]


def test_the_words_of_the_next_hold_end_one() -> None:
    # The second hold keeps its time better, and yet is not the first.
    turns = """
        Left leg for ten seconds. <break time="10s"/><break time="200ms"/>
        Right leg for ten seconds. <break time="10s"/> Better?
    """
    assert spans(turns) == [(2.0, 12.2, 10), (14.2, 24.2, 10)]


def test_a_voice_slower_than_planned_never_shows_more_than_was_announced() -> None:
    slow = f'Hold it for ten seconds. <break time="10s"/><break time="1s"/> {RELEASE}'
    assert spans(slow) == [(2.0, 13.0, 10)]
    assert left(slow, 2.1) == 10


RESUMED = f"""
    Seventeen seconds left. {BREATH} Toes up again. <break time="10s"/> <break time="1s"/>
    Nearly there. <break time="5s"/> {RELEASE}
"""


def test_a_hold_gone_back_to_counts_from_the_words_that_lead_back_into_it() -> None:
    # Nearly there is heard seventeen seconds after the beginning, and is not the end.
    assert spans(RESUMED) == [(2.9, 19.7, 17)]


def test_one_announcement_may_hold_both() -> None:
    resumed = (
        f'Seventeen seconds left. Toes up again. <break time="10s"/><break time="7s"/>{RELEASE}'
    )
    assert spans(resumed) == [(2.4, 19.4, 17)]


RUNNING = Hold(-4.0, 6.0, 10, RELEASE)


def test_a_hold_that_was_cut_into_goes_on_where_the_same_words_end_it() -> None:
    assert spans(f'Keep going. <break time="5s"/> {RELEASE}', RUNNING) == [(-4.0, 5.8, 10)]


def test_the_time_left_in_it_may_be_told_without_counting_it_anew() -> None:
    told = f'Six seconds left. Keep it there. <break time="3.4s"/> {RELEASE} <break time="8s"/>'
    assert spans(told + TEN, RUNNING) == [(-4.0, 5.8, 10), (17.0, 27.0, 10)]


@pytest.mark.parametrize(
    "answer",
    [
        "Paused. Shall we carry on?",
        f'{RELEASE} <break time="8s"/> Better?',
        'Keep going. <break time="5s"/> Better?',
    ],
)
def test_a_hold_that_was_cut_into_is_over_where_they_do_not(answer: str) -> None:
    assert spans(answer, RUNNING) == []


def test_a_hold_begun_again_is_a_new_one() -> None:
    assert spans(TEN, RUNNING) == [(2.0, 12.0, 10)]


@pytest.mark.parametrize(
    "ssml",
    [
        "Twenty seconds left. Shall we carry on?",
        'Breathe in for five. <break time="5s"/> And out.',
        'Wait for some seconds. <break time="5s"/> Go.',
        'Hold it for ten seconds. <break time="5s"/> Better?',
        "",
    ],
)
def test_seconds_that_nothing_ends_are_no_hold(ssml: str) -> None:
    assert spans(ssml) == []


def test_the_next_speech_finds_it_on_its_own_clock() -> None:
    (hold,) = holds_in(speech(TEN))
    later = hold.after(6.0)
    assert (later.start, later.left(0)) == (-4.0, 6)


def test_numbers_are_known_up_to_sixty() -> None:
    assert sorted(NUMBERS.values()) == list(range(1, 61))
    assert [NUMBERS[word] for word in ("one", "nineteen", "forty-two", "sixty")] == [1, 19, 42, 60]
