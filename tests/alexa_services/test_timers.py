import pytest

from cramp_coach.alexa.call import Call
from cramp_coach.alexa.timers import cancelling, creating
from cramp_coach.coach.alerts import Timer


def test_a_timer_shows_itself_and_says_its_words_at_once() -> None:
    timer = Timer(900, "cold pack", "Take the pack off.")
    body = {
        "duration": "PT15M",
        "timerLabel": "cold pack",
        "creationBehavior": {"displayExperience": {"visibility": "VISIBLE"}},
        "triggeringBehavior": {
            "operation": {
                "type": "ANNOUNCE",
                "textToAnnounce": [{"locale": "en-US", "text": "Take the pack off."}],
            },
            "notificationConfig": {"playAudible": False},
        },
    }
    assert creating(timer, "en-US") == Call("POST", "/v1/alerts/timers", body)


def test_a_timer_may_ring_first_and_speaks_the_language_of_its_turn() -> None:
    body = creating(Timer(60, "pack", "Off.", rings=True), "en-GB").body
    assert body is not None
    assert body["triggeringBehavior"] == {
        "operation": {"type": "ANNOUNCE", "textToAnnounce": [{"locale": "en-GB", "text": "Off."}]},
        "notificationConfig": {"playAudible": True},
    }


@pytest.mark.parametrize(
    ("seconds", "duration"),
    [
        (1, "PT1S"),
        (59, "PT59S"),
        (60, "PT1M"),
        (330, "PT5M30S"),
        (600, "PT10M"),
        (3600, "PT1H"),
        (3601, "PT1H1S"),
        (5400, "PT1H30M"),
        (7199, "PT1H59M59S"),
        (7200, "PT2H"),
    ],
)
def test_a_duration_names_only_the_units_it_needs(seconds: int, duration: str) -> None:
    body = creating(Timer(seconds, "pack", "Off."), "en-US").body
    assert body is not None
    assert body["duration"] == duration


def test_a_timer_is_cancelled_by_its_own_token() -> None:
    assert cancelling("one") == Call("DELETE", "/v1/alerts/timers/one")


def test_whatever_is_in_a_token_stays_one_part_of_the_path() -> None:
    assert cancelling("a/b ?c#\ud800").path == "/v1/alerts/timers/a%2Fb%20%3Fc%23%3F"
