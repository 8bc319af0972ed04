from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from cramp_coach.alexa.access import Access
from cramp_coach.alexa.exchange import Answered, Failed
from simulator.alexas.permissions import SCOPES
from simulator.alexas.side import TOKEN, AlexaSide
from tests.simulator.alexas.bodies import DAILY, Json, after, every, reminder, timer
from tests.simulator.alexas.reached import ACCESS, NIGHT, REMINDERS, TIMERS, Reached

NEW_YORK = "America/New_York"
ZONE = "/v2/devices/amzn1.ask.device.DESK/settings/System.timeZone"
BODIES: dict[str, Json] = {TIMERS: timer(), REMINDERS: reminder(after(60))}


@pytest.mark.parametrize(
    ("zone", "found"),
    [(NEW_YORK, NEW_YORK), ("refused", None), ("hanging", None), ("offline", None)],
)
def test_without_http_the_same_comes_of_asking_for_the_zone(zone: str, found: str | None) -> None:
    told = AlexaSide(zone).find_zone(Access())
    assert (told and told.key) == found


@pytest.mark.parametrize(
    ("zone", "outcome"),
    [
        (NEW_YORK, Answered(200, NEW_YORK)),
        ("refused", Answered(403, {"code": "ACCESS_DENIED"})),
        ("hanging", Failed("timed_out")),
        ("offline", Failed("dropped")),
    ],
)
def test_a_skill_may_ask_for_the_zone_itself(zone: str, outcome: object) -> None:
    assert AlexaSide(zone).send(ACCESS, "GET", ZONE, budget=1) == outcome


def test_trouble_with_the_settings_hides_the_zone() -> None:
    side = AlexaSide(NEW_YORK)
    side.troubles.set("settings", "throttled")
    assert side.find_zone(Access()) is None
    assert side.send(ACCESS, "GET", ZONE, budget=1) == Answered(429, {"code": "RATE_EXCEEDED"})


@pytest.mark.parametrize(
    ("token", "outcome"),
    [
        (None, Failed("no_token")),
        ("a b", Failed("no_token")),
        ("another", Answered(401, {"code": "INVALID_BEARER_TOKEN"})),
        (TOKEN, Answered(200, {"totalCount": 0, "timers": [], "nextToken": None})),
    ],
)
def test_only_the_token_that_was_given_out_is_taken(token: str | None, outcome: object) -> None:
    side = Reached().side
    assert side.send(Access(api_access_token=token), "GET", TIMERS, budget=1) == outcome


@pytest.mark.parametrize("path", [TIMERS, REMINDERS])
def test_without_permission_nothing_can_be_done(path: str) -> None:
    alexa = Reached(granted=())
    for method in ("POST", "GET", "DELETE"):
        assert alexa.ask(method, path, BODIES[path]) == (401, {"code": "UNAUTHORIZED"})


def test_one_permission_is_not_the_other() -> None:
    alexa = Reached(granted=("reminders",))
    assert alexa.ask("GET", REMINDERS)[0] == 200
    assert alexa.ask("GET", TIMERS)[0] == 401


def test_at_first_nothing_is_permitted() -> None:
    assert AlexaSide("UTC").granted == set()


@pytest.mark.parametrize(
    ("trouble", "status", "code"),
    [
        ("unsupported", 403, "DEVICE_NOT_SUPPORTED"),
        ("full", 403, "MAX_{}_EXCEEDED"),
        ("throttled", 429, "RATE_EXCEEDED"),
        ("offline", 504, "DEVICE_OFFLINE"),
        ("broken", 500, "INTERNAL_SERVER_ERROR"),
    ],
)
@pytest.mark.parametrize(("service", "path"), [("timers", TIMERS), ("reminders", REMINDERS)])
def test_each_service_has_troubles_of_its_own(
    service: str, path: str, trouble: str, status: int, code: str
) -> None:
    alexa = Reached()
    alexa.side.troubles.set(service, trouble)
    answer = alexa.ask("POST", path, BODIES[path])
    assert answer == (status, {"code": code.format(service.upper())})
    other = REMINDERS if path == TIMERS else TIMERS
    assert alexa.ask("POST", other, BODIES[other])[0] == 200
    alexa.side.troubles.set(service, "fine")
    assert alexa.ask("POST", path, BODIES[path])[0] == 200


def test_where_there_is_no_more_room_the_rest_can_still_be_done() -> None:
    alexa = Reached()
    token = alexa.set(REMINDERS, reminder(after(60)))
    alexa.side.troubles.set("all", "full")
    assert alexa.ask("GET", REMINDERS)[0] == 200
    assert alexa.ask("PUT", f"{REMINDERS}/{token}", reminder(after(90)))[0] == 200
    assert alexa.ask("DELETE", f"{REMINDERS}/{token}")[0] == 200


@pytest.mark.parametrize(
    ("service", "trouble", "complaint"),
    [
        ("alarms", "broken", 'a service is one of timers, reminders, settings, all, not "alarms"'),
        ("timers", "tired", 'trouble is one of .*fine, not "tired"'),
    ],
)
def test_a_trouble_that_is_none_is_named(service: str, trouble: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        AlexaSide("UTC").troubles.set(service, trouble)


def test_a_body_that_is_no_json_is_the_skills_mistake() -> None:
    with pytest.raises(TypeError):
        Reached().side.send(ACCESS, "POST", TIMERS, budget=1, body={"at": NIGHT})


def test_all_that_was_asked_for_is_kept_in_order() -> None:
    alexa = Reached(granted=())
    alexa.side.troubles.set("reminders", "hanging")
    alexa.ask("POST", TIMERS, timer())
    alexa.side.send(ACCESS, "GET", REMINDERS, budget=1)
    assert alexa.side.calls == [("POST", TIMERS, timer()), ("GET", REMINDERS, None)]


def test_what_rings_does_so_in_order_of_time() -> None:
    alexa = Reached()
    alexa.set(REMINDERS, reminder(after(900), "Last."))
    alexa.set(TIMERS, timer("PT10M", "second"))
    alexa.set(TIMERS, timer("PT5M", "first"))
    assert alexa.side.next_ring_at() == NIGHT + timedelta(minutes=5)
    assert [ring.kind for ring in alexa.rings_within(hours=1)] == ["timer", "timer", "reminder"]
    assert alexa.side.next_ring_at() is None


def test_what_should_have_rung_before_does_not_ring_late() -> None:
    alexa = Reached()
    alexa.set(REMINDERS, reminder(every(DAILY)))
    week_later = NIGHT + timedelta(days=7)
    rings = alexa.side.ringing(week_later - timedelta(days=1), week_later)
    assert [ring.at for ring in rings] == [NIGHT.replace(day=11, hour=21, minute=0)]


def test_several_threads_may_ask_at_once() -> None:
    alexa = Reached()
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda _: alexa.set(REMINDERS, reminder(after(60))), range(40)))
    assert len(set(made)) == len(alexa.side.reminders) == len(alexa.side.calls) == 40


def test_what_is_disabled_keeps_only_what_it_has_to_cancel_itself() -> None:
    alexa = Reached()
    alexa.set(TIMERS, timer())
    alexa.side.forget_person()
    assert (len(alexa.side.timers), alexa.side.granted) == (1, set())
    assert alexa.ask("POST", TIMERS, timer(label=None)) == (401, {"code": "UNAUTHORIZED"})
    assert alexa.ask("GET", REMINDERS)[0] == 200
    assert alexa.ask("DELETE", TIMERS) == (200, None)


def test_what_was_never_permitted_is_not_when_disabled_either() -> None:
    alexa = Reached(granted=("timers",))
    alexa.side.forget_person()
    assert alexa.ask("GET", REMINDERS)[0] == 401


def test_a_permission_is_given_and_taken_back() -> None:
    side = AlexaSide("UTC")
    side.permit(SCOPES["timers"], granted=True)
    assert side.granted == {SCOPES["timers"]}
    side.permit(SCOPES["timers"], granted=False)
    side.permit(SCOPES["timers"], granted=False)
    assert side.granted == set()


def test_what_was_done_and_nobody_heard_of_is_done() -> None:
    alexa = Reached()
    alexa.side.troubles.set("reminders", "lost")
    lost = alexa.side.send(ACCESS, "POST", REMINDERS, budget=1, body=reminder(after(60)))
    assert lost == Failed("timed_out")
    assert len(alexa.side.reminders) == 1
