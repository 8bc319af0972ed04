from datetime import timedelta

import pytest

from simulator.alexas.ringing import Ring
from tests.simulator.alexas.bodies import Json, timer
from tests.simulator.alexas.reached import NIGHT, TIMERS, Reached


@pytest.fixture
def alexa() -> Reached:
    return Reached()


def test_a_timer_that_was_set_is_told_in_full(alexa: Reached) -> None:
    status, made = alexa.ask("POST", TIMERS, timer("PT1H30M5S"))
    assert (status, made.pop("id") != "") == (200, True)
    assert made == {
        "status": "ON",
        "duration": "PT1H30M5S",
        "triggerTime": "2026-01-05T04:10:05.000Z",
        "timerLabel": "cold pack",
        "createdTime": "2026-01-05T02:40:00.000Z",
        "updatedTime": "2026-01-05T02:40:00.000Z",
        "remainingTimeWhenPaused": None,
    }


def test_it_announces_once_when_its_time_is_up_and_is_gone(alexa: Reached) -> None:
    alexa.set(TIMERS, timer("PT10M"))
    assert alexa.rings_within(seconds=599) == []
    at = NIGHT + timedelta(minutes=10)
    assert alexa.rings_within(seconds=1) == [Ring(at, "Take the pack off.", "timer")]
    assert alexa.rings_within(days=1) == []
    assert alexa.ask("GET", TIMERS) == (200, {"totalCount": 0, "timers": [], "nextToken": None})


def test_it_may_ring_and_say_nothing(alexa: Reached) -> None:
    triggering = {
        "operation": {"type": "NOTIFY_ONLY"},
        "notificationConfig": {"playAudible": True},
    }
    alexa.set(TIMERS, timer(triggeringBehavior=triggering))
    (ring,) = alexa.rings_within(minutes=10)
    assert (ring.text, ring.rings) == ("", True)


def test_those_that_were_set_can_be_listed_looked_at_and_deleted(alexa: Reached) -> None:
    first, second = (alexa.set(TIMERS, timer(label=label)) for label in ("one", "two"))
    assert alexa.ask("GET", TIMERS)[1]["totalCount"] == 2
    assert alexa.ask("GET", f"{TIMERS}/{second}")[1]["timerLabel"] == "two"
    assert alexa.ask("DELETE", f"{TIMERS}/{first}") == (200, None)
    assert [each["id"] for each in alexa.ask("GET", TIMERS)[1]["timers"]] == [second]
    assert alexa.ask("DELETE", TIMERS) == (200, None)
    assert len(alexa.side.timers) == 0


def test_a_paused_one_waits(alexa: Reached) -> None:
    id_ = alexa.set(TIMERS, timer("PT10M"))
    alexa.rings_within(minutes=4)
    assert alexa.ask("POST", f"{TIMERS}/{id_}/pause") == (200, None)
    assert alexa.rings_within(hours=5) == []
    status = alexa.ask("GET", f"{TIMERS}/{id_}")[1]
    assert (status["status"], status["remainingTimeWhenPaused"]) == ("PAUSED", "PT360S")
    assert alexa.ask("POST", f"{TIMERS}/{id_}/resume") == (200, None)
    assert alexa.rings_within(seconds=359) == []
    assert len(alexa.rings_within(seconds=1)) == 1


@pytest.mark.parametrize("acts", [["resume"], ["pause", "pause"], ["pause", "resume", "resume"]])
def test_pausing_and_resuming_take_turns(acts: list[str], alexa: Reached) -> None:
    id_ = alexa.set(TIMERS, timer())
    *done, last = (alexa.ask("POST", f"{TIMERS}/{id_}/{act}") for act in acts)
    assert all(status == 200 for status, _ in done)
    assert last == (400, {"code": "INVALID_TIMER_STATE"})


@pytest.mark.parametrize("duration", ["PT1S", "PT2H", "PT119M60S"])
def test_the_limits_themselves_are_allowed(duration: str, alexa: Reached) -> None:
    assert alexa.ask("POST", TIMERS, timer(duration))[0] == 200


def without(key: str) -> Json:
    return {name: part for name, part in timer().items() if name != key}


def announcing(text: object) -> Json:
    operation = {"type": "ANNOUNCE", "textToAnnounce": text}
    return {"operation": operation, "notificationConfig": {"playAudible": False}}


BAD: dict[str, object] = {
    "lacks duration": without("duration"),
    "lacks creationBehavior": without("creationBehavior"),
    "lacks triggeringBehavior": without("triggeringBehavior"),
    "has label, which is not known": timer(label=None) | {"label": "cold pack"},
    "duration is not like PT10M": timer("600"),
    "duration is not from one second": timer("PT0S"),
    "to two hours": timer("PT2H1S"),
    "timerLabel is not a text": timer(timerLabel=" "),
    "visibility is not": timer(creationBehavior={"displayExperience": {"visibility": "SHOWN"}}),
    "textToAnnounce is not a list": timer(triggeringBehavior=announcing("Take it off.")),
    "lacks locale": timer(triggeringBehavior=announcing([{"text": "Take it off."}])),
    "operation has not type": timer(triggeringBehavior={"operation": {}, "notificationConfig": {}}),
    "is not a JSON object": "PT10M",
}


@pytest.mark.parametrize("why", BAD)
def test_a_body_of_another_shape_is_refused(why: str, alexa: Reached) -> None:
    status, refusal = alexa.ask("POST", TIMERS, BAD[why])
    assert (status, refusal["code"]) == (400, "INVALID_REQUEST")
    assert why in refusal["message"]
    assert len(alexa.side.timers) == 0


def test_no_two_have_the_same_label_and_many_may_have_none(alexa: Reached) -> None:
    alexa.set(TIMERS, timer(label="pack"))
    assert alexa.ask("POST", TIMERS, timer(label="pack"))[0] == 400
    alexa.set(TIMERS, timer(label=None))
    alexa.set(TIMERS, timer(label=None))
    assert len(alexa.side.timers) == 3


def test_there_are_never_more_than_ten(alexa: Reached) -> None:
    for _ in range(10):
        alexa.set(TIMERS, timer(label=None))
    too_many = alexa.ask("POST", TIMERS, timer(label=None))
    assert too_many == (403, {"code": "MAX_TIMERS_EXCEEDED"})


@pytest.mark.parametrize("act", ["GET", "DELETE"])
def test_one_that_is_not_there_cannot_be_found(act: str, alexa: Reached) -> None:
    assert alexa.ask(act, f"{TIMERS}/none") == (404, {"code": "TIMER_NOT_FOUND"})


@pytest.mark.parametrize("act", ["PUT", "PATCH"])
def test_nothing_else_can_be_done_with_one(act: str, alexa: Reached) -> None:
    id_ = alexa.set(TIMERS, timer())
    for path in (TIMERS, f"{TIMERS}/{id_}", f"{TIMERS}/{id_}/pause/now"):
        assert alexa.ask(act, path) == (404, {"code": "RESOURCE_NOT_FOUND"})
