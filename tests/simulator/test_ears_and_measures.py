"""Numbers, durations and times of day, as Alexa's own slot types pass them on."""

import pytest

from simulator.ears import Ears
from simulator.hearing.built_in import BuiltIn
from simulator.hearing.grammar import DURATION, NUMBER, TIME
from simulator.hearing.language import language_of
from simulator.hearing.wording import Wording

ENGLISH = language_of("en-US")
WORDING, BUILT_IN = Wording(ENGLISH), BuiltIn(ENGLISH)
EARS = Ears.for_locale("en-US")


def value(said: str, type_: str) -> str | None:
    """What all of it is as a value of that type."""
    words = WORDING.words(said)
    values = (
        mention.value.spoken
        for mention in BUILT_IN.said(words)
        if (mention.value.type, mention.length) == (type_, len(words))
    )
    return next(values, None)


def values_heard(said: str) -> dict[str, str]:
    return {name: slot.value for name, slot in EARS.understand(said).slots.items()}


@pytest.mark.parametrize(
    ("said", "iso"),
    [
        ("ten minutes", "PT10M"),
        ("10 minutes", "PT10M"),
        ("10min", "PT10M"),
        ("an hour and a half", "PT1H30M"),
        ("hour and a half", "PT1H30M"),
        ("one and a half hours", "PT1H30M"),
        ("two hours and a quarter", "PT2H15M"),
        ("half an hour", "PT30M"),
        ("a half hour", "PT30M"),
        ("a quarter of an hour", "PT15M"),
        ("three quarters of an hour", "PT45M"),
        ("a couple of hours", "PT2H"),
        ("hour", "PT1H"),
        ("one hour and twenty five minutes", "PT1H25M"),
        ("two hours thirty minutes", "PT2H30M"),
        ("ninety seconds", "PT90S"),
        ("a minute and a half", "PT1M30S"),
        ("one day", "P1D"),
        ("half a day", "PT12H"),
    ],
)
def test_a_duration_is_iso_8601(said: str, iso: str) -> None:
    assert value(said, DURATION) == iso


@pytest.mark.parametrize(
    "said",
    [
        *["minutes", "half", "ten", "an hour and", "ten minutes and a calf", "a few minutes"],
        *["ten minutes two hours", "a quarter of a second", "hour hour", "two hours and three"],
    ],
)
def test_what_is_not_all_a_duration_is_none(said: str) -> None:
    assert value(said, DURATION) is None


@pytest.mark.parametrize(
    ("said", "clock"),
    [
        ("nine", "09:00"),
        ("nine o'clock", "09:00"),
        ("nine o clock", "09:00"),
        ("nine thirty", "09:30"),
        ("9:30", "09:30"),
        ("9:05", "09:05"),
        ("nine oh five", "09:05"),
        ("930", "09:30"),
        ("half past nine", "09:30"),
        ("half nine", "09:30"),
        ("quarter past seven", "07:15"),
        ("a quarter to ten", "09:45"),
        ("ten to six", "05:50"),
        ("ten minutes past nine", "09:10"),
        ("quarter to one", "12:45"),
        ("ten to midnight", "23:50"),
        ("9.30 pm", "21:30"),
        ("9.30pm", "21:30"),
        ("nine thirty p m", "21:30"),
        ("nine thirty p.m.", "21:30"),
        ("half nine at night", "21:30"),
        ("half nine in the evening", "21:30"),
        ("seven in the morning", "07:00"),
        ("six a m", "06:00"),
        ("two at night", "02:00"),
        ("twelve at night", "00:00"),
        ("twelve thirty a m", "00:30"),
        ("twelve p m", "12:00"),
        ("twelve", "12:00"),
        ("noon", "12:00"),
        ("midnight", "00:00"),
        ("twenty one thirty", "21:30"),
        ("twenty thirty", "20:30"),
        ("fifteen hundred", "15:00"),
        ("21:00", "21:00"),
        ("21:00 in the evening", "21:00"),
    ],
)
def test_a_time_of_day_is_hours_and_minutes(said: str, clock: str) -> None:
    assert value(said, TIME) == clock


@pytest.mark.parametrize(
    "said",
    [
        *["thirteen in the morning", "25:00", "9:75", "nine sixty", "nine one", "thirty"],
        *["half", "half past", "quarter to", "past nine", "at nine", "o'clock", "2560"],
    ],
)
def test_what_is_not_all_a_time_is_none(said: str) -> None:
    assert value(said, TIME) is None


@pytest.mark.parametrize(
    ("said", "digits"),
    [
        ("two", "2"),
        ("250", "250"),
        ("zero", "0"),
        ("twenty five", "25"),
        ("a hundred", "100"),
        ("a hundred and fifty", "150"),
        ("two hundred fifty", "250"),
        ("one thousand five hundred", "1500"),
    ],
)
def test_a_number_is_digits(said: str, digits: str) -> None:
    assert value(said, NUMBER) == digits


@pytest.mark.parametrize("said", ["a", "twenty ten", "five twenty", "hundred and", "two and"])
def test_what_is_not_all_a_number_is_none(said: str) -> None:
    assert value(said, NUMBER) is None


@pytest.mark.parametrize(
    ("said", "values"),
    [
        ("remind me to drink every 2 hours please", {"interval": "PT2H"}),
        ("um could you remind me to drink a bit every two hours", {"interval": "PT2H"}),
        (
            "remind me to drink at eight ten and twelve",
            dict(
                zip(("time", "second_time", "third_time"), ("08:00", "10:00", "12:00"), strict=True)
            ),
        ),
        (
            "okay so please move my nine o clock reminder to ten",
            {"from_time": "09:00", "to_time": "10:00"},
        ),
        (
            "i usually sleep from about eight until four in the afternoon",
            {"bed_time": "08:00", "up_time": "16:00"},
        ),
    ],
)
def test_measures_are_heard_in_samples_and_in_what_comes_near_to_one(
    said: str, values: dict[str, str]
) -> None:
    assert values_heard(said) == values


def test_a_measure_has_no_id() -> None:
    assert {slot.id for slot in EARS.understand("at half past nine").slots.values()} == {None}


@pytest.mark.parametrize("said", ["911", "nine one one", "call 911"])
def test_the_emergency_number_is_no_time_of_day(said: str) -> None:
    assert EARS.understand(said).intent == "RedFlagIntent"


@pytest.mark.parametrize("said", ["that one", "which one", "this one please"])
def test_one_is_no_measure_where_it_points_at_something(said: str) -> None:
    assert not values_heard(said)


@pytest.mark.parametrize(
    ("said", "not_meant"),
    [
        ("i need a glass of water", "DrankIntent"),
        ("i'd like a glass of water", "DrankIntent"),
        ("it's been five minutes", "LongerIntent"),
        ("wake me up at seven", "WakingHoursIntent"),
        ("it's been cramping every two hours", "DrinkNudgeIntent"),
    ],
)
def test_some_words_rule_out_what_would_else_come_near(said: str, not_meant: str) -> None:
    assert EARS.understand(said).intent != not_meant


@pytest.mark.parametrize(
    "said", ["two hours of this", "it's been two hours", "cramping every two hours of this"]
)
def test_how_long_a_cramp_lasts_is_still_danger(said: str) -> None:
    assert EARS.understand(said).intent == "RedFlagIntent"


@pytest.mark.parametrize(
    ("said", "flag"),
    [
        ("my skin is numb", "skin_burn"),
        ("the skin on my face is numb", "face_droop"),
        ("the skin on my groin is numb", "numb_groin"),
        ("my skin on one side is numb", "one_side"),
    ],
)
def test_numb_skin_is_a_burn_only_where_no_graver_place_is_named(said: str, flag: str) -> None:
    assert EARS.understand(said).slots["flag"].id == flag
